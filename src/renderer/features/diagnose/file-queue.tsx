import { Button } from '@mantine/core'
import { IconAlertTriangle, IconBan, IconCheck, IconClock, IconLoader2, type TablerIcon } from '@tabler/icons-react'
import { useEffect } from 'react'
import { DIAGNOSE_TEXT } from '../../../text/interface/diagnose.ts'
import { formatBytes } from '../../format.ts'
import { announce } from '../../frame/announcement-store.ts'
import { useLanguage, useText } from '../../language.ts'
import { useDiagnose } from './diagnose-store.ts'
import styles from './file-queue.module.css'
import { isUnfinished, type QueueItem } from './queue-item.ts'
import { MAX_FILES_AT_ONCE, useQueue } from './queue-store.ts'
import { outcomeOf } from './queue-words.ts'

/** The files that were dropped or opened: how far each is, and what it came to. */
export function FileQueue() {
  const text = useText(DIAGNOSE_TEXT).queue
  const { items, leftOut, cancel, dismiss } = useQueue()
  const unfinished = items.filter(isUnfinished).length
  useEffect(() => {
    if (items.length > 1 && unfinished === 0) announce(text.finished(items.length))
  }, [items.length, unfinished, text])
  if (items.length === 0) return null
  return (
    <section className={styles.queue} aria-labelledby="queue-title">
      <header className={styles.header}>
        <h2 id="queue-title">{text.title}</h2>
        <p>{text.progress(items.length - unfinished, items.length)}</p>
        <Button variant="default" size="xs" onClick={unfinished > 0 ? cancel : dismiss}>
          {unfinished > 0 ? text.cancel : text.dismiss}
        </Button>
      </header>
      <progress
        className={styles.bar}
        max={items.length}
        value={items.length - unfinished}
        aria-labelledby="queue-title"
      />
      {leftOut && <p className={styles.leftOut}>{text.tooMany(MAX_FILES_AT_ONCE)}</p>}
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item.key} className={styles.item} data-state={item.state}>
            <QueueRow item={item} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const ICONS: Readonly<Record<QueueItem['state'], TablerIcon>> = {
  waiting: IconClock,
  reading: IconLoader2,
  diagnosing: IconLoader2,
  done: IconCheck,
  failed: IconAlertTriangle,
  cancelled: IconBan,
}

function QueueRow({ item }: { readonly item: QueueItem }) {
  const language = useLanguage()
  const text = DIAGNOSE_TEXT[language].queue
  const show = useDiagnose((state) => state.show)
  const Icon = ICONS[item.state]
  const { entry } = item
  const inside = (
    <>
      <Icon size={16} stroke={1.8} aria-hidden className={styles.icon} />
      <span className={styles.name}>{item.name}</span>
      <span className={styles.size}>{item.size !== null && formatBytes(item.size, language)}</span>
      <span className={styles.outcome}>{outcomeOf(item, language)}</span>
    </>
  )
  if (!entry) return <div className={styles.row}>{inside}</div>
  return (
    <button type="button" className={styles.row} title={text.open(item.name)} onClick={() => show(entry)}>
      {inside}
    </button>
  )
}
