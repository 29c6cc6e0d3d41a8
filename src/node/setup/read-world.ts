import type { World } from '../../engine/checks/world.ts'
import { presentData } from '../../engine/dns/present-record.ts'
import type { DnsRecord } from '../../engine/dns/record.ts'
import type { DnsResponse } from '../../engine/dns/response.ts'
import { parseStsPolicy } from '../../engine/mta-sts/sts-policy.ts'
import type { RecordsWorld } from '../../engine/setup/records/record-troubles.ts'
import type { FoundRecords, WantedRecord } from '../../engine/setup/records/wanted-record.ts'
import type { SetupValues } from '../../engine/setup/setup.ts'

const STS_LIMIT = 65_536
const PATIENCE_MS = 15_000

/** What stands in the DNS now at the names of these records. Who does not answer is told as unknown. */
export async function readFound(world: World, wanted: readonly WantedRecord[]): Promise<readonly FoundRecords[]> {
  const asked = new Map(wanted.map(({ name, type }) => [`${name} ${type}`, { name, type }]))
  return Promise.all(
    [...asked.values()].map(async ({ name, type }) => toFound(name, type, await world.dns.resolve(bare(name), type))),
  )
}

/** An answer as records of one name and type: a TXT as one text, names with the last dot. */
export function toFound(name: string, type: WantedRecord['type'], response: DnsResponse): FoundRecords {
  const { status, records } = response
  // What an alias leads to is not there itself.
  const own = records.filter((record) => record.data.type === type && record.name === bare(name).toLowerCase())
  const state =
    own.length > 0 ? 'found' : status === 'nxDomain' || status === 'noData' || status === 'answer' ? 'none' : 'unknown'
  return { name, type, state, data: own.map(dataOf), ttl: own[0]?.ttl ?? null }
}

function dataOf({ data }: DnsRecord): string {
  return data.type === 'TXT' ? Buffer.from(data.strings.join(''), 'latin1').toString('utf8') : presentData(data)
}

/** What else tells whether changes would bite: signatures, the policy that is served. */
export async function readRecordsWorld(world: World, { domain }: SetupValues): Promise<RecordsWorld> {
  const [isSigned, stsPolicy] = await Promise.all([readSigned(world, domain), readPolicy(world, domain)])
  return { isSigned, stsPolicy, servedKey: null, cleanReportDays: null }
}

/** A zone is signed where its parent says so by a DS record (RFC 4035 §5.2). */
async function readSigned(world: World, domain: string): Promise<boolean | null> {
  const { status, records } = await world.dns.resolve(domain, 'DS')
  if (records.some(({ data }) => data.type === 'DS')) return true
  return status === 'noData' || status === 'nxDomain' ? false : null
}

async function readPolicy(world: World, domain: string): Promise<RecordsWorld['stsPolicy']> {
  const url = `https://mta-sts.${domain}/.well-known/mta-sts.txt`
  const { outcome, status, body } = await world.https.get(url, { limit: STS_LIMIT, timeoutMs: PATIENCE_MS })
  if (outcome === 'timeout' || outcome === 'cancelled') return null
  if (outcome !== 'ok' || status !== 200) return 'none'
  const { policy } = parseStsPolicy(body)
  return policy === null ? 'none' : { mode: policy.mode, hosts: policy.mx, maxAge: policy.maxAge }
}

function bare(name: string): string {
  return name.replace(/\.$/, '')
}
