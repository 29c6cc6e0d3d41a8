import type { Purpose } from '../../engine/tickets/ticket-event.ts'
import type { TicketMailPreview, TicketSendOutcome } from '../../engine/tickets/ticket-views.ts'
import type { KnownAppeals } from './known-appeals.ts'
import type { TicketPorts } from './ports.ts'

export interface TicketMailOrder {
  readonly id: string
  readonly purpose: Purpose
  readonly sender: string
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly answer: string | null
}

/** Mails of tickets: shown whole, then sent at most once. */
export class TicketMails {
  readonly #ports: TicketPorts & { readonly appeals: KnownAppeals }

  constructor(ports: TicketPorts & { readonly appeals: KnownAppeals }) {
    this.#ports = ports
  }

  /** What was on its way when a program ended: nobody knows how far it came, so the user tells. */
  async settle(): Promise<void> {
    throw new Error(`not built ${this.#ports.process.id}`)
  }

  async preview(_order: TicketMailOrder): Promise<TicketMailPreview> {
    throw new Error('not built')
  }

  async send(_previewId: string): Promise<TicketSendOutcome> {
    throw new Error('not built')
  }
}
