import type { Check } from '../check.ts'
import { arrival } from '../facts/arrival.ts'
import type { MailSignature } from '../facts/mail-signatures.ts'
import { checkOfFault, judgeMailSignatures, type SignatureJudgement } from '../judge-mail-signatures.ts'
import { fixBy, rfc } from '../verdict.ts'

const DAY = 86_400
/** Queues try for up to five days (RFC 5321 §4.5.4.1). */
const SHORTEST_DAYS = 5

export const check: Check = {
  id: 'dkim-signature-expiry',
  area: 'message',
  level: 'must',
  subject: 'message',
  title: { en: 'The signature lives long enough', de: 'Die Signatur gilt lange genug' },
  explanation: {
    en: 'A signature may name the time at which it ends (x=). Mail can wait in queues for days; a signature that has ended by then is worth nothing.',
    de: 'Eine Signatur kann angeben, wann sie endet (x=). Mail kann tagelang in Warteschlangen liegen; eine Signatur, die dann abgelaufen ist, ist nichts wert.',
  },
  cites: [rfc(6376, '3.5'), rfc(5321, '4.5.4.1')],
  run: async (run) => {
    const arrived = await run.get(arrival)
    return judgeMailSignatures(run, (signature) => judge(signature, arrived, run.now()))
  },
}

function judge(signature: MailSignature, arrived: number | null, now: number): SignatureJudgement {
  const { expires, timestamp } = signature
  if (expires === null) {
    const owner = checkOfFault(signature)
    return {
      outcome: owner === null ? 'pass' : 'notApplicable',
      summary: { en: 'It has no end.', de: 'Sie hat kein Ende.' },
    }
  }
  const fix = fixBy(FIX)
  if (arrived !== null && arrived / 1000 > expires) return { outcome: 'fail', summary: LATE, fix }
  const days = timestamp === null ? null : (expires - timestamp) / DAY
  if (days !== null && days < SHORTEST_DAYS) {
    const hours = Math.round(days * 24)
    return {
      outcome: 'warn',
      summary: { en: `It is valid for ${hours} hours only.`, de: `Sie gilt nur ${hours} Stunden.` },
      fix,
    }
  }
  if (now / 1000 > expires) return { outcome: arrived === null ? 'notice' : 'pass', summary: SINCE }
  return { outcome: 'pass', summary: { en: 'It does.', de: 'So ist es.' } }
}

const LATE = {
  en: 'It had already ended (x=) when the mail arrived.',
  de: 'Sie war bei der Ankunft der Mail bereits abgelaufen (x=).',
}
const SINCE = {
  en: 'It has ended since, as its x= says. Whether it holds can no longer be told.',
  de: 'Sie ist seither abgelaufen, wie x= es sagt. Ob sie stimmt, lässt sich nicht mehr feststellen.',
}
const FIX = {
  en: 'Let signatures live for at least a week, or name no end.',
  de: 'Signaturen mindestens eine Woche lang gelten lassen oder kein Ende angeben.',
}
