import type { Fault } from '../../../contract/shapes.ts'
import type { TicketLine, TicketPage, TicketQuery } from '../../../contract/ticket-shapes.ts'
import { ask } from '../../api.ts'

/** As many lines as one question asks for. */
export const PAGE = 50

/** A long list of which only those lines are known that were looked at. */
export interface SparseLines {
  readonly total: number
  /** By their place in the list. */
  readonly lines: ReadonlyMap<number, TicketLine>
}

export const NO_LINES: SparseLines = { total: 0, lines: new Map() }

/** The same list with one more part of it known. */
export function withPage({ lines }: SparseLines, offset: number, page: TicketPage): SparseLines {
  const added = page.lines.map((line, index) => [offset + index, line] as const)
  return { total: page.total, lines: new Map([...lines, ...added].filter(([at]) => at < page.total)) }
}

/** Where the pages begin of which something from `from` to `to` is not known. */
export function missingPages({ total, lines }: SparseLines, from: number, to: number): readonly number[] {
  return pagesOf(from, Math.min(to, total)).filter((offset) => {
    const end = Math.min(offset + PAGE, to, total)
    for (let at = Math.max(offset, from); at < end; at += 1) if (!lines.has(at)) return true
    return false
  })
}

/** Where the pages begin that hold what lies from `from` to `to`. */
export function pagesOf(from: number, to: number): readonly number[] {
  const first = Math.floor(from / PAGE)
  const count = to > from ? Math.ceil(to / PAGE) - first : 0
  return Array.from({ length: Math.max(0, count) }, (_, index) => (first + index) * PAGE)
}

type Query = Omit<TicketQuery, 'offset' | 'limit'>

/** The list with these pages read anew; a fault where one of them could not be had. */
export async function readPages(
  query: Query,
  offsets: readonly number[],
  known: SparseLines,
): Promise<SparseLines | Fault> {
  const replies = await Promise.all(offsets.map((offset) => ask('tickets.list', { ...query, offset, limit: PAGE })))
  let read = known
  for (const [index, reply] of replies.entries()) {
    if (!reply.ok) return reply.fault
    read = withPage(read, offsets[index] ?? 0, reply.value)
  }
  return read
}

export function isFault(read: SparseLines | Fault): read is Fault {
  return 'code' in read
}
