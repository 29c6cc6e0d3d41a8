import { createHash, createPublicKey } from 'node:crypto'
import type { HashPort } from '../engine/checks/world.ts'

/** Digests and keys, by Node's crypto. */
export const hash: HashPort = {
  digest: (algorithm, data) => createHash(algorithm).update(data).digest('hex'),
  rsaBits: (der) => bitsOf(der, 'spki') ?? bitsOf(der, 'pkcs1'),
}

function bitsOf(der: Uint8Array, type: 'spki' | 'pkcs1'): number | null {
  try {
    const key = createPublicKey({ key: Buffer.from(der), format: 'der', type })
    return key.asymmetricKeyType === 'rsa' ? (key.asymmetricKeyDetails?.modulusLength ?? null) : null
  } catch {
    return null
  }
}
