import type { Analysis } from '../../../engine/analysis/analysis.ts'
import { ANALYSIS_TEXT } from '../../../text/interface/analysis.ts'
import { formatBytes, formatTime } from '../../format.ts'
import { useLanguage, useLocalize, useText } from '../../language.ts'
import { OUTCOME_ICONS, OUTCOME_TONES } from '../checks/outcome-badge.tsx'
import styles from './analysis-head.module.css'

/** The one sentence, and which mail it is about. */
export function AnalysisHead({ analysis }: { readonly analysis: Analysis }) {
  const text = useText(ANALYSIS_TEXT)
  const localize = useLocalize()
  const outcome = outcomeOf(analysis)
  const Icon = OUTCOME_ICONS[outcome]
  return (
    <section className={styles.head} aria-label={text.label}>
      <p className={styles.sentence} data-tone={OUTCOME_TONES[outcome]}>
        <Icon size={26} stroke={1.6} aria-hidden />
        <span>{localize(analysis.say)}</span>
      </p>
      <MailFacts mail={analysis.mail} />
    </section>
  )
}

function MailFacts({ mail }: Pick<Analysis, 'mail'>) {
  const text = useText(ANALYSIS_TEXT).facts
  const language = useLanguage()
  const facts: readonly (readonly [name: string, value: string])[] = [
    [text.from, mail.from],
    [text.to, mail.to],
    [text.subject, mail.subject],
    [text.date, mail.date === null ? '' : formatTime(mail.date, language)],
    [text.handedOverBy, mail.handedOverBy ?? ''],
    [text.size, formatBytes(mail.size, language)],
    [text.messageId, mail.messageId],
  ]
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name} className={styles.fact}>
          <dt>{name}</dt>
          <dd data-empty={value === ''}>{value === '' ? text.none : value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The gravest thing that was found, by filters or by ourselves. */
function outcomeOf({ report, verdicts }: Analysis) {
  const { counts } = report.summary
  if (counts.fail > 0) return 'fail'
  if (counts.warn > 0 || verdicts.some(({ tone }) => tone === 'bad')) return 'warn'
  return counts.pass > 0 ? 'pass' : 'temperror'
}
