import type { DraftView, TicketView } from '../../../../contract/ticket-shapes.ts'
import { TICKET_DRAFTING_TEXT } from '../../../../text/interface/ticket-drafting.ts'
import { TICKET_SENDING_TEXT } from '../../../../text/interface/ticket-sending.ts'
import { TICKETS_TEXT } from '../../../../text/interface/tickets.ts'
import { plainText } from '../../../components/plain-text.ts'
import { RichText } from '../../../components/rich-text.tsx'
import { useLocalize, useText } from '../../../language.ts'
import { TroubleNote } from '../../mailboxes/trouble-note.tsx'
import { useWriting } from '../writing-store.ts'
import { Blockers } from './blockers.tsx'
import { DraftWarnings } from './draft-warnings.tsx'
import { useDrafting } from './drafting-store.ts'
import { EvidenceChoice } from './evidence-choice.tsx'
import { FactList } from './fact-list.tsx'
import { FormWay } from './form-way.tsx'
import { LanguageChoice } from './language-choice.tsx'
import { Letter } from './letter.tsx'
import { MailWay } from './mail-way.tsx'
import { MissingFacts } from './missing-facts.tsx'
import { NoWay } from './no-way.tsx'
import { useTicketSending } from './sending-store.ts'
import { Submitted } from './submitted.tsx'
import { UncheckedList } from './unchecked-list.tsx'
import { wayOut } from './way-out.ts'
import styles from './writing.module.css'
import { WritingFault } from './writing-fault.tsx'

/** What has to be known first, then the text with what it is made of, then the way out. */
export function DraftingDesk({ view }: { readonly view: TicketView }) {
  const text = useText(TICKET_DRAFTING_TEXT)
  const tickets = useText(TICKETS_TEXT)
  const { draft, fault } = useDrafting()
  return (
    <>
      <NotSent />
      <WritingFault fault={fault} gone={tickets.gone} />
      {draft === null ? (
        fault === null && <p className={styles.hint}>{text.reading}</p>
      ) : (
        <Desk view={view} draft={draft} />
      )}
    </>
  )
}

interface Props {
  readonly view: TicketView
  readonly draft: DraftView
}

function Desk({ view, draft }: Props) {
  const text = useText(TICKET_DRAFTING_TEXT)
  const isBlocked = draft.blockers.length > 0
  return (
    <>
      <Advice draft={draft} />
      <Blockers view={view} draft={draft} />
      <UncheckedList view={view} unchecked={draft.unchecked} />
      <DraftWarnings warnings={draft.warnings} />
      {isBlocked ? <p className={styles.hint}>{text.blockers.waits}</p> : <Written view={view} draft={draft} />}
    </>
  )
}

/** The text and what it is made of, and the way in which it goes. */
function Written({ view, draft }: Props) {
  const purpose = useWriting((state) => state.purpose)
  const way = wayOut(view, draft, purpose)
  const isMail = way.kind === 'mail'
  return (
    <div className={styles.split}>
      <div className={styles.column}>
        {way.kind === 'none' && <NoWay view={view} />}
        <LanguageChoice draft={draft} />
        {(draft.fields.length === 0 || draft.text !== '') && <Letter view={view} draft={draft} isMail={isMail} />}
        {way.kind === 'page' && <FormWay view={view} draft={draft} page={way} />}
        {isMail ? <MailWay view={view} draft={draft} /> : <Submitted view={view} draft={draft} />}
      </div>
      <div className={styles.column}>
        <MissingFacts draft={draft} />
        <EvidenceChoice evidence={view.evidence} />
        <FactList facts={draft.facts} />
      </div>
    </div>
  )
}

function Advice({ draft: { advice } }: { readonly draft: DraftView }) {
  const text = useText(TICKET_DRAFTING_TEXT)
  const localize = useLocalize()
  if (advice === null) return null
  return (
    <section className={styles.note} data-tone="wait" aria-labelledby="writing-advice">
      <h2 id="writing-advice">{text.advice}</h2>
      <p>
        <RichText text={localize(advice)} />
      </p>
    </section>
  )
}

/** The server took nothing: in its own words. */
function NotSent() {
  const text = useText(TICKET_SENDING_TEXT).outcome
  const notSent = useTicketSending((state) => state.notSent)
  if (notSent === null) return null
  return (
    <section className={styles.note} role="alert">
      <h2>{text.notSent}</h2>
      <TroubleNote trouble={{ ...notSent.trouble, said: plainText(notSent.said) }} />
      <p>{text.again}</p>
    </section>
  )
}
