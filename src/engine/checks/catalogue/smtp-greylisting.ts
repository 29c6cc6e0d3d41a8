import type { Check } from '../check.ts'
import type { MxSession } from '../facts/mx-sessions.ts'
import { type Judgement, judgeSessions } from '../judge-servers.ts'
import { shorten } from '../shorten.ts'
import { spelled } from '../smtp-answer.ts'
import { rfc } from '../verdict.ts'

export const check: Check = {
  id: 'smtp-greylisting',
  area: 'reachability',
  level: 'may',
  subject: 'domain',
  title: { en: 'First contacts are not put off', de: 'Erste Kontakte werden nicht vertröstet' },
  explanation: {
    en: 'Greylisting refuses unknown senders for some minutes and takes them when they come again. It keeps spam out, and delays the first mail of everybody, confirmation codes too.',
    de: 'Greylisting weist unbekannte Absender einige Minuten ab und nimmt sie an, wenn sie wiederkommen. Es hält Spam fern und verzögert die erste Mail von allen, auch Bestätigungscodes.',
  },
  cites: [rfc(6647, '2'), rfc(6647, '5')],
  run: (run) => judgeSessions(run, 'commands', judge),
}

function judge({ session: { replies, broke } }: MxSession): Judgement {
  const recipients = replies.filter(({ command }) => command.startsWith('RCPT'))
  const later = recipients.find(({ reply }) => reply.code >= 400 && reply.code < 500)
  if (recipients.length === 0)
    return { outcome: 'notApplicable', summary: NOT_ASKED, ...(broke === null ? {} : { because: 'smtp-session-end' }) }
  if (later === undefined || /relay/i.test(spelled(later.reply)))
    return { outcome: 'pass', summary: { en: 'Nothing was put off.', de: 'Nichts wurde vertröstet.' } }
  const line = shorten(spelled(later.reply))
  return {
    outcome: 'notice',
    summary: {
      en: `The server puts this computer off: “${line}”.`,
      de: `Der Server vertröstet diesen Rechner: „${line}“.`,
    },
  }
}

const NOT_ASKED = { en: 'No recipient was asked for.', de: 'Nach keinem Empfänger wurde gefragt.' }
