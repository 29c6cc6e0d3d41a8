import { randomUUID } from 'node:crypto'
import type { Keychain } from './keychain.ts'

/** Credential Manager takes 2560 octets, in UTF-16; tokens are longer than that. */
const LONGEST_PART = 1000
const MOST_PARTS = 100
/** In place of a secret that lies in parts: how many, and under which id. */
const HEAD = /^postdesk-parts:(\d{1,3}):([0-9a-f-]{36})$/

/** A keychain that takes secrets of any length: long ones lie in several entries, and the old ones stay until the new are complete. */
export function withLongSecrets(keychain: Keychain): Keychain {
  const forgetParts = async (service: string, account: string, head: string | null | undefined) => {
    for (const part of partsOf(account, head)) await keychain.deletePassword(service, part)
  }
  return {
    getPassword: async (service, account) => {
      const head = await keychain.getPassword(service, account)
      const parts = partsOf(account, head)
      if (parts.length === 0) return head
      let text = ''
      for (const part of parts) text += (await keychain.getPassword(service, part)) ?? ''
      return Buffer.from(text, 'base64url').toString('utf8')
    },
    setPassword: async (service, account, secret) => {
      const before = await keychain.getPassword(service, account)
      if (secret.length <= LONGEST_PART && !HEAD.test(secret)) await keychain.setPassword(service, account, secret)
      else await setInParts(keychain, service, account, secret)
      await forgetParts(service, account, before)
    },
    deletePassword: async (service, account) => {
      const head = await keychain.getPassword(service, account)
      if (head === null || head === undefined) return false
      await keychain.deletePassword(service, account)
      await forgetParts(service, account, head)
      return true
    },
  }
}

async function setInParts(keychain: Keychain, service: string, account: string, secret: string): Promise<void> {
  const text = Buffer.from(secret, 'utf8').toString('base64url')
  const count = Math.ceil(text.length / LONGEST_PART)
  if (count > MOST_PARTS) throw new Error('the secret is too long')
  const head = `postdesk-parts:${count}:${randomUUID()}`
  for (const [at, part] of partsOf(account, head).entries())
    await keychain.setPassword(service, part, text.slice(at * LONGEST_PART, (at + 1) * LONGEST_PART))
  // Only now does anybody look for them.
  await keychain.setPassword(service, account, head)
}

function partsOf(account: string, head: string | null | undefined): readonly string[] {
  const [, count, id] = HEAD.exec(head ?? '') ?? []
  if (count === undefined) return []
  return Array.from({ length: Math.min(Number(count), MOST_PARTS) }, (_, at) => `${account}/${id}/${at}`)
}
