import type { Check } from '../check.ts'
import type { MxSession } from '../facts/mx-sessions.ts'
import { type Judgement, judgeSessions } from '../judge-servers.ts'
import { shorten } from '../shorten.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'smtp-session-end',
  area: 'reachability',
  level: 'should',
  subject: 'domain',
  title: { en: 'The conversation goes to its end', de: 'Das Gespräch geht bis zu seinem Ende' },
  explanation: {
    en: 'A server that hangs up or falls silent in the middle makes senders try again and again, without a reason that anybody could read.',
    de: 'Ein Server, der mittendrin auflegt oder verstummt, lässt Absender immer wieder von vorn beginnen, ohne einen Grund, den jemand lesen könnte.',
  },
  cites: [rfc(5321, '3.8'), rfc(5321, '4.1.1.10')],
  run: (run) => judgeSessions(run, 'commands', judge),
}

function judge({ session }: MxSession): Judgement {
  const { broke, replies, transcript } = session
  const ended = replies.find(({ reply }) => reply.code === 421)
  if (broke === null && ended === undefined)
    return { outcome: 'pass', summary: { en: 'It went to its end.', de: 'Es ging bis zu seinem Ende.' } }
  const last = shorten(transcript.findLast((line) => line.startsWith('C: '))?.slice(3) ?? '', 80)
  const how = broke === 'timeout' ? SILENT : HUNG_UP
  return {
    outcome: 'warn',
    summary: { en: `${how.en} after “${last}”.`, de: `${how.de} nach „${last}“.` },
    fix: fixBy(LOOK),
  }
}

const SILENT = { en: 'The server falls silent', de: 'Der Server verstummt' }
const HUNG_UP = { en: 'The server hangs up', de: 'Der Server legt auf' }
const LOOK = {
  en: 'Look in the server’s log for this moment: a service behind it that crashes or does not answer, or a limit on errors that is too tight.',
  de: 'Im Log des Servers nach diesem Augenblick sehen: ein Dienst dahinter, der abstürzt oder nicht antwortet, oder eine zu enge Grenze für Fehler.',
}
