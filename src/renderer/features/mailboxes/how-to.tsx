import type { MailboxPreset } from '../../../contract/probe-shapes.ts'
import { MAILBOX_FORM_TEXT } from '../../../text/interface/mailbox-form.ts'
import { useLocalize, useText } from '../../language.ts'
import { LinkActions } from '../result/link-actions.tsx'
import styles from './how-to.module.css'

/** How to get a password that the provider takes, in steps, and the page where that is done. */
export function HowTo({ preset: { howTo, howToUrl } }: { readonly preset: MailboxPreset }) {
  const text = useText(MAILBOX_FORM_TEXT).signIn
  const localize = useLocalize()
  if (howTo.length === 0) return null
  return (
    <div className={styles.how}>
      <h3>{text.howTo}</h3>
      <ol>
        {howTo.map((step) => (
          <li key={step.en}>{localize(step)}</li>
        ))}
      </ol>
      {howToUrl !== null && (
        <p className={styles.page}>
          {text.howToPage} <LinkActions target={howToUrl} />
        </p>
      )}
    </div>
  )
}
