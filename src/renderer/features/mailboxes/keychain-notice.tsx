import { IconKeyOff } from '@tabler/icons-react'
import { MAILBOXES_TEXT } from '../../../text/interface/mailboxes.ts'
import { useDesk } from '../../frame/desk-store.ts'
import { useText } from '../../language.ts'
import { useSettings } from '../settings/settings-store.ts'
import styles from './keychain-notice.module.css'
import { useMailboxes } from './mailboxes-store.ts'

/** Where no keychain answers: that passwords last only for this run, and why. */
export function KeychainNotice() {
  const text = useText(MAILBOXES_TEXT).keychain
  const keychain = useMailboxes((state) => state.keychain)
  const platform = useSettings((state) => state.info?.platform)
  const lastsOnlyThisRun = useLastsOnlyThisRun()
  if (keychain?.kind !== 'memory' || !lastsOnlyThisRun) return null
  return (
    <section className={styles.notice} aria-label={text.title}>
      <IconKeyOff size={19} stroke={1.7} aria-hidden />
      <div>
        <p>
          <strong>{text.title}</strong> {text.body} {platform === 'linux' && text.help}
        </p>
        {keychain.why !== '' && (
          <p className={styles.why}>
            {text.why} <span className="mono">{keychain.why}</span>
          </p>
        )}
      </div>
    </section>
  )
}

/** Whether passwords are gone when the program ends. Those of the rehearsal world open nothing, and need not be kept. */
export function useLastsOnlyThisRun(): boolean {
  const rehearsal = useDesk((state) => state.rehearsal)
  const inMemory = useMailboxes(({ keychain }) => keychain?.kind === 'memory')
  return inMemory && !rehearsal
}
