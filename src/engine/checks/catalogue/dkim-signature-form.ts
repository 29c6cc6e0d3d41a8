import type { Check } from '../check.ts'
import { checkOfFault, judgeMailSignatures } from '../judge-mail-signatures.ts'
import { shorten } from '../shorten.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'dkim-signature-form',
  area: 'message',
  level: 'must',
  subject: 'message',
  title: { en: 'The signature is well-formed', de: 'Die Signatur ist wohlgeformt' },
  explanation: {
    en: 'A signature is a list of tags. One that is missing, doubled or unreadable makes the whole signature invalid.',
    de: 'Eine Signatur ist eine Liste von Angaben. Fehlt eine, steht sie doppelt da oder ist sie unlesbar, ist die ganze Signatur ungültig.',
  },
  cites: [rfc(6376, '3.5'), rfc(6376, '6.1.1')],
  run: (run) =>
    judgeMailSignatures(run, (signature) => {
      if (checkOfFault(signature) !== 'dkim-signature-form')
        return { outcome: 'pass', summary: { en: 'It is.', de: 'So ist es.' } }
      const why = shorten(signature.detail ?? signature.result, 120)
      return {
        outcome: 'fail',
        summary: { en: `It is not: ${why}.`, de: `Sie ist es nicht: ${why}.` },
        fix: fixBy(FIX),
      }
    }),
}

const FIX = {
  en: 'Look for what changes the field on its way (a filter that cuts or folds it), and update the signer.',
  de: 'Nachsehen, was die Kopfzeile unterwegs verändert (ein Filter, der sie kürzt oder umbricht), und den Signierer aktualisieren.',
}
