import { Button } from '@mantine/core'
import { IconMailbox } from '@tabler/icons-react'
import type { MailboxView } from '../../../contract/probe-shapes.ts'
import { TODAY_TEXT } from '../../../text/interface/today.ts'
import type { Language } from '../../../text/language.ts'
import { MAIL_TROUBLE_TEXT } from '../../../text/mailboxes/troubles.ts'
import { useNavigation } from '../../frame/navigation-store.ts'
import { useLanguage } from '../../language.ts'
import { useMailboxes } from '../mailboxes/mailboxes-store.ts'
import { mailboxName } from '../probes/mailbox-name.ts'
import { StopNotes } from '../probes/stop-notes.tsx'
import styles from './needs-you.module.css'

/** What stands still until the user does something: sending that stopped after a block, and mailboxes that cannot be read. */
export function NeedsYou() {
  const language = useLanguage()
  const text = TODAY_TEXT[language].mailboxes
  const all = useMailboxes((state) => state.mailboxes)
  const go = useNavigation((state) => state.go)
  const needing = all.filter(needsUser)
  return (
    <>
      <StopNotes />
      {needing.length > 0 && (
        <section className={styles.section} aria-labelledby="needing-mailboxes">
          <h2 id="needing-mailboxes">{text.title(needing.length)}</h2>
          <ul className={styles.list}>
            {needing.map((view) => (
              <li key={view.mailbox.id}>
                <IconMailbox size={18} stroke={1.6} aria-hidden />
                <span>
                  <strong>{mailboxName(view.mailbox)}</strong>: {whyWords(view, language)}
                </span>
              </li>
            ))}
          </ul>
          <div>
            <Button size="xs" variant="default" onClick={() => go('probes', 'mailboxes')}>
              {text.show}
            </Button>
          </div>
        </section>
      )}
    </>
  )
}

function needsUser({ mailbox, hasSecret, watch }: MailboxView): boolean {
  return !mailbox.paused && (!hasSecret || watch.state === 'stopped')
}

function whyWords({ hasSecret, watch }: MailboxView, language: Language): string {
  if (watch.state === 'stopped') return MAIL_TROUBLE_TEXT[watch.trouble.code][language]
  return hasSecret ? '' : MAIL_TROUBLE_TEXT['secret-missing'][language]
}
