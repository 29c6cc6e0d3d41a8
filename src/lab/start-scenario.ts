import type { Dialer } from '../node/net/dialer.ts'
import type { MadeCertificate } from './certificates/certificate-data.ts'
import { type DkimKey, dkimKey } from './certificates/dkim-keys.ts'
import { type CertificateMaker, certificateMaker } from './certificates/make-certificate.ts'
import type { LoggedQuestion } from './dns/question-log.ts'
import { serveZones } from './dns/serve-zones.ts'
import { replaceRecords } from './dns/zone.ts'
import type { ZoneData } from './dns/zone-data.ts'
import { fillRecords } from './fill-records.ts'
import { Internet } from './internet.ts'
import type { LabFile } from './lab-file.ts'
import type { Scenario } from './scenario.ts'
import { startDns } from './start-dns.ts'
import { startServices } from './start-services.ts'

/** A scenario that runs. */
export interface RunningLab {
  readonly scenario: Scenario
  /** For use in this process. */
  readonly dialer: Dialer
  /** Pretended address to port of loopback, as `mapKey` writes them; as it is now. */
  readonly map: Readonly<Record<string, string>>
  /** `127.0.0.1#PORT` */
  readonly resolver: string
  readonly resolverPort: number
  /** PEM of the root of all certificates that are to be trusted. */
  readonly rootPem: string
  readonly certificates: ReadonlyMap<string, MadeCertificate>
  readonly dkimKeys: ReadonlyMap<string, DkimKey>
  /** Every question to the DNS so far. */
  readonly questions: readonly LoggedQuestion[]
  /** What other processes need, see `writeLabFile`. */
  readonly file: Omit<LabFile, 'caFile'>
  /** From now on a name in a zone without signatures has these records; none: it is gone. False: there is no such zone. */
  setRecords(origin: string, name: string, lines: readonly string[]): boolean
  /** From now on a zone is this one, signed anew where it was signed. False: there is no such zone. */
  setZone(origin: string, records: ZoneData['records']): boolean
  stop(): Promise<void>
}

/** What starts servers that are no data; they are stopped with the rest. */
export type StartMore = (site: {
  readonly internet: Internet
  readonly certificates: ReadonlyMap<string, MadeCertificate>
  readonly dkimKeys: ReadonlyMap<string, DkimKey>
  readonly rootPem: string
}) => Promise<void>

/** Starts every server of a scenario on loopback. Stop it, or the process never ends. */
export async function startScenario(scenario: Scenario, startMore: StartMore = async () => {}): Promise<RunningLab> {
  const maker = await certificateMaker()
  const certificates = await makeCertificates(scenario, maker)
  const dkimKeys = new Map(Object.entries(scenario.dkimKeys).map(([name, kind]) => [name, dkimKey(name, kind)]))
  const internet = new Internet()
  const questions: LoggedQuestion[] = []
  const zones = serveZones(
    scenario.zones.map((zone) => fillRecords(zone, { certificates, dkimKeys })),
    Date.now(),
  )
  const { resolverPort, trustAnchors } = await startDns({
    scenario,
    zones,
    internet,
    certificates,
    dkimKeys,
    log: (question) => questions.push(question),
  })
  await startServices(scenario, certificates, internet)
  await startMore({ internet, certificates, dkimKeys, rootPem: maker.rootPem })
  const resolver = `127.0.0.1#${resolverPort}`
  const { dialer } = internet
  const stop = () => internet.stop()
  return {
    scenario,
    dialer,
    get map() {
      return internet.map
    },
    resolver,
    resolverPort,
    rootPem: maker.rootPem,
    certificates,
    dkimKeys,
    questions,
    get file() {
      return { map: internet.map, resolver, trustAnchors, probeNames: scenario.probeNames }
    },
    setRecords: (origin, name, lines) => {
      const served = zones.get(origin)
      if (served !== undefined) replaceRecords(served.zone, name, lines)
      return served !== undefined
    },
    setZone: (origin, records) => {
      const served = zones.get(origin)
      served?.become(records, Date.now())
      return served !== undefined
    },
    stop,
  }
}

async function makeCertificates(
  { certificates }: Scenario,
  maker: CertificateMaker,
): Promise<ReadonlyMap<string, MadeCertificate>> {
  const made = Object.entries(certificates).map(async ([name, data]) => [name, await maker.make(data)] as const)
  return new Map(await Promise.all(made))
}
