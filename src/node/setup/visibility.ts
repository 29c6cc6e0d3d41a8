import type { World } from '../../engine/checks/world.ts'
import type { DnsServer } from '../../engine/dns/response.ts'
import type { RecordChange } from '../../engine/setup/records/wanted-record.ts'
import type { VisibilityView } from '../../engine/setup/setup-views.ts'
import { toFound } from './read-world.ts'

/** More no zone has by intention. */
const MOST_SERVERS = 13
/** What a cache may still hold of what stood there before, where it is not known. */
const USUAL_TTL = 3600

type Seen = VisibilityView['rows'][number]['seen'][number]

/** Asks each name server of the zone for each record that was to change: is the new one there? */
export async function readVisibility(
  world: World,
  domain: string,
  changes: readonly RecordChange[],
): Promise<Omit<VisibilityView, 'askedAt'>> {
  const servers = await nameServers(world, domain)
  const own = changes.filter(({ where }) => where === 'zone')
  const rows = await Promise.all(
    own.map(async (change) => ({
      name: change.name,
      type: change.type,
      seen: await Promise.all(servers.map((server) => seenAt(world, server, change))),
    })),
  )
  const isEverywhere =
    rows.length > 0 && rows.every(({ seen }) => seen.length > 0 && seen.every((one) => one === 'new'))
  const changed = own.filter(({ action }) => action !== 'keep')
  const longest = Math.max(0, ...changed.map(({ ttl }) => ttl || USUAL_TTL))
  return {
    servers: servers.map(({ name, address }) => ({ name, address })),
    rows,
    everywhereInSeconds: isEverywhere ? longest : null,
  }
}

async function nameServers(world: World, domain: string): Promise<readonly DnsServer[]> {
  const { records } = await world.dns.resolve(domain, 'NS')
  const names = records.flatMap(({ data }) => (data.type === 'NS' ? data.target : [])).slice(0, MOST_SERVERS)
  const found = await Promise.all(
    names.map(async (name) => {
      const answers = await Promise.all([world.dns.resolve(name, 'A'), world.dns.resolve(name, 'AAAA')])
      const addresses = answers.flatMap(({ records: own }) =>
        own.flatMap(({ data }) => (data.type === 'A' || data.type === 'AAAA' ? data.address : [])),
      )
      return addresses.slice(0, 1).map((address): DnsServer => ({ name, address, port: 53 }))
    }),
  )
  return found.flat()
}

async function seenAt(world: World, server: DnsServer, { name, type, after }: RecordChange): Promise<Seen> {
  const response = await world.dns.ask(server, name.replace(/\.$/, ''), type)
  const found = toFound(name, type, response)
  if (found.state === 'unknown') return 'silent'
  if (after.length === found.data.length && after.every((one) => found.data.includes(one))) return 'new'
  return found.data.length === 0 ? 'none' : 'old'
}
