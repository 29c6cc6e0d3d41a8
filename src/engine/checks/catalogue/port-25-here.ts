import type { Check } from '../check.ts'
import { mailWays } from '../facts/mail-ways.ts'
import { talkedServers } from '../facts/mx-sessions.ts'
import { couldNotTell, fixBy, notApplicable, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'port-25-here',
  area: 'vantage',
  level: 'may',
  subject: 'domain',
  title: { en: 'This line lets mail connections out', de: 'Dieser Anschluss lässt Mailverbindungen hinaus' },
  explanation: {
    en: 'Mail servers talk to each other on port 25. Most home and mobile lines block it, so a server that works may seem dead from there.',
    de: 'Mailserver sprechen miteinander auf Port 25. Die meisten Heim- und Mobilfunkanschlüsse sperren ihn, sodass ein Server, der läuft, von dort aus tot wirken kann.',
  },
  cites: [rfc(5321, '2.1'), rfc(5068, '3')],
  run: async (run) => {
    const { port25 } = await run.get(mailWays)
    if (port25 === 'open') return pass({ en: 'Port 25 is open from here.', de: 'Port 25 ist von hier aus offen.' })
    if (port25 === 'unknown' && (await run.get(talkedServers)).length === 0)
      return notApplicable({
        en: 'Nothing was tried on port 25: there is no server that is said to be one’s own.',
        de: 'Auf Port 25 wurde nichts versucht: Es gibt keinen Server, der als eigener angegeben ist.',
      })
    if (port25 === 'unknown')
      return couldNotTell({
        en: 'Could not tell whether port 25 is open from here.',
        de: 'Ob Port 25 von hier aus offen ist, war nicht festzustellen.',
      })
    return notice(
      {
        en: 'This line blocks port 25, as most home lines do. How mail servers answer there cannot be told from here.',
        de: 'Dieser Anschluss sperrt Port 25, wie die meisten Heimanschlüsse. Wie Mailserver dort antworten, lässt sich von hier aus nicht sagen.',
      },
      { fix: fixBy(FROM_THE_SERVER) },
    )
  },
}

const FROM_THE_SERVER = {
  en: 'Run `postdesk check` on the server itself, or on any computer in a data centre, for the part that needs port 25.',
  de: '`postdesk check` für den Teil, der Port 25 braucht, auf dem Server selbst oder auf einem Rechner im Rechenzentrum laufen lassen.',
}
