import { isHostName } from '../../dns/domain-name.ts'
import type { Check } from '../check.ts'
import type { MxSession } from '../facts/mx-sessions.ts'
import { type Judgement, judgeSessions } from '../judge-servers.ts'
import { shorten } from '../shorten.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'ehlo-reply-name',
  area: 'identity',
  level: 'may',
  subject: 'domain',
  title: { en: 'The reply to EHLO names the same server', de: 'Die Antwort auf EHLO nennt denselben Server' },
  explanation: {
    en: 'The server tells its name twice, in its greeting and in its reply to EHLO. Two different ones point to a proxy, or to a setting that was forgotten.',
    de: 'Der Server nennt seinen Namen zweimal, im Gruß und in der Antwort auf EHLO. Zwei verschiedene deuten auf einen Proxy oder eine vergessene Einstellung.',
  },
  cites: [rfc(5321, '4.1.1.1'), rfc(5321, '4.3.1')],
  run: (run) => judgeSessions(run, 'ehlo', judge),
}

function judge({ session }: MxSession): Judgement {
  const [greeting, reply] = [session.banner, session.ehlo].map((said) => nameIn(said?.lines[0] ?? ''))
  if (greeting === null || greeting === undefined) return { ...NO_NAME, because: 'smtp-banner' }
  const [one, other] = [shorten(greeting, 80), shorten(reply ?? '', 80)]
  if (greeting === reply)
    return { outcome: 'pass', summary: { en: `Both times it is ${one}.`, de: `Beide Male ist es ${one}.` } }
  if (reply === null || reply === undefined) return { outcome: 'notice', summary: NONE, fix: fixBy(ALIGN) }
  return {
    outcome: 'notice',
    summary: {
      en: `The greeting says ${one}, the reply to EHLO says ${other}.`,
      de: `Der Gruß sagt ${one}, die Antwort auf EHLO sagt ${other}.`,
    },
    fix: fixBy(ALIGN),
  }
}

function nameIn(line: string): string | null {
  const name = (line.trim().split(/\s+/)[0] ?? '').toLowerCase().replace(/\.$/, '')
  return isHostName(name) && name.includes('.') ? name : null
}

const NO_NAME = {
  outcome: 'notApplicable',
  summary: { en: 'The greeting has no name to compare with.', de: 'Der Gruß hat keinen Namen zum Vergleichen.' },
} as const
const NONE = {
  en: 'The reply to EHLO does not begin with the full name of the server.',
  de: 'Die Antwort auf EHLO beginnt nicht mit dem vollen Namen des Servers.',
}
const ALIGN = {
  en: 'Let both show the server’s one full name.',
  de: 'Beide den einen vollen Namen des Servers zeigen lassen.',
}
