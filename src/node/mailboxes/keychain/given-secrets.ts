import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { SecretKey, Secrets } from '../secrets.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** What was wrong with the secrets that were handed in; carries none of them. */
export class WrongSecrets extends Error {
  override readonly name = 'WrongSecrets'
}

const KEY = /^(?:(?:mailbox|sender)\/[^/]+\/(?:password|oauth)|programme\/[^/]+\/link)$/
const schema = z.record(z.string().regex(KEY), z.string().min(1).max(100_000))

/**
 * Secrets that were handed in for this run: JSON such as `{"mailbox/ID/password": "…"}`, read from the file descriptor that
 * `POSTDESK_SECRETS_FD` names, or standing in `POSTDESK_SECRETS`. For where no keychain answers (servers, tests). Throws WrongSecrets.
 */
export function givenSecrets(environment: Environment): ReadonlyMap<SecretKey, string> {
  const text = givenText(environment)
  if (text === null) return new Map()
  try {
    // The schema lets only such keys through.
    return new Map(Object.entries(schema.parse(JSON.parse(text)))) as ReadonlyMap<SecretKey, string>
  } catch {
    throw new WrongSecrets('expected JSON like {"mailbox/ID/password": "…"} as secrets')
  }
}

/** The secrets with those of this run before them. What is written goes where it always goes, and counts from then on. */
export function withGivenSecrets(secrets: Secrets, given: ReadonlyMap<SecretKey, string>): Secrets {
  const left = new Map(given)
  return {
    state: () => secrets.state(),
    read: async (key) => left.get(key) ?? secrets.read(key),
    write: async (key, secret) => {
      left.delete(key)
      await secrets.write(key, secret)
    },
    forget: async (key) => {
      left.delete(key)
      await secrets.forget(key)
    },
  }
}

const MOST_OCTETS = 1_000_000

function givenText({ POSTDESK_SECRETS_FD: descriptor, POSTDESK_SECRETS: text }: Environment): string | null {
  if (descriptor === undefined || descriptor === '') return text === undefined || text === '' ? null : text
  if (!/^\d{1,4}$/.test(descriptor)) throw new WrongSecrets('expected a number in POSTDESK_SECRETS_FD')
  const read = readDescriptor(Number(descriptor))
  if (read === null) throw new WrongSecrets(`expected to read the file descriptor ${descriptor}`)
  return read
}

/** All that stands behind a file descriptor, up to a million octets; null: it cannot be read. */
export function readDescriptor(descriptor: number): string | null {
  try {
    const text = readFileSync(descriptor, 'utf8')
    return text.length > MOST_OCTETS ? null : text
  } catch {
    return null
  }
}
