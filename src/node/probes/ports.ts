import type { Analysis } from '../../engine/analysis/analysis.ts'
import type { Mailbox, Sender } from '../../engine/mailboxes/account.ts'
import type { Discovered } from '../../engine/mailboxes/discovered.ts'
import type { MailKnowledge } from '../../engine/mailboxes/mail-knowledge.ts'
import type { MailTrouble } from '../../engine/mailboxes/mail-trouble.ts'
import type { draftProbe } from '../../engine/probes/draft-probe.ts'
import type { Diagnosed } from '../diagnosis/diagnosing.ts'
import type { Credential, MailServices } from '../mailboxes/mail-services.ts'
import type { Secrets } from '../mailboxes/secrets.ts'
import type { Store } from '../store/store.ts'

/** All that the post office works with. Window and command line each bring their own. */
export interface PostOfficePorts {
  readonly store: Store
  readonly services: MailServices
  readonly secrets: Secrets
  knowledge(): MailKnowledge
  /** What probes say, in each language. */
  readonly words: Parameters<typeof draftProbe>[1]
  /** Preset, MX, SRV, autoconfig. Asks the DNS. */
  discover(address: string): Promise<Discovered>
  /** A password out of the keychain, or a fresh token; a trouble: why there is none. `refused`: the token that the server has just refused. */
  credential(account: AccountOf, refused?: string): Promise<Credential | MailTrouble>
  diagnose(bytes: Uint8Array): Promise<Diagnosed>
  analyse(arrived: ArrivedMessage): Promise<Analysis>
  now(): Date
  newId(): string
  randomBytes(count: number): Uint8Array
  /** The id of this process, and whether one of that id is alive: claims of the dead are settled. */
  readonly process: { readonly id: number; isAlive(id: number): boolean }
  /** Probes came or changed. */
  onProbes(ids: readonly string[]): void
  /** Mailboxes or senders changed, or how the watching of one stands. */
  onMailboxes(ids: readonly string[]): void
  /** A report was diagnosed and is in the history under this id. */
  onDiagnosed(id: string): void
  /** Where a bug is told of that nobody waits for. */
  reportBug(bug: unknown): void
}

/** An account of either kind. */
export type AccountOf =
  | { readonly kind: 'mailbox'; readonly account: Mailbox }
  | { readonly kind: 'sender'; readonly account: Sender }

/** A probe as it lies in the mailbox. */
export interface ArrivedMessage {
  readonly message: Uint8Array
  readonly mailFrom: string | null
  /** Whose Authentication-Results are believed; empty: found out from the message. */
  readonly authservIds: readonly string[]
}
