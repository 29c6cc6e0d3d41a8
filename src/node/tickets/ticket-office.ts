import type { Diagnosis } from '../../engine/bounces/diagnosis.ts'
import type { HistoryEntry } from '../../engine/bounces/history-entry.ts'
import type { Due } from '../../engine/tickets/due-of.ts'
import type { Purpose, TicketDraft, TicketHappening } from '../../engine/tickets/ticket-event.ts'
import type { TicketSettings } from '../../engine/tickets/ticket-settings.ts'
import type {
  DueTicket,
  OrganizationStatistics,
  TicketBoard,
  TicketOrigin,
  TicketPage,
  TicketQuery,
  TicketView,
} from '../../engine/tickets/ticket-views.ts'
import { AnswersDesk } from './answers-desk.ts'
import { DraftingDesk } from './drafting-desk.ts'
import { KnownAppeals } from './known-appeals.ts'
import type { TicketNews, TicketPorts } from './ports.ts'
import { ProgrammesDesk } from './programmes-desk.ts'
import { TicketMails } from './ticket-mails.ts'

/** What the user says of a ticket. */
export type TicketWord =
  | Extract<
      TicketHappening,
      {
        readonly type:
          | 'solved'
          | 'givenUp'
          | 'reopened'
          | 'postponed'
          | 'noted'
          | 'classified'
          | 'unmatched'
          | 'appealChosen'
          | 'seen'
      }
    >
  | { readonly type: 'verified' }
  | { readonly type: 'wentOut' | 'didNotGoOut'; readonly messageId: string }

export interface TicketOrder {
  readonly origin: TicketOrigin
  readonly organization: string
  readonly appeal: string | null
  readonly addresses: readonly string[]
}

/** Requests to providers: the one place that window and command line both use. Every method rejects with a Fault. */
export class TicketOffice implements TicketNews {
  readonly appeals: KnownAppeals
  readonly drafting: DraftingDesk
  readonly answers: AnswersDesk
  readonly mails: TicketMails
  readonly programmes: ProgrammesDesk
  readonly #ports: TicketPorts & { readonly appeals: KnownAppeals }

  constructor(ports: TicketPorts) {
    this.appeals = new KnownAppeals(ports.knowledge)
    this.#ports = { ...ports, appeals: this.appeals }
    this.drafting = new DraftingDesk(this.#ports)
    this.answers = new AnswersDesk(this.#ports)
    this.mails = new TicketMails(this.#ports)
    this.programmes = new ProgrammesDesk(this.#ports)
  }

  /** Goes to work: settles what a crash left open, notices what time made true, reads answers. Nothing goes out by itself, ever. */
  async start(): Promise<void> {
    await this.mails.settle()
    await this.answers.start()
  }

  async close(): Promise<void> {
    await this.answers.close()
  }

  async open(_order: TicketOrder): Promise<{ readonly id: string; readonly joined: boolean }> {
    throw new Error(`not built ${this.#ports.process.id}`)
  }

  async show(_id: string): Promise<TicketView> {
    throw new Error('not built')
  }

  async keepDraft(_id: string, _draft: TicketDraft): Promise<TicketView> {
    throw new Error('not built')
  }

  async submitted(_submission: {
    readonly id: string
    readonly purpose: Purpose
    readonly text: string
    readonly ticketNumber: string | null
  }): Promise<TicketView> {
    throw new Error('not built')
  }

  async say(_id: string, _word: TicketWord): Promise<TicketView> {
    throw new Error('not built')
  }

  async board(_query: {
    readonly search: string
    readonly organization: string | null
    readonly move: Due['move'] | null
    readonly limit: number
  }): Promise<TicketBoard> {
    throw new Error('not built')
  }

  async list(_query: TicketQuery): Promise<TicketPage> {
    throw new Error('not built')
  }

  async due(_days: number): Promise<readonly DueTicket[]> {
    throw new Error('not built')
  }

  async statistics(): Promise<readonly OrganizationStatistics[]> {
    throw new Error('not built')
  }

  async delete(_ids: readonly string[]): Promise<number> {
    throw new Error('not built')
  }

  async settings(): Promise<TicketSettings> {
    throw new Error('not built')
  }

  async setSettings(_settings: TicketSettings): Promise<TicketSettings> {
    throw new Error('not built')
  }

  organizations(): readonly { readonly id: string; readonly name: string; readonly ways: number }[] {
    throw new Error('not built')
  }

  async diagnosed(_entry: HistoryEntry, _diagnoses: readonly Diagnosis[]): Promise<void> {}

  async probesChanged(_ids: readonly string[]): Promise<void> {}

  async runKept(_runId: string): Promise<void> {}
}
