import { certificateTrouble } from '../../engine/checks/certificate-trouble.ts'
import type { World } from '../../engine/checks/world.ts'
import { presentData } from '../../engine/dns/present-record.ts'
import type { DnsRecord } from '../../engine/dns/record.ts'
import type { DnsResponse } from '../../engine/dns/response.ts'
import { parseStsPolicy } from '../../engine/mta-sts/sts-policy.ts'
import type { PolicyWorld } from '../../engine/setup/records/record-troubles.ts'
import type { FoundRecords, WantedRecord } from '../../engine/setup/records/wanted-record.ts'
import type { SetupValues } from '../../engine/setup/setup.ts'

const STS_LIMIT = 65_536
const PATIENCE_MS = 15_000
/** Whose policies are read beside that of the first domain. */
const MOST_DOMAINS = 10
const MOST_LABELS = 8

/** What stands in the DNS now at the names of these records. Who does not answer is told as unknown. */
export async function readFound(world: World, wanted: readonly WantedRecord[]): Promise<readonly FoundRecords[]> {
  const asked = new Map(wanted.map(({ name, type }) => [`${name} ${type}`, { name, type }]))
  return Promise.all(
    [...asked.values()].map(async ({ name, type }) => {
      const found = toFound(name, type, await world.dns.resolve(bare(name), type))
      return type === 'CNAME' && found.state === 'none' ? withAddresses(world, found) : found
    }),
  )
}

/** Where an alias is wanted and addresses stand, both cannot (RFC 1034 §3.6.2). */
async function withAddresses(world: World, found: FoundRecords): Promise<FoundRecords> {
  const types = ['A', 'AAAA'] as const
  const there = await Promise.all(
    types.map(async (type) => toFound(found.name, type, await world.dns.resolve(bare(found.name), type))),
  )
  return { ...found, others: there.flatMap(({ type, data }) => data.map((one) => `${type} ${one}`)) }
}

/** An answer as records of one name and type: a TXT as one text, names with the last dot. */
export function toFound(name: string, type: WantedRecord['type'], response: DnsResponse): FoundRecords {
  const { status, records } = response
  // What an alias leads to is not there itself.
  const at = records.filter((record) => record.name === bare(name).toLowerCase())
  const own = at.filter(({ data }) => data.type === type)
  const others = at.flatMap(({ data }) =>
    data.type === 'CNAME' && type !== 'CNAME' ? `CNAME ${presentData(data)}` : [],
  )
  const isTold = status === 'nxDomain' || status === 'noData' || status === 'answer' || others.length > 0
  const state = own.length > 0 ? 'found' : isTold ? 'none' : 'unknown'
  return { name, type, state, data: own.map(dataOf), ttl: at[0]?.ttl ?? null, others }
}

function dataOf({ data }: DnsRecord): string {
  return data.type === 'TXT' ? Buffer.from(data.strings.join(''), 'latin1').toString('utf8') : presentData(data)
}

/** What else tells whether changes would bite: signatures, the policies that are served, the key that port 25 shows. */
export async function readRecordsWorld(world: World, values: SetupValues): Promise<PolicyWorld> {
  const { domain, hostName } = values
  const [isSigned, policies, tlsa, certificate] = await Promise.all([
    readSigned(world, hostName === '' ? domain : hostName),
    readPolicies(world, values),
    readTlsa(world, hostName),
    readCertificate(world, values),
  ])
  return { isSigned, ...policies, tlsa, ...certificate, cleanReportDays: null }
}

/** The MTA-STS policies that are served for the domains with mail. */
export async function readPolicies(
  world: World,
  { domain, moreDomains }: SetupValues,
): Promise<Pick<PolicyWorld, 'stsPolicy' | 'stsTrouble' | 'otherPolicies'>> {
  const others = moreDomains.slice(0, MOST_DOMAINS)
  const [main, otherPolicies] = await Promise.all([
    readPolicy(world, domain),
    Promise.all(others.map(async (one) => ({ domain: one, ...(await readPolicy(world, one)) }))),
  ])
  return { ...main, otherPolicies }
}

/** A zone is signed where its parent says so by a DS record (RFC 4035 §5.2); the zone is the closest above the name that has name servers of its own. */
async function readSigned(world: World, name: string): Promise<boolean | null> {
  const labels = name.split('.')
  for (let from = 0; from < Math.min(labels.length - 1, MOST_LABELS); from++) {
    const origin = labels.slice(from).join('.')
    const { records } = await world.dns.resolve(origin, 'NS')
    if (!records.some(({ data, name: owner }) => data.type === 'NS' && owner === origin)) continue
    const answer = await world.dns.resolve(origin, 'DS')
    if (answer.records.some(({ data }) => data.type === 'DS')) return true
    return answer.status === 'noData' || answer.status === 'nxDomain' ? false : null
  }
  return null
}

async function readPolicy(world: World, domain: string): Promise<Pick<PolicyWorld, 'stsPolicy' | 'stsTrouble'>> {
  const url = `https://mta-sts.${domain}/.well-known/mta-sts.txt`
  const { outcome, status, body } = await world.https.get(url, { limit: STS_LIMIT, timeoutMs: PATIENCE_MS })
  if (outcome === 'timeout' || outcome === 'cancelled') return { stsPolicy: null, stsTrouble: null }
  if (outcome === 'certificate') return { stsPolicy: 'none', stsTrouble: 'certificate' }
  if (outcome !== 'ok' || status !== 200) return { stsPolicy: 'none', stsTrouble: 'notThere' }
  const { policy } = parseStsPolicy(body)
  if (policy === null) return { stsPolicy: 'none', stsTrouble: 'unreadable' }
  return { stsPolicy: { mode: policy.mode, hosts: policy.mx, maxAge: policy.maxAge }, stsTrouble: null }
}

async function readTlsa(world: World, hostName: string): Promise<PolicyWorld['tlsa']> {
  if (hostName === '') return null
  const { state, data } = toFound(
    `_25._tcp.${hostName}.`,
    'TLSA',
    await world.dns.resolve(`_25._tcp.${hostName}`, 'TLSA'),
  )
  return state === 'unknown' ? null : data.map((one) => one.toLowerCase())
}

/** The certificate that port 25 shows. From a network that lets port 25 out nowhere, nothing can be told. */
async function readCertificate(
  world: World,
  values: SetupValues,
): Promise<Pick<PolicyWorld, 'servedKey' | 'certificate'>> {
  const { hostName } = values
  const [address] = [values.ipv4, values.ipv6].filter((one) => one !== '')
  const unknown = { servedKey: null, certificate: null }
  if (hostName === '' || address === undefined) return unknown
  const tls = await world.mail.handshake({ host: hostName, address, port: 25 }, 'smtp', { servername: hostName })
  const [leaf] = tls.chain
  if (leaf === undefined) return unknown
  return {
    servedKey: world.hash.digest('sha256', leaf.spki),
    certificate: certificateTrouble(tls, hostName, world.now()) ?? 'good',
  }
}

function bare(name: string): string {
  return name.replace(/\.$/, '')
}
