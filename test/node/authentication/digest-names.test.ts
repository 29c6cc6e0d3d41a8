import crypto from 'node:crypto'
import { expect, test } from 'vitest'
import { teachDigestNames } from '../../../src/node/authentication/digest-names.ts'

const { privateKey, publicKey } = crypto.generateKeyPairSync('rsa', { modulusLength: 2048 })
const data = Buffer.from('a letter')
const signature = crypto.sign('sha256', data, privateKey)

/** A crypto as Electron's: it knows fewer names. */
function boring(): { verify: typeof crypto.verify } {
  const verify = (algorithm: unknown, ...rest: unknown[]) => {
    if (typeof algorithm === 'string' && algorithm.startsWith('rsa-')) throw new Error(`Invalid digest: ${algorithm}`)
    return Reflect.apply(crypto.verify, crypto, [algorithm, ...rest])
  }
  return { verify: verify as typeof crypto.verify }
}

test('a crypto that does not know the names of DKIM learns them', () => {
  const module = boring()
  expect(() => module.verify('rsa-sha256', data, publicKey, signature)).toThrow('Invalid digest')
  teachDigestNames(module)
  expect(module.verify('rsa-sha256', data, publicKey, signature)).toBe(true)
  expect(module.verify('rsa-sha256', Buffer.from('another'), publicKey, signature)).toBe(false)
  expect(module.verify('sha256', data, publicKey, signature)).toBe(true)
})

test('a crypto that knows them is left as it is', () => {
  const module = { verify: crypto.verify }
  teachDigestNames(module)
  expect(module.verify).toBe(crypto.verify)
})
