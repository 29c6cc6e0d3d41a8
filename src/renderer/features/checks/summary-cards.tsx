import type { CheckOutcome, Finding } from '../../../engine/checks/finding.ts'
import type { Report } from '../../../engine/checks/report.ts'
import { CHECK_REPORT_TEXT } from '../../../text/interface/check-report.ts'
import { useLocalize, useText } from '../../language.ts'
import { OUTCOME_ICONS, OUTCOME_TONES } from './outcome-badge.tsx'
import styles from './summary-cards.module.css'

/** Configuration is proved and reputation only measured: each has its own sentence. */
export function SummaryCards({ report }: { readonly report: Report }) {
  const { summary, findings } = report
  const text = useText(CHECK_REPORT_TEXT).report
  const localize = useLocalize()
  const reputation = findings.filter(({ area }) => area === 'reputation')
  const configuration = findings.filter(({ area }) => area !== 'reputation' && area !== 'vantage')
  return (
    <div className={styles.cards}>
      <Card
        title={text.configuration}
        hint={text.configurationHint}
        sentence={localize(summary.configuration)}
        worst={worstOf(configuration)}
      />
      <Card
        title={text.reputation}
        hint={text.reputationHint}
        sentence={localize(summary.reputation)}
        worst={worstOf(reputation)}
      />
    </div>
  )
}

interface CardProps {
  readonly title: string
  readonly hint: string
  readonly sentence: string
  readonly worst: CheckOutcome
}

function Card({ title, hint, sentence, worst }: CardProps) {
  const Icon = OUTCOME_ICONS[worst]
  return (
    <section className={styles.card} data-tone={OUTCOME_TONES[worst]}>
      <Icon size={26} stroke={1.6} aria-hidden />
      <div>
        <h2>{title}</h2>
        <p className={styles.sentence}>{withoutTitle(sentence, title)}</p>
        <p className={styles.hint}>{hint}</p>
      </div>
    </section>
  )
}

/** `Reputation: no entry …` stands under the title *Reputation* already. */
function withoutTitle(sentence: string, title: string): string {
  if (!sentence.startsWith(`${title}: `)) return sentence
  const rest = sentence.slice(title.length + 2)
  return rest.charAt(0).toUpperCase() + rest.slice(1)
}

/** Where nothing is wrong and nothing right, nothing could be told. */
function worstOf(findings: readonly Finding[]): CheckOutcome {
  const order: readonly CheckOutcome[] = ['fail', 'warn', 'notice', 'pass', 'temperror']
  return order.find((outcome) => findings.some((finding) => finding.outcome === outcome)) ?? 'notApplicable'
}
