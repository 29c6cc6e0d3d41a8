import type { Analysis } from '../../../contract/probe-shapes.ts'
import { PROBE_VIEW_TEXT } from '../../../text/interface/probe-view.ts'
import { RichText } from '../../components/rich-text.tsx'
import { useLocalize, useText } from '../../language.ts'
import page from './page.module.css'
import { useProbe } from './probe-store.ts'
import styles from './what-now.module.css'

/** Neither speaks against the mail. */
const HOLDS: ReadonlySet<string> = new Set(['pass', 'none', 'neutral'])

/** Why a probe came to lie in junk: what the receiver itself wrote about it first, then what did not hold, then what to do. */
export function WhyJunk() {
  const text = useText(PROBE_VIEW_TEXT).why.junk
  const analysis = useProbe((state) => state.analysis)
  const analysing = useProbe((state) => state.analysing)
  const failed = (analysis?.ours ?? []).filter(({ result }) => !HOLDS.has(result))
  return (
    <section className={page.card} aria-labelledby="why-junk">
      <h2 id="why-junk">{text.title}</h2>
      {analysis === null ? (
        <p className={page.hint}>{analysing ? text.reading : text.notRead}</p>
      ) : (
        <>
          <Verdicts analysis={analysis} />
          <Failed ours={analysis.ours} failed={failed} />
        </>
      )}
      <ol className={styles.next}>
        {(failed.length > 0 ? [text.mend, ...text.next] : text.next).map((step) => (
          <li key={step}>
            <RichText text={step} />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The worst first. */
const TONES = ['bad', 'neutral', 'good'] as const

function Verdicts({ analysis: { verdicts } }: { readonly analysis: Analysis }) {
  const text = useText(PROBE_VIEW_TEXT).why.junk
  const localize = useLocalize()
  if (verdicts.length === 0) return <p>{text.noVerdicts}</p>
  return (
    <>
      <p>{text.verdicts}</p>
      <ul className={styles.list}>
        {TONES.flatMap((tone) => verdicts.filter((verdict) => verdict.tone === tone)).map((verdict) => (
          <li key={`${verdict.id} ${verdict.header}`} className={styles.verdict} data-tone={verdict.tone}>
            <p>
              {localize(verdict.say).startsWith(verdict.name) ? null : <strong>{verdict.name}: </strong>}
              {localize(verdict.say)}
            </p>
            <p className={`mono ${styles.header}`}>
              {verdict.header}: {verdict.raw}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}

interface FailedProps {
  readonly ours: Analysis['ours']
  readonly failed: Analysis['ours']
}

function Failed({ ours, failed }: FailedProps) {
  const text = useText(PROBE_VIEW_TEXT).why.junk
  const localize = useLocalize()
  if (failed.length > 0) {
    return (
      <>
        <p>{text.failed}</p>
        <ul className={styles.list}>
          {failed.map((one) => (
            <li key={`${one.method} ${one.domain}`} className={styles.verdict} data-tone="bad">
              <p>
                <strong>{one.method.toUpperCase()}</strong>: {localize(one.reason)}
              </p>
            </li>
          ))}
        </ul>
      </>
    )
  }
  const holds = (['spf', 'dkim', 'dmarc'] as const).every((method) =>
    ours.some((one) => one.method === method && one.result === 'pass'),
  )
  return holds ? <p>{text.allRight}</p> : null
}
