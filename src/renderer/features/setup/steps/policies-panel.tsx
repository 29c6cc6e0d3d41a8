import { SETUP_POLICIES_TEXT } from '../../../../text/interface/setup-policies.ts'
import { useText } from '../../../language.ts'
import page from '../../probes/page.module.css'
import { AnnouncedChoices, DmarcPart } from '../policies/announced-choices.tsx'
import { PolicyOrders } from '../policies/policy-orders.tsx'
import { TlsaPart } from '../policies/tlsa-part.tsx'
import styles from '../records/panel.module.css'
import { PolicyFile } from '../records/policy-file.tsx'
import { useRecords } from '../records/use-records.ts'
import type { StepPanelProps } from '../step-panels.ts'

/** MTA-STS, DANE and a stricter DMARC, each in the order in which no mail is lost. */
export function PoliciesPanel({ view }: StepPanelProps) {
  const text = useText(SETUP_POLICIES_TEXT)
  const { records } = useRecords(view)
  const { values, choices } = view.setup
  return (
    <div className={styles.panel}>
      <AnnouncedChoices view={view} />
      <PolicyOrders view={view} records={records} />
      {choices.mtaSts !== 'off' && (
        <section className={page.card} aria-labelledby="policies-file">
          <h2 id="policies-file">{text.file.title}</h2>
          {records === null ? (
            <p className="quiet">{text.file.notRead}</p>
          ) : (
            <PolicyFile domain={values.domain} policy={records.mtaStsPolicy} />
          )}
        </section>
      )}
      {choices.dane && <TlsaPart view={view} />}
      <DmarcPart view={view} />
    </div>
  )
}
