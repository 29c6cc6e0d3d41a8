import '@mantine/core/styles/ColorSwatch.css'
import '@mantine/charts/styles.css'
import { CompositeChart } from '@mantine/charts'
import { useId } from 'react'
import { PLACEMENT_TEXT } from '../../../text/interface/placement.ts'
import type { Language } from '../../../text/language.ts'
import { formatNumber } from '../../format.ts'
import { useLanguage } from '../../language.ts'
import { type ChartColumn, DRAWN_ENDS } from './chart-columns.ts'
import { ChartTip } from './chart-tip.tsx'
import styles from './placement-chart.module.css'
import { shortDay } from './short-day.ts'

interface Props {
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

/** One provider over time, in two pictures above each other: the share in the inbox, and how many probes ended how. */
export function PlacementChart({ columns, marks }: Props) {
  const language = useLanguage()
  const text = PLACEMENT_TEXT[language]
  const together = useId()
  return (
    <>
      <figure className={styles.figure}>
        <figcaption>{text.time.shareTitle}</figcaption>
        <CompositeChart
          {...usual(columns, marks, language)}
          h={210}
          composedChartProps={{ syncId: together, margin: { top: 18, right: 16 } }}
          series={[
            { name: 'range', label: text.time.range, color: 'var(--ink-3)', type: 'area' },
            { name: 'share', label: text.time.share, color: 'var(--accent)', type: 'line' },
          ]}
          yAxisProps={{
            domain: [0, 100],
            ticks: [0, 25, 50, 75, 100],
            width: 54,
            tickFormatter: (percent) => `${formatNumber(Number(percent), language)} %`,
          }}
          areaProps={{ dot: false, activeDot: false, strokeOpacity: 0, fillOpacity: 0.22 }}
          connectNulls={false}
        />
      </figure>
      <figure className={styles.figure}>
        <figcaption>{text.time.countTitle}</figcaption>
        <CompositeChart
          {...usual(columns, [], language)}
          h={190}
          composedChartProps={{ syncId: together, margin: { top: 12, right: 16 } }}
          series={DRAWN_ENDS.filter((end) => columns.some((column) => column[end] > 0)).map((end) => ({
            name: end,
            label: text.matrix[end],
            color: COLORS[end],
            type: 'bar',
          }))}
          withLegend
          legendProps={{ itemSorter: null, verticalAlign: 'bottom' }}
          maxBarWidth={32}
          barProps={{ stackId: 'ends' }}
          yAxisProps={{ allowDecimals: false, width: 54 }}
        />
      </figure>
    </>
  )
}

/** What both pictures have in common. */
function usual(columns: Props['columns'], marks: Props['marks'], language: Language) {
  return {
    data: columns.map((column) => ({ ...column })),
    dataKey: 'from',
    accessibilityLayer: false,
    curveType: 'linear',
    gridAxis: 'x',
    // So that the columns of both stand above each other.
    xAxisProps: { scale: 'band', tickFormatter: (from: unknown) => shortDay(String(from), language) },
    tooltipProps: {
      content: ({ label }: { readonly label?: string | number | undefined }) => (
        <ChartTip column={columns.find(({ from }) => from === label)} />
      ),
    },
    referenceLines: marks.map(({ from, numbers }) => ({
      x: from,
      label: numbers,
      labelPosition: 'top' as const,
      color: 'var(--ink-2)',
      strokeDasharray: '4 3',
    })),
  } as const
}
