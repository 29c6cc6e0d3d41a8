import type { MailTrouble } from '../../../contract/probe-shapes.ts'
import { MAILBOXES_TEXT } from '../../../text/interface/mailboxes.ts'
import { MAIL_TROUBLE_REMEDIES } from '../../../text/mailboxes/remedies.ts'
import { MAIL_TROUBLE_TEXT } from '../../../text/mailboxes/troubles.ts'
import { useLocalize, useText } from '../../language.ts'
import styles from './trouble-note.module.css'

/** What went wrong with a mailbox or a server, what the other side said, and what to do. */
export function TroubleNote({ trouble }: { readonly trouble: MailTrouble }) {
  const text = useText(MAILBOXES_TEXT)
  const localize = useLocalize()
  return (
    <div className={styles.note}>
      <p className={styles.sentence}>{localize(MAIL_TROUBLE_TEXT[trouble.code])}</p>
      <p>{localize(MAIL_TROUBLE_REMEDIES[trouble.code])}</p>
      {trouble.said !== '' && (
        <p className={styles.said}>
          {text.said} <q className="mono">{trouble.said}</q>
        </p>
      )}
    </div>
  )
}
