import type { SetupView } from '../../../../contract/setup-shapes.ts'
import { SETUP_POLICIES_TEXT } from '../../../../text/interface/setup-policies.ts'
import { useText } from '../../../language.ts'
import page from '../../probes/page.module.css'
import { ChoiceField } from '../choice-field.tsx'
import { DatesList } from '../records/dates-list.tsx'
import styles from '../records/records-choices.module.css'
import { ValueField } from '../value-field.tsx'

/** Which policies are announced, and where others report to. */
export function AnnouncedChoices({ view }: { readonly view: SetupView }) {
  const text = useText(SETUP_POLICIES_TEXT).choices
  return (
    <section className={page.card} aria-labelledby="policies-choices">
      <h2 id="policies-choices">{text.title}</h2>
      <p className={page.lead}>{text.lead}</p>
      <div className={styles.grid}>
        <ChoiceField name="mtaSts" view={view} />
        <ChoiceField name="dane" view={view} />
        <ChoiceField name="tlsRpt" view={view} />
        <ValueField name="reportsAddress" view={view} />
      </div>
    </section>
  )
}

/** When DMARC becomes stricter, and the choice to do it. Who sends nothing has no such choice: nobody may send as the domain. */
export function DmarcPart({ view }: { readonly view: SetupView }) {
  const text = useText(SETUP_POLICIES_TEXT).dmarc
  if (view.setup.choices.role === 'receiveOnly') return null
  return (
    <section className={page.card} aria-labelledby="policies-dmarc">
      <h2 id="policies-dmarc">{text.title}</h2>
      <p className={page.lead}>{text.lead}</p>
      <ChoiceField name="dmarc" view={view} />
      <DatesList view={view} of="dmarc-" label={text.label} />
    </section>
  )
}
