import type { ConnectionTest } from '../../../src/engine/mailboxes/mail-trouble.ts'
import type { CalmLimits } from '../../../src/engine/probes/calm.ts'
import type { Probe, ProbeState } from '../../../src/engine/probes/probe.ts'
import type { MailboxInput, SenderInput } from '../../../src/node/probes/accounts-desk.ts'

/** What a desk (see desk.ts) is to do. */
export interface DeskTask {
  /** Of its database. */
  readonly folder: string
  /** So much its clock goes ahead of the real time. */
  readonly aheadMs: number
  readonly mailboxes: readonly MailboxInput[]
  readonly sender: SenderInput
  /** By `SecretKey`. */
  readonly secrets: Readonly<Record<string, string>>
  readonly limits: CalmLimits
  /** Probes that it composes for each mailbox, and how many in all. */
  readonly probesForEach: number
  readonly probesAtMost: number
  /** It goes on after each block. */
  readonly insists: boolean
  /** It tells of every probe, however many. */
  readonly tellsAll: boolean
  readonly knowledgeFiles: { readonly bounces: string; readonly checks: string; readonly mail: string }
}

/** One line of what a desk says. */
export interface DeskLine {
  readonly states?: Readonly<Partial<Record<ProbeState, number>>> | undefined
  /** Probes that have not ended. */
  readonly open?: number
  /** By address: `idle`, `poll`, `connecting`, `stopped login-refused` … */
  readonly watches?: Readonly<Record<string, string>>
  readonly probes?: readonly Probe[]
  readonly tested?: ConnectionTest
  /** How an authorization ended: `authorized`, `cancelled`, `refused` … */
  readonly authorized?: string
  readonly bug?: string
}

/** One line of what a desk is told. */
export type DeskOrder =
  | { readonly do: 'send'; readonly mailboxes: readonly string[] }
  | { readonly do: 'look' }
  | { readonly do: 'authorize'; readonly mailbox: MailboxInput; readonly by: 'browser' | 'device' }
  | { readonly do: 'save' | 'test'; readonly mailbox: MailboxInput; readonly secret: string | null }
