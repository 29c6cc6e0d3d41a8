import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Keychain } from '../../../../src/node/mailboxes/keychain/keychain.ts'
import { keychainSecrets } from '../../../../src/node/mailboxes/keychain/keychain-secrets.ts'

const KEY = 'mailbox/1/password'

describe('with a keychain', () => {
  test('secrets lie in it under our name, and nothing of the trial stays', async () => {
    const { keychain, entries } = fakeKeychain()
    const secrets = keychainSecrets(async () => keychain)
    expect(await secrets.state()).toEqual({ kind: 'keychain' })
    expect(entries.size).toBe(0)
    await secrets.write(KEY, 'secret')
    expect([...entries]).toEqual([[`Postdesk/${KEY}`, 'secret']])
    expect(await secrets.read(KEY)).toBe('secret')
    await secrets.forget(KEY)
    expect(await secrets.read(KEY)).toBeNull()
    expect(entries.size).toBe(0)
  })

  test('it is opened once, and not before it is needed', async () => {
    let opened = 0
    const secrets = keychainSecrets(async () => {
      opened++
      return fakeKeychain().keychain
    })
    expect(opened).toBe(0)
    await Promise.all([secrets.state(), secrets.read(KEY), secrets.read('sender/1/oauth')])
    expect(opened).toBe(1)
  })

  test('any secret comes back as it was, in entries that any keychain takes, and leaves nothing', async () => {
    const secret = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6000, size: 'max' })
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(secret, { minLength: 1, maxLength: 3 }), async (all) => {
        const { keychain, entries } = fakeKeychain()
        const secrets = keychainSecrets(async () => keychain)
        for (const one of all) {
          await secrets.write(KEY, one)
          expect(await secrets.read(KEY)).toBe(one)
          for (const entry of entries.values()) expect(entry.length).toBeLessThanOrEqual(1280)
        }
        await secrets.forget(KEY)
        expect(entries.size).toBe(0)
      }),
      { numRuns: 60 },
    )
  })

  test('a secret that looks like our own mark of parts is one all the same', async () => {
    const { keychain } = fakeKeychain()
    const secrets = keychainSecrets(async () => keychain)
    const sly = 'postdesk-parts:3:00000000-0000-4000-8000-000000000001'
    await secrets.write(KEY, sly)
    expect(await secrets.read(KEY)).toBe(sly)
  })

  test('when writing the parts fails half way, the old secret is still there', async () => {
    const { keychain } = fakeKeychain()
    let left = Number.POSITIVE_INFINITY
    const failing: Keychain = {
      ...keychain,
      setPassword: async (...entry) => {
        if (left-- <= 0) throw new Error('full')
        await keychain.setPassword(...entry)
      },
    }
    const secrets = keychainSecrets(async () => failing)
    await secrets.write(KEY, 'old')
    left = 2
    await secrets.write(KEY, 'new'.repeat(2000))
    expect(await secrets.state()).toEqual({ kind: 'memory', why: 'full' })
    expect(await secrets.read(KEY)).toBe('new'.repeat(2000))
    expect(await keychainSecrets(async () => keychain).read(KEY)).toBe('old')
  })
})

describe('that is locked meanwhile', () => {
  test('what it does not give is missing, what it does not take is in memory, until it answers again', async () => {
    const { keychain, entries } = fakeKeychain()
    let isLocked = false
    const unlessLocked =
      <Input extends readonly unknown[], Answer>(ask: (...input: Input) => Promise<Answer>) =>
      (...input: Input) =>
        isLocked ? Promise.reject(new Error('locked')) : ask(...input)
    const secrets = keychainSecrets(async () => ({
      getPassword: unlessLocked(keychain.getPassword),
      setPassword: unlessLocked(keychain.setPassword),
      deletePassword: unlessLocked(keychain.deletePassword),
    }))
    await secrets.write(KEY, 'first')
    isLocked = true
    expect(await secrets.read(KEY)).toBeNull()
    expect(await secrets.state()).toEqual({ kind: 'memory', why: 'locked' })
    await secrets.write(KEY, 'second')
    expect(await secrets.read(KEY)).toBe('second')
    await expect(secrets.forget(KEY)).rejects.toThrow('locked')
    isLocked = false
    expect(await secrets.read(KEY)).toBe('first')
    expect(await secrets.state()).toEqual({ kind: 'keychain' })
    await secrets.write(KEY, 'third')
    expect([...entries.values()]).toEqual(['third'])
  })
})

describe('without one', () => {
  test.each([
    ['that does not load', async () => Promise.reject(new Error('no secret\n service'))],
    [
      'that refuses',
      async () => ({ ...fakeKeychain().keychain, setPassword: async () => Promise.reject(new Error('locked')) }),
    ],
    ['that forgets', async () => ({ ...fakeKeychain().keychain, getPassword: async () => null })],
  ] as const)('%s, secrets are kept in memory, and the state says why', async (_, open) => {
    const secrets = keychainSecrets(open)
    expect(await secrets.state()).toEqual({ kind: 'memory', why: expect.stringMatching(/^[^\n]+$/) })
    await secrets.write(KEY, 'secret')
    expect(await secrets.read(KEY)).toBe('secret')
    await secrets.forget(KEY)
    expect(await secrets.read(KEY)).toBeNull()
  })

  test('that never answers, nobody waits for ever', async () => {
    const secrets = keychainSecrets(() => new Promise(() => {}), 20)
    const holder = setInterval(() => {}, 5)
    expect(await secrets.state()).toEqual({ kind: 'memory', why: 'the keychain did not answer' })
    clearInterval(holder)
  })
})

function fakeKeychain(): { readonly keychain: Keychain; readonly entries: Map<string, string> } {
  const entries = new Map<string, string>()
  const keychain: Keychain = {
    getPassword: async (service, account) => entries.get(`${service}/${account}`) ?? null,
    setPassword: async (service, account, password) => void entries.set(`${service}/${account}`, password),
    deletePassword: async (service, account) => entries.delete(`${service}/${account}`),
  }
  return { keychain, entries }
}
