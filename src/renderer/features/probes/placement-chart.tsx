import '@mantine/charts/styles.css'
import { CompositeChart, type CompositeChartSeries } from '@mantine/charts'
import { PLACEMENT_TEXT } from '../../../text/interface/placement.ts'
import type { Language } from '../../../text/language.ts'
import { formatNumber } from '../../format.ts'
import { useLanguage } from '../../language.ts'
import { type ChartColumn, DRAWN_ENDS } from './chart-columns.ts'
import styles from './placement-chart.module.css'

interface Props {
  readonly name: string
  readonly columns: readonly ChartColumn[]
  readonly marks: readonly { readonly from: string; readonly numbers: string }[]
}

/** The colours, by the names of tokens.css. */
const COLORS: Readonly<Record<(typeof DRAWN_ENDS)[number], string>> = {
  inbox: 'var(--pass)',
  category: 'var(--wait)',
  otherFolder: 'var(--provider)',
  junk: 'var(--mark-line)',
  refused: 'var(--fail)',
  lost: 'var(--line-strong)',
}

/** How probes to one provider ended, column by column, with the share in the inbox and what happened meanwhile. */
export function PlacementChart({ name, columns, marks }: Props) {
  const language = useLanguage()
  const text = PLACEMENT_TEXT[language]
  const most = Math.max(4, ...columns.map((column) => DRAWN_ENDS.reduce((sum, end) => sum + column[end], 0)))
  return (
    <figure className={styles.figure} aria-label={text.time.chart(name)}>
      <CompositeChart
        h={300}
        data={columns.map((column) => ({ ...column }))}
        dataKey="from"
        series={seriesOf(language)}
        withLegend
        withRightYAxis
        accessibilityLayer={false}
        curveType="linear"
        gridAxis="x"
        maxBarWidth={36}
        xAxisProps={{ tickFormatter: (from) => shortDay(String(from), language) }}
        yAxisProps={{ domain: [0, 100], tickFormatter: (percent) => `${formatNumber(Number(percent), language)} %` }}
        rightYAxisProps={{
          domain: [0, most],
          allowDecimals: false,
          tickFormatter: (count) => formatNumber(Number(count), language),
        }}
        barProps={{ stackId: 'ends' }}
        areaProps={{ dot: false, activeDot: false, strokeOpacity: 0, fillOpacity: 0.22 }}
        referenceLines={marks.map(({ from, numbers }) => ({
          x: from,
          label: numbers,
          labelPosition: 'insideTopRight',
          color: 'var(--ink-2)',
          strokeDasharray: '4 3',
        }))}
        tooltipProps={{ content: ({ label }) => <Tip column={columns.find(({ from }) => from === label)} /> }}
      />
    </figure>
  )
}

function seriesOf(language: Language): CompositeChartSeries[] {
  const text = PLACEMENT_TEXT[language]
  return [
    ...DRAWN_ENDS.map((end) => ({
      name: end,
      label: text.matrix[end],
      color: COLORS[end],
      type: 'bar' as const,
      yAxisId: 'right',
    })),
    { name: 'range', label: text.time.range, color: 'var(--ink-2)', type: 'area' },
    { name: 'share', label: text.time.share, color: 'var(--ink)', type: 'line' },
  ]
}

function Tip({ column }: { readonly column: ChartColumn | undefined }) {
  const language = useLanguage()
  const text = PLACEMENT_TEXT[language]
  if (column === undefined) return null
  const ends = DRAWN_ENDS.filter((end) => column[end] > 0)
  return (
    <div className={styles.tip}>
      <strong>
        {shortDay(column.from, language)} – {shortDay(column.to, language)}
      </strong>
      {ends.map((end) => (
        <span key={end}>
          {text.matrix[end]}: {column[end]}
        </span>
      ))}
    </div>
  )
}

function shortDay(date: string, language: Language): string {
  const at = Date.parse(date)
  return Number.isNaN(at)
    ? date
    : new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(at)
}
