import { useCallback, useRef, useState } from 'react'
import type { Input } from '../../../../contract/methods.ts'
import type { TakenAnswer } from '../../../../contract/ticket-shapes.ts'
import { FAULT_TEXT } from '../../../../text/interface/faults.ts'
import { TICKET_ANSWERS_TEXT } from '../../../../text/interface/ticket-answers.ts'
import type { Language } from '../../../../text/language.ts'
import { ANSWER_KIND_TEXT } from '../../../../text/tickets/answer-kinds.ts'
import { ask } from '../../../api.ts'
import { useNavigation } from '../../../frame/navigation-store.ts'
import { toast } from '../../../frame/toast.ts'
import { useLanguage } from '../../../language.ts'
import { useTicket } from '../ticket-store.ts'
import { usePasteAnswer } from './paste-store.ts'

/** As long as the main process takes an answer. */
const LONGEST = 10_000_000

type Problem = 'empty' | 'tooLarge' | 'notReadable' | 'one'
type Source = { readonly text: string } | { readonly bytes: Uint8Array<ArrayBuffer> }

/** From what was pasted, chosen or dropped to where it came to lie. */
export function useTakeAnswer() {
  const language = useLanguage()
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const [working, setWorking] = useState(false)
  const isWorking = useRef(false)
  const type = useCallback((text: string) => {
    setProblem(null)
    setTyped(text)
  }, [])
  const take = useCallback(
    async (read: () => Promise<Source | Problem>) => {
      if (isWorking.current) return
      isWorking.current = true
      setWorking(true)
      const source = await read()
      if (typeof source === 'string') setProblem(source)
      else await hand(source, language)
      isWorking.current = false
      setWorking(false)
    },
    [language],
  )
  const takeFiles = useCallback((files: readonly File[]) => void take(() => readOne(files)), [take])
  return { typed, type, problem, working, takeFiles, takeTyped: () => void take(async () => readTyped(typed)) }
}

function readTyped(text: string): Source | Problem {
  if (text.trim() === '') return 'empty'
  return text.length > LONGEST ? 'tooLarge' : { text }
}

async function readOne([file, ...others]: readonly File[]): Promise<Source | Problem> {
  if (file === undefined || others.length > 0) return 'one'
  if (file.size > LONGEST) return 'tooLarge'
  const bytes = await file.arrayBuffer().catch(() => null)
  if (bytes === null) return 'notReadable'
  return bytes.byteLength === 0 ? 'empty' : { bytes: new Uint8Array(bytes) }
}

/** What could not be taken in stays in the field. */
async function hand(source: Source, language: Language): Promise<void> {
  const { ticket, close } = usePasteAnswer.getState()
  const input: Input<'tickets.takeAnswer'> = { ticket, ...source }
  const reply = await ask('tickets.takeAnswer', input)
  if (!reply.ok) return toast(FAULT_TEXT[language][reply.fault.code], 'failed')
  close()
  await lead(reply.value, language)
}

/** Shows where the answer is now, and says what it was recognised as. */
async function lead(taken: TakenAnswer, language: Language): Promise<void> {
  const text = TICKET_ANSWERS_TEXT[language].paste
  if (taken.kind === 'loose') {
    useNavigation.getState().go('tickets', 'answers')
    return toast(text.loose)
  }
  await useTicket.getState().open(taken.ticket)
  const { recognised } = taken
  await toast(recognised === null ? text.unknown : text.taken(ANSWER_KIND_TEXT[recognised].name[language]))
}
