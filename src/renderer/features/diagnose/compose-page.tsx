import { Button } from '@mantine/core'
import { IconFiles, IconLock } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect } from 'react'
import { DIAGNOSE_TEXT } from '../../../text/interface/diagnose.ts'
import { lazyPart } from '../../frame/lazy-part.tsx'
import { useText } from '../../language.ts'
import { pasteKeys } from '../../platform.ts'
import styles from './compose-page.module.css'
import { useDiagnose } from './diagnose-store.ts'
import { ExampleList } from './example-list.tsx'
import { openFiles } from './open-files.ts'

const FileQueue = lazyPart(() => import('./file-queue.tsx').then(({ FileQueue }) => FileQueue))

/** Where a diagnosis begins: a text field, files, or an example. */
export function ComposePage() {
  const text = useText(DIAGNOSE_TEXT)
  // The measure of the cold start: from here on one can type and paste.
  useEffect(() => void performance.mark('postdesk-usable'), [])
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <h1 tabIndex={-1}>{text.title}</h1>
        <p className={styles.lead}>{text.lead}</p>
      </header>
      <ComposeField />
      <FileQueue />
      <ExampleList />
      <p className={styles.private}>
        <IconLock size={14} stroke={1.8} aria-hidden />
        {text.private}
      </p>
    </div>
  )
}

function ComposeField() {
  const text = useText(DIAGNOSE_TEXT)
  const { draft, working, setDraft, diagnoseText } = useDiagnose()
  const start = () => void diagnoseText(draft)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    start()
  }
  return (
    <section className={styles.composer}>
      <textarea
        id="bounce-text"
        className={styles.field}
        aria-label={text.textLabel}
        placeholder={text.placeholder}
        spellCheck={false}
        value={draft}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div className={styles.bar}>
        <p className={styles.hint}>
          {text.pasteHint(pasteKeys())} {text.dropHint}
        </p>
        {draft !== '' && (
          <Button variant="subtle" color="gray" onClick={() => setDraft('')}>
            {text.clear}
          </Button>
        )}
        <Button variant="default" leftSection={<IconFiles size={17} stroke={1.6} />} onClick={() => void openFiles()}>
          {text.open}
        </Button>
        <Button onClick={start} loading={working}>
          {text.diagnose}
        </Button>
      </div>
    </section>
  )
}
