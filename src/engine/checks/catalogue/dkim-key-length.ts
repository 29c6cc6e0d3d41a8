import type { Check } from '../check.ts'
import { judgeKeys } from '../judge-keys.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'dkim-key-length',
  area: 'authentication',
  level: 'must',
  subject: 'domain',
  title: { en: 'RSA keys of DKIM are long enough', de: 'RSA-Schlüssel für DKIM sind lang genug' },
  explanation: {
    en: 'Receivers must refuse signatures with keys below 1024 bits. 2048 is right today; beyond 4096 not every receiver follows.',
    de: 'Empfänger müssen Signaturen mit Schlüsseln unter 1024 Bit ablehnen. 2048 sind heute richtig; über 4096 folgt nicht jeder Empfänger.',
  },
  cites: [rfc(8301, '3.2')],
  run: (run) =>
    judgeKeys(run, 'dkim-key-length', ({ type, publicKey }) => {
      const bits = type === 'rsa' ? run.hash.rsaBits(publicKey ?? new Uint8Array()) : null
      if (bits === null) return { outcome: 'notApplicable', summary: NO_RSA }
      const summary = { en: `The key has ${bits} bits.`, de: `Der Schlüssel hat ${bits} Bit.` }
      if (bits < 1024) return { outcome: 'fail', summary, fix: fixBy(FIX, SETTINGS) }
      if (bits < 2048 || bits > 4096) return { outcome: 'warn', summary, fix: fixBy(FIX, SETTINGS) }
      return { outcome: 'pass', summary }
    }),
}

const NO_RSA = { en: 'This is no RSA key.', de: 'Das ist kein RSA-Schlüssel.' }
const FIX = {
  en: 'Make a key of 2048 bits under a new selector, publish it, let the signing software use it, and withdraw the old one after a week.',
  de: 'Einen Schlüssel mit 2048 Bit unter einem neuen Selektor erzeugen, veröffentlichen, die Signiersoftware ihn benutzen lassen und den alten nach einer Woche zurückziehen.',
}
const SETTINGS = [
  { software: 'OpenDKIM', file: '', lines: ['opendkim-genkey -b 2048 -s NEW -d DOMAIN'] },
  { software: 'Rspamd', file: '', lines: ['rspamadm dkim_keygen -b 2048 -s NEW -d DOMAIN -k NEW.key'] },
]
