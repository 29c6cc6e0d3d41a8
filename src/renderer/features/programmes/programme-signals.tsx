import { useEffect, useState } from 'react'
import type { ProgrammeData, ToldComplaint } from '../../../contract/ticket-shapes.ts'
import { PROGRAMMES_TEXT } from '../../../text/interface/programmes.ts'
import { describeSndsChange } from '../../../text/programmes/labels.ts'
import { ask } from '../../api.ts'
import { formatDay } from '../../format.ts'
import { useLanguage } from '../../language.ts'
import page from '../probes/page.module.css'
import { ComplaintLine } from './complaint-list.tsx'
import styles from './programmes-page.module.css'

interface Props {
  /** Id in resources/providers. SNDS is Microsoft's. */
  readonly organization: string
  readonly addresses: readonly string[]
  /** RFC 3339. What led to the ticket often shows some days before it. */
  readonly openedAt: string
}

/** Two weeks. */
const BEFORE_MS = 14 * 86_400_000

/** What the programmes told of these addresses around a ticket; nothing is shown where they told nothing. */
export function ProgrammeSignals({ organization, addresses, openedAt }: Props) {
  const language = useLanguage()
  const [data, setData] = useState<ProgrammeData | null>(null)
  useEffect(() => {
    let gone = false
    void ask('programmes.data', {}).then((reply) => {
      if (!gone && reply.ok) setData(reply.value)
    })
    return () => {
      gone = true
    }
  }, [])
  if (data === null) return null
  const from = new Date(Date.parse(openedAt) - BEFORE_MS).toISOString()
  const isMicrosoft = organization === 'microsoft-outlook'
  const changes = isMicrosoft
    ? data.sndsChanges.filter(({ address, at }) => at >= from && addresses.includes(address))
    : []
  const complaints = data.complaints.filter(
    (complaint) => complaint.receivedAt >= from && isOf(complaint, organization, addresses),
  )
  if (changes.length + complaints.length === 0) return null
  return (
    <section className={page.section} aria-labelledby="programme-signals">
      <h2 id="programme-signals">{PROGRAMMES_TEXT[language].signals.title}</h2>
      <ol className={styles.steps}>
        {changes.map((change) => (
          <li key={`${change.address} ${change.at}`} className={styles.row}>
            <time dateTime={change.at} className={styles.quiet}>
              {formatDay(change.at, language)}
            </time>
            SNDS: {describeSndsChange(change, language)}
          </li>
        ))}
        {complaints.map((complaint) => (
          <ComplaintLine key={complaint.id} complaint={complaint} />
        ))}
      </ol>
    </section>
  )
}

function isOf(told: ToldComplaint, organization: string, addresses: readonly string[]): boolean {
  if (told.organization !== organization) return false
  return told.sourceAddress === null || addresses.includes(told.sourceAddress)
}
