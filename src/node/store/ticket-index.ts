import { sql } from 'kysely'
import { addressKey } from '../../engine/tickets/same-address.ts'
import type { Ticket } from '../../engine/tickets/ticket.ts'
import { hasTicketEnded } from '../../engine/tickets/ticket-states.ts'
import type { OpenedDatabase } from './open-database.ts'

type Db = OpenedDatabase['db']

/** What finds a ticket again: its words and its marks. */
export interface TicketIndex {
  readonly words: ReadonlySet<string>
  readonly messageIds: ReadonlySet<string>
  /** In lower case. */
  readonly numbers: ReadonlySet<string>
}

export const NO_INDEX: TicketIndex = { words: new Set(), messageIds: new Set(), numbers: new Set() }

/** What finds this ticket. Answers of the organization refer to its own answers too, where one of ours was lost on the way. */
export function indexOf(ticket: Ticket, words: ReadonlySet<string>): TicketIndex {
  const { asked, sending, unsent, answers, ticketNumbers } = ticket
  const messageIds = [
    ...asked.map(({ messageId }) => messageId),
    ...sending.map(({ mail }) => mail.messageId),
    ...unsent.map(({ messageId }) => messageId),
    ...answers.map(({ messageId }) => messageId),
  ]
  return {
    words,
    messageIds: new Set(messageIds.filter((id) => id !== null)),
    numbers: new Set(ticketNumbers.map((number) => number.toLowerCase())),
  }
}

/** The distinct characters of all words. */
export function lettersOf(words: ReadonlySet<string>): string {
  const letters = new Set<string>()
  for (const word of words) for (const letter of word) letters.add(letter)
  return [...letters].sort().join('')
}

/** Writes what has changed from one index to the next. */
export async function keepIndex(trx: Db, ticket: number, before: TicketIndex, after: TicketIndex): Promise<void> {
  await keepWords(trx, ticket, without(before.words, after.words), without(after.words, before.words))
  await keepMarks(trx, ticket, 'message', before.messageIds, after.messageIds)
  await keepMarks(trx, ticket, 'number', before.numbers, after.numbers)
}

/** Takes the words of these tickets away, and out of the list of words where they stand in no other. */
export async function forgetWords(trx: Db, tickets: readonly number[]): Promise<void> {
  const of = JSON.stringify(tickets)
  const { rows } = await sql<{ readonly words: string }>`
    select json_group_array(distinct word) as words from ticket_words
    where ticket in (select value from json_each(${of}))`.execute(trx)
  await sql`delete from ticket_words where ticket in (select value from json_each(${of}))`.execute(trx)
  await forgetUnused(trx, sql`select value from json_each(${rows[0]?.words ?? '[]'})`)
}

/** Keeps what the ticket is about. It holds the place of each address unless another open one does. */
export async function keepAddresses(trx: Db, number: number, ticket: Ticket): Promise<void> {
  const { organization } = ticket.subject
  const addresses = JSON.stringify(addressKeys(ticket))
  await sql`
    insert or ignore into ticket_addresses (ticket, organization, address, holds)
    select ${number}, ${organization}, value, 0 from json_each(${addresses})`.execute(trx)
  const isOpen = !hasTicketEnded(ticket)
  await sql`
    update ticket_addresses set holds = case when ${isOpen ? 1 : 0} = 1 and not exists (
      select 1 from ticket_addresses as other where other.organization = ticket_addresses.organization
        and other.address = ticket_addresses.address and other.holds = 1 and other.ticket <> ${number}
    ) then 1 else 0 end
    where ticket = ${number}`.execute(trx)
}

/** Is there another open ticket about one of the addresses of this one? */
export async function isHeldByOther(trx: Db, ticket: Ticket): Promise<boolean> {
  const keys = JSON.stringify(addressKeys(ticket))
  const { rows } = await sql<{ readonly found: number }>`
    select count(*) as found from ticket_addresses join tickets on tickets.number = ticket_addresses.ticket
    where ticket_addresses.organization = ${ticket.subject.organization} and ticket_addresses.holds = 1
      and ticket_addresses.address in (select value from json_each(${keys}))
      and tickets.id <> ${ticket.subject.id}`.execute(trx)
  return (rows[0]?.found ?? 0) > 0
}

function addressKeys({ subject }: Ticket): readonly string[] {
  return [...new Set(subject.addresses.map(addressKey))]
}

async function keepWords(trx: Db, ticket: number, gone: readonly string[], come: readonly string[]): Promise<void> {
  if (gone.length > 0) {
    const words = JSON.stringify(gone)
    const numbers = sql`select number from search_words where word in (select value from json_each(${words}))`
    await sql`delete from ticket_words where ticket = ${ticket} and word in (${numbers})`.execute(trx)
    await forgetUnused(trx, numbers)
  }
  if (come.length > 0) {
    const words = JSON.stringify(come)
    await sql`insert or ignore into search_words (word) select value from json_each(${words})`.execute(trx)
    await sql`
      insert or ignore into ticket_words (word, ticket)
      select search_words.number, ${ticket} from json_each(${words}) as come
      join search_words on search_words.word = come.value`.execute(trx)
  }
}

/** A word that stood in one ticket only may be the very thing that was to be deleted. */
async function forgetUnused(trx: Db, words: ReturnType<typeof sql>): Promise<void> {
  await sql`
    delete from search_words where number in (${words})
    and not exists (select 1 from ticket_words where ticket_words.word = search_words.number)`.execute(trx)
}

async function keepMarks(
  trx: Db,
  ticket: number,
  kind: 'message' | 'number',
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
): Promise<void> {
  const gone = without(before, after)
  const come = without(after, before)
  if (gone.length > 0)
    await trx
      .deleteFrom('ticket_marks')
      .where('ticket', '=', ticket)
      .where('kind', '=', kind)
      .where('mark', 'in', gone)
      .execute()
  if (come.length > 0)
    await trx
      .insertInto('ticket_marks')
      .values(come.map((mark) => ({ kind, mark, ticket })))
      .execute()
}

function without(all: ReadonlySet<string>, some: ReadonlySet<string>): readonly string[] {
  return [...all].filter((one) => !some.has(one))
}
