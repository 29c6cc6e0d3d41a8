import type { Diagnosis } from '../../../engine/bounces/diagnosis.ts'
import { RESULT_TEXT } from '../../../text/interface/result.ts'
import { CopyButton } from '../../components/copy-button.tsx'
import { useText } from '../../language.ts'
import styles from './recipient-line.module.css'
import { ShowInSource } from './show-in-source.tsx'

/** For whom the mail was. */
export function RecipientLine({ diagnosis, index }: { readonly diagnosis: Diagnosis; readonly index: number }) {
  const text = useText(RESULT_TEXT)
  const { recipient, originalRecipient } = diagnosis
  const original = originalRecipient !== null && originalRecipient !== recipient ? originalRecipient : null
  if (!recipient) return <p className={styles.unknown}>{text.recipientUnknown}</p>
  return (
    <div className={styles.line}>
      <span>{text.recipientLabel}</span>
      <strong>{recipient}</strong>
      {original && <span>({text.originally(original)})</span>}
      <CopyButton value={recipient} what={text.stepValue.recipient} />
      <ShowInSource diagnosis={index} field="recipient" />
    </div>
  )
}
