import { createHash } from 'node:crypto'
import type { DataOf, DnsRecord } from '../../../../src/engine/dns/record.ts'
import type { DnsResponse } from '../../../../src/engine/dns/response.ts'
import { NOW } from '../fake-values.ts'
import type { Fake } from '../fake-world.ts'
import { zoneWorld } from './zone-world.ts'

export const SECONDS = NOW / 1000
export const DAY = 86_400

/** A key of 64 octets, as ECDSA has them, or of RSA with as many bits. */
export function key(keyTag: number, changes: Partial<DataOf<'DNSKEY'>> = {}): DataOf<'DNSKEY'> {
  const publicKey = Buffer.alloc(64, keyTag % 251).toString('base64')
  return { type: 'DNSKEY', flags: 257, protocol: 3, algorithm: 13, keyTag, publicKey, ...changes }
}

/** RFC 3110 §2: exponent 65537, and a modulus. */
export function rsaKey(keyTag: number, bits: number): DataOf<'DNSKEY'> {
  const octets = Buffer.concat([Buffer.from([3, 1, 0, 1]), Buffer.alloc(bits / 8, 0xff)])
  return key(keyTag, { algorithm: 8, publicKey: octets.toString('base64') })
}

/** The DS of a key of example.org, worked out by hand (RFC 4034 §5.1.4). */
export function ds(one: DataOf<'DNSKEY'>, changes: Partial<DataOf<'DS'>> = {}): DataOf<'DS'> {
  const owner = Buffer.from('\x07example\x03org\x00', 'latin1')
  const head = Buffer.from([one.flags >> 8, one.flags & 255, one.protocol, one.algorithm])
  const digestType = changes.digestType ?? 2
  const hash = createHash(digestType === 1 ? 'sha1' : 'sha256')
  const digest = hash.update(Buffer.concat([owner, head, Buffer.from(one.publicKey, 'base64')])).digest('hex')
  return { type: 'DS', keyTag: one.keyTag, algorithm: one.algorithm, digestType, digest, ...changes }
}

export interface Signing {
  readonly keys?: readonly DataOf<'DNSKEY'>[]
  readonly ds?: readonly DataOf<'DS'>[]
  readonly inception?: number
  readonly expiration?: number
  /** What signs; every key unless told. */
  readonly signers?: readonly DataOf<'DNSKEY'>[]
  readonly authority?: readonly DnsRecord[]
}

const KSK = key(11)

/** The zone of `zoneWorld`, signed as told: keys, DS, and a signature of the right date over every answer. */
export function signedWorld(signing: Signing = {}, changes: Fake = {}): Fake {
  const world = zoneWorld(changes)
  const { keys = [KSK], signers = keys } = signing
  const anchors = signing.ds ?? keys.slice(0, 1).map((one) => ds(one))
  return {
    ...world,
    ask: (server, name, type, options) => {
      const base = world.ask?.(server, name, type, options)
      const own = changes.ask?.(server, name, type, options)
      if (own !== undefined) return own
      if (type === 'DS' && name === 'example.org') return withData('DS', anchors)
      if (server.name === 'ns.nic.org' || base !== undefined) return base
      if (type === 'DNSKEY') return { ...withData('DNSKEY', keys), signatures: signatures('DNSKEY', signing, signers) }
      if (type === 'TLSA') return denied(name, signing, signers)
      return { signatures: signatures(type, signing, signers) }
    },
  }
}

/** A proof by NSEC that nothing lies between the domain and its mail host, and that it has no other types. */
function denied(name: string, signing: Signing, signers: readonly DataOf<'DNSKEY'>[]): Partial<DnsResponse> {
  const data: DataOf<'NSEC'> = { type: 'NSEC', nextName: 'www.example.org', types: ['A', 'MX', 'NS', 'SOA', 'TXT'] }
  const proof = signing.authority ?? [{ name: 'example.org', ttl: 300, data }]
  const authority = [...proof, ...(proof.length > 0 ? signatures('NSEC', signing, signers) : [])]
  return { status: name === 'example.org' ? 'noData' : 'nxDomain', records: [], authority }
}

export function signatures(
  typeCovered: string,
  { inception = SECONDS - DAY, expiration = SECONDS + 20 * DAY }: Signing,
  signers: readonly DataOf<'DNSKEY'>[],
): readonly DnsRecord[] {
  return signers.map(({ algorithm, keyTag }) => {
    const fixed = { type: 'RRSIG', labels: 2, originalTtl: 300, signerName: 'example.org', signature: '' } as const
    return { name: 'example.org', ttl: 300, data: { ...fixed, typeCovered, algorithm, keyTag, inception, expiration } }
  })
}

export function withData(
  type: 'DS' | 'DNSKEY' | 'CDS' | 'CDNSKEY',
  data: readonly DnsRecord['data'][],
): Partial<DnsResponse> {
  const records = data.map((one) => ({ name: 'example.org', ttl: 300, data: one }))
  return { status: records.length > 0 ? 'answer' : 'noData', question: { name: 'example.org', type }, records }
}
