import type { RecordChange } from '../../../engine/checks/finding.ts'
import { CHECK_FINDING_TEXT } from '../../../text/interface/check-finding.ts'
import { CopyChip } from '../../components/copy-chip.tsx'
import { useText } from '../../language.ts'
import styles from './hoster-form.module.css'
import { absoluteName, quotedStrings, relativeName } from './record-forms.ts'

/** The record as the fields of a DNS hoster's form: each to be copied by itself. */
export function HosterForm({ change, domain }: { readonly change: RecordChange; readonly domain: string }) {
  const text = useText(CHECK_FINDING_TEXT).finding
  const { name, type, after } = change
  const relative = relativeName(name, domain)
  return (
    <dl className={styles.form}>
      <dt>{text.name}</dt>
      <dd>
        {relative !== null && (
          <>
            <CopyChip value={relative} what={text.name} /> <span className="quiet">{text.nameOr}</span>
          </>
        )}
        <CopyChip value={absoluteName(name)} what={text.name} />
      </dd>
      <dt>{text.type}</dt>
      <dd>
        <CopyChip value={type} what={text.type} />
      </dd>
      {after.map((value) => (
        <Value key={value} value={value} isText={type === 'TXT'} />
      ))}
    </dl>
  )
}

function Value({ value, isText }: { readonly value: string; readonly isText: boolean }) {
  const text = useText(CHECK_FINDING_TEXT).finding
  return (
    <>
      <dt>{text.value}</dt>
      <dd>
        <CopyChip value={value} what={text.value} />
        {isText && value.length > 255 && (
          <div className={styles.strings}>
            <span className="quiet">{text.strings}</span>
            <CopyChip value={quotedStrings(value)} what={text.value} />
          </div>
        )}
      </dd>
    </>
  )
}
