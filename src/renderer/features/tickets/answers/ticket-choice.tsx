import { Radio, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { TicketLine } from '../../../../contract/ticket-shapes.ts'
import { TICKET_ANSWERS_TEXT } from '../../../../text/interface/ticket-answers.ts'
import { TICKET_STATE_TEXT } from '../../../../text/tickets/states.ts'
import { ask } from '../../../api.ts'
import { plainLine } from '../../../components/plain-text.ts'
import { useLanguage } from '../../../language.ts'
import styles from './answers.module.css'

interface Props {
  /** This one is not offered; null: all are. */
  readonly without: string | null
  readonly chosen: string | null
  readonly onChoose: (ticket: string | null) => void
}

const MOST = 30
/** A pause in typing: then it is looked for. */
const PAUSE_MS = 200

/** One of the tickets, found by its words. */
export function TicketChoice({ without, chosen, onChoose }: Props) {
  const language = useLanguage()
  const text = TICKET_ANSWERS_TEXT[language].moving
  const [search, setSearch] = useState('')
  const lines = useFoundTickets(search, without)
  return (
    <>
      <TextInput
        label={text.search}
        maxLength={500}
        spellCheck={false}
        value={search}
        onChange={({ currentTarget }) => {
          onChoose(null)
          setSearch(currentTarget.value)
        }}
      />
      <div className={styles.tickets}>
        {lines?.length === 0 && <p className={styles.hint}>{text.none}</p>}
        <Radio.Group label={text.tickets} value={chosen ?? ''} onChange={onChoose}>
          <div className={styles.choices}>
            {lines?.map(({ id, organizationName, addresses, state, recipientDomain }) => (
              <Radio
                key={id}
                value={id}
                label={plainLine(`${organizationName}: ${addresses.join(', ')}`)}
                description={plainLine([TICKET_STATE_TEXT[state][language], recipientDomain ?? ''].join(' ').trim())}
              />
            ))}
          </div>
        </Radio.Group>
      </div>
    </>
  )
}

/** Null: not known yet. */
function useFoundTickets(search: string, without: string | null): readonly TicketLine[] | null {
  const [lines, setLines] = useState<readonly TicketLine[] | null>(null)
  useEffect(() => {
    let isNewest = true
    const find = async () => {
      const query = { column: null, open: null, organization: null, move: null, order: 'newest', offset: 0 } as const
      const reply = await ask('tickets.list', { ...query, search, limit: MOST })
      if (isNewest && reply.ok) setLines(reply.value.lines.filter(({ id }) => id !== without))
    }
    const timer = setTimeout(() => void find(), search === '' ? 0 : PAUSE_MS)
    return () => {
      isNewest = false
      clearTimeout(timer)
    }
  }, [search, without])
  return lines
}
