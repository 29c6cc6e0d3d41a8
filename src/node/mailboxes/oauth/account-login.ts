import type { Mailbox, Sender } from '../../../engine/mailboxes/account.ts'
import type { MailTrouble } from '../../../engine/mailboxes/mail-trouble.ts'
import type { Credential } from '../mail-services.ts'

/** What of a mailbox or sender is needed to log in to it. */
export type LoginAccount = Pick<Mailbox | Sender, 'id' | 'authentication'> & {
  /** Under which of the two its secrets lie. */
  readonly kind: 'mailbox' | 'sender'
}

/** Something to log in with, or why there is nothing. */
export type FreshCredential =
  | { readonly kind: 'credential'; readonly credential: Credential }
  | { readonly kind: 'trouble'; readonly trouble: MailTrouble }
