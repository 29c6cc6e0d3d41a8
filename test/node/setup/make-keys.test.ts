import { createPrivateKey, createPublicKey } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeBothKeys, makeEd25519Key, makeRsaKey } from '../../../src/node/setup/make-keys.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

test.each([
  ['rsa', makeRsaKey, 'BEGIN RSA PRIVATE KEY'],
  ['ed25519', makeEd25519Key, 'BEGIN PRIVATE KEY'],
] as const)('%s: the private half lies in its file alone, and fits the public one', async (kind, make, head) => {
  const path = join(temporaryFolder(), 'mail.private')
  const { publicKey } = await make(path)
  const pem = readFileSync(path, 'utf8')
  expect(pem).toContain(head)
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
  const own = createPublicKey(createPrivateKey(pem))
  expect(own.asymmetricKeyType).toBe(kind)
  const der = own.export({ type: 'spki', format: 'der' })
  expect(publicKey).toBe((kind === 'rsa' ? der : der.subarray(-32)).toString('base64'))
  if (kind === 'rsa') expect(own.asymmetricKeyDetails?.modulusLength).toBe(2048)
})

test('a file that is there stays as it is', async () => {
  const path = join(temporaryFolder(), 'mail.private')
  writeFileSync(path, 'in use')
  await expect(makeRsaKey(path)).rejects.toMatchObject({ code: 'file-not-writable' })
  expect(readFileSync(path, 'utf8')).toBe('in use')
})

test('where nothing can be written, it is said, and nothing is left', async () => {
  const path = join(temporaryFolder(), 'missing', 'mail.private')
  await expect(makeEd25519Key(path)).rejects.toMatchObject({ code: 'file-not-writable' })
  expect(existsSync(path)).toBe(false)
})

test('of two keys both are made or none, and the file that was in the way stays', async () => {
  const folder = temporaryFolder()
  const paths = { rsa: join(folder, 'rsa.private'), ed25519: join(folder, 'ed25519.private') }
  writeFileSync(paths.ed25519, 'in use')
  await expect(makeBothKeys(paths)).rejects.toMatchObject({ code: 'file-not-writable' })
  expect(existsSync(paths.rsa)).toBe(false)
  expect(readFileSync(paths.ed25519, 'utf8')).toBe('in use')
  const { rsa, ed25519 } = await makeBothKeys({ ...paths, ed25519: null })
  expect([existsSync(paths.rsa), rsa.publicKey !== '', ed25519]).toEqual([true, true, null])
})
