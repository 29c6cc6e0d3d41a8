import { generateKeyPairSync } from 'node:crypto'

export type DkimKeyKind = 'rsa1024' | 'rsa2048' | 'rsa4096' | 'ed25519'

/** A key pair for DKIM. */
export interface DkimKey {
  /** What stands in `p=` (RFC 6376 §3.6.1, RFC 8463 §3). */
  readonly published: string
  /** PEM. */
  readonly privateKey: string
}

const made = new Map<string, DkimKey>()

/** The key of this name; a process makes each only once. */
export function dkimKey(name: string, kind: DkimKeyKind): DkimKey {
  const place = `${name} ${kind}`
  const key = made.get(place) ?? makeKey(kind)
  made.set(place, key)
  return key
}

function makeKey(kind: DkimKeyKind): DkimKey {
  const { privateKey, publicKey } =
    kind === 'ed25519'
      ? generateKeyPairSync('ed25519')
      : generateKeyPairSync('rsa', { modulusLength: Number(kind.slice(3)) })
  const spki = publicKey.export({ type: 'spki', format: 'der' })
  return {
    published: (kind === 'ed25519' ? spki.subarray(-32) : spki).toString('base64'),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}
