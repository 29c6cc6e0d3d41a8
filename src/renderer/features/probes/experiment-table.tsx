import type { ExperimentReport } from '../../../contract/probe-shapes.ts'
import { EXPERIMENTS_TEXT } from '../../../text/interface/experiments.ts'
import { useText } from '../../language.ts'
import { useMailboxes } from '../mailboxes/mailboxes-store.ts'
import page from './page.module.css'
import { ScrollTable } from './scroll-table.tsx'

const ENDS = ['onlyA', 'onlyB', 'both', 'neither'] as const

type Counts = Readonly<Record<(typeof ENDS)[number], number>>

/** How the pairs of an experiment ended, in all and by provider. */
export function ExperimentTable({ report }: { readonly report: ExperimentReport }) {
  const text = useText(EXPERIMENTS_TEXT).table
  const mailboxes = useMailboxes((state) => state.mailboxes)
  const nameOf = (family: string) => mailboxes.find(({ mailbox }) => mailbox.family === family)?.familyName ?? family
  return (
    <>
      <ScrollTable label={`${text.scroll}: ${report.name}`}>
        <thead>
          <tr>
            <th scope="col">{text.provider}</th>
            {ENDS.map((end) => (
              <th key={end} scope="col" className={page.number}>
                {text[end]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Row name={text.all} counts={report} />
          {report.perFamily.map((one) => (
            <Row key={one.family} name={nameOf(one.family)} counts={one} />
          ))}
        </tbody>
      </ScrollTable>
      <p className={page.hint}>{text.hint}</p>
    </>
  )
}

function Row({ name, counts }: { readonly name: string; readonly counts: Counts }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {ENDS.map((end) => (
        <td key={end} className={counts[end] === 0 ? `${page.number} ${page.nothing}` : page.number}>
          {counts[end]}
        </td>
      ))}
    </tr>
  )
}
