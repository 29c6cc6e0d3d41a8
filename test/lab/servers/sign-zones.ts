import type { ZoneData } from '../../../src/lab/dns/zone-data.ts'
import type { OwnNet } from '../net-of-its-own.ts'
import { zoneText } from './zone-text.ts'

/** Zones as Knot has signed them. */
export interface SignedZones {
  /** Zone to the path of its file. */
  readonly files: ReadonlyMap<string, string>
  /** DS of the root, as a master file writes it. */
  readonly rootDs: string
}

/**
 * Writes the zones, signs with Knot those that are to be signed, the lowest first, and puts their DS records into the zones
 * above. Of the faults it knows a DS that belongs to no key, and signatures that have run out. `printed`: what somebody printed for
 * a zone, which stands in it as it is.
 */
export function signZones(
  net: OwnNet,
  zones: readonly ZoneData[],
  printed: ReadonlyMap<string, string> = new Map(),
): SignedZones {
  net.run('mkdir', '-p', `${net.folder}/keys`, `${net.folder}/signed`)
  const files = new Map<string, string>()
  const deputies = new Map<string, string[]>()
  let rootDs = ''
  const config = net.write('sign.conf', signConfig(net.folder, zones))
  for (const zone of [...zones].sort((a, b) => depth(b) - depth(a))) {
    const more = [...(deputies.get(zone.origin) ?? []), ...inclusion(net, zone.origin, printed.get(zone.origin))]
    const plain = net.write(`zone-${zone.origin}.txt`, zoneText(zone, more))
    files.set(zone.origin, zone.signing === undefined ? plain : `${net.folder}/signed/zone-${zone.origin}.txt`)
    if (zone.signing === undefined) continue
    const ds = sign(net, config, zone)
    const parent = parentOf(zone, zones)
    if (parent === null) rootDs = ds
    else
      deputies.set(parent, [...(deputies.get(parent) ?? []), FOREIGN_DS.includes(zone.signing.fault) ? spoilt(ds) : ds])
  }
  return { files, rootDs }
}

function inclusion(net: OwnNet, origin: string, text: string | undefined): readonly string[] {
  return text === undefined ? [] : [`$INCLUDE ${net.write(`printed-${origin}.txt`, text)}`]
}

function signConfig(folder: string, zones: readonly ZoneData[]): string {
  const signed = zones.filter(({ signing }) => signing !== undefined)
  return `
database:
  storage: "${folder}/keys"
policy:
  - id: own
    algorithm: ecdsap256sha256
    ksk-lifetime: 0
    zsk-lifetime: 0
zone:
${signed.map(({ origin }) => zoneLines(`${origin}.`, `${folder}/zone-${origin}.txt`)).join('\n')}
`
}

function zoneLines(domain: string, file: string): string {
  return `  - domain: "${domain}"\n    file: "${file}"\n    dnssec-signing: on\n    dnssec-policy: own`
}

const FOREIGN_DS: readonly unknown[] = ['bogus', 'dsMismatch']

function sign(net: OwnNet, config: string, { origin, signing }: ZoneData): string {
  const zone = `${origin}.`
  // Signatures of Knot live 14 days.
  const time = signing?.fault === 'expired' ? ['-t', `${Math.floor(Date.now() / 1000) - 30 * 86_400}`] : []
  net.run('kzonesign', '-c', config, '-o', `${net.folder}/signed`, ...time, zone)
  const ds = net.run('keymgr', '-c', config, zone, 'ds')
  // Two digests for each key; one of SHA-256 is enough.
  return ds.split('\n').find((line) => / DS \d+ 13 2 /.test(line)) ?? ''
}

function spoilt(ds: string): string {
  return ds.replace(/.{8}$/, '00000000')
}

function parentOf({ origin }: ZoneData, zones: readonly ZoneData[]): string | null {
  if (origin === '') return null
  const above = zones.filter(
    (zone) => zone.origin !== origin && (zone.origin === '' || origin.endsWith(`.${zone.origin}`)),
  )
  return above.sort((a, b) => depth(b) - depth(a))[0]?.origin ?? null
}

function depth({ origin }: ZoneData): number {
  return origin === '' ? 0 : origin.split('.').length
}
