import { Radio } from '@mantine/core'
import { MAILBOX_FORM_TEXT } from '../../../text/interface/mailbox-form.ts'
import { useText } from '../../language.ts'
import styles from './account-form.module.css'
import { useMailboxForm } from './mailbox-form-store.ts'

/** What the mailbox is for, and whether it knows the sender. */
export function MailboxUse() {
  const text = useText(MAILBOX_FORM_TEXT).use
  const draft = useMailboxForm((form) => form.draft)
  const change = useMailboxForm((form) => form.change)
  if (draft === null) return null
  return (
    <section className={styles.part}>
      <h2>{text.title}</h2>
      <Radio.Group
        label={text.role}
        value={draft.role}
        onChange={(role) => change({ role: role === 'reports' ? 'reports' : 'test' })}
      >
        <div className={styles.choices}>
          <Radio value="test" label={text.test} description={text.testHint} />
          <Radio value="reports" label={text.reports} description={text.reportsHint} />
        </div>
      </Radio.Group>
      {draft.role === 'test' && (
        <Radio.Group
          label={text.contact}
          value={draft.contact}
          onChange={(contact) => change({ contact: contact === 'warm' ? 'warm' : 'cold' })}
        >
          <div className={styles.choices}>
            <Radio value="cold" label={text.cold} description={text.coldHint} />
            <Radio value="warm" label={text.warm} description={text.warmHint} />
          </div>
        </Radio.Group>
      )}
    </section>
  )
}
