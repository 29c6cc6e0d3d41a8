import type { ProbeView } from '../../../contract/probe-shapes.ts'
import { PROBE_VIEW_TEXT } from '../../../text/interface/probe-view.ts'
import { RichText } from '../../components/rich-text.tsx'
import { useText } from '../../language.ts'
import page from './page.module.css'
import styles from './what-now.module.css'
import { WhyJunk } from './why-junk.tsx'

/** What the state of a probe means, and what to do about it. Where nothing is to be said there is nothing. */
export function WhatNow({ view }: { readonly view: ProbeView }) {
  const text = useText(PROBE_VIEW_TEXT).why
  const { state, placement, trouble } = view.probe
  switch (state) {
    case 'neverSeen':
      return <Explained {...text.neverSeen} last={text.neverSeen.late} />
    case 'unclear':
      return <Explained {...text.unclear} />
    case 'refused':
      return <Explained {...text.refused} />
    case 'bounced':
      return <Explained {...text.bounced} />
    case 'deferred':
      return <Explained {...text.deferred} />
    case 'arrived':
      return placement?.kind === 'junk' ? <WhyJunk /> : null
    default:
      return trouble === null ? null : <p className={page.hint}>{text.notSubmitted}</p>
  }
}

interface ExplainedProps {
  readonly title: string
  readonly body: string
  readonly next: readonly string[]
  readonly last?: string
}

function Explained({ title, body, next, last }: ExplainedProps) {
  return (
    <section className={page.card} aria-labelledby="what-now">
      <h2 id="what-now">{title}</h2>
      <p className={page.lead}>
        <RichText text={body} />
      </p>
      {next.length > 0 && (
        <ol className={styles.next}>
          {next.map((step) => (
            <li key={step}>
              <RichText text={step} />
            </li>
          ))}
        </ol>
      )}
      {last !== undefined && <p className={page.hint}>{last}</p>}
    </section>
  )
}
