import type { MailTrouble } from '../../../engine/mailboxes/mail-trouble.ts'
import type { TokenAnswer } from './ask-for-tokens.ts'
import { mailTrouble } from './oauth-trouble.ts'
import type { Tokens } from './tokens.ts'

/** How an authorization ended. */
export type Authorized = { readonly state: 'authorized'; readonly tokens: Tokens } | NotAuthorized

/** The user did not want to, or somebody refused. */
export type NotAuthorized =
  | { readonly state: 'cancelled' }
  | { readonly state: 'refused'; readonly trouble: MailTrouble }

/** The end of an authorization by what the token endpoint answered. */
export function authorizedBy(answer: TokenAnswer): Authorized {
  switch (answer.kind) {
    case 'tokens':
      return { state: 'authorized', tokens: answer.tokens }
    case 'refused':
      return refusedWith(answer.said)
    default:
      return { state: 'refused', trouble: answer.trouble }
  }
}

/** The authorization server, or the user there, said no. */
export function refusedWith(said: string): NotAuthorized {
  return { state: 'refused', trouble: mailTrouble('oauth-refused', said) }
}
