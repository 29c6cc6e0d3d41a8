import { generateKeyPair, type KeyObject } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import { promisify } from 'node:util'
import { Fault } from '../../engine/fault.ts'

/** The public half as a DKIM record has it in `p=` (RFC 6376 §3.6.1, RFC 8463 §4.2), base64. */
export interface MadeKey {
  readonly publicKey: string
}

const RSA_BITS = 2048
const generate = promisify(generateKeyPair)

/** Makes an RSA key (RFC 8301: 2048 bits) and writes its private half, PKCS #1 in PEM, into a new file that only the user may read. Rejects with `file-not-writable`. */
export async function makeRsaKey(path: string): Promise<MadeKey> {
  const { publicKey, privateKey } = await generate('rsa', { modulusLength: RSA_BITS })
  await writePrivate(path, privateKey.export({ type: 'pkcs1', format: 'pem' }).toString())
  return { publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64') }
}

/** The same for Ed25519: PKCS #8, and the bare 32 octets in the record. */
export async function makeEd25519Key(path: string): Promise<MadeKey> {
  const { publicKey, privateKey } = await generate('ed25519')
  await writePrivate(path, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())
  return { publicKey: bareEd25519(publicKey).toString('base64') }
}

/** Both, or none: where the second cannot be written, the first, which was just made here, goes again, so that it can be made once more at the same place. */
export async function makeBothKeys(paths: { readonly rsa: string; readonly ed25519: string | null }) {
  const rsa = await makeRsaKey(paths.rsa)
  if (paths.ed25519 === null) return { rsa, ed25519: null }
  try {
    return { rsa, ed25519: await makeEd25519Key(paths.ed25519) }
  } catch (error) {
    await rm(paths.rsa, { force: true })
    throw error
  }
}

/** RFC 8410 §4: the key is what the SubjectPublicKeyInfo ends with. */
function bareEd25519(key: KeyObject): Buffer {
  return key.export({ type: 'spki', format: 'der' }).subarray(-32)
}

/** Never over a file that is there: it may be the key that is in use. */
async function writePrivate(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw new Fault(code === 'ENOSPC' ? 'disk-full' : 'file-not-writable', code, error)
  })
  try {
    await file.chmod(0o600)
    await file.writeFile(text)
    await file.sync()
  } catch (error) {
    await rm(path, { force: true })
    throw new Fault('file-not-writable', '', error)
  } finally {
    await file.close()
  }
}
