import type { Check } from '../check.ts'
import type { MxSession } from '../facts/mx-sessions.ts'
import { type Judgement, judgeSessions } from '../judge-servers.ts'
import { shorten } from '../shorten.ts'
import { answerOf, spelled } from '../smtp-answer.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'ehlo-accepted',
  area: 'reachability',
  level: 'must',
  subject: 'domain',
  title: { en: 'EHLO is understood', de: 'EHLO wird verstanden' },
  explanation: {
    en: 'EHLO opens modern SMTP: only then are encryption, large mails and 8-bit text possible. A server must know it.',
    de: 'EHLO eröffnet modernes SMTP: Erst dann sind Verschlüsselung, große Mails und 8-Bit-Text möglich. Ein Server muss es kennen.',
  },
  cites: [rfc(5321, '3.2'), rfc(5321, '4.1.1.1')],
  run: (run) => judgeSessions(run, 'greeted', judge),
}

function judge({ session }: MxSession): Judgement {
  const { ehlo, replies } = session
  if (ehlo?.code === 250)
    return { outcome: 'pass', summary: { en: 'EHLO is answered with 250.', de: 'EHLO wird mit 250 beantwortet.' } }
  if (ehlo === null)
    return {
      outcome: 'fail',
      summary: { en: 'The server does not answer EHLO.', de: 'Der Server antwortet nicht auf EHLO.' },
      fix: fixBy(UPDATE),
    }
  const line = shorten(spelled(ehlo))
  const helo = replies.find(({ command }) => command.startsWith('HELO '))?.reply.code === 250
  if (answerOf(ehlo) !== 'refused' && !helo)
    return {
      outcome: 'temperror',
      summary: {
        en: `Could not tell from here: the server turns this computer away (“${line}”).`,
        de: `Von hier aus nicht festzustellen: Der Server weist diesen Rechner ab („${line}“).`,
      },
    }
  return {
    outcome: 'fail',
    summary: {
      en: `EHLO is refused with “${line}”${helo ? '; only the old HELO works' : ''}.`,
      de: `EHLO wird abgelehnt mit „${line}“${helo ? '; nur das alte HELO geht' : ''}.`,
    },
    fix: fixBy(UPDATE),
  }
}

const UPDATE = {
  en: 'Update the mail software, or take the proxy or firewall away that does not know EHLO.',
  de: 'Die Mailsoftware erneuern, oder den Proxy oder die Firewall entfernen, die EHLO nicht kennt.',
}
