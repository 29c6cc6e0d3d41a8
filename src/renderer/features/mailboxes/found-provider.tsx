import { useEffect, useRef } from 'react'
import type { MailboxPreset } from '../../../contract/probe-shapes.ts'
import { MAILBOX_FORM_TEXT } from '../../../text/interface/mailbox-form.ts'
import { useLocalize, useText } from '../../language.ts'
import styles from './found-provider.module.css'
import { useMailboxForm } from './mailbox-form-store.ts'
import { usePreset } from './use-preset.ts'

/** Who runs the mailbox, how that was found out, and what one should know about it. */
export function FoundProvider() {
  const text = useText(MAILBOX_FORM_TEXT).provider
  const draft = useMailboxForm((form) => form.draft)
  const discovered = useMailboxForm((form) => form.discovered)
  const preset = usePreset(draft?.preset)
  const heading = useRef<HTMLHeadingElement>(null)
  // What was found is what comes next for a screen reader.
  useEffect(() => {
    if (discovered !== null) heading.current?.focus()
  }, [discovered])
  return (
    <section className={styles.found}>
      <h2 ref={heading} tabIndex={-1}>
        {preset?.name ?? (discovered?.familyName || text.unknown)}
      </h2>
      <p className={styles.by}>
        <span className={styles.address}>{draft?.address}</span>
        {discovered && ` · ${text.by[discovered.by]}`}
      </p>
      {discovered?.by === 'nothing' && <p>{text.nothing}</p>}
      {preset && <About preset={preset} />}
      {discovered && discovered.tried.length > 0 && (
        <details className={styles.tried}>
          <summary>{text.tried}</summary>
          <ul className="mono">
            {discovered.tried.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function About({ preset }: { readonly preset: MailboxPreset }) {
  const text = useText(MAILBOX_FORM_TEXT).provider
  const localize = useLocalize()
  const { limits, notes } = preset
  const known = limits.say ? localize(limits.say) : limits.connections && text.connections(limits.connections)
  return (
    <>
      {preset.imap === null && <p className={styles.warning}>{text.noImap}</p>}
      {notes.length > 0 && (
        <ul className={styles.notes}>
          {notes.map((note) => (
            <li key={note.en}>{localize(note)}</li>
          ))}
        </ul>
      )}
      {known && (
        <p className={styles.limits}>
          {text.limits}: {known}
        </p>
      )}
      {preset.unsure && <p className={styles.limits}>{text.unsure}</p>}
    </>
  )
}
