import type { LetterLanguage } from '../../engine/appeals/appeal.ts'
import type { KnownFacts } from '../../engine/appeals/render-letter.ts'
import type { TicketProfile } from '../../engine/tickets/ticket-settings.ts'
import type {
  DraftOrder,
  DraftView,
  NoteKind,
  NoteView,
  TicketOrigin,
  TicketStart,
} from '../../engine/tickets/ticket-views.ts'
import type { KnownAppeals } from './known-appeals.ts'
import type { TicketPorts } from './ports.ts'

export interface NoteOrder {
  readonly kind: NoteKind
  readonly ticket: string | null
  readonly language: LetterLanguage | null
  readonly facts: KnownFacts
}

/** What is known where a request begins, and what is to be written. Keeps nothing but the user's word on themselves. */
export class DraftingDesk {
  readonly #ports: TicketPorts & { readonly appeals: KnownAppeals }

  constructor(ports: TicketPorts & { readonly appeals: KnownAppeals }) {
    this.#ports = ports
  }

  /** Rejects with `not-found` where the origin is kept no longer. */
  async begin(_origin: TicketOrigin): Promise<TicketStart> {
    throw new Error(`not built ${this.#ports.process.id}`)
  }

  async draft(_ticket: string, _order: DraftOrder): Promise<DraftView> {
    throw new Error('not built')
  }

  async note(_order: NoteOrder): Promise<NoteView> {
    throw new Error('not built')
  }

  async profile(): Promise<TicketProfile> {
    throw new Error('not built')
  }

  async setProfile(_profile: TicketProfile): Promise<TicketProfile> {
    throw new Error('not built')
  }
}
