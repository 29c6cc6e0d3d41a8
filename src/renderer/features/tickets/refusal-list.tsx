import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Ticket } from '../../../contract/ticket-shapes.ts'
import { TICKET_VIEW_TEXT } from '../../../text/interface/ticket-view.ts'
import { TICKETS_TEXT } from '../../../text/interface/tickets.ts'
import { momentOf } from '../../../text/tickets/days.ts'
import { plainLine } from '../../components/plain-text.ts'
import { useLanguage } from '../../language.ts'
import { useDiagnose } from '../diagnose/diagnose-store.ts'
import page from '../probes/page.module.css'
import { usePrinting } from './printing-store.ts'
import styles from './ticket-page.module.css'

const PART = 10

/** When the same was refused again, the newest first, each with the way to its diagnosis. */
export function RefusalList({ refusals }: { readonly refusals: Ticket['refusals'] }) {
  const language = useLanguage()
  const text = TICKET_VIEW_TEXT[language].refusals
  const [wanted, setWanted] = useState(PART)
  const isPrinting = usePrinting()
  if (refusals.length === 0) return null
  const shown = isPrinting ? refusals.length : wanted
  return (
    <section className={page.section} aria-labelledby="refusals">
      <h2 id="refusals">
        {text.title} <span className={styles.count}>{text.count(refusals.length)}</span>
      </h2>
      <ul className={styles.lines}>
        {refusals
          .toReversed()
          .slice(0, shown)
          .map(({ at, addresses, diagnosis }, index) => (
            <li key={`${at} ${diagnosis ?? index}`}>
              <time className={styles.kind} dateTime={at}>
                {momentOf(at, language)}
              </time>
              <span className={styles.line}>
                <bdi className="mono">{plainLine(addresses.join(', '))}</bdi>
              </span>
              {diagnosis === null ? (
                <span className={styles.kind}>{text.notKept}</span>
              ) : (
                <OpenDiagnosis id={diagnosis} at={momentOf(at, language)} />
              )}
            </li>
          ))}
      </ul>
      {refusals.length > shown && (
        <div className={page.tools}>
          <Button size="xs" variant="default" onClick={() => setWanted(wanted + PART * 5)}>
            {TICKETS_TEXT[language].more}
          </Button>
        </div>
      )}
    </section>
  )
}

function OpenDiagnosis({ id, at }: { readonly id: string; readonly at: string }) {
  const text = TICKET_VIEW_TEXT[useLanguage()].refusals
  const open = useDiagnose((state) => state.open)
  return (
    <Button
      className="no-print"
      size="compact-sm"
      variant="default"
      aria-label={`${text.open}: ${at}`}
      onClick={() => void open(id)}
    >
      {text.open}
    </Button>
  )
}
