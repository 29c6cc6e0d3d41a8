import { ipFamily } from '../dns/ip-address.ts'
import { plainLine } from './plain-line.ts'
import type { ColumnPlaces, SndsColumn } from './snds-columns.ts'
import type { TableRow } from './split-table.ts'
import type { TroubleList } from './trouble-list.ts'

/** What SNDS says of one address or range of them. */
export interface SndsStatusRow {
  /** An address, or `first - last`. */
  readonly range: string
  readonly blocked: boolean
  readonly says: string
}

const LONGEST_WORDS = 500

/** One row of SNDS's status of ranges; null: it cannot be read, and why is in the list. */
export function readSndsStatusRow(
  { line, cells }: TableRow,
  places: ColumnPlaces,
  list: TroubleList,
): SndsStatusRow | null {
  const cell = (column: SndsColumn) => cells[places.get(column) ?? -1] ?? ''
  // Words with a comma that nobody quoted: what stands last goes to the end of the line.
  const words = cells.slice(places.get('details') ?? cells.length).join(', ')
  const [first, last] = [cell('address').toLowerCase(), cell('lastAddress').toLowerCase()]
  const wrong = [first, ...(last === '' ? [] : [last])].find(
    (address) => ipFamily(address) !== ipFamily(first) || ipFamily(address) === null,
  )
  if (wrong !== undefined) {
    list.add(line, 'address', wrong)
    return null
  }
  const blocked = readYesNo(cell('blocked'))
  if (blocked === null) {
    list.add(line, 'blocked', cell('blocked'))
    return null
  }
  return {
    range: last === '' || last === first ? first : `${first} - ${last}`,
    blocked,
    says: plainLine(words, LONGEST_WORDS),
  }
}

function readYesNo(text: string): boolean | null {
  if (/^(?:yes|true|1)$/i.test(text)) return true
  return /^(?:no|false|0)$/i.test(text) ? false : null
}
