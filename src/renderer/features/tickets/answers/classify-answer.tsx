import { Button, NativeSelect, Radio } from '@mantine/core'
import { useState } from 'react'
import type { AnswerKind, TicketAnswer, TicketView } from '../../../../contract/ticket-shapes.ts'
import { FRAME_TEXT } from '../../../../text/interface/frame.ts'
import { TICKET_ANSWERS_TEXT } from '../../../../text/interface/ticket-answers.ts'
import { ANSWER_KIND_TEXT } from '../../../../text/tickets/answer-kinds.ts'
import { Dialog } from '../../../components/dialog.tsx'
import { toast } from '../../../frame/toast.ts'
import { useLanguage } from '../../../language.ts'
import { useTicket } from '../ticket-store.ts'
import styles from './answers.module.css'

interface Props {
  readonly view: TicketView
  readonly answer: TicketAnswer
  readonly opened: boolean
  readonly onClose: () => void
}

/** The user says what an answer is; that is remembered for the same words. */
export function ClassifyAnswer(props: Props) {
  const text = TICKET_ANSWERS_TEXT[useLanguage()].classifying
  return (
    <Dialog size="lg" opened={props.opened} title={text.title} onClose={props.onClose}>
      <Fields {...props} />
    </Dialog>
  )
}

const KINDS = Object.keys(ANSWER_KIND_TEXT).filter(isKind)

function isKind(name: string): name is AnswerKind {
  return Object.hasOwn(ANSWER_KIND_TEXT, name) && name !== 'unknown'
}

function Fields({ view, answer, onClose }: Props) {
  const language = useLanguage()
  const text = TICKET_ANSWERS_TEXT[language].classifying
  const say = useTicket((state) => state.say)
  const [kind, setKind] = useState<AnswerKind | null>(answer.kind)
  const [known, setKnown] = useState(answer.known)
  const fitting = view.appeal?.answers.filter((one) => one.kind === kind) ?? []
  const save = async () => {
    if (kind === null) return
    const isFitting = fitting.some(({ id }) => id === known)
    if (!(await say({ type: 'classified', answer: answer.id, kind, known: isFitting ? known : null }))) return
    onClose()
    await toast(text.saved)
  }
  return (
    <div className={styles.form}>
      <p className={styles.hint}>{text.hint}</p>
      {/* The values are those of the radios below. */}
      <Radio.Group label={text.kinds} value={kind ?? ''} onChange={(chosen) => setKind(chosen as AnswerKind)}>
        <div className={styles.choices}>
          {KINDS.map((one) => (
            <Radio
              key={one}
              value={one}
              label={ANSWER_KIND_TEXT[one].name[language]}
              description={ANSWER_KIND_TEXT[one].means[language]}
            />
          ))}
        </div>
      </Radio.Group>
      <NativeSelect
        label={text.known}
        disabled={fitting.length === 0}
        value={fitting.some(({ id }) => id === known) ? (known ?? '') : ''}
        data={[
          { value: '', label: text.noneKnown },
          ...fitting.map(({ id, says }) => ({ value: id, label: says[language] })),
        ]}
        onChange={({ currentTarget: { value } }) => setKnown(value === '' ? null : value)}
      />
      <div className={styles.ends}>
        <Button variant="default" data-autofocus onClick={onClose}>
          {FRAME_TEXT[language].cancel}
        </Button>
        <Button disabled={kind === null} onClick={() => void save()}>
          {text.save}
        </Button>
      </div>
    </div>
  )
}
