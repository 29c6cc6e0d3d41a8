import type { Check } from '../check.ts'
import { judgeMailSignatures } from '../judge-mail-signatures.ts'
import { shorten } from '../shorten.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'dkim-signature-canonicalization',
  area: 'message',
  level: 'may',
  subject: 'message',
  title: { en: 'The signature survives small changes', de: 'Die Signatur übersteht kleine Änderungen' },
  explanation: {
    en: 'With “relaxed” a signature survives servers that fold header fields anew or change spaces. With “simple” it breaks.',
    de: 'Mit „relaxed“ übersteht eine Signatur Server, die Kopfzeilen neu umbrechen oder Leerzeichen ändern. Mit „simple“ zerbricht sie.',
  },
  cites: [rfc(6376, '3.4')],
  run: (run) =>
    judgeMailSignatures(run, ({ canonicalization }) => {
      const form = shorten(canonicalization, 30)
      if (canonicalization.startsWith('relaxed'))
        return { outcome: 'pass', summary: { en: `It is ${form}.`, de: `Es ist ${form}.` } }
      return {
        outcome: 'notice',
        summary: {
          en: `It is ${form}: one header field folded anew on the way breaks the signature.`,
          de: `Es ist ${form}: Eine einzige unterwegs neu umbrochene Kopfzeile zerbricht die Signatur.`,
        },
        fix: fixBy(FIX, [
          { software: 'OpenDKIM', file: '/etc/opendkim.conf', lines: ['Canonicalization relaxed/relaxed'] },
          { software: 'Exim', file: 'exim4.conf (transport)', lines: ['dkim_canon = relaxed'] },
        ]),
      }
    }),
}

const FIX = { en: 'Have the signer use relaxed/relaxed.', de: 'Den Signierer auf relaxed/relaxed stellen.' }
