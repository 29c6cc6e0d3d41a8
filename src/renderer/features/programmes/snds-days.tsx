import { Button } from '@mantine/core'
import { useState } from 'react'
import type { SndsRow } from '../../../contract/ticket-shapes.ts'
import { PROGRAMMES_TEXT } from '../../../text/interface/programmes.ts'
import { COLOUR_TEXT } from '../../../text/programmes/labels.ts'
import { plainLine } from '../../components/plain-text.ts'
import { formatDay, formatNumber } from '../../format.ts'
import { useLanguage } from '../../language.ts'
import page from '../probes/page.module.css'
import { ScrollTable } from '../probes/scroll-table.tsx'
import { ColourBadge } from './colour-badge.tsx'

const STEP = 14

/** The numbers of one address, the newest day first. */
export function SndsDays({ rows }: { readonly rows: readonly SndsRow[] }) {
  const language = useLanguage()
  const text = PROGRAMMES_TEXT[language].snds
  const [count, setCount] = useState(STEP)
  const { columns } = text
  return (
    <>
      <ScrollTable label={text.days}>
        <thead>
          <tr>
            <th scope="col">{columns.day}</th>
            <th scope="col">{columns.colour}</th>
            <th scope="col" className={page.number}>
              {columns.recipients}
            </th>
            <th scope="col" className={page.number}>
              {columns.complaints}
            </th>
            <th scope="col" className={page.number}>
              {columns.traps}
            </th>
            <th scope="col">{columns.comments}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, count).map((row) => (
            <tr key={row.from}>
              <th scope="row">{formatDay(row.from, language)}</th>
              <td>
                <ColourBadge colour={row.filterResult} words={COLOUR_TEXT[row.filterResult][language]} />
              </td>
              <Count count={row.messageRecipients ?? row.dataCommands} />
              <td className={page.number}>{row.complaintRate || text.notStated}</td>
              <Count count={row.trapHits} />
              <td>{plainLine(row.comments)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {rows.length > count && (
        <Button variant="subtle" size="compact-sm" onClick={() => setCount(count + STEP * 2)}>
          {text.more}
        </Button>
      )}
    </>
  )
}

function Count({ count }: { readonly count: number | null }) {
  const language = useLanguage()
  return (
    <td className={`${page.number} ${count === null ? page.nothing : ''}`}>
      {count === null ? PROGRAMMES_TEXT[language].snds.notStated : formatNumber(count, language)}
    </td>
  )
}
