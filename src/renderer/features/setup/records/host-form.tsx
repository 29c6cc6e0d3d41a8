import type { RecordsView, SetupView } from '../../../../contract/setup-shapes.ts'
import { SETUP_RECORDS_TEXT } from '../../../../text/interface/setup-records.ts'
import { plainLine } from '../../../components/plain-text.ts'
import { useText } from '../../../language.ts'
import { Fold } from '../../mailboxes/fold.tsx'
import page from '../../probes/page.module.css'
import { ChoiceField } from '../choice-field.tsx'
import { useSetupKnowledge } from '../knowledge-store.ts'
import { FormRecordList } from './form-record-list.tsx'
import styles from './host-form.module.css'
import { HostNotes } from './host-notes.tsx'

interface Props {
  readonly view: SetupView
  readonly records: RecordsView
  readonly isStale: boolean
}

/** The records field by field, as the form of the DNS host wants them. */
export function HostForm({ view, records, isStale }: Props) {
  const text = useText(SETUP_RECORDS_TEXT).output
  const knowledge = useSetupKnowledge()
  const { dnsHost } = view.setup.values
  const host = knowledge?.dnsHosts.find(({ id }) => id === dnsHost) ?? null
  return (
    <div className={styles.form}>
      <div className={styles.host}>
        <ChoiceField name="dnsHost" view={view} />
      </div>
      {dnsHost === '' && <p className={page.hint}>{text.choose}</p>}
      {host !== null && <HostNotes host={host} form={records.form} />}
      {dnsHost !== '' && (isStale ? <p role="status">{text.anew}</p> : <Typed records={records} />)}
    </div>
  )
}

function Typed({ records: { changes, form } }: { readonly records: RecordsView }) {
  const text = useText(SETUP_RECORDS_TEXT).output
  const there = form.filter(({ isThere }) => isThere)
  return (
    <>
      <p className={page.hint}>{text.formLead}</p>
      <FormRecordList records={form.filter(({ isThere }) => !isThere)} />
      <Goes changes={changes} />
      {there.length > 0 && (
        <Fold title={text.isThere(there.length)}>
          <FormRecordList records={there} />
        </Fold>
      )}
    </>
  )
}

/** Lines that the new ones take the place of. */
function Goes({ changes }: Pick<RecordsView, 'changes'>) {
  const text = useText(SETUP_RECORDS_TEXT).output
  const gone = changes
    .filter(({ where }) => where === 'zone')
    .flatMap(({ name, type, before, after }) =>
      before
        .filter((data) => !after.includes(data))
        .map((data) => ({ key: `${name} ${type} ${data}`, name, type, data })),
    )
  if (gone.length === 0) return null
  return (
    <section className={page.section} aria-labelledby="records-goes">
      <h3 id="records-goes">{text.goes}</h3>
      <p className={page.hint}>{text.goesLead}</p>
      <ul className={styles.gone}>
        {gone.map(({ key, name, type, data }) => (
          <li key={key}>
            <strong>
              {plainLine(name)} {type}
            </strong>{' '}
            {plainLine(data)}
          </li>
        ))}
      </ul>
    </section>
  )
}
