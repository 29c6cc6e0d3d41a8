import { SETUP_RECORDS_TEXT } from '../../../../text/interface/setup-records.ts'
import { useText } from '../../../language.ts'
import page from '../../probes/page.module.css'
import { KeptRecords } from '../records/kept-records.tsx'
import styles from '../records/panel.module.css'
import { ReadBar } from '../records/read-bar.tsx'
import { RecordsChoices } from '../records/records-choices.tsx'
import { RecordsOutput } from '../records/records-output.tsx'
import { TroubleList } from '../records/trouble-list.tsx'
import { TurnList } from '../records/turn-list.tsx'
import { useRecords } from '../records/use-records.ts'
import { VisibilityPart } from '../records/visibility-part.tsx'
import type { StepPanelProps } from '../step-panels.ts'

/** What is to stand in the DNS: beside what stands there, as it is typed, and where it is seen. */
export function RecordsPanel({ view }: StepPanelProps) {
  const text = useText(SETUP_RECORDS_TEXT)
  const { records, isStale } = useRecords(view)
  return (
    <div className={styles.panel}>
      <RecordsChoices view={view} />
      <section className={page.card} aria-labelledby="records-read">
        <h2 id="records-read">{text.read.title}</h2>
        <p className={page.lead}>{text.read.lead}</p>
        <ReadBar view={view} />
        {records !== null && (
          <>
            {records.troubles.length === 0 ? (
              <p className="quiet">{text.trouble.none}</p>
            ) : (
              <TroubleList troubles={records.troubles} />
            )}
            <TurnList changes={records.changes} />
            <KeptRecords changes={records.changes} />
          </>
        )}
      </section>
      {records !== null && <RecordsOutput view={view} records={records} isStale={isStale} />}
      <VisibilityPart view={view} />
    </div>
  )
}
