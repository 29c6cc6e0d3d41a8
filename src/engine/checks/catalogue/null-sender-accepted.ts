import type { Check } from '../check.ts'
import { refusesBounces } from '../judge-roles.ts'
import { judgeSessions } from '../judge-servers.ts'
import { shorten } from '../shorten.ts'
import { answerOf, spelled } from '../smtp-answer.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'null-sender-accepted',
  area: 'reachability',
  level: 'must',
  subject: 'domain',
  title: {
    en: 'Mail with an empty sender (bounces) is taken',
    de: 'Mail mit leerem Absender (Rückläufer) wird angenommen',
  },
  explanation: {
    en: 'Delivery reports come with an empty sender, so that they cannot be answered by another report. Who refuses them never learns that a mail was not delivered.',
    de: 'Zustellberichte kommen mit leerem Absender, damit ihnen kein weiterer Bericht antworten kann. Wer sie ablehnt, erfährt nie, dass eine Mail nicht zugestellt wurde.',
  },
  cites: [rfc(5321, '4.5.5'), rfc(5321, '6.1')],
  run: (run) =>
    judgeSessions(run, 'commands', ({ session }) => {
      const reply = refusesBounces(session)
      if (reply === null)
        return session.replies.length > 0
          ? { outcome: 'pass', summary: TAKEN }
          : { outcome: 'notApplicable', summary: NOT_ASKED, because: 'smtp-session-end' }
      const line = shorten(spelled(reply))
      if (answerOf(reply) === 'refused')
        return {
          outcome: 'fail',
          summary: {
            en: `The empty sender is refused with “${line}”.`,
            de: `Der leere Absender wird abgelehnt mit „${line}“.`,
          },
          fix: fixBy(ALLOW, SETTINGS),
        }
      return {
        outcome: 'temperror',
        summary: {
          en: `Could not tell: the server turns this computer away for now (“${line}”).`,
          de: `Nicht festzustellen: Der Server weist diesen Rechner zurzeit ab („${line}“).`,
        },
      }
    }),
}

const TAKEN = { en: 'The empty sender is taken.', de: 'Der leere Absender wird angenommen.' }
const NOT_ASKED = { en: 'The conversation did not come that far.', de: 'Das Gespräch kam nicht so weit.' }
const ALLOW = {
  en: 'Take the rule away that refuses `MAIL FROM:<>`. Against forged bounces, BATV or a filter helps.',
  de: 'Die Regel entfernen, die `MAIL FROM:<>` ablehnt. Gegen gefälschte Rückläufer hilft BATV oder ein Filter.',
}
const SETTINGS = [
  { software: 'Postfix', file: 'sender_access', lines: ['<>    DUNNO'] },
  { software: 'Exim', file: 'exim4.conf', lines: ['accept senders = :'] },
]
