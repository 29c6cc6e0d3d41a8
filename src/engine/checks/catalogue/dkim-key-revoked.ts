import type { Check } from '../check.ts'
import { judgeKeys } from '../judge-keys.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'dkim-key-revoked',
  area: 'authentication',
  level: 'must',
  subject: 'domain',
  title: { en: 'No DKIM key in use is withdrawn', de: 'Kein benutzter DKIM-Schlüssel ist zurückgezogen' },
  explanation: {
    en: 'An empty p says that a key is withdrawn. That is right for an old selector, and makes every signature with it fail.',
    de: 'Ein leeres p sagt, dass ein Schlüssel zurückgezogen ist. Für einen alten Selektor ist das richtig; jede Signatur damit scheitert.',
  },
  cites: [rfc(6376, '3.6.1')],
  run: (run) =>
    judgeKeys(run, 'dkim-key-revoked', (key, { from }) => {
      if (!key.revoked) return { outcome: 'pass', summary: GOOD }
      if (from === 'known') return { outcome: 'pass', summary: RETIRED }
      const fix = fixBy(FIX)
      return from === 'message' ? { outcome: 'fail', summary: IN_USE, fix } : { outcome: 'warn', summary: NAMED, fix }
    }),
}

const GOOD = { en: 'The key is in force.', de: 'Der Schlüssel gilt.' }
const RETIRED = {
  en: 'The key of this selector was withdrawn.',
  de: 'Der Schlüssel dieses Selektors wurde zurückgezogen.',
}
const IN_USE = {
  en: 'The mail is signed with a key that is withdrawn: the signature fails.',
  de: 'Die Mail ist mit einem zurückgezogenen Schlüssel signiert: Die Signatur scheitert.',
}
const NAMED = {
  en: 'The key of this selector is withdrawn (p is empty). If mail is still signed with it, the signature fails.',
  de: 'Der Schlüssel dieses Selektors ist zurückgezogen (p ist leer). Wird noch Mail damit signiert, scheitert die Signatur.',
}
const FIX = {
  en: 'Make the signing software use the selector of the new key, or publish the key again.',
  de: 'Die Signiersoftware den Selektor des neuen Schlüssels benutzen lassen, oder den Schlüssel wieder veröffentlichen.',
}
