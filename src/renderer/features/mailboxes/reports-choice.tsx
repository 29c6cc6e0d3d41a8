import { Button, NativeSelect } from '@mantine/core'
import { SENDER_FORM_TEXT } from '../../../text/interface/sender-form.ts'
import { useText } from '../../language.ts'
import styles from './account-form.module.css'
import { mailboxName } from './account-name.ts'
import { useMailboxForm } from './mailbox-form-store.ts'
import { useMailboxes } from './mailboxes-store.ts'
import { useSenderForm } from './sender-form-store.ts'

/** Where reports of failures arrive for the From address, if Postdesk may read them. */
export function ReportsChoice() {
  const text = useText(SENDER_FORM_TEXT).reports
  const { draft, change } = useSenderForm()
  const mailboxes = useMailboxes((state) => state.mailboxes)
  if (draft === null) return null
  const ofReports = mailboxes.map(({ mailbox }) => mailbox).filter(({ role }) => role === 'reports')
  const address = draft.identities[0]?.address ?? ''
  return (
    <section className={styles.part}>
      <h2>{text.title}</h2>
      <NativeSelect
        aria-label={text.title}
        description={text.hint}
        value={draft.reportsMailbox ?? ''}
        data={[
          { value: '', label: text.none },
          ...ofReports.map((mailbox) => ({ value: mailbox.id, label: mailboxName(mailbox) })),
        ]}
        onChange={({ currentTarget: { value } }) => change({ reportsMailbox: value === '' ? null : value })}
      />
      <div>
        <Button variant="default" size="xs" onClick={() => useMailboxForm.getState().begin('reports', address)}>
          {text.add}
        </Button>
      </div>
    </section>
  )
}
