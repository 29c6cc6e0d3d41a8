import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { nameToWire } from './names.ts'

/** The key of a zone: one that signs everything (a combined signing key, RFC 4034 §2.1.1 flags 257). */
export interface ZoneKey {
  readonly algorithm: number
  readonly rdata: Buffer
  readonly keyTag: number
  sign(data: Buffer): Buffer
}

/** A new key. RSA keys are slow to make, so there is only one of them in a process. */
export function makeZoneKey(algorithm: number): ZoneKey {
  const { privateKey, publicKey } = keyPairFor(algorithm)
  const rdata = Buffer.concat([Buffer.of(1, 1, 3, algorithm), publicOctets(publicKey, algorithm)])
  return { algorithm, rdata, keyTag: keyTagOf(rdata), sign: (data) => signWith(privateKey, algorithm, data) }
}

/** The data of a DS record for a key (RFC 4034 §5.1.4). */
export function dsOf(owner: string, key: ZoneKey, digestType: 1 | 2 | 4): Buffer {
  const hash = createHash({ 1: 'sha1', 2: 'sha256', 4: 'sha384' }[digestType])
  const digest = hash.update(nameToWire(owner)).update(key.rdata).digest()
  return Buffer.concat([u16(key.keyTag), Buffer.of(key.algorithm, digestType), digest])
}

/** RFC 4034 appendix B. */
function keyTagOf(rdata: Buffer): number {
  const sum = rdata.reduce((total, octet, index) => total + (index % 2 === 0 ? octet << 8 : octet), 0)
  return (sum + (sum >>> 16)) & 0xffff
}

interface KeyPair {
  readonly privateKey: KeyObject
  readonly publicKey: KeyObject
}

let rsaPair: KeyPair | null = null

function keyPairFor(algorithm: number): KeyPair {
  if (algorithm === 13) return generateKeyPairSync('ec', { namedCurve: 'P-256' })
  if (algorithm === 15) return generateKeyPairSync('ed25519')
  rsaPair ??= generateKeyPairSync('rsa', { modulusLength: 2048 })
  return rsaPair
}

function signWith(key: KeyObject, algorithm: number, data: Buffer): Buffer {
  if (algorithm === 13) return sign('sha256', data, { key, dsaEncoding: 'ieee-p1363' })
  if (algorithm === 15) return sign(null, data, key)
  return sign(algorithm === 8 ? 'sha256' : 'sha1', data, key)
}

/** RFC 6605 §4 (ECDSA), RFC 8080 §3 (Ed25519), RFC 3110 §2 (RSA). */
function publicOctets(key: KeyObject, algorithm: number): Buffer {
  const { x = '', y = '', e = '', n = '' } = key.export({ format: 'jwk' })
  const octets = (text: string) => Buffer.from(text, 'base64url')
  if (algorithm === 13) return Buffer.concat([octets(x), octets(y)])
  if (algorithm === 15) return octets(x)
  return Buffer.concat([Buffer.of(octets(e).length), octets(e), octets(n)])
}

function u16(value: number): Buffer {
  return Buffer.of(value >> 8, value & 0xff)
}
