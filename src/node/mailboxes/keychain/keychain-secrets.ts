import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { SecretKey, Secrets, SecretsState } from '../secrets.ts'
import { type Keychain, systemKeychain } from './keychain.ts'
import { withLongSecrets } from './long-secrets.ts'

/** Under which the system's keychain lists our entries. */
const SERVICE = 'Postdesk'

/**
 * Secrets in the system's keychain, or, where that does not answer, in the memory of this process until it ends; never on the disk.
 * `open` is called at the first need, once. A keychain that fails later (it was locked meanwhile) fails nobody: what it does not take
 * stays in memory, what it does not give is missing, and the state says why until it answers again.
 */
export function keychainSecrets(open: () => Promise<Keychain> = systemKeychain, patienceMs = PATIENCE_MS): Secrets {
  const memory = new Map<SecretKey, string>()
  let opened: Promise<Opened> | null = null
  let failure: SecretsState | null = null
  const keychain = () => {
    opened ??= tryOut(open, patienceMs)
    return opened
  }
  const asked = async <Answer>(ask: () => Promise<Answer>): Promise<{ readonly answer: Answer } | null> => {
    try {
      const answer = await ask()
      failure = null
      return { answer }
    } catch (error) {
      failure = memoryOnly(wordsOf(error)).state
      return null
    }
  }
  return {
    state: async () => {
      const { state } = await keychain()
      return failure ?? state
    },
    read: async (key) => {
      const { chain } = await keychain()
      const kept = memory.get(key)
      if (kept !== undefined || chain === null) return kept ?? null
      return (await asked(() => chain.getPassword(SERVICE, key)))?.answer ?? null
    },
    write: async (key, secret) => {
      const { chain } = await keychain()
      const written = chain === null ? null : await asked(() => chain.setPassword(SERVICE, key, secret))
      if (written === null) memory.set(key, secret)
      else memory.delete(key)
    },
    // Here a failure is told: the user believes the secret to be gone.
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

/** A locked keychain asks the user, who may take a while; where nobody sits, the question is never answered. */
const PATIENCE_MS = 60_000

/** A keychain that loads may still be locked or forget what it is told: only one that keeps a throw-away entry is believed. */
async function tryOut(open: () => Promise<Keychain>, patienceMs: number): Promise<Opened> {
  const stop = new AbortController()
  const patience = sleep(patienceMs, memoryOnly('the keychain did not answer'), { signal: stop.signal, ref: false })
  try {
    return await Promise.race([tryEntry(open), patience])
  } catch (error) {
    return memoryOnly(wordsOf(error))
  } finally {
    patience.catch(() => {})
    stop.abort()
  }
}

async function tryEntry(open: () => Promise<Keychain>): Promise<Opened> {
  const entry = `trial/${randomUUID()}`
  const chain = await open()
  await chain.setPassword(SERVICE, entry, entry)
  const kept = await chain.getPassword(SERVICE, entry)
  await chain.deletePassword(SERVICE, entry)
  if (kept === entry) return { chain: withLongSecrets(chain), state: { kind: 'keychain' } }
  return memoryOnly('the keychain did not keep what it was given')
}

function memoryOnly(why: string): Opened {
  return { chain: null, state: { kind: 'memory', why: why.replace(/\s+/g, ' ').trim().slice(0, 300) } }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
