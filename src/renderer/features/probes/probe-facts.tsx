import type { ReactNode } from 'react'
import type { Probe, ProbeView } from '../../../contract/probe-shapes.ts'
import { EXPERIMENTS_TEXT } from '../../../text/interface/experiments.ts'
import { PROBE_SENDING_TEXT } from '../../../text/interface/probe-sending.ts'
import { PROBE_VIEW_TEXT } from '../../../text/interface/probe-view.ts'
import { shortSpan } from '../../../text/probes/span.ts'
import { CopyChip } from '../../components/copy-chip.tsx'
import { Term } from '../../components/term.tsx'
import { useLanguage, useText } from '../../language.ts'
import page from './page.module.css'
import styles from './probe-facts.module.css'

/** Everything that is known of a probe beside what happened to it. */
export function ProbeFacts({ view }: { readonly view: ProbeView }) {
  const language = useLanguage()
  const text = PROBE_VIEW_TEXT[language].facts
  const { plan, submission, folder, placement, delay } = view.probe
  const labels = placement?.labels ?? []
  return (
    <section className={page.section} aria-labelledby="probe-facts">
      <h2 id="probe-facts">{text.title}</h2>
      <dl className={styles.rows}>
        <Fact name={text.mailbox}>{plan.address}</Fact>
        <Fact name={text.provider}>{view.familyName}</Fact>
        <Fact name={text.from}>
          {plan.from.name === '' ? plan.from.address : `${plan.from.name} <${plan.from.address}>`}
        </Fact>
        <Fact name={text.subject}>{plan.subject}</Fact>
        <Fact name={text.form}>{PROBE_SENDING_TEXT[language].variants[plan.variant].name}</Fact>
        <Fact name={text.contact}>{[text[plan.contact], ...(plan.firstContact ? [text.first] : [])].join('; ')}</Fact>
        {plan.experiment !== null && (
          <Fact name={text.experiment}>
            {text.pair(plan.experiment.pair, EXPERIMENTS_TEXT[language].arm[plan.experiment.arm])}
          </Fact>
        )}
        {submission !== null && <SubmissionFacts submission={submission} />}
        {delay !== null && <DelayFact delay={delay} />}
        {folder !== null && <Fact name={text.folder}>{folder}</Fact>}
        {labels.length > 0 && <Fact name={text.labels}>{labels.join(', ')}</Fact>}
        <Fact name={text.messageId}>
          <CopyChip value={plan.messageId} what={text.messageId} />
        </Fact>
      </dl>
    </section>
  )
}

function Fact({ name, children }: { readonly name: ReactNode; readonly children: ReactNode }) {
  return (
    <div className={styles.row}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function SubmissionFacts({ submission }: { readonly submission: NonNullable<Probe['submission']> }) {
  const text = useText(PROBE_VIEW_TEXT).facts
  const { reply, queueId, tls, dsn } = submission
  return (
    <>
      <Fact name={text.reply}>
        <CopyChip value={reply} what={text.reply} />
      </Fact>
      {queueId !== null && (
        <Fact name={<Term id="queue-id" />}>
          <CopyChip value={queueId} what={text.queueId} />
        </Fact>
      )}
      {tls !== null && <Fact name={text.tls}>{tls}</Fact>}
      <Fact name={text.dsn}>{dsn ? text.dsnAsked : text.dsnNot}</Fact>
    </>
  )
}

function DelayFact({ delay }: { readonly delay: NonNullable<Probe['delay']> }) {
  const language = useLanguage()
  const text = PROBE_VIEW_TEXT[language]
  const how = delay.skewed ? text.delay.skewed : text.delay[delay.by]
  return (
    <Fact name={text.facts.delay}>
      {shortSpan(delay.seconds, language)} ({how})
    </Fact>
  )
}
