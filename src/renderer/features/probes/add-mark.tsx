import { Button, Modal, TextInput } from '@mantine/core'
import { type SyntheticEvent, useState } from 'react'
import { FAULT_TEXT } from '../../../text/interface/faults.ts'
import { FRAME_TEXT } from '../../../text/interface/frame.ts'
import { PLACEMENT_TEXT } from '../../../text/interface/placement.ts'
import { toast } from '../../frame/toast.ts'
import { useLanguage } from '../../language.ts'
import styles from './add-mark.module.css'
import { usePlacement } from './placement-store.ts'

/** What happened is noted by the user, on its day. */
export function AddMark({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const language = useLanguage()
  const text = PLACEMENT_TEXT[language].marks.form
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={text.title}
      radius="lg"
      classNames={{ title: styles.title ?? '' }}
      closeButtonProps={{ 'aria-label': FRAME_TEXT[language].close }}
    >
      {opened && <Fields onClose={onClose} />}
    </Modal>
  )
}

function Fields({ onClose }: { readonly onClose: () => void }) {
  const language = useLanguage()
  const text = PLACEMENT_TEXT[language].marks
  const addMark = usePlacement((state) => state.addMark)
  const [day, setDay] = useState(today)
  const [words, setWords] = useState('')
  const [problem, setProblem] = useState<'empty' | 'badDay' | null>(null)
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    const at = noonOf(day)
    if (at === null) return setProblem('badDay')
    if (words.trim() === '') return setProblem('empty')
    if (!(await addMark(at, words.trim()))) {
      return toast(FAULT_TEXT[language][usePlacement.getState().fault?.code ?? 'internal'], 'failed')
    }
    onClose()
    await toast(text.added)
  }
  return (
    <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      <TextInput
        data-autofocus
        label={text.form.text}
        placeholder={text.form.example}
        maxLength={200}
        error={problem === 'empty' && text.form.empty}
        value={words}
        onChange={({ currentTarget }) => {
          setProblem(null)
          setWords(currentTarget.value)
        }}
      />
      <TextInput
        type="date"
        label={text.form.day}
        error={problem === 'badDay' && text.form.badDay}
        value={day}
        onChange={({ currentTarget }) => {
          setProblem(null)
          setDay(currentTarget.value)
        }}
      />
      <div className={styles.buttons}>
        <Button variant="default" onClick={onClose}>
          {FRAME_TEXT[language].cancel}
        </Button>
        <Button type="submit">{text.form.save}</Button>
      </div>
    </form>
  )
}

function today(): string {
  const now = new Date()
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'))
  return `${now.getFullYear()}-${month}-${day}`
}

/** A note has a day and no time; at noon it is the same day nearly everywhere. Of today it is now before noon: what is not yet is not shown. */
function noonOf(day: string): string | null {
  const at = Date.parse(`${day}T12:00:00`)
  if (Number.isNaN(at)) return null
  return new Date(day === today() ? Math.min(at, Date.now()) : at).toISOString()
}
