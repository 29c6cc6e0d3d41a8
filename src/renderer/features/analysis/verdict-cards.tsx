import { IconCircleCheck, IconCircleMinus, IconThumbDown } from '@tabler/icons-react'
import type { VendorVerdict } from '../../../engine/analysis/analysis.ts'
import { ANALYSIS_TEXT } from '../../../text/interface/analysis.ts'
import { useLocalize, useText } from '../../language.ts'
import view from './analysis-view.module.css'
import { Expander } from './expander.tsx'
import { RawText } from './raw-text.tsx'
import styles from './verdict-cards.module.css'

/** What the filters on the way wrote about the mail, each as a card with its parts explained. */
export function VerdictCards({ verdicts }: { readonly verdicts: readonly VendorVerdict[] }) {
  const text = useText(ANALYSIS_TEXT).verdicts
  return (
    <section className={view.section} aria-labelledby="analysis-verdicts">
      <h2 id="analysis-verdicts">{text.title}</h2>
      {verdicts.length === 0 && <p className={view.lead}>{text.none}</p>}
      <ul className={styles.cards}>
        {verdicts.map((verdict, at) => {
          const key = `${at} ${verdict.id}`
          return <VerdictCard key={key} verdict={verdict} />
        })}
      </ul>
    </section>
  )
}

const ICONS = { good: IconCircleCheck, neutral: IconCircleMinus, bad: IconThumbDown }

function VerdictCard({ verdict }: { readonly verdict: VendorVerdict }) {
  const text = useText(ANALYSIS_TEXT).verdicts
  const localize = useLocalize()
  const { name, header, tone, say, parts, raw, by } = verdict
  const Icon = ICONS[tone]
  return (
    <li className={styles.card} data-tone={tone}>
      <Icon size={22} stroke={1.6} role="img" aria-label={text.tone[tone]} />
      <div className={styles.body}>
        <h3>
          {name} <span className={styles.header}>{header}</span>
        </h3>
        <p>{localize(say)}</p>
        {by === 'sender' && <p className="quiet">{text.bySender}</p>}
        {parts.length > 0 && (
          <Expander title={text.parts(parts.length)}>
            <Parts parts={parts} />
          </Expander>
        )}
        <Expander title={text.raw}>
          <RawText text={`${header}: ${raw}`} what={header} />
        </Expander>
      </div>
    </li>
  )
}

function Parts({ parts }: Pick<VendorVerdict, 'parts'>) {
  const localize = useLocalize()
  return (
    <dl className={styles.parts}>
      {parts.map(({ name, value, tone, say }, at) => {
        const key = `${at} ${name}`
        return (
          <div key={key} className={styles.part} data-tone={tone}>
            <dt className="mono">{value === '' ? name : `${name} ${value}`}</dt>
            <dd>{localize(say)}</dd>
          </div>
        )
      })}
    </dl>
  )
}
