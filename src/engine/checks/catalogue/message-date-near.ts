import { readMailDate } from '../../received/read-received.ts'
import type { Check } from '../check.ts'
import { message } from '../facts/message.ts'
import { noteFields } from '../note-fields.ts'
import { fixBy, notApplicable, notice, pass, rfc, warn } from '../verdict.ts'

const MINUTE = 60_000

export const check: Check = {
  id: 'message-date-near',
  area: 'message',
  level: 'should',
  subject: 'message',
  title: { en: 'Date is near the time of sending', de: 'Date liegt nahe am Versand' },
  explanation: {
    en: 'A date in the future, or long before the first server took the mail, comes from a wrong clock or zone. Spam often has one, so filters count it.',
    de: 'Ein Datum in der Zukunft oder lange vor der Annahme durch den ersten Server kommt von einer falschen Uhr oder Zeitzone. Spam hat das oft, deshalb zählen Filter es.',
  },
  cites: [rfc(5322, '3.6.1')],
  run: async (run) => {
    await noteFields(run, 'date', 'received')
    const { values, hops } = await run.get(message)
    const date = readMailDate(values('date')[0] ?? '')
    if (date === null) return notApplicable({ en: 'There is no date.', de: 'Es gibt kein Datum.' }, 'message-date')
    const first = hops.find(({ time }) => time !== null)?.time ?? null
    const ahead = Math.round((date - (first ?? run.now())) / MINUTE)
    const fix = fixBy(FIX)
    if (ahead > 10)
      return warn(
        { en: `It lies ${told(ahead).en} in the future.`, de: `Es liegt ${told(ahead).de} in der Zukunft.` },
        { fix },
      )
    if (first === null)
      return notApplicable({
        en: 'No server has noted when it took the mail.',
        de: 'Kein Server hat vermerkt, wann er die Mail annahm.',
      })
    if (ahead < -12 * 60)
      return notice({
        en: `It lies ${told(-ahead).en} before the first server took the mail.`,
        de: `Es liegt ${told(-ahead).de} vor der Annahme durch den ersten Server.`,
      })
    return pass({ en: 'It does.', de: 'So ist es.' })
  },
}

function told(minutes: number) {
  const hours = Math.round(minutes / 60)
  return minutes < 120
    ? { en: `${minutes} minutes`, de: `${minutes} Minuten` }
    : { en: `${hours} hours`, de: `${hours} Stunden` }
}

const FIX = {
  en: 'Set the clock and the time zone of the computer that writes the mail (NTP).',
  de: 'Uhr und Zeitzone des Rechners richtig stellen, der die Mail schreibt (NTP).',
}
