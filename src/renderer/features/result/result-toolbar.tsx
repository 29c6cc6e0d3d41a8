import { ActionIcon, Button, Tooltip } from '@mantine/core'
import {
  IconArrowLeft,
  IconCopy,
  IconFileExport,
  IconLayoutSidebarRight,
  IconTrash,
  type TablerIcon,
} from '@tabler/icons-react'
import { useState } from 'react'
import type { HistoryEntry } from '../../../contract/shapes.ts'
import { describeInput } from '../../../text/describe-input.ts'
import { FRAME_TEXT } from '../../../text/interface/frame.ts'
import { RESULT_TEXT } from '../../../text/interface/result.ts'
import { useCopy } from '../../components/use-copy.ts'
import { formatBytes, formatTime } from '../../format.ts'
import { useNavigation } from '../../frame/navigation-store.ts'
import { useLanguage, useText } from '../../language.ts'
import { useDiagnose } from '../diagnose/diagnose-store.ts'
import { ConfirmDelete } from '../history/confirm-delete.tsx'
import { exportEntries } from '../history/export-entries.ts'
import { diagnosisAsText } from './diagnosis-as-text.ts'
import styles from './result-toolbar.module.css'
import { useSourceFocus } from './source-focus-store.ts'

/** What the input is, when it was diagnosed, and what can be done with the whole. */
export function ResultToolbar({ entry }: { readonly entry: HistoryEntry }) {
  const text = useText(RESULT_TEXT)
  const language = useLanguage()
  const back = useNavigation((state) => state.back)
  const { copied, copy } = useCopy()
  const { paneOpen, togglePane } = useSourceFocus()
  const [confirming, setConfirming] = useState(false)
  return (
    <div className={styles.toolbar}>
      <Tool label={text.back} icon={IconArrowLeft} onClick={back} />
      <About entry={entry} />
      <Button
        variant="default"
        size="xs"
        leftSection={<IconCopy size={15} stroke={1.6} />}
        onClick={() => copy(diagnosisAsText(entry, language))}
      >
        {copied ? FRAME_TEXT[language].copied : text.copyAll}
      </Button>
      <Tool label={text.export} icon={IconFileExport} onClick={() => void exportEntries([entry.id], language)} />
      <Tool label={text.delete} icon={IconTrash} onClick={() => setConfirming(true)} />
      <Tool
        label={paneOpen ? text.source.hide : text.source.reveal}
        icon={IconLayoutSidebarRight}
        isPressed={paneOpen}
        onClick={togglePane}
      />
      <ConfirmDelete ids={confirming ? [entry.id] : null} onClose={() => setConfirming(false)} onDeleted={back} />
    </div>
  )
}

function About({ entry }: { readonly entry: HistoryEntry }) {
  const text = useText(RESULT_TEXT)
  const frame = useText(FRAME_TEXT)
  const language = useLanguage()
  const notKept = useDiagnose((state) => state.notKept.has(entry.id))
  const { kind, limits } = describeInput({ ...entry.diagnosed, diagnoses: [] }, language)
  const { originalSubject, originalMailFrom } = entry.diagnosed
  const facts = [kind, formatBytes(entry.size, language), formatTime(entry.createdAt, language), limits]
  return (
    <div className={styles.about}>
      <p className={styles.name}>
        <strong>{entry.name ?? text.pasted}</strong>
        {originalSubject && <span> {text.subjectOf(originalSubject)}</span>}
        {originalMailFrom && <span> {text.from(originalMailFrom)}</span>}
      </p>
      <p className={styles.facts}>{facts.filter((fact) => fact !== null).join(' · ')}</p>
      {notKept && <p className={styles.warning}>{frame.notKept}</p>}
    </div>
  )
}

interface ToolProps {
  readonly label: string
  readonly icon: TablerIcon
  readonly isPressed?: boolean
  readonly onClick: () => void
}

function Tool({ label, icon: Icon, isPressed, onClick }: ToolProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" size={30} aria-label={label} aria-pressed={isPressed} onClick={onClick}>
        <Icon size={18} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  )
}
