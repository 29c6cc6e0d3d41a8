import type {
  EndCounts,
  PlacementBucket,
  PlacementReport,
  TimelineMark,
} from '../../../engine/measuring/placement-report.ts'

/** The ends that are drawn, from the bottom of a column to its top. */
export const DRAWN_ENDS = ['inbox', 'category', 'otherFolder', 'junk', 'refused', 'lost'] as const

/** One column of the chart over time. */
export interface ChartColumn extends Pick<EndCounts, (typeof DRAWN_ENDS)[number]> {
  /** The first day. */
  readonly from: string
  readonly to: string
  readonly of: number
  /** Percent; null: nothing was judged in these days. */
  readonly share: number | null
  readonly range: readonly [low: number, high: number] | null
}

const DAY_MS = 86_400_000
const NOTHING = { inbox: 0, category: 0, otherFolder: 0, junk: 0, refused: 0, lost: 0, of: 0, share: null, range: null }

/** The columns of one provider, the oldest first; also those in which nothing was sent, so that time runs evenly. */
export function chartColumns(report: PlacementReport, family: string): readonly ChartColumn[] {
  const buckets = new Map(report.buckets.filter((one) => one.family === family).map((one) => [one.from, one]))
  const columns: ChartColumn[] = []
  const last = Math.floor(Date.parse(report.to) / DAY_MS)
  for (let day = Math.floor(Date.parse(report.from) / DAY_MS); day <= last; day += report.bucketDays) {
    const bucket = buckets.get(dayOf(day))
    columns.push(bucket ? columnOf(bucket) : { ...NOTHING, from: dayOf(day), to: dayOf(day + report.bucketDays - 1) })
  }
  return columns
}

function columnOf({ from, to, counts, inbox }: PlacementBucket): ChartColumn {
  const isJudged = inbox.share !== null
  return {
    ...counts,
    from,
    to,
    of: inbox.of,
    share: isJudged ? inbox.share * 100 : null,
    range: isJudged ? [inbox.low * 100, inbox.high * 100] : null,
  }
}

function dayOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}

/** The marks that fall into each column, by the column's first day: their numbers, as they are listed. */
export function marksByColumn(
  columns: readonly ChartColumn[],
  marks: readonly TimelineMark[],
): readonly { readonly from: string; readonly numbers: string }[] {
  return columns.flatMap((column, index) => {
    const next = columns[index + 1]?.from ?? '9999'
    const numbers = marks.flatMap(({ at }, mark) => (at >= column.from && at < next ? [mark + 1] : []))
    return numbers.length > 0 ? [{ from: column.from, numbers: numbers.join(', ') }] : []
  })
}
