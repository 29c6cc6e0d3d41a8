import type { SetupView } from '../../../../contract/setup-shapes.ts'
import { SETUP_RECORDS_TEXT } from '../../../../text/interface/setup-records.ts'
import { useText } from '../../../language.ts'
import { Fold } from '../../mailboxes/fold.tsx'
import page from '../../probes/page.module.css'
import { ChoiceField } from '../choice-field.tsx'
import { ValueField } from '../value-field.tsx'
import { DatesList } from './dates-list.tsx'
import styles from './records-choices.module.css'

/** What decides on the records beside names and addresses. */
export function RecordsChoices({ view }: { readonly view: SetupView }) {
  const text = useText(SETUP_RECORDS_TEXT).choices
  const { role, caa, clientDiscovery } = view.setup.choices
  const receives = role !== 'sendOnly'
  const sends = role !== 'receiveOnly'
  return (
    <section className={page.card} aria-labelledby="records-choices">
      <h2 id="records-choices">{text.title}</h2>
      <p className={page.lead}>{text.lead}</p>
      <div className={styles.grid}>
        {sends && (
          <div className={styles.wide}>
            <ChoiceField name="dmarc" view={view} />
            <DatesList view={view} of="dmarc-" label={text.stricter} />
          </div>
        )}
        {receives && <ChoiceField name="mtaSts" view={view} />}
        {receives && <ChoiceField name="tlsRpt" view={view} />}
        {receives && <ChoiceField name="dane" view={view} />}
        <ChoiceField name="caa" view={view} />
        {caa && <ValueField name="certificateAuthority" view={view} />}
        {receives && <ChoiceField name="clientDiscovery" view={view} />}
        {receives && clientDiscovery && <ChoiceField name="clientFiles" view={view} />}
        {sends && <ChoiceField name="ed25519" view={view} />}
      </div>
      <Fold title={text.more}>
        <ValueField name="reportsAddress" view={view} />
        {receives && <ValueField name="certificateKey" view={view} />}
        {receives && <ValueField name="nextCertificateKey" view={view} />}
        <ValueField name="moreDomains" view={view} />
        <ValueField name="parkedDomains" view={view} />
      </Fold>
    </section>
  )
}
