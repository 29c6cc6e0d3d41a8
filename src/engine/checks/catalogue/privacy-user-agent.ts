import type { Check } from '../check.ts'
import { senderSide } from '../facts/sender-side.ts'
import { noteFields } from '../note-fields.ts'
import { shorten } from '../shorten.ts'
import { fixBy, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'privacy-user-agent',
  area: 'privacy',
  level: 'may',
  subject: 'message',
  title: { en: 'The mail program does not tell its version', de: 'Das Mailprogramm verrät seine Version nicht' },
  explanation: {
    en: 'User-Agent and X-Mailer name the program, often with version and operating system: useful for somebody who looks for known holes.',
    de: 'User-Agent und X-Mailer nennen das Programm, oft mit Version und Betriebssystem: nützlich für jemanden, der bekannte Lücken sucht.',
  },
  cites: [rfc(5322, '5')],
  run: async (run) => {
    await noteFields(run, 'user-agent', 'x-mailer')
    const { fields } = await run.get(senderSide)
    const found = fields.find(
      ({ name, value }) =>
        (name === 'user-agent' || name === 'x-mailer') && /\d[.]\d|windows|linux|mac ?os/i.test(value),
    )
    if (found === undefined) return pass({ en: 'It does not.', de: 'So ist es.' })
    const shown = shorten(found.raw, 100)
    return notice(
      { en: `The mail says “${shown}”.`, de: `Die Mail enthält „${shown}“.` },
      { fix: fixBy(FIX, SETTINGS) },
    )
  },
}

const FIX = {
  en: 'Have the submission server take the field out, or turn it off in the program.',
  de: 'Die Kopfzeile vom Einlieferungsserver herausnehmen lassen oder im Programm abschalten.',
}
const SETTINGS = [
  { software: 'Postfix', file: '/etc/postfix/submission_header_checks', lines: ['/^(User-Agent|X-Mailer):/ IGNORE'] },
]
