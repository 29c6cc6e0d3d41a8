import type { Check } from '../check.ts'
import { message } from '../facts/message.ts'
import { checkOfFault, judgeMailSignatures, nameOf } from '../judge-mail-signatures.ts'
import { receiverOn } from '../receiver-on.ts'
import { shorten } from '../shorten.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'dkim-signature-key',
  area: 'message',
  level: 'must',
  subject: 'message',
  title: { en: 'The key of the signature is published', de: 'Der Schlüssel der Signatur ist veröffentlicht' },
  explanation: {
    en: 'Receivers fetch the key from the DNS, from the selector (s=) and domain (d=) that the signature names. Without a usable key there, the signature is worth nothing.',
    de: 'Empfänger holen den Schlüssel aus dem DNS, unter dem Selektor (s=) und der Domain (d=), die die Signatur nennt. Ohne brauchbaren Schlüssel dort ist die Signatur nichts wert.',
  },
  cites: [rfc(6376, '6.1.2')],
  run: async (run) => {
    const { trusted } = await run.get(message)
    return judgeMailSignatures(run, (signature) => {
      const name = nameOf(signature)
      if (signature.result === 'temperror') return { outcome: 'temperror', summary: NO_ANSWER }
      const owner = checkOfFault(signature)
      if (owner !== null && owner !== 'dkim-signature-key') return { outcome: 'notApplicable', summary: ELSEWHERE }
      if (owner === null)
        return { outcome: 'pass', summary: { en: `It stands at ${name}.`, de: `Er steht unter ${name}.` } }
      const why = shorten(signature.detail ?? '', 80)
      if (receiverOn(trusted, signature) === 'pass') return { outcome: 'notice', summary: RETIRED }
      return {
        outcome: 'fail',
        summary: {
          en: `At ${name} there is no usable key (${why}).`,
          de: `Unter ${name} steht kein brauchbarer Schlüssel (${why}).`,
        },
        fix: fixBy(FIX),
      }
    })
  },
}

const NO_ANSWER = {
  en: 'Could not tell: the question for the key was not answered.',
  de: 'Nicht festzustellen: Die Frage nach dem Schlüssel blieb ohne Antwort.',
}
const RETIRED = {
  en: 'It was there when the mail arrived, and is gone now: it was retired, as keys should be.',
  de: 'Er stand da, als die Mail ankam, und ist jetzt fort: Er wurde zurückgezogen, wie es sich für Schlüssel gehört.',
}
const ELSEWHERE = {
  en: 'The signature is not valid for another reason.',
  de: 'Die Signatur ist aus einem anderen Grund ungültig.',
}
const FIX = {
  en: 'Publish the public half of the key that signs as a TXT record at that name: v=DKIM1; k=rsa; p=…. In an older mail the key may simply have been retired since.',
  de: 'Den öffentlichen Teil des Schlüssels, der signiert, als TXT-Eintrag unter diesem Namen veröffentlichen: v=DKIM1; k=rsa; p=…. Bei einer älteren Mail kann der Schlüssel auch seither zurückgezogen worden sein.',
}
