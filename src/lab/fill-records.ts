import { createHash } from 'node:crypto'
import type { MadeCertificate } from './certificates/certificate-data.ts'
import type { DkimKey } from './certificates/dkim-keys.ts'
import type { ZoneData } from './dns/zone-data.ts'

/** What the placeholders of a scenario's records stand for. */
export interface Fillings {
  readonly certificates: ReadonlyMap<string, MadeCertificate>
  readonly dkimKeys: ReadonlyMap<string, DkimKey>
}

/** A zone with its placeholders filled: `{{spki mail}}`, `{{cert mail}}`, `{{issuer mail}}`, `{{dkim rsa}}`. */
export function fillRecords(zone: ZoneData, fillings: Fillings): ZoneData {
  const filled = Object.entries(zone.records).map(([name, lines]) => [name, lines.map((line) => fill(line, fillings))])
  return { ...zone, records: Object.fromEntries(filled) }
}

function fill(line: string, { certificates, dkimKeys }: Fillings): string {
  return line.replaceAll(/\{\{(\w+) ([\w.-]+)\}\}/g, (whole, what: string, name: string) => {
    if (what === 'dkim') return dkimKeys.get(name)?.published ?? missing(whole)
    const certificate = certificates.get(name)
    const octets = { spki: certificate?.spki, cert: certificate?.der, issuer: certificate?.issuerDer }[what]
    return octets === undefined ? missing(whole) : createHash('sha256').update(octets).digest('hex')
  })
}

function missing(what: string): never {
  throw new Error(`The scenario has no ${what}`)
}
