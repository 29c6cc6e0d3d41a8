import type { RecordsView } from '../../../../contract/setup-shapes.ts'
import { SETUP_RECORDS_TEXT } from '../../../../text/interface/setup-records.ts'
import { CopyChip } from '../../../components/copy-chip.tsx'
import { useLocalize, useText } from '../../../language.ts'
import page from '../../probes/page.module.css'
import styles from './form-record-list.module.css'
import { ShowMore } from './show-more.tsx'
import { usePart } from './use-part.ts'

type FormRecord = RecordsView['form'][number]

const PART = 20

/** Records as they are typed, one form after the other, each under the domain where it is found. */
export function FormRecordList({ records }: { readonly records: readonly FormRecord[] }) {
  const text = useText(SETUP_RECORDS_TEXT).output
  const { part, rest, next, more } = usePart(records, PART)
  const zones = [...new Set(part.map(({ zone }) => zone))]
  return (
    <>
      {zones.map((zone) => (
        <section key={zone} className={page.section} aria-label={text.zone(zone)}>
          {(zones.length > 1 || rest > 0) && <h3>{text.zone(zone)}</h3>}
          <ul className={styles.list}>
            {part
              .filter((record) => record.zone === zone)
              .map((record) => (
                <FormRecordItem key={JSON.stringify(record)} record={record} />
              ))}
          </ul>
        </section>
      ))}
      <ShowMore next={next} rest={rest} of={records.length} onMore={more} />
    </>
  )
}

function FormRecordItem({ record: { type, name, turn, fields } }: { readonly record: FormRecord }) {
  const text = useText(SETUP_RECORDS_TEXT).output
  const localize = useLocalize()
  return (
    <li className={styles.record}>
      {turn > 0 && <p className={styles.turn}>{text.turn(turn)}</p>}
      <dl className={styles.fields}>
        <Field label={text.type} value={type} />
        <Field label={text.name} value={name} />
        {fields.map(({ label, value }) => (
          <Field key={label.en} label={localize(label)} value={value} />
        ))}
      </dl>
    </li>
  )
}

function Field({ label, value }: { readonly label: string; readonly value: string }) {
  const text = useText(SETUP_RECORDS_TEXT).output
  return (
    <>
      <dt>{label}</dt>
      <dd>{value === '' ? <em className="quiet">{text.leaveEmpty}</em> : <CopyChip value={value} what={label} />}</dd>
    </>
  )
}
