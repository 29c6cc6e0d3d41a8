import type { LooseAnswer, TakenAnswer } from '../../engine/tickets/ticket-views.ts'
import type { KnownAppeals } from './known-appeals.ts'
import type { TicketPorts } from './ports.ts'

/** Answers: read from the mailboxes that the user names, or brought by the user; matched, recognised, kept. */
export class AnswersDesk {
  readonly #ports: TicketPorts & { readonly appeals: KnownAppeals }

  constructor(ports: TicketPorts & { readonly appeals: KnownAppeals }) {
    this.#ports = ports
  }

  /** Watches the mailboxes of the settings as long as something may come. */
  async start(): Promise<void> {}

  async close(): Promise<void> {}

  /** Settings, accounts or tickets changed: what is watched follows. */
  poke(): void {}

  async accountChanged(_id: string): Promise<void> {}

  async take(
    _ticket: string | null,
    _source: { readonly text: string } | { readonly bytes: Uint8Array },
  ): Promise<TakenAnswer> {
    throw new Error(`not built ${this.#ports.process.id}`)
  }

  async loose(): Promise<readonly LooseAnswer[]> {
    throw new Error('not built')
  }

  async give(_loose: string, _ticket: string | null): Promise<boolean> {
    throw new Error('not built')
  }

  /** The user says what an answer is; remembered for the next of these words. */
  async classified(_ticket: string, _answer: string): Promise<void> {}

  /** Looks now. Answers in how many mailboxes. */
  async lookNow(): Promise<number> {
    throw new Error('not built')
  }
}
