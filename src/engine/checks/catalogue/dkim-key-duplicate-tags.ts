import type { Check } from '../check.ts'
import { judgeKeys, keyChange } from '../judge-keys.ts'
import { fixRecords, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'dkim-key-duplicate-tags',
  area: 'authentication',
  level: 'must',
  subject: 'domain',
  title: { en: 'DKIM key records name nothing twice', de: 'DKIM-Schlüsseleinträge nennen nichts doppelt' },
  explanation: {
    en: 'A name that stands twice in the record makes all of it invalid; two records glued together look like that.',
    de: 'Ein Name, der zweimal im Eintrag steht, macht ihn ganz ungültig; so sehen zwei zusammengeklebte Einträge aus.',
  },
  cites: [rfc(6376, '3.2')],
  run: (run) =>
    judgeKeys(run, 'dkim-key-duplicate-tags', (key, selector) => {
      if (!key.faults.includes('duplicate')) return { outcome: 'pass', summary: GOOD }
      return { outcome: 'fail', summary: TWICE, fix: fixRecords(FIX, [keyChange(selector, key, {})]) }
    }),
}

const GOOD = { en: 'Each name stands there once.', de: 'Jeder Name steht einmal da.' }
const TWICE = {
  en: 'A name stands there more than once: strict receivers discard the record, others take one of the two.',
  de: 'Ein Name steht mehrfach da: Strenge Empfänger verwerfen den Eintrag, andere nehmen einen von beiden.',
}
const FIX = {
  en: 'Enter the record anew, with one p only. Compare with the key of the signing software which one it is; here the last is kept.',
  de: 'Den Eintrag neu eingeben, mit nur einem p. Mit dem Schlüssel der Signiersoftware vergleichen, welches es ist; hier bleibt das letzte.',
}
