import type { HistoryEntry } from '../../engine/bounces/history-entry.ts'
import type { KeptRun } from '../../engine/checks/kept-run.ts'
import { Fault } from '../../engine/fault.ts'
import type { Due } from '../../engine/tickets/due-of.ts'
import type { Ticket } from '../../engine/tickets/ticket.ts'
import type { Purpose, TicketDraft } from '../../engine/tickets/ticket-event.ts'
import { DEFAULT_TICKET_SETTINGS, type TicketSettings } from '../../engine/tickets/ticket-settings.ts'
import { hasTicketEnded } from '../../engine/tickets/ticket-states.ts'
import type {
  DueTicket,
  OrganizationStatistics,
  TicketBoard,
  TicketPage,
  TicketQuery,
  TicketView,
} from '../../engine/tickets/ticket-views.ts'
import { AnswersDesk } from './answers-desk.ts'
import { DraftingDesk } from './drafting-desk.ts'
import { TicketFollowing } from './following.ts'
import { joinRefusals } from './joining.ts'
import { KnownAppeals } from './known-appeals.ts'
import { type OpenedTicket, openTicket, type TicketOrder } from './opening.ts'
import type { TicketNews, TicketPorts } from './ports.ts'
import { ProgrammesDesk } from './programmes-desk.ts'
import { TicketLists } from './ticket-lists.ts'
import { TicketMails } from './ticket-mails.ts'
import { whyNotSend } from './ticket-previews.ts'
import { viewTicket } from './ticket-view.ts'
import { happeningOfWord, type TicketWord } from './ticket-words.ts'
import { type UpdatePorts, updateTicket } from './update-ticket.ts'
import { verifyByProbe, verifyByRun } from './verifying.ts'

/** Requests to providers: the one place that window and command line both use. Every method rejects with a Fault. */
export class TicketOffice implements TicketNews {
  readonly appeals: KnownAppeals
  readonly drafting: DraftingDesk
  readonly answers: AnswersDesk
  readonly mails: TicketMails
  readonly programmes: ProgrammesDesk
  readonly #ports: TicketPorts & UpdatePorts
  readonly #lists: TicketLists
  readonly #following: TicketFollowing
  #closed = false
  #news: Promise<void> = Promise.resolve()

