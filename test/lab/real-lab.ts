import { join } from 'node:path'
import type { MadeCertificate } from '../../src/lab/certificates/certificate-data.ts'
import { type DkimKey, dkimKey } from '../../src/lab/certificates/dkim-keys.ts'
import { certificateMaker } from '../../src/lab/certificates/make-certificate.ts'
import { fillRecords } from '../../src/lab/fill-records.ts'
import type { Scenario } from '../../src/lab/scenario.ts'
import { mapKey } from '../../src/node/net/dialer.ts'
import { type OwnNet, openOwnNet } from './net-of-its-own.ts'
import { PORTAL, place, ROUTER, startDnsmasq, startKnots, startUnbound, VALIDATING } from './servers/dns-servers.ts'
import { signZones } from './servers/sign-zones.ts'
import { startWeb } from './servers/start-web.ts'

const COMMAND = join(import.meta.dirname, '../../out/cli/index.js')

/** A scenario behind real name servers in a net of its own; mail servers are started by who needs them. */
export interface RealLab {
  readonly net: OwnNet
  readonly certificates: ReadonlyMap<string, MadeCertificate>
  /** What a program in the net needs to know of it; its clock goes ahead by so much. */
  environment(aheadMs?: number): Readonly<Record<string, string>>
  /** Runs `postdesk check` in the net. */
  check(...args: readonly string[]): Promise<Checked>
  close(): Promise<void>
}

/** What `postdesk check --json` said. */
export interface Checked {
  readonly code: number | null
  readonly findings: readonly { readonly id: string; readonly outcome: string; readonly summary: string }[]
  readonly stderr: string
}

/** What not every lab has. */
export interface LabExtras {
  /** What somebody printed for a zone: it stands in it as it is, beside what the scenario says. */
  readonly printed?: ReadonlyMap<string, string>
  /** Where the resolver answers computers beside this one. */
  readonly resolverFor?: readonly string[]
  /** Addresses of computers that are added later, in nets of their own. */
  readonly apart?: readonly string[]
}

export async function startRealLab(scenario: Scenario, extras: LabExtras = {}): Promise<RealLab> {
  const addresses = [...new Set(hostsOf(scenario))]
  const net = await openOwnNet([...addresses, ROUTER, PORTAL, ...(extras.resolverFor ?? [])])
  try {
    return await fill(net, scenario, addresses, extras)
  } catch (error) {
    await net.close()
    throw error
  }
}

async function fill(
  net: OwnNet,
  scenario: Scenario,
  addresses: readonly string[],
  { printed, resolverFor, apart = [] }: LabExtras,
): Promise<RealLab> {
  const maker = await certificateMaker()
  const certificates = new Map<string, MadeCertificate>()
  for (const [name, data] of Object.entries(scenario.certificates)) certificates.set(name, await maker.make(data))
  const dkimKeys = new Map<string, DkimKey>(
    Object.entries(scenario.dkimKeys).map(([name, kind]) => [name, dkimKey(name, kind)]),
  )
  const signed = signZones(
    net,
    scenario.zones.map((zone) => fillRecords(zone, { certificates, dkimKeys })),
    printed,
  )
  startKnots(net, scenario, signed)
  await startUnbound(net, scenario, signed, resolverFor)
  startDnsmasq(net)
  await startWeb(net, scenario, certificates)
  const caFile = net.write('root.pem', maker.rootPem)
  const { probeNames } = scenario
  const file = {
    map: mapOf([...addresses, ...apart]),
    resolver: VALIDATING,
    trustAnchors: [signed.rootDs],
    caFile,
    probeNames,
  }
  const environment = (aheadMs?: number) => {
    const clock = aheadMs === undefined ? {} : { now: Date.now() + aheadMs }
    return { POSTDESK_LAB: net.write('lab.json', JSON.stringify({ ...file, ...clock })) }
  }
  return { net, certificates, environment, check: (...args) => check(net, args, environment()), close: net.close }
}

async function check(net: OwnNet, args: readonly string[], env: Readonly<Record<string, string>>): Promise<Checked> {
  const { code, stdout, stderr } = await net.runLater(process.execPath, [COMMAND, 'check', ...args, '--json'], env)
  if (!stdout.startsWith('{')) throw new Error(`postdesk check said (${code}): ${stdout}${stderr}`)
  return { ...(JSON.parse(stdout) as Pick<Checked, 'findings'>), code, stderr }
}

/** In a net of its own every address stands for itself; what is not named in the map cannot be reached. */
function mapOf(addresses: readonly string[]): Readonly<Record<string, string>> {
  const ports = [25, 53, 80, 110, 143, 443, 465, 587, 993, 995, 4190]
  const places = [...addresses, VALIDATING, ROUTER, PORTAL].flatMap((address) =>
    ports.map((port) => [mapKey('tcp', address, port), place(address, port)]),
  )
  const datagrams = [...addresses, VALIDATING, ROUTER, PORTAL].map((address) => [
    mapKey('udp', address, 53),
    place(address, 53),
  ])
  return Object.fromEntries([...places, ...datagrams])
}

function hostsOf({ nameServers, smtp, mailboxes, web }: Scenario): readonly string[] {
  return [...nameServers, ...smtp, ...mailboxes, ...web].flatMap(({ addresses }) => addresses)
}
