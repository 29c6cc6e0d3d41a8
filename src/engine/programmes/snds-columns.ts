import { ipFamily } from '../dns/ip-address.ts'

/** A column of SNDS's reports. `period` and `trapPeriod`: a newer form with one column in the place of two. */
export type SndsColumn =
  | 'address'
  | 'from'
  | 'to'
  | 'period'
  | 'rcptCommands'
  | 'dataCommands'
  | 'messageRecipients'
  | 'filterResult'
  | 'complaintRate'
  | 'trapFrom'
  | 'trapTo'
  | 'trapPeriod'
  | 'trapHits'
  | 'sampleHelo'
  | 'sampleFrom'
  | 'comments'
  | 'lastAddress'
  | 'blocked'
  | 'details'

export type ColumnPlaces = ReadonlyMap<SndsColumn, number>

/** The automated report has no header: these fourteen, in this order. */
const DATA_COLUMNS: readonly SndsColumn[] = [
  'address',
  'from',
  'to',
  'rcptCommands',
  'dataCommands',
  'messageRecipients',
  'filterResult',
  'complaintRate',
  'trapFrom',
  'trapTo',
  'trapHits',
  'sampleHelo',
  'sampleFrom',
  'comments',
]
const STATUS_COLUMNS: readonly SndsColumn[] = ['address', 'lastAddress', 'blocked', 'details']

export const DATA_PLACES = placesOf(DATA_COLUMNS)
export const STATUS_PLACES = placesOf(STATUS_COLUMNS)

function placesOf(columns: readonly SndsColumn[]): ColumnPlaces {
  return new Map(columns.map((column, at) => [column, at]))
}

/** Names of columns as they were seen, letters only. */
const NAMES: ReadonlyMap<string, SndsColumn> = new Map([
  ['ip', 'address'],
  ['ipaddress', 'address'],
  ['firstip', 'address'],
  ['startip', 'address'],
  ['beginningipaddress', 'address'],
  ['startingipaddress', 'address'],
  ['activitystart', 'from'],
  ['activitystartutc', 'from'],
  ['activityend', 'to'],
  ['activityendutc', 'to'],
  ['activityperiod', 'period'],
  ['rcptcommands', 'rcptCommands'],
  ['datacommands', 'dataCommands'],
  ['messagerecipients', 'messageRecipients'],
  ['filterresult', 'filterResult'],
  ['complaintrate', 'complaintRate'],
  ['trapmessagestart', 'trapFrom'],
  ['trapmessageend', 'trapTo'],
  ['trapmessageperiod', 'trapPeriod'],
  ['traphits', 'trapHits'],
  ['spamtraphits', 'trapHits'],
  ['samplehelo', 'sampleHelo'],
  ['samplemailfrom', 'sampleFrom'],
  ['jmrpsender', 'sampleFrom'],
  ['comments', 'comments'],
  ['lastip', 'lastAddress'],
  ['endip', 'lastAddress'],
  ['endingipaddress', 'lastAddress'],
  ['blocked', 'blocked'],
  ['isblocked', 'blocked'],
  ['details', 'details'],
  ['reason', 'details'],
])

/** Where the columns stand that this header names; null: it is no header of SNDS. */
export function readHeader(cells: readonly string[]): ColumnPlaces | null {
  if (ipFamily(cells[0] ?? '') !== null) return null
  const places = new Map<SndsColumn, number>()
  for (const [at, cell] of cells.entries()) {
    const column = NAMES.get(cell.toLowerCase().replace(/[^a-z]/g, ''))
    if (column !== undefined && !places.has(column)) places.set(column, at)
  }
  return places.has('address') && places.size > 1 ? places : null
}
