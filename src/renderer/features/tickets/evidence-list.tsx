import { Button } from '@mantine/core'
import type { Evidence, TicketView } from '../../../contract/ticket-shapes.ts'
import { TICKET_VIEW_TEXT } from '../../../text/interface/ticket-view.ts'
import { momentOf } from '../../../text/tickets/days.ts'
import { plainLine } from '../../components/plain-text.ts'
import { useLanguage } from '../../language.ts'
import { useChecks } from '../checks/checks-store.ts'
import { useDiagnose } from '../diagnose/diagnose-store.ts'
import page from '../probes/page.module.css'
import { useProbe } from '../probes/probe-store.ts'
import styles from './ticket-page.module.css'

/** As many as are drawn at first; the export has all. */
const MOST = 50

/** What shows what the ticket is about. */
export function EvidenceList({ evidence }: { readonly evidence: TicketView['evidence'] }) {
  const language = useLanguage()
  const text = TICKET_VIEW_TEXT[language].evidence
  return (
    <section className={page.section} aria-labelledby="evidence">
      <h2 id="evidence">{text.title}</h2>
      {evidence.length === 0 && <p className={page.hint}>{text.none}</p>}
      <ul className={styles.lines}>
        {evidence.slice(-MOST).map((one) => (
          <li key={one.id}>
            <span className={styles.kind}>{text.kind[one.kind]}</span>
            <span className={styles.line}>
              <bdi>{plainLine(one.line)}</bdi> <time dateTime={one.at}>{momentOf(one.at, language)}</time>
            </span>
            <Way evidence={one} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Where it is kept, if it is. */
function Way({ evidence }: { readonly evidence: Evidence }) {
  const text = TICKET_VIEW_TEXT[useLanguage()].evidence
  const { kind, reference, line } = evidence
  if (reference === null) return null
  const open = {
    refusal: () => useDiagnose.getState().open(reference),
    listing: () => useChecks.getState().open(reference),
    check: () => useChecks.getState().open(reference),
    probe: () => useProbe.getState().open(reference),
  }[kind]
  return (
    <Button
      className="no-print"
      size="compact-sm"
      variant="default"
      aria-label={`${text.open}: ${plainLine(line).slice(0, 120)}`}
      onClick={() => void open()}
    >
      {text.open}
    </Button>
  )
}
