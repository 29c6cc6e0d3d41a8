import { useEffect } from 'react'
import type { OrganizationStatistics } from '../../../contract/ticket-shapes.ts'
import { TICKETS_TEXT } from '../../../text/interface/tickets.ts'
import type { Language } from '../../../text/language.ts'
import { ANSWER_KIND_TEXT } from '../../../text/tickets/answer-kinds.ts'
import { plainLine } from '../../components/plain-text.ts'
import { formatNumber, formatSpan } from '../../format.ts'
import { useLanguage } from '../../language.ts'
import { FaultNote } from '../probes/fault-note.tsx'
import page from '../probes/page.module.css'
import { ScrollTable } from '../probes/scroll-table.tsx'
import styles from './statistics-page.module.css'
import { useStatistics } from './statistics-store.ts'

/** Fewer than these may show anything by chance. */
const MANY = 10

/** How organizations answer, from the user's own tickets, and how little that is. */
export function StatisticsPage() {
  const language = useLanguage()
  const text = TICKETS_TEXT[language].statistics
  const { statistics, fault, load } = useStatistics()
  useEffect(() => void load(), [load])
  const few = (statistics ?? []).filter(({ tickets }) => tickets < MANY).length
  return (
    <div className={page.page}>
      <header className={page.words}>
        <h1 tabIndex={-1}>{text.title}</h1>
        <p className={page.lead}>{text.lead}</p>
      </header>
      <FaultNote fault={fault} />
      {statistics?.length === 0 && <p className={page.hint}>{text.none}</p>}
      {statistics !== null && statistics.length > 0 && (
        <>
          <ScrollTable label={text.label}>
            <Head language={language} />
            <tbody>
              {statistics.map((line) => (
                <Line key={line.organization} line={line} language={language} />
              ))}
            </tbody>
          </ScrollTable>
          {few > 0 && <p className={page.hint}>{text.hint(few)}</p>}
        </>
      )}
    </div>
  )
}

const NUMBERS = ['tickets', 'open', 'solved', 'givenUp', 'answered', 'silences', 'firstAnswer', 'settled'] as const

function Head({ language }: { readonly language: Language }) {
  const text = TICKETS_TEXT[language].statistics.columns
  return (
    <thead>
      <tr>
        <th scope="col">{text.organization}</th>
        {NUMBERS.map((name) => (
          <th key={name} scope="col" className={page.number}>
            {text[name]}
          </th>
        ))}
        <th scope="col">{text.answers}</th>
      </tr>
    </thead>
  )
}

function Line({ line, language }: { readonly line: OrganizationStatistics; readonly language: Language }) {
  const text = TICKETS_TEXT[language].statistics
  const { tickets, open, solved, givenUp, answered, silences, answers } = line
  return (
    <tr>
      <th scope="row">{plainLine(line.organizationName)}</th>
      {[tickets, open, solved, givenUp].map((count, index) => (
        <td key={NUMBERS[index]} className={page.number}>
          {formatNumber(count, language)}
        </td>
      ))}
      <td className={page.number}>{text.share(answered, tickets)}</td>
      <td className={page.number}>{formatNumber(silences, language)}</td>
      <Median hours={line.firstAnswerHours} language={language} />
      <Median hours={line.settledHours} language={language} />
      <td>{answers.map(({ kind, count }) => `${ANSWER_KIND_TEXT[kind].name[language]} ${count}`).join(', ')}</td>
    </tr>
  )
}

function Median({ hours, language }: { readonly hours: number | null; readonly language: Language }) {
  return (
    <td className={`${page.number} ${styles.span} ${hours === null ? page.nothing : ''}`}>
      {hours === null ? TICKETS_TEXT[language].statistics.few : formatSpan(hours * 3600, language)}
    </td>
  )
}
