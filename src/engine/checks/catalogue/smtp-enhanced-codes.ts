import type { Check } from '../check.ts'
import type { MxSession } from '../facts/mx-sessions.ts'
import { type Judgement, judgeSessions } from '../judge-servers.ts'
import { rfc } from '../verdict.ts'

export const check: Check = {
  id: 'smtp-enhanced-codes',
  area: 'reachability',
  level: 'may',
  subject: 'domain',
  title: { en: 'Refusals carry enhanced status codes', de: 'Ablehnungen tragen erweiterte Statuscodes' },
  explanation: {
    en: 'A code such as 5.1.1 tells senders and their software why a mail was refused. Three digits alone say very little.',
    de: 'Ein Code wie 5.1.1 sagt Absendern und ihrer Software, warum eine Mail abgelehnt wurde. Drei Ziffern allein sagen sehr wenig.',
  },
  cites: [rfc(2034, '4'), rfc(3463)],
  run: (run) => judgeSessions(run, 'commands', judge),
}

function judge({ session: { capabilities, capabilitiesAfterTls, replies } }: MxSession): Judgement {
  const offered = (capabilitiesAfterTls ?? capabilities).has('ENHANCEDSTATUSCODES')
  const used = replies.some(({ reply }) => reply.enhancedStatusCode !== null)
  if (offered || used) return { outcome: 'pass', summary: { en: 'They are used.', de: 'Sie werden verwendet.' } }
  return { outcome: 'notice', summary: ABSENT }
}

const ABSENT = {
  en: 'ENHANCEDSTATUSCODES is not offered and not used. Refusals are harder to understand.',
  de: 'ENHANCEDSTATUSCODES wird nicht angeboten und nicht verwendet. Ablehnungen sind schwerer zu verstehen.',
}
