import type { RehearsalControl } from '../../lab/rehearsal/rehearsal-control.ts'
import type { Store } from '../../node/store/store.ts'

/** What the desks of the rehearsal are told. */
export type FormOfRehearsal = Extract<RehearsalControl, { readonly kind: 'form' }>

/**
 * In a rehearsal nobody fills in a form of a provider: that the user says so has to be enough for its desk to answer. What was said before it began
 * is told of no more.
 */
export class SubmittedForms {
  readonly #store: Pick<Store, 'ticketsOf' | 'ticketProfile'>
  readonly #tell: (form: FormOfRehearsal) => void
  readonly #known = new Map<string, number>()
  #looking: Promise<unknown> = Promise.resolve()

  constructor(store: Pick<Store, 'ticketsOf' | 'ticketProfile'>, tell: (form: FormOfRehearsal) => void) {
    this.#store = store
    this.#tell = tell
  }

  /** Takes what there is for known. */
  async begin(): Promise<void> {
    await this.#look(() => {})
  }

  /** Tickets changed. Never rejects: where the world has ended meanwhile nobody waits for an answer. */
  async look(): Promise<void> {
    this.#looking = this.#looking.then(() => this.#look(this.#tell)).catch(() => {})
    await this.#looking
  }

  async #look(tell: (form: FormOfRehearsal) => void): Promise<void> {
    const contact = (await this.#store.ticketProfile())?.contactAddress ?? ''
    for (const { subject, asked } of await this.#store.ticketsOf(null)) {
      const byHand = asked.filter(({ messageId }) => messageId === null)
      const text = byHand.at(-1)?.text ?? ''
      const { organization, addresses } = subject
      const isNew = byHand.length > (this.#known.get(subject.id) ?? 0)
      this.#known.set(subject.id, byHand.length)
      if (isNew) tell({ kind: 'form', organization, contact, address: addresses[0] ?? '', text })
    }
  }
}
