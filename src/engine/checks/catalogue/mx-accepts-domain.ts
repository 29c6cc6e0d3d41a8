import type { Check } from '../check.ts'
import { refusesBounces, refusesDomain } from '../judge-roles.ts'
import { judgeSessions } from '../judge-servers.ts'
import { shorten } from '../shorten.ts'
import { answerOf, spelled } from '../smtp-answer.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'mx-accepts-domain',
  area: 'reachability',
  level: 'must',
  subject: 'domain',
  title: { en: 'The mail servers know the domain', de: 'Die Mailserver kennen die Domain' },
  explanation: {
    en: 'A server that stands in the MX records must take mail for the domain. If it holds the domain for a foreign one, every mail is refused.',
    de: 'Ein Server, der in den MX-Einträgen steht, muss Mail für die Domain annehmen. Hält er sie für eine fremde, wird jede Mail abgelehnt.',
  },
  cites: [rfc(5321, '5.1'), rfc(5321, '3.6.2')],
  run: (run) =>
    judgeSessions(run, 'commands', ({ session }) => {
      if (refusesBounces(session) !== null)
        return { outcome: 'notApplicable', summary: NOT_ASKED, because: 'null-sender-accepted' }
      const reply = refusesDomain(session)
      if (reply === null)
        return session.replies.length > 1
          ? {
              outcome: 'pass',
              summary: { en: 'It takes the domain for its own.', de: 'Er hält die Domain für seine eigene.' },
            }
          : { outcome: 'notApplicable', summary: NOT_ASKED, because: 'smtp-session-end' }
      const line = shorten(spelled(reply))
      return {
        outcome: answerOf(reply) === 'refusesUs' ? 'temperror' : 'fail',
        summary: {
          en: `The server takes mail for no address of the domain: “${line}”.`,
          de: `Der Server nimmt für keine Adresse der Domain Mail an: „${line}“.`,
        },
        fix: fixBy(ADD, [
          { software: 'Postfix', file: 'main.cf', lines: [`virtual_mailbox_domains = ${run.subject.domain}`] },
          { software: 'Exim', file: 'exim4.conf', lines: [`domainlist local_domains = @ : ${run.subject.domain}`] },
        ]),
      }
    }),
}

const NOT_ASKED = { en: 'The conversation did not come that far.', de: 'Das Gespräch kam nicht so weit.' }
const ADD = {
  en: 'Add the domain to those for which the server takes mail, or take the server out of the MX records.',
  de: 'Die Domain bei denen eintragen, für die der Server Mail annimmt, oder den Server aus den MX-Einträgen nehmen.',
}