  constructor(ports: TicketPorts) {
    this.appeals = new KnownAppeals(ports.knowledge)
    const onTickets = (ids: readonly string[]) => {
      ports.onTickets(ids)
      this.#changed(ids)
    }
    // What was under way at the end finds the store closed: no bug.
    const reportBug = (bug: unknown) => {
      if (!(this.#closed && bug instanceof Fault)) ports.reportBug(bug)
    }
    this.#ports = { ...ports, appeals: this.appeals, onTickets, reportBug }
    this.#lists = new TicketLists(this.#ports)
    this.drafting = new DraftingDesk(this.#ports)
    this.answers = new AnswersDesk(this.#ports)
    this.mails = new TicketMails(this.#ports)
    this.programmes = new ProgrammesDesk(this.#ports)
    this.#following = new TicketFollowing(this.#ports, this.mails)
  }

  /** Goes to work: settles what a crash left open, reads answers, notices what time made true. Nothing goes out by itself, ever. */
  async start(): Promise<void> {
    await this.mails.settle()
    // Before it is said that nobody answered, the mailboxes are looked into.
    await this.answers.start()
    if (!this.#closed) this.#following.start()
  }

  /** All that time has made true by now: for a program that only looks and does not stay. */
  catchUp(): Promise<void> {
    return this.#following.catchUp()
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#news
    await this.#following.close()
    await this.answers.close()
  }

  /** Opens a ticket, or joins the one about the same. Rejects with `not-found` where the origin is kept no longer. */
  async open(order: TicketOrder): Promise<OpenedTicket> {
    return openTicket(this.#ports, order, await this.drafting.begin(order.origin))
  }

  show(id: string): Promise<TicketView> {
    return viewTicket(this.#ports, id)
  }

  async keepDraft(id: string, draft: TicketDraft): Promise<TicketView> {
    await updateTicket(this.#ports, id, (ticket) => {
      refuseEnded(ticket)
      return JSON.stringify(ticket.draft) === JSON.stringify(draft) ? null : { type: 'drafted', draft }
    })
    return this.show(id)
  }

  async submitted({ id, purpose, text, ticketNumber }: Submitted): Promise<TicketView> {
    const number = ticketNumber?.trim() || null
    await updateTicket(this.#ports, id, (ticket) => {
      const trouble = whyNotSend(ticket)
      if (trouble !== null) throw new Fault('invalid-input', trouble)
      if (this.#wasJustSaid(ticket, purpose, text)) return null
      return { type: 'submitted', purpose, text, ticketNumber: number }
    })
    return this.show(id)
  }

  async say(id: string, word: TicketWord): Promise<TicketView> {
    const { now } = this.#ports
    const context = { now: now(), appeal: (appeal: string | null) => this.appeals.get(appeal) }
    const said = await updateTicket(this.#ports, id, (ticket) => happeningOfWord(ticket, word, context))
    if (said !== null && word.type === 'classified') await this.answers.classified(id, word.answer)
    if (said !== null && word.type === 'unmatched') await this.answers.unmatched(id, word.answer)
    return this.show(id)
  }

  board(query: {
    readonly search: string
    readonly organization: string | null
    readonly move: Due['move'] | null
    readonly limit: number
  }): Promise<TicketBoard> {
    return this.#lists.board(query)
  }

  list(query: TicketQuery): Promise<TicketPage> {
    return this.#lists.list(query)
  }

  due(days: number): Promise<readonly DueTicket[]> {
    return this.#lists.due(days)
  }

  statistics(): Promise<readonly OrganizationStatistics[]> {
    return this.#lists.statistics()
  }

  organizations(): readonly { readonly id: string; readonly name: string; readonly ways: number }[] {
    return this.#lists.organizations()
  }

  /** Not while a mail of one of them is being handed over: what became of it would be known to nobody. */
  async delete(ids: readonly string[]): Promise<number> {
    const { store, onTickets } = this.#ports
    const sending = (await store.ticketsSending()).filter((id) => ids.includes(id))
    for (const id of sending)
      if (await this.mails.isUnderWay(id)) throw new Fault('invalid-input', 'a mail of this ticket is on its way')
    const deleted = await store.deleteTickets(ids)
    onTickets(ids)
    return deleted
  }

  async settings(): Promise<TicketSettings> {
    return (await this.#ports.store.ticketSettings()) ?? DEFAULT_TICKET_SETTINGS
  }

  async setSettings(settings: TicketSettings): Promise<TicketSettings> {
    await this.#ports.store.keepTicketSettings(settings)
    this.#changed()
    return settings
  }

  diagnosed(entry: HistoryEntry): Promise<void> {
    return this.#take(() => joinRefusals(this.#ports, entry))
  }

  probesChanged(ids: readonly string[]): Promise<void> {
    return this.#take(async () => {
      for (const id of ids) await verifyByProbe(this.#ports, id).catch(unlessGone)
    })
  }

  runKept(run: Pick<KeptRun, 'id' | 'report'>): Promise<void> {
    return this.#take(() => verifyByRun(this.#ports, run))
  }

  /** One piece of news after the other, so that two of them open nothing twice; what came before the end is still taken in. */
  #take(work: () => Promise<void>): Promise<void> {
    if (this.#closed) return Promise.resolve()
    const taken = this.#news.then(work)
    this.#news = taken.catch(() => {})
    return taken
  }

  /** These tickets; not told: something else. */
  #changed(ids?: readonly string[]): void {
    if (this.#closed) return
    this.#following.poke()
    this.answers.poke(ids)
  }

  /** A second click on the same thing. */
  #wasJustSaid({ asked }: Ticket, purpose: Purpose, text: string): boolean {
    const last = asked.at(-1)
    if (last === undefined || last.messageId !== null || last.purpose !== purpose || last.text !== text) return false
    return Math.abs(this.#ports.now().getTime() - Date.parse(last.at)) < SECOND_CLICK_MS
  }
}

interface Submitted {
  readonly id: string
  readonly purpose: Purpose
  readonly text: string
  readonly ticketNumber: string | null
}

const SECOND_CLICK_MS = 60_000

function refuseEnded(ticket: Ticket): void {
  if (hasTicketEnded(ticket)) throw new Fault('invalid-input', 'the ticket has ended: it has to be opened again first')
}

/** Deleted meanwhile. */
function unlessGone(error: unknown): void {
  if (!(error instanceof Fault && error.code === 'not-found')) throw error
}
