import type { Authentication } from '../../engine/mailboxes/account.ts'
import type { MailboxPreset, OAuthIssuer } from '../../engine/mailboxes/preset.ts'
import type { Language } from '../../text/language.ts'
import { chosenLanguage } from '../language.ts'
import { WrongUsage } from '../wrong-usage.ts'

/** The options that `mailbox` and `sender` share. */
export const ACCOUNT_OPTIONS = {
  data: { type: 'string' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  'secret-fd': { type: 'string' },
  'secret-env': { type: 'string' },
} as const

/** The options of `add` that `mailbox` and `sender` share. */
export const ADD_OPTIONS = {
  ...ACCOUNT_OPTIONS,
  label: { type: 'string' },
  login: { type: 'string' },
  starttls: { type: 'boolean' },
  pin: { type: 'string' },
  oauth: { type: 'string' },
  'client-id': { type: 'string' },
  browser: { type: 'boolean' },
  'no-test': { type: 'boolean' },
} as const

/** How the command talks, and with what data. */
export interface Manner {
  readonly json: boolean
  readonly language: Language
  /** Of the process, with `--data` in it. */
  readonly environment: Environment
}

export type Environment = Readonly<Record<string, string | undefined>>

/** Reads the options that every one of the commands has. Throws WrongUsage. */
export function mannerOf(
  { json, lang, data }: { readonly json?: boolean; readonly lang?: string; readonly data?: string },
  environment: Environment,
): Manner {
  const own = data === undefined ? environment : { ...environment, POSTDESK_DATA: data }
  return { json: json ?? false, language: chosenLanguage(lang, environment), environment: own }
}

/** One line of text of a bounded length, without anything that could act on a terminal. Throws WrongUsage. */
export function oneLine(text: string, option: string, most = 320): string {
  if (text.length > most || /[\p{Cc}\p{Zl}\p{Zp}]/u.test(text))
    throw new WrongUsage(`expected ${option} with one line of at most ${most} characters`)
  return text
}

/** By what the options say, else by what the provider advises first. Throws WrongUsage. */
export function authenticationFrom(
  { oauth, 'client-id': clientId }: { readonly oauth?: string | undefined; readonly 'client-id'?: string | undefined },
  preset: MailboxPreset | null,
  issuers: readonly OAuthIssuer[],
): Authentication {
  const advised = preset?.authentication[0] === 'oauth' ? preset.oauth : null
  const issuer = oauth ?? (clientId === undefined ? advised : (preset?.oauth ?? advised))
  if (issuer === null) {
    if (clientId !== undefined) throw new WrongUsage('expected --oauth ISSUER with --client-id')
    return { kind: 'password' }
  }
  const known = issuers.find(({ id }) => id === issuer)
  if (known === undefined)
    throw new WrongUsage(`expected --oauth ${issuers.map(({ id }) => id).join(', ')}, got "${issuer}"`)
  if (clientId === undefined && known.clientId === null)
    throw new WrongUsage(
      `expected --client-id, because ${known.name} takes OAuth clients of one's own only: ${known.say.en}`,
    )
  return { kind: 'oauth', issuer, clientId: clientId === undefined ? null : oneLine(clientId, '--client-id') }
}
