import { readBase64 } from '../tag-list/base64.ts'
import { wireName } from './domain-name.ts'
import type { DataOf } from './record.ts'

type Digest = (algorithm: 'sha1' | 'sha256' | 'sha384', data: Uint8Array) => string

/** The digest types that can be worked out (RFC 4509, RFC 6605 §2). */
const DIGESTS: Readonly<Record<number, 'sha1' | 'sha256' | 'sha384'>> = { 1: 'sha1', 2: 'sha256', 4: 'sha384' }

/** RFC 4034 §2.1.1; RFC 5011 §2.1: a revoked key vouches for nothing. */
const ZONE_KEY = 256
const REVOKED = 128

/** True for a key that signs zone data. */
export function isZoneKey({ flags }: DataOf<'DNSKEY'>): boolean {
  return (flags & ZONE_KEY) !== 0 && (flags & REVOKED) === 0
}

/**
 * Whether a DS (or CDS) record means this key: the hash of the owner's name and the key's data (RFC 4034 §5.1.4). Null:
 * a digest type that is not known here.
 */
export function matchesKey(
  ds: DataOf<'DS'> | DataOf<'CDS'>,
  key: DataOf<'DNSKEY'>,
  owner: string,
  digest: Digest,
): boolean | null {
  if (ds.keyTag !== key.keyTag || ds.algorithm !== key.algorithm) return false
  const algorithm = DIGESTS[ds.digestType]
  const [name, publicKey] = [wireName(owner), readBase64(key.publicKey)]
  if (algorithm === undefined || name === null || publicKey === null) return null
  const head = [key.flags >> 8, key.flags & 255, key.protocol, key.algorithm]
  return digest(algorithm, Uint8Array.from([...name, ...head, ...publicKey])) === ds.digest.toLowerCase()
}

/** Bits of the modulus of an RSA key (RFC 3110 §2); null: no RSA key, or a broken one. */
export function rsaKeyBits({ algorithm, publicKey }: DataOf<'DNSKEY'>): number | null {
  const octets = RSA.includes(algorithm) ? readBase64(publicKey) : null
  if (octets === null || octets.length < 3) return null
  const [first = 0, second = 0, third = 0] = octets
  const start = first === 0 ? 3 + (second << 8) + third : 1 + first
  const modulus = octets.subarray(start)
  const leading = modulus.findIndex((octet) => octet !== 0)
  if (leading < 0) return null
  return (modulus.length - leading) * 8 - Math.clz32(modulus[leading] ?? 0) + 24
}

/** RSA/MD5, RSA/SHA-1, its NSEC3 twin, RSA/SHA-256, RSA/SHA-512 in the IANA registry. */
const RSA: readonly number[] = [1, 5, 7, 8, 10]

/** Algorithms by number, as the IANA registry names them. */
export function algorithmName(number: number): string {
  const name = NAMES[number]
  return name === undefined ? `${number}` : `${number} (${name})`
}

const NAMES: Readonly<Record<number, string>> = {
  1: 'RSAMD5',
  3: 'DSA',
  5: 'RSASHA1',
  6: 'DSA-NSEC3-SHA1',
  7: 'RSASHA1-NSEC3-SHA1',
  8: 'RSASHA256',
  10: 'RSASHA512',
  12: 'ECC-GOST',
  13: 'ECDSAP256SHA256',
  14: 'ECDSAP384SHA384',
  15: 'ED25519',
  16: 'ED448',
}
