import type { Check } from '../check.ts'
import { mailWays } from '../facts/mail-ways.ts'
import type { MxSession } from '../facts/mx-sessions.ts'
import { mxSessions } from '../facts/mx-sessions.ts'
import { type Judgement, nameOf, sumUp, withoutServers } from '../judge-servers.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'port-25-open',
  area: 'reachability',
  level: 'must',
  subject: 'domain',
  title: { en: 'Mail servers accept connections on port 25', de: 'Mailserver nehmen auf Port 25 Verbindungen an' },
  explanation: {
    en: 'All mail from other servers comes in on port 25. A server that does not answer there gets none.',
    de: 'Alle Mail von anderen Servern kommt auf Port 25 an. Ein Server, der dort nicht antwortet, bekommt keine.',
  },
  cites: [rfc(5321, '3.1'), rfc(5321, '4.5.3.2')],
  run: async (run) => {
    const sessions = await run.get(mxSessions)
    if (sessions.length === 0) return withoutServers(run)
    const reached = sessions.every(({ session }) => session.connection === 'connected')
    const { port25 } = reached ? { port25: 'open' } : await run.get(mailWays)
    return sumUp(sessions.map((seen) => ({ target: nameOf(seen.server), ...judge(seen, port25 === 'blocked') })))
  },
}

function judge({ session: { connection } }: MxSession, blocked: boolean): Judgement {
  if (connection === 'connected')
    return { outcome: 'pass', summary: { en: 'Port 25 is open.', de: 'Port 25 ist offen.' } }
  if (connection === 'cancelled') return { outcome: 'temperror', summary: CANCELLED }
  if (connection === 'blockedHere' || (blocked && connection === 'timeout'))
    return { outcome: 'temperror', summary: connection === 'blockedHere' ? NO_WAY : BLOCKED }
  const words = WORDS[connection]
  return { outcome: 'fail', summary: words, fix: fixBy(OPEN) }
}

const CANCELLED = { en: 'The run was ended before.', de: 'Der Lauf wurde vorher beendet.' }
const NO_WAY = {
  en: 'Could not tell from here: this computer has no way to this address (most often it has no IPv6).',
  de: 'Von hier aus nicht festzustellen: Dieser Rechner hat keinen Weg zu dieser Adresse (meist fehlt ihm IPv6).',
}
const BLOCKED = {
  en: 'Could not tell from here: port 25 stays silent while other ports of the same server answer. Most home and mobile lines block port 25.',
  de: 'Von hier aus nicht festzustellen: Port 25 bleibt stumm, während andere Ports desselben Servers antworten. Die meisten Heim- und Mobilfunkanschlüsse sperren Port 25.',
}
const WORDS = {
  refused: {
    en: 'The connection to port 25 was refused: nothing listens there, or a firewall turns it away.',
    de: 'Die Verbindung zu Port 25 wurde abgelehnt: Dort lauscht nichts, oder eine Firewall weist sie ab.',
  },
  timeout: {
    en: 'Port 25 does not answer: connections run into a time-out.',
    de: 'Port 25 antwortet nicht: Verbindungen laufen in eine Zeitüberschreitung.',
  },
  unreachable: {
    en: 'There is no way to this address: the network says that it cannot be reached.',
    de: 'Zu dieser Adresse führt kein Weg: Das Netz meldet sie als nicht erreichbar.',
  },
  reset: {
    en: 'The connection to port 25 was cut at once.',
    de: 'Die Verbindung zu Port 25 wurde sofort abgebrochen.',
  },
}
const OPEN = {
  en: 'See that the mail server runs and listens on port 25 of this address (`ss -ltn`), that the firewall lets port 25 in, and that the hoster does not block it. Else take the address out of the DNS.',
  de: 'Nachsehen, ob der Mailserver läuft und an dieser Adresse auf Port 25 lauscht (`ss -ltn`), ob die Firewall Port 25 hereinlässt und ob der Hoster ihn nicht sperrt. Sonst die Adresse aus dem DNS nehmen.',
}
