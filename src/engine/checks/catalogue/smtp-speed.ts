import type { Check } from '../check.ts'
import type { MxSession } from '../facts/mx-sessions.ts'
import { type Judgement, judgeSessions } from '../judge-servers.ts'
import { shorten } from '../shorten.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'smtp-speed',
  area: 'reachability',
  level: 'should',
  subject: 'domain',
  title: { en: 'Commands are answered soon', de: 'Befehle werden bald beantwortet' },
  explanation: {
    en: 'Slow look-ups while a mail comes in hold up every sender, and impatient ones give up.',
    de: 'Langsame Abfragen während der Annahme halten jeden Absender auf, und ungeduldige geben auf.',
  },
  cites: [rfc(5321, '4.5.3.2')],
  run: (run) => judgeSessions(run, 'commands', judge),
}

function judge({ session: { replies, broke } }: MxSession): Judgement {
  const slowest = replies.toSorted((a, b) => b.reply.tookMs - a.reply.tookMs)[0]
  if (slowest === undefined)
    return { outcome: 'notApplicable', summary: NOTHING, ...(broke === null ? {} : { because: 'smtp-session-end' }) }
  const seconds = slowest.reply.tookMs / 1000
  const [command, took] = [shorten(slowest.command, 60), seconds.toFixed(1)]
  const summary = {
    en: `The slowest answer took ${took} seconds (${command}).`,
    de: `Die langsamste Antwort brauchte ${took.replace('.', ',')} Sekunden (${command}).`,
  }
  if (seconds <= 10) return { outcome: 'pass', summary }
  return { outcome: seconds > 25 ? 'warn' : 'notice', summary, fix: fixBy(LOOK) }
}

const NOTHING = { en: 'No command was answered.', de: 'Kein Befehl wurde beantwortet.' }
const LOOK = {
  en: 'See which look-up is slow: a blocklist that is gone, a reverse name server that does not answer, or a filter that waits. A local resolver helps.',
  de: 'Nachsehen, welche Abfrage langsam ist: eine Sperrliste, die es nicht mehr gibt, ein stummer Nameserver für Reverse-DNS-Namen oder ein Filter, der wartet. Ein lokaler Resolver hilft.',
}
