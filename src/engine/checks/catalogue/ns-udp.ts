import type { Check } from '../check.ts'
import { hasAnswered, type ServerState, serverLabel, serverStates } from '../facts/server-states.ts'
import { zone } from '../facts/zone.ts'
import { withoutZone } from '../facts/zone-servers.ts'
import { couldNotTell, fail, fixBy, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'ns-udp',
  area: 'dns',
  level: 'must',
  subject: 'domain',
  title: { en: 'Every name server answers', de: 'Jeder Nameserver antwortet' },
  explanation: {
    en: 'Resolvers ask any of the name servers that are registered. A dead one makes answers slow, and when all are dead the domain is gone.',
    de: 'Resolver fragen irgendeinen der eingetragenen Nameserver. Ein toter macht Antworten langsam; sind alle tot, ist die Domain weg.',
  },
  cites: [rfc(1035, '4.2.1'), rfc(1912, '2.8')],
  run: async (run) => {
    const without = withoutZone(await run.get(zone))
    if (without !== null) return without
    const states = await run.get(serverStates)
    const seen = states.filter(({ state }) => state !== 'unseen')
    if (seen.length === 0) return couldNotTell(NOT_FROM_HERE)
    const parts = states.map((state) => ({ target: serverLabel(state), ...judge(state) }))
    const dead = seen.filter((state) => !answersUdp(state))
    if (dead.length === 0)
      return pass(
        {
          en: 'Every name server that can be reached from here answers.',
          de: 'Jeder von hier aus erreichbare Nameserver antwortet.',
        },
        { parts },
      )
    const names = dead.slice(0, 5).map(serverLabel).join(', ')
    if (dead.length === seen.length)
      return fail(
        { en: `No name server answers over UDP: ${names}.`, de: `Kein Nameserver antwortet über UDP: ${names}.` },
        { fix: fixBy(REPAIR), parts },
      )
    return warn(
      { en: `No answer over UDP from ${names}.`, de: `Keine Antwort über UDP von ${names}.` },
      { fix: fixBy(REPAIR), parts },
    )
  },
}

/** Silence to EDNS alone has a finding of its own. */
function answersUdp({ udp, plain }: ServerState): boolean {
  return hasAnswered(udp) || hasAnswered(plain)
}

function judge(one: ServerState) {
  if (one.state === 'unseen')
    return {
      outcome: 'temperror',
      summary: { en: 'Cannot be reached from here.', de: 'Von hier aus nicht erreichbar.' },
    } as const
  return answersUdp(one)
    ? ({ outcome: 'pass', summary: { en: 'Answers.', de: 'Antwortet.' } } as const)
    : ({ outcome: 'warn', summary: { en: 'No answer over UDP.', de: 'Keine Antwort über UDP.' } } as const)
}

const NOT_FROM_HERE = {
  en: 'Could not tell from here: no name server could be asked directly. Some networks let DNS questions out only to their own resolver.',
  de: 'Von hier aus nicht festzustellen: Kein Nameserver ließ sich direkt fragen. Manche Netze lassen DNS-Fragen nur zum eigenen Resolver durch.',
}

const REPAIR = {
  en: 'Start the server or open port 53 (UDP and TCP) in its firewall. If it no longer exists, remove it at the registrar and from the zone.',
  de: 'Den Server starten oder Port 53 (UDP und TCP) in seiner Firewall öffnen. Gibt es ihn nicht mehr, ihn beim Registrar und aus der Zone entfernen.',
}
