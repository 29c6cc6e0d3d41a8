import type { EndCounts, PlacementReport, TimelineMark } from '../../../engine/measuring/placement-report.ts'

/** The ends that are drawn, from the bottom of a column to its top. */
export const DRAWN_ENDS = ['inbox', 'category', 'otherFolder', 'junk', 'refused', 'lost'] as const

/** One column of the chart over time. */
export interface ChartColumn extends Pick<EndCounts, (typeof DRAWN_ENDS)[number]> {
  readonly from: string
  readonly to: string
  readonly of: number
  /** Percent; null: nothing was judged in these days. */
  readonly share: number | null
  readonly range: readonly [low: number, high: number] | null
}

/** The columns of one provider, the oldest first. */
export function chartColumns(report: PlacementReport, family: string): readonly ChartColumn[] {
  return report.buckets
    .filter((bucket) => bucket.family === family)
    .map(({ from, to, counts, inbox }) => ({
      ...counts,
      from,
      to,
      of: inbox.of,
      share: inbox.share === null ? null : inbox.share * 100,
      range: inbox.share === null ? null : ([inbox.low * 100, inbox.high * 100] as const),
    }))
    .sort((one, other) => one.from.localeCompare(other.from))
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
