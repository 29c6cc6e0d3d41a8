import { ipFamily } from '../dns/ip-address.ts'
import { plainLine } from './plain-line.ts'
import type { SndsRow } from './programme-views.ts'
import type { ColumnPlaces, SndsColumn } from './snds-columns.ts'
import type { TableRow } from './split-table.ts'
import type { TroubleList } from './trouble-list.ts'
import { readUsDate } from './us-date.ts'

/** What people wrote: no longer than this is kept. */
const LONGEST_TEXT = 500

/** One row of SNDS's data; null: it cannot be read, and why is in the list. */
export function readSndsRow({ line, cells }: TableRow, places: ColumnPlaces, list: TroubleList): SndsRow | null {
  const cell = (column: SndsColumn) => cells[places.get(column) ?? -1] ?? ''
  const address = cell('address')
  if (cells.length < 2) return refuse(list, line, 'columns', address)
  if (ipFamily(address) === null) return refuse(list, line, 'address', address)
  const [from, to] = readPeriod(cell('period') === '' ? [cell('from'), cell('to')] : splitPeriod(cell('period')))
  if (from === null || to === null || to < from)
    return refuse(list, line, 'date', cell('period') || `${cell('from')} – ${cell('to')}`)
  const counts = readCounts(cell)
  if (counts === null) return refuse(list, line, 'count', COUNTED.map(cell).join(', '))
  return {
    address: address.toLowerCase(),
    from,
    to,
    ...counts,
    filterResult: readColour(cell('filterResult')),
    complaintRate: plainLine(cell('complaintRate'), 20),
    sampleHelo: plainLine(cell('sampleHelo'), LONGEST_TEXT),
    sampleFrom: plainLine(cell('sampleFrom'), LONGEST_TEXT),
    comments: plainLine(cell('comments'), LONGEST_TEXT),
  }
}

function refuse(list: TroubleList, line: number, trouble: Parameters<TroubleList['add']>[1], came: string): null {
  list.add(line, trouble, came)
  return null
}

/** A period without an end is one moment. */
function readPeriod([from, to]: readonly [string, string]): readonly [string | null, string | null] {
  const start = readUsDate(from)
  return [start, to === '' ? start : readUsDate(to)]
}

function splitPeriod(period: string): readonly [string, string] {
  const [from = '', to = ''] = period.split(/\s(?:-|–|to)\s/)
  return [from, to]
}

const COUNTED = ['rcptCommands', 'dataCommands', 'messageRecipients', 'trapHits'] as const
type Counts = { readonly [K in (typeof COUNTED)[number]]: number | null }

/** Null: one of them is no number. What is empty was not stated. */
function readCounts(cell: (column: SndsColumn) => string): Counts | null {
  const counts = COUNTED.map((column) => [column, readCount(cell(column))] as const)
  const [rcptCommands, dataCommands, messageRecipients, trapHits] = counts.map(([, count]) => count)
  if (rcptCommands === undefined || dataCommands === undefined) return null
  if (messageRecipients === undefined || trapHits === undefined) return null
  return { rcptCommands, dataCommands, messageRecipients, trapHits }
}

function readCount(text: string): number | null | undefined {
  if (text === '' || text === '-') return null
  const digits = text.replace(/^(\d{1,3})((?:,\d{3})+)$/, (whole) => whole.replaceAll(',', ''))
  return /^\d{1,12}$/.test(digits) ? Number(digits) : undefined
}

function readColour(text: string): SndsRow['filterResult'] {
  const word = text.toLowerCase()
  return word === 'green' || word === 'yellow' || word === 'red' ? word : 'unknown'
}
