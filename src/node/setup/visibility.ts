import type { World } from '../../engine/checks/world.ts'
import type { DnsServer } from '../../engine/dns/response.ts'
import {
  forgottenIn,
  type RecordLook,
  type RecordMemory,
  rememberLook,
  type SeenRecord,
  type ZoneTimes,
} from '../../engine/setup/records/forgetting.ts'
import type { RecordChange } from '../../engine/setup/records/wanted-record.ts'
import type { VisibilityView } from '../../engine/setup/setup-views.ts'
import { toFound } from './read-world.ts'

/** More no zone has by intention. */
const MOST_SERVERS = 13
const MOST_LABELS = 8
/** Where the zone does not tell (RFC 2308 §5: one to three hours do well; RFC 1912 §2.2 for refresh). */
const USUAL_TIMES: ZoneTimes = { negativeTtl: 3600, refresh: 14_400 }
const USUAL_TTL = 3600

/** What is remembered from look to look, by record. */
export type Memories = Map<string, RecordMemory>

interface Zone {
  readonly servers: readonly DnsServer[]
  readonly times: ZoneTimes
}

/** Asks each name server of each record's zone for what was to change: is the new one there, and until when may caches hold the old one? */
export async function readVisibility(
  world: World,
  changes: readonly RecordChange[],
  memories: Memories,
): Promise<Omit<VisibilityView, 'askedAt'>> {
  const own = changes.filter(({ where }) => where === 'zone')
  const zones = await Promise.all(own.map(({ name }) => zoneOf(world, bare(name))))
  const servers = unique(zones.flatMap((zone) => zone?.servers ?? []))
  const rows = await Promise.all(
    own.map((change, index) => rowOf(world, change, zones[index] ?? null, servers, memories)),
  )
  const times = rows.map(({ everywhereInSeconds }) => everywhereInSeconds)
  const known = times.filter((one) => one !== null)
  return {
    servers: servers.map(({ name, address }) => ({ name, address })),
    rows,
    everywhereInSeconds: rows.length === 0 || known.length < times.length ? null : Math.max(...known),
  }
}

async function rowOf(
  world: World,
  change: RecordChange,
  zone: Zone | null,
  servers: readonly DnsServer[],
  memories: Memories,
): Promise<VisibilityView['rows'][number]> {
  const { name, type, ttl } = change
  const looks = await Promise.all(servers.map((server) => seenAt(world, server, zone, change)))
  const seen = looks.map((one) => one.seen)
  const look: RecordLook = {
    seen,
    oldTtl: Math.max(0, ...looks.flatMap((one) => (one.seen === 'old' ? (one.ttl ?? USUAL_TTL) : []))),
    newTtl: ttl || USUAL_TTL,
    zone: zone?.times ?? USUAL_TIMES,
    at: world.now(),
  }
  const key = `${name.toLowerCase()} ${type}`
  const memory = rememberLook(memories.get(key), look)
  memories.set(key, memory)
  return { name, type, seen, everywhereInSeconds: forgottenIn(memory, look) }
}

/** The zone that a name lies in is the closest above it with name servers of its own. */
async function zoneOf(world: World, name: string): Promise<Zone | null> {
  const labels = name.split('.')
  for (let from = 0; from < Math.min(labels.length - 1, MOST_LABELS); from++) {
    const origin = labels.slice(from).join('.')
    const { records } = await world.dns.resolve(origin, 'NS')
    const names = records.flatMap(({ name: owner, data }) =>
      data.type === 'NS' && owner === origin.toLowerCase() ? data.target : [],
    )
    if (names.length > 0) {
      const [servers, times] = await Promise.all([serversOf(world, names), timesOf(world, origin)])
      return { servers, times }
    }
  }
  return null
}

async function serversOf(world: World, names: readonly string[]): Promise<readonly DnsServer[]> {
  const found = await Promise.all(
    names.slice(0, MOST_SERVERS).map(async (name) => {
      const answers = await Promise.all([world.dns.resolve(name, 'A'), world.dns.resolve(name, 'AAAA')])
      const addresses = answers.flatMap(({ records }) =>
        records.flatMap(({ data }) => (data.type === 'A' || data.type === 'AAAA' ? data.address : [])),
      )
      return addresses.slice(0, 1).map((address): DnsServer => ({ name, address, port: 53 }))
    }),
  )
  return found.flat()
}

/** RFC 2308 §5: the lesser of the SOA's own TTL and its last field. */
async function timesOf(world: World, origin: string): Promise<ZoneTimes> {
  const { records } = await world.dns.resolve(origin, 'SOA')
  for (const { data } of records) if (data.type === 'SOA') return { negativeTtl: data.minimum, refresh: data.refresh }
  return USUAL_TIMES
}

async function seenAt(
  world: World,
  server: DnsServer,
  zone: Zone | null,
  { name, type, after }: RecordChange,
): Promise<{ readonly seen: SeenRecord; readonly ttl: number | null }> {
  const isOfZone = zone?.servers.some((one) => keyOf(one) === keyOf(server)) ?? false
  if (!isOfZone) return { seen: 'elsewhere', ttl: null }
  const { state, data, ttl } = toFound(name, type, await world.dns.ask(server, bare(name), type))
  if (state === 'unknown') return { seen: 'silent', ttl }
  if (after.length === data.length && after.every((one) => data.includes(one))) return { seen: 'new', ttl }
  return { seen: data.length === 0 ? 'none' : 'old', ttl }
}

function unique(servers: readonly DnsServer[]): readonly DnsServer[] {
  return [...new Map(servers.map((server) => [keyOf(server), server])).values()]
}

function keyOf({ name, address }: DnsServer): string {
  return `${name} ${address}`
}

function bare(name: string): string {
  return name.replace(/\.$/, '')
}
