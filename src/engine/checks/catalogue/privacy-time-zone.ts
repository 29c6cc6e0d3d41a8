import type { Check } from '../check.ts'
import { message } from '../facts/message.ts'
import { noteFields } from '../note-fields.ts'
import { shorten } from '../shorten.ts'
import { notApplicable, pass, rfc } from '../verdict.ts'

const LANGUAGES = ['content-language', 'accept-language']

export const check: Check = {
  id: 'privacy-time-zone',
  area: 'privacy',
  level: 'may',
  subject: 'message',
  title: { en: 'Time zone and language', de: 'Zeitzone und Sprache' },
  explanation: {
    en: 'Date shows the time zone of the author, other fields the language. That is usual; it is good to know.',
    de: 'Date zeigt die Zeitzone des Autors, andere Kopfzeilen die Sprache. Das ist üblich; es ist gut zu wissen.',
  },
  cites: [rfc(5322, '3.3'), rfc(3282, '2')],
  run: async (run) => {
    await noteFields(run, 'date', 'content-language', 'accept-language')
    const { values } = await run.get(message)
    const zone = /([+-]\d{4})\s*(?:\(|$)/.exec((values('date')[0] ?? '').slice(0, 200))?.[1]
    const languages = LANGUAGES.flatMap((name) => values(name)).map((value) => shorten(value, 30))
    if (zone === undefined && languages.length === 0)
      return notApplicable({ en: 'The mail tells neither.', de: 'Die Mail verrät beides nicht.' })
    const told = [zone ?? '', ...languages].filter((one) => one !== '').join(', ')
    return pass({ en: `The mail tells: ${told}.`, de: `Die Mail verrät: ${told}.` })
  },
}
