import type { Check } from '../check.ts'
import { message } from '../facts/message.ts'
import { judgeMailSignatures } from '../judge-mail-signatures.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'dkim-signature-oversigning',
  area: 'message',
  level: 'may',
  subject: 'message',
  title: { en: 'No second From can be added', de: 'Kein zweites From lässt sich anfügen' },
  explanation: {
    en: 'When a signature names From once more than it is there, a second From that somebody adds breaks the signature. Otherwise a mail may be sent again with another visible sender.',
    de: 'Nennt eine Signatur From einmal öfter, als es vorkommt, zerbricht sie, sobald jemand ein zweites From anfügt. Sonst lässt sich eine Mail mit anderem sichtbarem Absender noch einmal verschicken.',
  },
  cites: [rfc(6376, '8.15'), rfc(6376, '5.4')],
  run: async (run) => {
    const { values } = await run.get(message)
    return judgeMailSignatures(run, ({ signedHeaders }) => {
      const named = signedHeaders.filter((name) => name.toLowerCase() === 'from').length
      if (named > values('from').length) return { outcome: 'pass', summary: GUARDED }
      return {
        outcome: 'notice',
        summary: OPEN,
        fix: fixBy(FIX, [
          { software: 'OpenDKIM', file: '/etc/opendkim.conf', lines: ['OversignHeaders From'] },
          { software: 'Exim', file: 'exim4.conf (transport)', lines: ['dkim_sign_headers = +From:+Subject:+To:+Date'] },
        ]),
      }
    })
  },
}

const GUARDED = {
  en: 'From is named once more than it is there.',
  de: 'From ist einmal öfter genannt, als es vorkommt.',
}
const OPEN = {
  en: 'From is named only as often as it is there, so a second one could be added without breaking the signature.',
  de: 'From ist nur so oft genannt, wie es vorkommt; ein zweites ließe sich anfügen, ohne dass die Signatur zerbricht.',
}
const FIX = { en: 'Turn on oversigning in the signer.', de: 'Im Signierer das Übersignieren einschalten.' }
