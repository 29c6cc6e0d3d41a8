import { NativeSelect } from '@mantine/core'
import type { SenderView } from '../../../contract/probe-shapes.ts'
import { PROBE_SENDING_TEXT } from '../../../text/interface/probe-sending.ts'
import { useText } from '../../language.ts'
import styles from './send-form.module.css'

interface Props {
  readonly senders: readonly SenderView[]
  readonly sender: string
  readonly from: string
  readonly onChange: (part: { readonly sender: string; readonly from: string }) => void
}

/** Through which submission service, and from which of its addresses. */
export function SenderFields({ senders, sender, from, onChange }: Props) {
  const text = useText(PROBE_SENDING_TEXT)
  const identities = senders.find((one) => one.sender.id === sender)?.sender.identities ?? []
  return (
    <div className={styles.pair}>
      <NativeSelect
        label={text.sender}
        value={sender}
        data={senders.map((one) => ({ value: one.sender.id, label: one.sender.label || one.sender.submission.host }))}
        onChange={({ currentTarget }) => onChange({ sender: currentTarget.value, from: '' })}
      />
      <NativeSelect
        label={text.from}
        value={from}
        data={identities.map(({ name, address }) => ({
          value: address,
          label: name === '' ? address : `${name} <${address}>`,
        }))}
        onChange={({ currentTarget }) => onChange({ sender, from: currentTarget.value })}
      />
    </div>
  )
}
