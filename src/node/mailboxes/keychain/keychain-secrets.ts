import { randomUUID } from 'node:crypto'
import type { SecretKey, Secrets, SecretsState } from '../secrets.ts'
import { type Keychain, systemKeychain } from './keychain.ts'

/** Under which the system's keychain lists our entries. */
const SERVICE = 'Postdesk'

/**
 * Secrets in the system's keychain, or, where that does not answer, in the memory of this process until it ends; never on the disk.
 * `open` is called at the first need, once.
 */
export function keychainSecrets(open: () => Promise<Keychain> = systemKeychain): Secrets {
  const memory = new Map<SecretKey, string>()
  let opened: Promise<Opened> | null = null
  const keychain = () => {
    opened ??= tryOut(open)
    return opened
  }
  return {
    state: async () => (await keychain()).state,
    read: async (key) => {
      const { chain } = await keychain()
      return memory.get(key) ?? (await chain?.getPassword(SERVICE, key)) ?? null
    },
    write: async (key, secret) => {
      const { chain } = await keychain()
      if (chain === null) memory.set(key, secret)
      else await chain.setPassword(SERVICE, key, secret)
    },
    forget: async (key) => {
      const { chain } = await keychain()
      memory.delete(key)
      await chain?.deletePassword(SERVICE, key)
    },
  }
}

interface Opened {
  /** Null: memory only. */
  readonly chain: Keychain | null
  readonly state: SecretsState
}

/** A keychain that loads may still be locked or forget what it is told: only one that keeps a throw-away entry is believed. */
async function tryOut(open: () => Promise<Keychain>): Promise<Opened> {
  const entry = `trial/${randomUUID()}`
  try {
    const chain = await open()
    await chain.setPassword(SERVICE, entry, entry)
    const kept = await chain.getPassword(SERVICE, entry)
    await chain.deletePassword(SERVICE, entry)
    if (kept === entry) return { chain, state: { kind: 'keychain' } }
    return memoryOnly('the keychain did not keep what it was given')
  } catch (error) {
    return memoryOnly(error instanceof Error ? error.message : String(error))
  }
}

function memoryOnly(why: string): Opened {
  return { chain: null, state: { kind: 'memory', why: why.replace(/\s+/g, ' ').trim().slice(0, 300) } }
}
