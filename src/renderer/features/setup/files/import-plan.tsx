import { Button, FileButton } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { SETUP_FILES_TEXT } from '../../../../text/interface/setup-files.ts'
import { BusyButton } from '../../../components/busy-button.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { useDropTaker } from '../../../frame/drop-taker-store.ts'
import { useText } from '../../../language.ts'
import { decodeConfiguration, MOST_OCTETS } from '../lint/read-configuration-file.ts'
import styles from './import-plan.module.css'
import { usePlanImport } from './import-store.ts'
import { ImportedPlan } from './imported-plan.tsx'
import { RefusedPlan } from './refused-plan.tsx'

/** The button that opens `ImportPlan`. */
export function ImportPlanButton() {
  const text = useText(SETUP_FILES_TEXT).import
  const open = usePlanImport((state) => state.open)
  return (
    <Button variant="default" leftSection={<IconFileImport size={16} stroke={1.6} aria-hidden />} onClick={open}>
      {text.open}
    </Button>
  )
}

/** A plan out of a file: chosen, dropped or pasted. It stands once in the place, in whatever view. */
export function ImportPlan() {
  const text = useText(SETUP_FILES_TEXT)
  const { opened, imported, close } = usePlanImport()
  const title = imported === null ? text.import.title : text.imported.title(imported.setup.values.domain)
  return (
    <Dialog opened={opened} title={title} size="lg" onClose={close}>
      {imported === null ? <Fields /> : <ImportedPlan view={imported} onClose={close} />}
    </Dialog>
  )
}

function Fields() {
  const text = useText(SETUP_FILES_TEXT).import
  const { working, take } = usePlanImport()
  const { typed, problem, type, refuse, takeFiles } = useTyped()
  const forgetChoice = useRef<() => void>(null)
  useEffect(
    () =>
      useDropTaker
        .getState()
        .take({ title: text.dropTitle, body: text.dropBody, files: (files) => void takeFiles(files), text: type }),
    [text, takeFiles, type],
  )
  const read = () => {
    if (typed.trim() === '') refuse('nothing')
    else if (typed.length > MOST_OCTETS) refuse('tooLarge')
    else void take(typed)
  }
  return (
    <div className={styles.form}>
      <p>{text.lead}</p>
      <textarea
        className={styles.typed}
        aria-label={text.label}
        data-autofocus
        spellCheck={false}
        value={typed}
        onChange={({ currentTarget }) => type(currentTarget.value)}
      />
      <RefusedPlan problem={problem} />
      <div className={styles.ends}>
        <FileButton
          resetRef={forgetChoice}
          inputProps={{ 'aria-hidden': true, tabIndex: -1 }}
          onChange={(file) => {
            // The same file may be chosen again.
            forgetChoice.current?.()
            if (file !== null) void takeFiles([file])
          }}
        >
          {(props) => (
            <Button {...props} variant="default" leftSection={<IconFileImport size={16} stroke={1.6} aria-hidden />}>
              {text.file}
            </Button>
          )}
        </FileButton>
        <BusyButton busy={working} onClick={read}>
          {text.take}
        </BusyButton>
      </div>
    </div>
  )
}

/** What is wrong before anything was asked. */
type Problem = 'nothing' | 'tooLarge' | 'notReadable'

/** The text of a plan, typed or out of a file, which is read in at once. */
function useTyped() {
  const take = usePlanImport((state) => state.take)
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const [hands] = useState(() => ({
    type: (text: string) => {
      setTyped(text)
      setProblem(null)
      usePlanImport.setState({ fault: null })
    },
    refuse: (why: Problem) => {
      usePlanImport.setState({ fault: null })
      setProblem(why)
    },
    takeFiles: async ([file]: readonly File[]) => {
      if (file === undefined) return
      if (file.size > MOST_OCTETS) return hands.refuse('tooLarge')
      const read = await file.arrayBuffer().then(
        (octets) => decodeConfiguration(new Uint8Array(octets)),
        () => null,
      )
      if (typeof read !== 'string') return hands.refuse('notReadable')
      hands.type(read)
      await take(read)
    },
  }))
  return { typed, problem, ...hands }
}
