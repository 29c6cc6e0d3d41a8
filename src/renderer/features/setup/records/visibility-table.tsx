import type { VisibilityView } from '../../../../contract/setup-shapes.ts'
import { SETUP_VISIBILITY_TEXT } from '../../../../text/interface/setup-visibility.ts'
import { plainLine } from '../../../components/plain-text.ts'
import { useText } from '../../../language.ts'
import { ScrollTable } from '../../probes/scroll-table.tsx'
import { ShowMore } from './show-more.tsx'
import { usePart } from './use-part.ts'
import { isThere } from './visibility-store.ts'
import styles from './visibility-table.module.css'

type Row = VisibilityView['rows'][number]
type Seen = Row['seen'][number]

const PART = 25

/** A sign for each, so that it is told without colour too. */
const SIGNS: Readonly<Record<Seen, string>> = { new: '✓', old: '↺', none: '–', silent: '?', elsewhere: '·' }

/** Each record at each name server; what is missing somewhere stands first. */
export function VisibilityTable({ seen: { servers, rows } }: { readonly seen: VisibilityView }) {
  const text = useText(SETUP_VISIBILITY_TEXT)
  const sorted = rows.toSorted((a, b) => Number(isThere(a)) - Number(isThere(b)))
  const { part, rest, next, more } = usePart(sorted, PART)
  const found = new Set(rows.flatMap((row) => row.seen))
  return (
    <>
      <ScrollTable label={text.table}>
        <thead>
          <tr>
            <th scope="col">{text.record}</th>
            {servers.map(({ name, address }) => (
              <th key={`${name} ${address}`} scope="col" className={styles.server}>
                {plainLine(name)}
                <br />
                <span className="quiet">{address}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {part.map((row) => (
            <RowView key={`${row.name} ${row.type}`} row={row} />
          ))}
        </tbody>
      </ScrollTable>
      <ShowMore next={next} rest={rest} of={sorted.length} onMore={more} />
      <ul className={styles.legend}>
        {(['new', 'old', 'none', 'silent', 'elsewhere'] as const)
          .filter((one) => found.has(one))
          .map((one) => (
            <li key={one}>
              {SIGNS[one]} <strong>{text.seen[one]}:</strong> {text.means[one]}
            </li>
          ))}
      </ul>
    </>
  )
}

function RowView({ row: { name, type, seen } }: { readonly row: Row }) {
  const text = useText(SETUP_VISIBILITY_TEXT)
  return (
    <tr>
      <th scope="row" className={styles.record}>
        {plainLine(name)} {type}
      </th>
      {seen.map((one, index) => {
        // The servers have no other name here than their place.
        const key = index
        return (
          <td key={key} className={styles.cell} data-seen={one}>
            <span aria-hidden>{SIGNS[one]}</span> {text.seen[one]}
          </td>
        )
      })}
    </tr>
  )
}
