import type { HistoryEntry } from '../../engine/bounces/history-entry.ts'
import type { KeptRun } from '../../engine/checks/kept-run.ts'
import type { MailTrouble } from '../../engine/mailboxes/mail-trouble.ts'
import type { MailboxPreset } from '../../engine/mailboxes/preset.ts'
import type { TicketKnowledge } from '../../engine/tickets/ticket-knowledge.ts'
import type { TicketLine } from '../../engine/tickets/ticket-views.ts'
import type { Credential, MailServices } from '../mailboxes/mail-services.ts'
import type { Secrets } from '../mailboxes/secrets.ts'
import type { AccountOf } from '../probes/ports.ts'
import type { Store } from '../store/store.ts'

/** All that the ticket office works with. Window and command line each bring their own. */
export interface TicketPorts {
  readonly store: Store
  readonly services: MailServices
  readonly secrets: Secrets
  /** Read when it is first needed. */
  knowledge(): TicketKnowledge
  /** How mailboxes are read at providers: where junk lies, whose Authentication-Results count. Missing: nothing is known. */
  readonly presets?: () => readonly MailboxPreset[]
  credential(account: AccountOf, refused?: string): Promise<Credential | MailTrouble>
  now(): Date
  newId(): string
  randomBytes(count: number): Uint8Array
  readonly process: { readonly id: number; isAlive(id: number): boolean }
  onTickets(ids: readonly string[]): void
  onLoose(): void
  onProgrammes(): void
  /** How the watching of these mailboxes for answers stands has changed. */
  readonly onMailboxes?: (ids: readonly string[]) => void
  /** These became the user's move and are due, the most pressing first, and the user wants to be reminded; null: nobody here could tell them. */
  readonly onReminder: ((due: readonly TicketLine[]) => void) | null
  /** GET over https, at most so many octets; rejects with a Fault. */
  fetchText(url: string, mostOctets: number): Promise<string>
  reportBug(bug: unknown): void
}

/** What the rest of the program tells the ticket office, so that it can join, verify and remind. */
export interface TicketNews {
  /** A mail was diagnosed and is kept. */
  diagnosed(entry: HistoryEntry): Promise<void>
  /** A probe changed: arrived, or refused. */
  probesChanged(ids: readonly string[]): Promise<void>
  /** A run of checks was kept, or one of its checks was done again: then the report is that of now, with this check alone. */
  runKept(run: Pick<KeptRun, 'id' | 'report'>): Promise<void>
}
