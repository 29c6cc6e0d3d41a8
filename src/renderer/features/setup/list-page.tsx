import { Button } from '@mantine/core'
import { IconPlus, IconTool } from '@tabler/icons-react'
import { useEffect } from 'react'
import { FAULT_TEXT } from '../../../text/interface/faults.ts'
import { FRAME_TEXT } from '../../../text/interface/frame.ts'
import { SETUP_TEXT } from '../../../text/interface/setup.ts'
import { useText } from '../../language.ts'
import { beginSetup } from './begin-store.ts'
import { ImportPlanButton } from './files/import-plan.tsx'
import styles from './list-page.module.css'
import { useSetupList } from './list-store.ts'
import { NoSetups } from './no-setups.tsx'
import { SetupRow } from './setup-row.tsx'

/** The servers that are being set up: how far each is, and where one was. */
export function SetupListPage() {
  const text = useText(SETUP_TEXT)
  const { lines, fault, load } = useSetupList()
  useEffect(() => void load(), [load])
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <h1 tabIndex={-1}>{text.title}</h1>
        <p className={styles.lead}>{text.list.lead}</p>
      </header>
      {fault !== null && <CouldNotRead code={fault.code} onRetry={() => void load()} />}
      {lines === null ? fault === null && <p className="quiet">{text.list.loading}</p> : null}
      {lines?.length === 0 && <NoSetups />}
      {lines !== null && lines.length > 0 && (
        <>
          <ul className={styles.list} aria-label={text.list.label}>
            {lines.map((line) => (
              <li key={line.id}>
                <SetupRow line={line} />
              </li>
            ))}
          </ul>
          <Ways />
        </>
      )}
    </div>
  )
}

function Ways() {
  const text = useText(SETUP_TEXT).list
  return (
    <div className={styles.ways}>
      <Button variant="default" leftSection={<IconPlus size={16} stroke={1.7} />} onClick={() => beginSetup()}>
        {text.another}
      </Button>
      <Button variant="default" leftSection={<IconTool size={16} stroke={1.7} />} onClick={() => beginSetup(true)}>
        {text.old}
      </Button>
      <ImportPlanButton />
    </div>
  )
}

function CouldNotRead({
  code,
  onRetry,
}: {
  readonly code: keyof (typeof FAULT_TEXT)['en']
  readonly onRetry: () => void
}) {
  const faults = useText(FAULT_TEXT)
  const frame = useText(FRAME_TEXT)
  return (
    <div className={styles.fault} role="alert">
      <p>{faults[code]}</p>
      <Button size="xs" variant="default" onClick={onRetry}>
        {frame.retry}
      </Button>
    </div>
  )
}
