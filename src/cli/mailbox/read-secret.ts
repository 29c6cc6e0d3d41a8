import { readDescriptor } from '../../node/mailboxes/keychain/given-secrets.ts'
import { WrongUsage } from '../wrong-usage.ts'
import { promptSecret } from './prompt-secret.ts'

/** Where a secret comes from. Never from the arguments: those can be read by everybody on the computer. */
export interface SecretSource {
  readonly fd: string | undefined
  readonly env: string | undefined
}

type Environment = Readonly<Record<string, string | undefined>>

const LONGEST = 4000

/** The secret that was handed in; null: none was. Throws WrongUsage, which never has it in its words. */
export function givenSecret({ fd, env }: SecretSource, environment: Environment): string | null {
  if (fd !== undefined && env !== undefined) throw new WrongUsage('expected --secret-fd or --secret-env, got both')
  if (env !== undefined) {
    const secret = environment[env]
    if (secret === undefined || secret === '')
      throw new WrongUsage(`expected a secret in the environment variable ${env}`)
    return checked(secret)
  }
  if (fd === undefined) return null
  if (!/^\d{1,4}$/.test(fd))
    throw new WrongUsage(`expected --secret-fd with the number of a file descriptor, got "${fd}"`)
  const text = readDescriptor(Number(fd))
  if (text === null) throw new WrongUsage(`expected a secret at the file descriptor ${fd}, but it could not be read`)
  return checked(text.replace(/\r?\n$/, ''))
}

/** The secret that was handed in, else what the user types; null: neither, nobody is there to type. */
export async function secretFor(
  source: SecretSource,
  environment: Environment,
  question: string,
): Promise<string | null> {
  const given = givenSecret(source, environment)
  if (given !== null) return given
  const typed = await promptSecret(question)
  return typed === null || typed === '' ? null : checked(typed)
}

function checked(secret: string): string {
  // A line end or NUL in a password is a file that was read by mistake, and would end a command of IMAP.
  if (secret === '' || secret.length > LONGEST || /[\r\n\0]/.test(secret))
    throw new WrongUsage(`expected a secret of one line, of at most ${LONGEST} characters`)
  return secret
}
