import type { LetterLanguage } from '../../engine/appeals/appeal.ts'
import type { KnownFacts } from '../../engine/appeals/render-letter.ts'
import { ipFamily } from '../../engine/dns/ip-address.ts'
import { Fault } from '../../engine/fault.ts'
import { noteMaterial } from '../../engine/tickets/drafting/note-material.ts'
import { domainOf } from '../../engine/tickets/drafting/refusal-evidence.ts'
import { covers, type SeenRun } from '../../engine/tickets/drafting/seen-run.ts'
import { startTicket } from '../../engine/tickets/drafting/start-ticket.ts'
import { writeDraft } from '../../engine/tickets/drafting/write-draft.ts'
import { writeNote } from '../../engine/tickets/drafting/write-note.ts'
import type { Evidence } from '../../engine/tickets/evidence.ts'
import { findTicketFor } from '../../engine/tickets/joins.ts'
import type { Ticket } from '../../engine/tickets/ticket.ts'
import { EMPTY_PROFILE, type TicketProfile } from '../../engine/tickets/ticket-settings.ts'
import type {
  DraftOrder,
  DraftView,
  NoteKind,
  NoteView,
  TicketOrigin,
  TicketStart,
} from '../../engine/tickets/ticket-views.ts'
import { reachOf } from './drafting-reach.ts'
import { SeenRuns } from './drafting-runs.ts'
import type { KnownAppeals } from './known-appeals.ts'
import { findOrigin } from './origin-found.ts'
import type { TicketPorts } from './ports.ts'

export interface NoteOrder {
  readonly kind: NoteKind
  readonly ticket: string | null
  readonly language: LetterLanguage | null
  readonly facts: KnownFacts
}

type Ports = Pick<TicketPorts, 'store' | 'knowledge' | 'now'> & { readonly appeals: KnownAppeals }

/** What is known where a request begins, and what is to be written. Keeps nothing but the user's word on themselves. */
export class DraftingDesk {
  readonly #ports: Ports
  readonly #runs: SeenRuns

  constructor(ports: Ports) {
    this.#ports = ports
    this.#runs = new SeenRuns(ports.store)
  }

  /** Rejects with `not-found` where the origin is kept no longer. */
  async begin(origin: TicketOrigin): Promise<TicketStart> {
    const { appeals } = this.#ports
    const found = await findOrigin(this.#ports, origin)
    const start = startTicket(found, appeals.all(), (id) => appeals.organizationName(id))
    return { ...start, existing: await this.#existing(start) }
  }

  async draft(id: string, order: DraftOrder): Promise<DraftView> {
    const { store, knowledge, appeals, now } = this.#ports
    const ticket = await store.ticket(id)
    const [evidence, profile, reach] = await Promise.all([
      store.evidence(id),
      this.profile(),
      reachOf(this.#ports, ticket.subject),
    ])
    const { lists, checkedLines } = knowledge()
    const run = await this.#run(ticket, evidence, order.facts.domain)
    const material = { ticket, appeal: appeals.of(ticket), evidence, profile, run, reach, lists, lines: checkedLines }
    const contact = domainOf(order.facts.contactAddress ?? profile.contactAddress)
    const isThere = contact !== null && (await this.#isBehind(contact, ticket))
    const blocked = isThere ? [...reach.blocked, contact] : reach.blocked
    return writeDraft({ ...material, reach: { ...reach, blocked }, now: now().getTime() }, order)
  }

  async note({ kind, ticket: id, language, facts }: NoteOrder): Promise<NoteView> {
    const { knowledge, appeals } = this.#ports
    const { notes, lists, checkedLines } = knowledge()
    const note = notes.find((one) => one.id === kind)
    if (note === undefined) throw new Fault('not-found', kind)
    const profile = await this.profile()
    const about = id === null ? null : await this.#about(id)
    const appeal = about === null ? null : appeals.of(about.ticket)
    return writeNote(noteMaterial({ note, language, facts, profile, about, appeal, lists, lines: checkedLines }))
  }

  async profile(): Promise<TicketProfile> {
    return { ...EMPTY_PROFILE, ...(await this.#ports.store.ticketProfile()) }
  }

  async setProfile(profile: TicketProfile): Promise<TicketProfile> {
    await this.#ports.store.keepTicketProfile(profile)
    return this.profile()
  }

  async #about(id: string) {
    const { store } = this.#ports
    const [ticket, evidence] = await Promise.all([store.ticket(id), store.evidence(id)])
    return { ticket, evidence, run: await this.#run(ticket, evidence, undefined) }
  }

  /** Does the last run of that domain show it on the addresses in question? */
  async #isBehind(domain: string, { subject }: Ticket): Promise<boolean> {
    const run = await this.#runs.find([domain], [], this.#checks())
    return run !== null && subject.addresses.some((address) => covers(run, address))
  }

  #checks(): ReadonlySet<string> {
    return new Set(Object.keys(this.#ports.knowledge().checkedLines))
  }

  /** Of the domain that the user names, that mail was refused of, or that it is about. */
  #run({ subject }: Ticket, evidence: readonly Evidence[], typed: string | undefined): Promise<SeenRun | null> {
    const newest = evidence.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))
    const ips = subject.addresses.filter((address) => ipFamily(address) !== null)
    const domains = [
      ...(typed === undefined ? [] : [typed.trim().toLowerCase()]),
      ...subject.addresses.filter((address) => !ips.includes(address)).map((address) => address.toLowerCase()),
      ...newest.flatMap(({ facts }) => facts.domain ?? []),
    ]
    return this.#runs.find(domains, ips, this.#checks())
  }

  async #existing({ organizations, addresses }: Pick<TicketStart, 'organizations' | 'addresses'>) {
    const found = await Promise.all(
      organizations.map(async ({ id: organization }) => {
        const tickets = await this.#ports.store.ticketsOf(organization)
        const its = addresses.flatMap((address) => findTicketFor(tickets, organization, address) ?? [])
        return [...new Set(its)].map(({ subject, state }) => ({ organization, ticket: subject.id, state }))
      }),
    )
    return found.flat()
  }
}
