import { Button, Radio } from '@mantine/core'
import { useState } from 'react'
import type { DraftView, TicketView } from '../../../../contract/ticket-shapes.ts'
import type { DraftBlocker } from '../../../../engine/tickets/ticket-views.ts'
import { TICKET_DRAFTING_TEXT } from '../../../../text/interface/ticket-drafting.ts'
import { momentOf } from '../../../../text/tickets/days.ts'
import { plainText } from '../../../components/plain-text.ts'
import { RichText } from '../../../components/rich-text.tsx'
import { announce } from '../../../frame/announcement-store.ts'
import { useLanguage, useText } from '../../../language.ts'
import { useTicket } from '../ticket-store.ts'
import styles from './blockers.module.css'
import { checkAddressesOf } from './check-addresses.ts'
import { useDrafting } from './drafting-store.ts'
import writing from './writing.module.css'

const REASONS = ['none', 'mended', 'mistaken', 'cannot'] as const
type Reason = (typeof REASONS)[number]

interface Props {
  readonly view: TicketView
  readonly draft: DraftView
}

/** What has to be fixed before anything is written, or why it is written all the same. */
export function Blockers({ view, draft }: Props) {
  if (draft.blockers.length > 0) return <FixFirst view={view} blockers={draft.blockers} />
  return draft.overridden.length > 0 ? <Overridden blockers={draft.overridden} /> : null
}

function FixFirst({ view, blockers }: { readonly view: TicketView; readonly blockers: readonly DraftBlocker[] }) {
  const text = useText(TICKET_DRAFTING_TEXT).blockers
  return (
    <section className={writing.note} data-tone="fail" aria-labelledby="writing-blockers">
      <h2 id="writing-blockers">{text.title(blockers.length)}</h2>
      <p>{text.body}</p>
      <BlockerList blockers={blockers} />
      <Button variant="default" size="xs" onClick={() => checkAddressesOf(view)}>
        {text.toChecks}
      </Button>
      <Override blockers={blockers} />
    </section>
  )
}

function BlockerList({ blockers }: { readonly blockers: readonly DraftBlocker[] }) {
  const language = useLanguage()
  const text = TICKET_DRAFTING_TEXT[language].blockers
  return (
    <ul className={styles.list}>
      {blockers.map(({ check, title, found, at }) => (
        <li key={check}>
          <strong>{title[language]}</strong>
          <p>
            <RichText text={plainText(found[language])} />
          </p>
          <p className={styles.at}>{text.found(momentOf(at, language))}</p>
        </li>
      ))}
    </ul>
  )
}

/** A reason has to be given; it is noted in the ticket. */
function Override({ blockers }: { readonly blockers: readonly DraftBlocker[] }) {
  const language = useLanguage()
  const text = TICKET_DRAFTING_TEXT[language].blockers
  const choose = useDrafting((state) => state.choose)
  const [reason, setReason] = useState<Reason>('none')
  const override = async () => {
    const { overridden } = useDrafting.getState().choice
    await choose({ overridden: [...new Set([...overridden, ...blockers.map(({ check }) => check)])] })
    const titles = blockers.map(({ title }) => title[language]).join('; ')
    announce(text.overridden)
    await useTicket.getState().say({ type: 'noted', text: text.noted(titles, text.reason[reason]) })
  }
  return (
    <div className={styles.override}>
      <Radio.Group
        label={text.why}
        value={reason}
        // The values are those of the radios below.
        onChange={(chosen) => setReason(chosen as Reason)}
      >
        <div className={styles.reasons}>
          {REASONS.map((one) => (
            <Radio key={one} value={one} label={text.reason[one]} />
          ))}
        </div>
      </Radio.Group>
      <Button variant="default" size="xs" disabled={reason === 'none'} onClick={() => void override()}>
        {text.override}
      </Button>
    </div>
  )
}

function Overridden({ blockers }: { readonly blockers: readonly DraftBlocker[] }) {
  const language = useLanguage()
  const text = TICKET_DRAFTING_TEXT[language].blockers
  const choose = useDrafting((state) => state.choose)
  return (
    <div className={writing.note}>
      <p>
        {text.overridden} {blockers.map(({ title }) => title[language]).join('; ')}
      </p>
      <Button variant="default" size="compact-sm" onClick={() => void choose({ overridden: [] })}>
        {text.takeBack}
      </Button>
    </div>
  )
}
