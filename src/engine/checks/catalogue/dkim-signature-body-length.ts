import type { Check } from '../check.ts'
import { judgeMailSignatures } from '../judge-mail-signatures.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'dkim-signature-body-length',
  area: 'message',
  level: 'should',
  subject: 'message',
  title: { en: 'The whole body is signed', de: 'Der ganze Text ist signiert' },
  explanation: {
    en: 'With l= only the first part of the body is signed: anybody may append something, and the signature still holds. Some receivers do not accept such signatures.',
    de: 'Mit l= ist nur der Anfang des Textes signiert: Jeder kann etwas anhängen, und die Signatur stimmt weiterhin. Manche Empfänger erkennen solche Signaturen nicht an.',
  },
  cites: [rfc(6376, '8.2')],
  run: (run) =>
    judgeMailSignatures(run, ({ bodyLength }) =>
      bodyLength === null
        ? { outcome: 'pass', summary: { en: 'It is.', de: 'So ist es.' } }
        : {
            outcome: 'warn',
            summary: {
              en: `Only the first ${bodyLength} octets of the body are signed (l=${bodyLength}).`,
              de: `Nur die ersten ${bodyLength} Oktette des Textes sind signiert (l=${bodyLength}).`,
            },
            fix: fixBy(FIX, [{ software: 'OpenDKIM', file: '/etc/opendkim.conf', lines: ['# BodyLengths  (remove)'] }]),
          },
    ),
}

const FIX = { en: 'Turn off the length limit in the signer.', de: 'Die Längenbegrenzung im Signierer abschalten.' }
