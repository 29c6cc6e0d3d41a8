import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { TICKET_ANSWERS_TEXT } from '../../../../text/interface/ticket-answers.ts'
import { hear } from '../../../api.ts'
import { useText } from '../../../language.ts'
import { WritingFault } from '../drafting/writing-fault.tsx'
import { lookForAnswers } from '../look-for-answers.ts'
import styles from './answers.module.css'
import { LooseAnswerCard } from './loose-answer.tsx'
import { useLooseAnswers } from './loose-store.ts'
import { usePasteAnswer } from './paste-store.ts'

/** Answers of which the user says where they belong. */
export function LooseAnswers() {
  const text = useText(TICKET_ANSWERS_TEXT).loose
  const { answers, fault, reload } = useLooseAnswers()
  const paste = usePasteAnswer((state) => state.open)
  useEffect(() => {
    void reload()
    return hear('tickets.looseChanged', () => void reload())
  }, [reload])
  return (
    <>
      <div className={styles.buttons}>
        <Button size="xs" variant="default" onClick={() => void lookForAnswers()}>
          {text.lookNow}
        </Button>
        <Button size="xs" variant="default" onClick={() => paste(null)}>
          {text.paste}
        </Button>
      </div>
      <WritingFault fault={fault} gone={text.gone} />
      {answers?.length === 0 && <p className={styles.hint}>{text.none}</p>}
      <ul className={styles.list} aria-label={text.list}>
        {answers?.map((answer) => (
          <li key={answer.id}>
            <LooseAnswerCard answer={answer} />
          </li>
        ))}
      </ul>
    </>
  )
}
