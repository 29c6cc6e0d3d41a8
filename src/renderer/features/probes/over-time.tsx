import { NativeSelect } from '@mantine/core'
import { lazy, Suspense, useMemo } from 'react'
import type { PlacementReport } from '../../../contract/probe-shapes.ts'
import { PLACEMENT_TEXT } from '../../../text/interface/placement.ts'
import { formatDay, formatPercent } from '../../format.ts'
import { useLanguage, useText } from '../../language.ts'
import { type ChartColumn, chartColumns, DRAWN_ENDS, marksByColumn } from './chart-columns.ts'
import styles from './over-time.module.css'
import page from './page.module.css'
import { usePlacement } from './placement-store.ts'
import { ScrollTable } from './scroll-table.tsx'

/** Half a megabyte of code that only this picture needs. */
const PlacementChart = lazy(async () => ({ default: (await import('./placement-chart.tsx')).PlacementChart }))

/** One provider over time: a picture, and the same as a table. */
export function OverTime({ report }: { readonly report: PlacementReport }) {
  const text = useText(PLACEMENT_TEXT).time
  const { family: chosen, chooseFamily } = usePlacement()
  const family = report.families.find((one) => one.family === chosen) ?? mostMeasured(report)
  const columns = useMemo(() => (family ? chartColumns(report, family.family) : []), [report, family])
  const marks = useMemo(() => marksByColumn(columns, report.marks), [columns, report.marks])
  if (family === undefined) return null
  const isMeasured = columns.some(({ of }) => of > 0)
  return (
    <section className={page.section} aria-labelledby="over-time">
      <div className={styles.head}>
        <h2 id="over-time">{text.title}</h2>
        <NativeSelect
          id="over-time-family"
          size="xs"
          aria-label={text.provider}
          value={family.family}
          data={report.families.map((one) => ({ value: one.family, label: one.name }))}
          onChange={({ currentTarget }) => chooseFamily(currentTarget.value)}
        />
      </div>
      {isMeasured ? (
        <section className={page.card} aria-label={text.chart(family.name)}>
          <Suspense fallback={<p className={styles.waiting}>{text.loading}</p>}>
            <PlacementChart columns={columns} marks={marks} />
          </Suspense>
          {marks.length > 0 && <p className={page.hint}>{text.legend}</p>}
        </section>
      ) : (
        <p className={page.hint}>{text.nothing}</p>
      )}
      {isMeasured && <AsTable columns={columns} />}
    </section>
  )
}

function mostMeasured({ families }: PlacementReport): PlacementReport['families'][number] | undefined {
  return families.toSorted((one, other) => other.sample - one.sample)[0]
}

function AsTable({ columns }: { readonly columns: readonly ChartColumn[] }) {
  const text = useText(PLACEMENT_TEXT)
  return (
    <details className={styles.details}>
      <summary>{text.time.table}</summary>
      <ScrollTable label={text.time.table}>
        <thead>
          <tr>
            <th scope="col">{text.time.from}</th>
            <th scope="col">{text.time.to}</th>
            {DRAWN_ENDS.map((end) => (
              <th key={end} scope="col" className={page.number}>
                {text.matrix[end]}
              </th>
            ))}
            <th scope="col" className={page.number}>
              {text.time.share}
            </th>
            <th scope="col" className={page.number}>
              {text.time.interval}
            </th>
          </tr>
        </thead>
        <tbody>
          {columns
            .filter(({ of }) => of > 0)
            .map((column) => (
              <TableRow key={column.from} column={column} />
            ))}
        </tbody>
      </ScrollTable>
    </details>
  )
}

function TableRow({ column }: { readonly column: ChartColumn }) {
  const language = useLanguage()
  const percent = (value: number) => formatPercent(value / 100, language)
  return (
    <tr>
      <td>{formatDay(column.from, language)}</td>
      <td>{formatDay(column.to, language)}</td>
      {DRAWN_ENDS.map((end) => (
        <td key={end} className={column[end] === 0 ? `${page.number} ${page.nothing}` : page.number}>
          {column[end]}
        </td>
      ))}
      <td className={page.number}>{column.share === null ? '–' : percent(column.share)}</td>
      <td className={page.number}>
        {column.range === null ? '–' : `${percent(column.range[0])} – ${percent(column.range[1])}`}
      </td>
    </tr>
  )
}
