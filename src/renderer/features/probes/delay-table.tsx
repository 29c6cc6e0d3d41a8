import type { FamilyPlacement } from '../../../engine/measuring/placement-report.ts'
import { PLACEMENT_TEXT } from '../../../text/interface/placement.ts'
import { shortSpan } from '../../../text/probes/span.ts'
import { Explained } from '../../components/term.tsx'
import { useLanguage, useText } from '../../language.ts'
import page from './page.module.css'
import { ScrollTable } from './scroll-table.tsx'

const PERCENTILES = ['p50', 'p90', 'p99'] as const

/** How long probes take to each provider, and how first mails fare there. */
export function DelayTable({ rows }: { readonly rows: readonly FamilyPlacement[] }) {
  const all = useText(PLACEMENT_TEXT)
  const text = all.delay
  if (rows.length === 0) return null
  return (
    <section className={page.section} aria-labelledby="delay-table">
      <h2 id="delay-table">{text.title}</h2>
      <ScrollTable label={text.scroll}>
        <thead>
          <tr>
            <th scope="col">{all.matrix.provider}</th>
            {PERCENTILES.map((percentile) => (
              <th key={percentile} scope="col" className={page.number}>
                {text[percentile]}
              </th>
            ))}
            <th scope="col" className={page.number}>
              {text.of}
            </th>
            <th scope="col">
              <Explained by={text.firstHint}>{text.first}</Explained>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <DelayRow key={row.family} row={row} />
          ))}
        </tbody>
      </ScrollTable>
    </section>
  )
}

function DelayRow({ row: { name, delay, firstContacts } }: { readonly row: FamilyPlacement }) {
  const text = useText(PLACEMENT_TEXT).delay
  const language = useLanguage()
  return (
    <tr>
      <th scope="row">{name}</th>
      {delay === null ? (
        <td colSpan={4} className={`${page.number} ${page.nothing}`}>
          {text.none}
        </td>
      ) : (
        <>
          {PERCENTILES.map((percentile) => (
            <td key={percentile} className={page.number}>
              {shortSpan(delay[percentile], language)}
            </td>
          ))}
          <td className={page.number}>{delay.of}</td>
        </>
      )}
      <td className={firstContacts.of === 0 ? page.nothing : undefined}>
        {firstContacts.of === 0 ? text.firstNone : text.firstWords(firstContacts.count, firstContacts.of)}
      </td>
    </tr>
  )
}
