import type { Check } from '../check.ts'
import { checkOfFault, judgeMailSignatures } from '../judge-mail-signatures.ts'
import { shorten } from '../shorten.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'dkim-signature-identity',
  area: 'message',
  level: 'must',
  subject: 'message',
  title: { en: 'The signer’s identity fits its domain', de: 'Die Identität des Signierers passt zur Domain' },
  explanation: {
    en: 'A signature may name whom it signs for (i=). That must lie within the signing domain (d=), or the signature is invalid.',
    de: 'Eine Signatur kann angeben, für wen sie gilt (i=). Das muss innerhalb der signierenden Domain (d=) liegen, sonst ist sie ungültig.',
  },
  cites: [rfc(6376, '3.5'), rfc(6376, '6.1.1')],
  run: (run) =>
    judgeMailSignatures(run, (signature) => {
      const [identity, domain] = [shorten(signature.identity, 80), shorten(signature.domain, 80)]
      if (checkOfFault(signature) !== 'dkim-signature-identity')
        return { outcome: 'pass', summary: { en: `It is ${identity}.`, de: `Sie ist ${identity}.` } }
      return {
        outcome: 'fail',
        summary: {
          en: `i=${identity} does not lie within d=${domain}.`,
          de: `i=${identity} liegt nicht innerhalb von d=${domain}.`,
        },
        fix: fixBy(FIX),
      }
    }),
}

const FIX = {
  en: 'Leave out i= (it is optional), or set it to an address of the signing domain.',
  de: 'i= weglassen (es ist freiwillig) oder auf eine Adresse der signierenden Domain setzen.',
}
