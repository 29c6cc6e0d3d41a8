import { useEffect, useState } from 'react'
import type { Fault } from '../../../../contract/shapes.ts'
import type { AppealFact, LetterLanguage, NoteKind, NoteView } from '../../../../contract/ticket-shapes.ts'
import { ask } from '../../../api.ts'

interface WrittenNote {
  /** Null: not written yet. The one before stays until the next is there. */
  readonly note: NoteView | null
  readonly fault: Fault | null
}

/** The text as it is made of what is known and typed. */
export function useWrittenNote(
  kind: NoteKind,
  ticket: string | null,
  language: LetterLanguage | null,
  facts: Readonly<Partial<Record<AppealFact, string>>>,
): WrittenNote {
  const [written, setWritten] = useState<WrittenNote>({ note: null, fault: null })
  useEffect(() => {
    let isNewest = true
    const write = async () => {
      const reply = await ask('tickets.note', { kind, ticket, language, facts })
      if (!isNewest) return
      setWritten(({ note }) => (reply.ok ? { note: reply.value, fault: null } : { note, fault: reply.fault }))
    }
    void write()
    return () => {
      isNewest = false
    }
  }, [kind, ticket, language, facts])
  return written
}
