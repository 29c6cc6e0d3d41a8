import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto'
import type { SigningAlgorithm } from '../../engine/dkim/dkim-signature.ts'
import type { SignatureCrypto } from '../../engine/dkim/verify-signature.ts'

/** RFC 8410 §4: what stands before the 32 octets of an Ed25519 key in SubjectPublicKeyInfo. */
const ED25519_PREFIX = Buffer.from('302a300506032b6570032100', 'hex')

/** Hashes and public keys by Node's crypto. */
export const signatureCrypto: SignatureCrypto = {
  sha256: (data) => createHash('sha256').update(data).digest(),
  verify: (algorithm, octets, data, signature) => {
    const key = readKey(algorithm, octets)
    if (key === null) return 'badKey'
    try {
      return holds(algorithm, key, data, signature) ? 'good' : 'bad'
    } catch {
      return 'bad'
    }
  },
  rsaBits: (octets) => readKey('rsa-sha256', octets)?.asymmetricKeyDetails?.modulusLength ?? null,
}

/** RFC 8463 §3: Ed25519 signs the SHA-256 of the data, not the data. */
function holds(algorithm: SigningAlgorithm, key: KeyObject, data: Uint8Array, signature: Uint8Array): boolean {
  if (algorithm === 'ed25519-sha256') return verify(null, createHash('sha256').update(data).digest(), key, signature)
  return verify('sha256', data, key, signature)
}

/** RSA keys come as SubjectPublicKeyInfo, as everybody publishes them, or as the RSAPublicKey of RFC 6376 §3.6.1. */
function readKey(algorithm: SigningAlgorithm, octets: Uint8Array): KeyObject | null {
  if (algorithm === 'ed25519-sha256')
    return octets.length === 32 ? keyOf(Buffer.concat([ED25519_PREFIX, octets]), 'spki') : null
  const key = keyOf(octets, 'spki') ?? keyOf(octets, 'pkcs1')
  return key?.asymmetricKeyType === 'rsa' ? key : null
}

function keyOf(octets: Uint8Array, type: 'spki' | 'pkcs1'): KeyObject | null {
  try {
    return createPublicKey({ key: Buffer.from(octets), format: 'der', type })
  } catch {
    return null
  }
}
