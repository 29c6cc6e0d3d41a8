import { ipFamily } from '../dns/ip-address.ts'
import type { ImportTrouble, SndsRow } from './programme-views.ts'
import { readSndsRow } from './read-snds-row.ts'
import { readSndsStatusRow, type SndsStatusRow } from './read-snds-status-row.ts'
import { type ColumnPlaces, DATA_PLACES, readHeader, STATUS_PLACES } from './snds-columns.ts'
import { splitTable, type TableRow } from './split-table.ts'
import { TroubleList } from './trouble-list.ts'

/** More rows than two hundred addresses have in a year are not read at once. */
const MOST_ROWS = 100_000

/** What a report of SNDS says. `kind` null: it is none. An empty one is data: on no day did an address send enough to be shown. */
export interface ReadSnds {
  readonly kind: 'snds' | 'sndsStatus' | null
  readonly rows: readonly SndsRow[]
  readonly status: readonly SndsStatusRow[]
  readonly troubles: readonly ImportTrouble[]
  readonly moreTroubles: number
}

/**
 * Reads a report of SNDS: the data of addresses by period, or the status of ranges. With a header or, as the automated reports are, without one.
 * Never throws; linear. What is not read is told with its line.
 * @param emptyMeans which of the two it is when nothing at all stands there
 */
export function readSnds(text: string, emptyMeans: 'snds' | 'sndsStatus' = 'snds'): ReadSnds {
  const list = new TroubleList()
  if (/^\ufeff?\s*<(?:!doctype|html|\?xml)/i.test(text.slice(0, 500))) {
    list.add(1, 'webPage', text.slice(0, 200))
    return { kind: null, rows: [], status: [], ...list.told }
  }
  const table = splitTable(text)
  const [first] = table
  if (first === undefined) return { kind: emptyMeans, rows: [], status: [], ...list.told }
  const header = readHeader(first.cells)
  const kind = kindOf(header, first)
  if (kind === null) {
    list.add(first.line, 'unknownForm', first.cells.join(', '))
    return { kind, rows: [], status: [], ...list.told }
  }
  const rows = header === null ? table : table.slice(1)
  if (rows.length > MOST_ROWS) list.add(rows[MOST_ROWS]?.line ?? 0, 'tooMany', `${rows.length}`)
  const taken = rows.slice(0, MOST_ROWS)
  const status = kind === 'sndsStatus' ? readRows(taken, header ?? STATUS_PLACES, list, readSndsStatusRow) : []
  const data = kind === 'snds' ? readRows(taken, header ?? DATA_PLACES, list, readSndsRow) : []
  return { kind, rows: data, status, ...list.told }
}

function readRows<Row>(
  rows: readonly TableRow[],
  places: ColumnPlaces,
  list: TroubleList,
  readRow: (row: TableRow, places: ColumnPlaces, list: TroubleList) => Row | null,
): readonly Row[] {
  return rows.flatMap((row) => readRow(row, places, list) ?? [])
}

function kindOf(header: ColumnPlaces | null, { cells }: TableRow): ReadSnds['kind'] {
  if (header?.has('blocked')) return 'sndsStatus'
  if (header?.has('from') || header?.has('period')) return 'snds'
  if (header !== null || ipFamily(cells[0] ?? '') === null) return null
  // Both reports begin with an address; only the status of ranges has another one behind it, or a yes or no behind that.
  const isStatus = ipFamily(cells[1] ?? '') !== null || /^(?:yes|no|true|false)$/i.test(cells[2] ?? '')
  return isStatus ? 'sndsStatus' : 'snds'
}
