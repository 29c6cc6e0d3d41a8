import type { Check } from '../check.ts'
import { senderSide } from '../facts/sender-side.ts'
import { noteFields } from '../note-fields.ts'
import { shorten } from '../shorten.ts'
import { fixBy, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'privacy-local-user',
  area: 'privacy',
  level: 'may',
  subject: 'message',
  title: { en: 'No user of the server is named', de: 'Kein Benutzer des Servers ist genannt' },
  explanation: {
    en: 'Mail that a program on the server itself sends carries the number or the name of its user, and so tells how the server is built.',
    de: 'Mail, die ein Programm auf dem Server selbst sendet, trägt Nummer oder Namen seines Benutzers und verrät so, wie der Server gebaut ist.',
  },
  cites: [rfc(5321, '4.4')],
  run: async (run) => {
    await noteFields(run, 'received')
    const { hops } = await run.get(senderSide)
    const found = hops.flatMap(
      ({ raw }) =>
        /(?:from userid|invoked by uid|\(uid|local user) \d{1,9}|\bfrom [a-z_][a-z0-9_-]{0,31} by [^ ]{1,253} with local\b/i.exec(
          raw,
        )?.[0] ?? [],
    )[0]
    if (found === undefined) return pass({ en: 'None is.', de: 'So ist es.' })
    const shown = shorten(found, 80)
    return notice(
      { en: `Received says “${shown}”.`, de: `Received enthält „${shown}“.` },
      { fix: fixBy(FIX, SETTINGS) },
    )
  },
}

const FIX = {
  en: 'Let programs hand mail in by SMTP to localhost, or take the line out.',
  de: 'Programme Mail per SMTP an localhost einliefern lassen oder die Zeile herausnehmen.',
}
const SETTINGS = [
  { software: 'Postfix', file: '/etc/postfix/header_checks', lines: ['/^Received:.*\\(Postfix, from userid/ IGNORE'] },
]
