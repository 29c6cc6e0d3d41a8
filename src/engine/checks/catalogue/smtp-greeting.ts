import type { Check } from '../check.ts'
import type { MxSession } from '../facts/mx-sessions.ts'
import { isMasked, type Judgement, judgeSessions } from '../judge-servers.ts'
import { shorten } from '../shorten.ts'
import { answerOf, spelled } from '../smtp-answer.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'smtp-greeting',
  area: 'reachability',
  level: 'must',
  subject: 'domain',
  title: { en: 'Mail servers greet with 220', de: 'Mailserver grüßen mit 220' },
  explanation: {
    en: 'A mail server opens the conversation with a line that begins with 220. With anything else the sender hangs up and keeps the mail.',
    de: 'Ein Mailserver eröffnet das Gespräch mit einer Zeile, die mit 220 beginnt. Bei allem anderen legt der Absender auf und behält die Mail.',
  },
  cites: [rfc(5321, '3.1'), rfc(5321, '4.2')],
  run: (run) => judgeSessions(run, 'connected', judge),
}

function judge({ session }: MxSession): Judgement {
  const { banner, broke } = session
  if (isMasked(session)) return { ...TOLD, because: 'smtp-banner-masked' }
  if (banner?.code === 0 || broke === 'tooMuch' || broke === 'malformed')
    return { ...TOLD, because: 'smtp-reply-format' }
  if (banner?.code === 220) {
    const line = shorten(spelled(banner))
    return { outcome: 'pass', summary: { en: `It greets with “${line}”.`, de: `Er grüßt mit „${line}“.` } }
  }
  if (banner === null)
    return { outcome: 'fail', summary: SILENT[broke === 'closed' ? 'closed' : 'timeout'], fix: fixBy(LOOK) }
  const line = shorten(spelled(banner))
  if (answerOf(banner) !== 'refused')
    return {
      outcome: 'temperror',
      summary: {
        en: `Could not tell from here: the server turns this computer away for now (“${line}”).`,
        de: `Von hier aus nicht festzustellen: Der Server weist diesen Rechner zurzeit ab („${line}“).`,
      },
    }
  return {
    outcome: 'fail',
    summary: {
      en: `The server refuses every conversation with “${line}”.`,
      de: `Der Server lehnt jedes Gespräch ab mit „${line}“.`,
    },
    fix: fixBy(LOOK),
  }
}

const TOLD = {
  outcome: 'notApplicable',
  summary: {
    en: 'What came in place of a greeting is told by another finding.',
    de: 'Was anstelle eines Grußes kam, sagt ein anderer Befund.',
  },
} as const
const SILENT = {
  closed: {
    en: 'The server takes the connection and hangs up without a word.',
    de: 'Der Server nimmt die Verbindung an und legt wortlos auf.',
  },
  timeout: {
    en: 'The server takes the connection and then says nothing.',
    de: 'Der Server nimmt die Verbindung an und sagt dann nichts.',
  },
}
const LOOK = {
  en: 'Look in the server’s log for this connection: overload, a service that cannot be started, or a rule that turns clients away.',
  de: 'Im Log des Servers nach dieser Verbindung sehen: Überlastung, ein Dienst, der nicht startet, oder eine Regel, die Clients abweist.',
}
