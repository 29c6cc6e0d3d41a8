import { createPublicKey, createHash as hashOf } from 'node:crypto'
import type { HashPort } from '../engine/checks/world.ts'

/** Digests and keys, by Node's crypto. */
export function createHash(): HashPort {
  return {
    digest: (algorithm, data) => hashOf(algorithm).update(data).digest('hex'),
    rsaBits: (der) => bitsOf(der, 'spki') ?? bitsOf(der, 'pkcs1'),
  }
}

function bitsOf(der: Uint8Array, type: 'spki' | 'pkcs1'): number | null {
  try {
    const key = createPublicKey({ key: Buffer.from(der), format: 'der', type })
    return key.asymmetricKeyType === 'rsa' ? (key.asymmetricKeyDetails?.modulusLength ?? null) : null
  } catch {
    return null
  }
}
