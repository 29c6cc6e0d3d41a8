import { readMailDate } from '../../received/read-received.ts'
import type { Check } from '../check.ts'
import { message } from '../facts/message.ts'
import { noteFields } from '../note-fields.ts'
import { shorten } from '../shorten.ts'
import { fail, fixBy, notApplicable, notice, pass, rfc, warn } from '../verdict.ts'

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
/** RFC 5322 §3.3, with the zones of §4.3. */
const FORM =
  /^(?:(Mon|Tue|Wed|Thu|Fri|Sat|Sun)\s*,\s*)?\d{1,2}\s+[A-Z][a-z]{2}\s+\d{4}\s+\d{2}:\d{2}(?::\d{2})?\s+([+-]\d{4}|[A-Z]{1,4})\s*(?:\([^()]*\)\s*)?$/i

export const check: Check = {
  id: 'message-date',
  area: 'message',
  level: 'must',
  subject: 'message',
  title: { en: 'Date can be read', de: 'Date ist lesbar' },
  explanation: {
    en: 'Date has one form only: Sat, 21 Nov 2026 12:00:00 +0100. Filters count points for others.',
    de: 'Date hat nur eine Form: Sat, 21 Nov 2026 12:00:00 +0100. Für andere zählen Filter Punkte.',
  },
  cites: [rfc(5322, '3.3'), rfc(5322, '4.3')],
  run: async (run) => {
    await noteFields(run, 'date')
    const [date] = (await run.get(message)).values('date')
    if (date === undefined) return notApplicable({ en: 'It is missing.', de: 'Es fehlt.' }, 'message-headers')
    const shown = shorten(date, 60)
    const [form, time] = [FORM.exec(date.slice(0, 200)), readMailDate(date)]
    const fix = fixBy(FIX)
    if (time === null)
      return fail({ en: `It is not a date: “${shown}”.`, de: `Es ist kein Datum: „${shown}“.` }, { fix })
    if (form === null)
      return warn({ en: `It has another form: “${shown}”.`, de: `Es hat eine andere Form: „${shown}“.` }, { fix })
    const [, day, zone = ''] = form
    if (day !== undefined && !isDay(day, time, zone))
      return notice(
        { en: `The day of the week is wrong: “${shown}”.`, de: `Der Wochentag ist falsch: „${shown}“.` },
        { fix },
      )
    if (/^[A-Z]/i.test(zone) && zone.toUpperCase() !== 'GMT')
      return notice(
        { en: `It names its zone in an old way: “${shown}”.`, de: `Es nennt die Zeitzone auf alte Art: „${shown}“.` },
        { fix },
      )
    return pass({ en: `It is “${shown}”.`, de: `Es ist „${shown}“.` })
  },
}

/** As the clock of the author shows it. */
function isDay(day: string, time: number, zone: string): boolean {
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d{2})(\d{2})$/.exec(zone) ?? []
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
  const local = new Date(time + offset)
  return DAYS[local.getUTCDay()]?.toLowerCase() === day.toLowerCase()
}

const FIX = {
  en: 'Let the program write the date with a library for mail dates (RFC 5322).',
  de: 'Das Programm das Datum mit einer Bibliothek für Maildaten (RFC 5322) schreiben lassen.',
}
