import type { RecordType } from '../../dns/record.ts'
import type { DnsResponse } from '../../dns/response.ts'
import type { Verdict } from '../check.ts'
import { fact, type Run } from '../run.ts'
import { couldNotTell, notApplicable } from '../verdict.ts'
import type { AskOptions } from '../world.ts'
import { type ServerState, serverStates } from './server-states.ts'
import { type Zone, zone } from './zone.ts'

/** The zone and the servers that have it, or why there is nothing to ask. */
export type ZoneServers =
  | { readonly zone: Zone; readonly servers: readonly ServerState[]; readonly verdict?: undefined }
  | { readonly verdict: Verdict }

/** The servers that answer with authority: what checks of single servers look at, since others have a finding of their own. */
export const zoneServers = fact('zoneServers', async (run): Promise<ZoneServers> => {
  const [found, states] = await Promise.all([run.get(zone), run.get(serverStates)])
  const verdict = withoutZone(found)
  if (verdict !== null) return { verdict }
  const servers = states.filter(({ state }) => state === 'authoritative')
  return servers.length > 0 ? { zone: found, servers } : { verdict: withoutServers(states) }
})

/** The first address of each server: for questions that need not go to every address. */
export function onePerName(servers: readonly ServerState[]): readonly ServerState[] {
  return servers.filter((one, at) => servers.findIndex(({ server }) => server.name === one.server.name) === at)
}

/** One question to each of these servers. */
export function askAll(
  run: Run,
  servers: readonly ServerState[],
  name: string,
  type: RecordType,
  options?: AskOptions,
): Promise<readonly (ServerState & { readonly response: DnsResponse })[]> {
  return Promise.all(
    servers.map(async (state) => ({ ...state, response: await run.dns.ask(state.server, name, type, options) })),
  )
}

/** What a check says when there is no zone to look at; null: there is one. */
export function withoutZone({ status }: Zone): Verdict | null {
  if (status === 'missing') {
    const words = {
      en: 'The domain does not exist, so there is nothing to look at here.',
      de: 'Die Domain existiert nicht, daher gibt es hier nichts anzusehen.',
    }
    return notApplicable(words, 'domain-exists')
  }
  if (status !== 'unknown') return null
  return couldNotTell({
    en: 'Could not tell: the resolver gave no answer for this domain.',
    de: 'Nicht festzustellen: Der Resolver gab für diese Domain keine Antwort.',
  })
}

function withoutServers(states: readonly ServerState[]): Verdict {
  if (states.some(({ state }) => state === 'lame')) {
    const words = {
      en: 'No name server answers for this zone with authority, so there is nothing to compare.',
      de: 'Kein Nameserver antwortet verbindlich für diese Zone, daher gibt es nichts zu vergleichen.',
    }
    return notApplicable(words, 'ns-authoritative')
  }
  if (states.some(({ state }) => state === 'dead')) {
    const words = {
      en: 'No name server of this zone answers.',
      de: 'Kein Nameserver dieser Zone antwortet.',
    }
    return notApplicable(words, 'ns-udp')
  }
  return couldNotTell({
    en: 'Could not tell from here: no name server of this zone could be asked directly. Some networks let DNS questions out only to their own resolver.',
    de: 'Von hier aus nicht festzustellen: Kein Nameserver dieser Zone ließ sich direkt fragen. Manche Netze lassen DNS-Fragen nur zum eigenen Resolver durch.',
  })
}
