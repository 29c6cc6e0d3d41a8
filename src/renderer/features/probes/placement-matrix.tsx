import type { FamilyPlacement } from '../../../engine/measuring/placement-report.ts'
import { PLACEMENT_TEXT } from '../../../text/interface/placement.ts'
import { formatDay } from '../../format.ts'
import { useLanguage, useText } from '../../language.ts'
import { ExplainedLight } from './light-badge.tsx'
import page from './page.module.css'
import styles from './placement-matrix.module.css'
import { ScrollTable } from './scroll-table.tsx'
import { ShareBar } from './share-bar.tsx'

const ENDS = ['inbox', 'category', 'junk', 'otherFolder', 'refused', 'lost', 'pending'] as const

interface Props {
  readonly rows: readonly FamilyPlacement[]
  readonly onChoose: (family: string) => void
}

/** Where the probes to each provider ended. */
export function PlacementMatrix({ rows, onChoose }: Props) {
  const text = useText(PLACEMENT_TEXT).matrix
  return (
    <section className={page.section} aria-labelledby="placement-matrix">
      <h2 id="placement-matrix">{text.title}</h2>
      {rows.length === 0 ? (
        <p className={page.hint}>{text.nobody}</p>
      ) : (
        <ScrollTable label={text.scroll}>
          <thead>
            <tr>
              <th scope="col">{text.provider}</th>
              <th scope="col">{text.light}</th>
              <th scope="col">{text.share}</th>
              {ENDS.map((end) => (
                <th key={end} scope="col" className={page.number}>
                  {text[end]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <MatrixRow key={row.family} row={row} onChoose={onChoose} />
            ))}
          </tbody>
        </ScrollTable>
      )}
      <p className={page.hint}>{text.explain}</p>
    </section>
  )
}

function MatrixRow({ row, onChoose }: { readonly row: FamilyPlacement; readonly onChoose: (family: string) => void }) {
  const text = useText(PLACEMENT_TEXT).matrix
  const language = useLanguage()
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className={styles.family}
          aria-label={text.showOverTime(row.name)}
          onClick={() => onChoose(row.family)}
        >
          {row.name}
        </button>
        {row.newest !== null && (
          <span className={styles.newest}>
            {text.newest}: {formatDay(row.newest, language)}
          </span>
        )}
      </th>
      <td>
        <ExplainedLight light={row.light} />
      </td>
      <td>
        <ShareBar share={row.inbox} conclusive={row.light !== 'unknown'} />
      </td>
      {ENDS.map((end) => (
        <td key={end} className={row.counts[end] === 0 ? `${page.number} ${page.nothing}` : page.number}>
          {row.counts[end]}
        </td>
      ))}
    </tr>
  )
}
