import { IconCircleCheck } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { SetupView } from '../../../../contract/setup-shapes.ts'
import { FAULT_TEXT } from '../../../../text/interface/faults.ts'
import { SETUP_KEYS_TEXT } from '../../../../text/interface/setup-keys.ts'
import { plainLine } from '../../../components/plain-text.ts'
import { useText } from '../../../language.ts'
import page from '../../probes/page.module.css'
import said from '../records/said.module.css'
import styles from './keys.module.css'
import { useKeys } from './keys-store.ts'

/** What became of the last wish to make keys of this set-up. */
export function MadeNote({ view }: { readonly view: SetupView }) {
  const { make: text, change } = useText(SETUP_KEYS_TEXT)
  const faults = useText(FAULT_TEXT)
  const { of, made } = useKeys()
  const note = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The button that was pressed is gone with the need for it; where nothing else has the focus, it goes to what became of it.
    if (made.state === 'made' && document.activeElement === document.body) note.current?.focus()
  }, [made])
  if (of !== view.setup.id) return null
  switch (made.state) {
    case 'busy':
      return <p role="status">{text.busy}</p>
    case 'cancelled':
      return <p role="status">{text.cancelled}</p>
    case 'failed':
      return (
        <p className={page.fault} role="alert">
          {made.code === 'file-not-writable' ? text.exists : faults[made.code]}
        </p>
      )
    case 'made':
      return (
        <div ref={note} className={`${said.said} ${styles.made}`} data-tone="pass" tabIndex={-1}>
          <IconCircleCheck size={18} stroke={1.8} aria-hidden />
          <div>
            <p>
              <strong>{text.made(made.paths.length)}</strong>
            </p>
            <ul className={styles.paths}>
              {made.paths.map((path) => (
                <li key={path}>
                  <code>{plainLine(path)}</code>
                </li>
              ))}
            </ul>
            <p>{text.where}</p>
            {made.isChange && <p>{change.after}</p>}
          </div>
        </div>
      )
    default:
      return null
  }
}
