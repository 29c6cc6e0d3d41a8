import type { Check } from '../check.ts'
import { judgeMailSignatures } from '../judge-mail-signatures.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'dkim-signature-key-length',
  area: 'message',
  level: 'must',
  subject: 'message',
  title: { en: 'The signing key is long enough', de: 'Der Schlüssel der Signatur ist lang genug' },
  explanation: {
    en: 'Keys below 1024 bits can be broken, and receivers must not accept their signatures. 2048 bits are recommended.',
    de: 'Schlüssel unter 1024 Bit lassen sich brechen, und Empfänger dürfen ihre Signaturen nicht anerkennen. Empfohlen sind 2048 Bit.',
  },
  cites: [rfc(8301, '3.2')],
  run: (run) =>
    judgeMailSignatures(run, ({ keyBits, algorithm }) => {
      if (keyBits === null) return { outcome: 'notApplicable', summary: UNKNOWN }
      const summary = { en: `The key has ${keyBits} bits.`, de: `Der Schlüssel hat ${keyBits} Bit.` }
      if (algorithm.startsWith('ed25519') || keyBits >= 2048) return { outcome: 'pass', summary }
      return { outcome: keyBits < 1024 ? 'fail' : 'notice', summary, fix: fixBy(FIX) }
    }),
}

const UNKNOWN = { en: 'No key was found.', de: 'Es wurde kein Schlüssel gefunden.' }
const FIX = {
  en: 'Make an RSA key of 2048 bits, publish it under a new selector, then sign with it; leave the old one published for two weeks.',
  de: 'Einen RSA-Schlüssel mit 2048 Bit erzeugen, unter einem neuen Selektor veröffentlichen und dann damit signieren; den alten zwei Wochen lang stehen lassen.',
}
