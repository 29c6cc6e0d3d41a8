import type { Diagnosis } from '../../../engine/bounces/diagnosis.ts'
import { CHECK_TEXTS, type CheckId } from '../../../text/checks.ts'
import { UNSURE_RULE } from '../../../text/confidence.ts'
import { RESULT_TEXT } from '../../../text/interface/result.ts'
import { formatDay } from '../../format.ts'
import { useLanguage, useLocalize, useText } from '../../language.ts'
import styles from './expert-details.module.css'
import { ExpertRow } from './expert-row.tsx'
import { LinkActions } from './link-actions.tsx'

/** By which rule it was judged, where that is from, and which checks would confirm it. */
export function RuleRows({ diagnosis }: { readonly diagnosis: Diagnosis }) {
  const { detail } = useText(RESULT_TEXT)
  const localize = useLocalize()
  const language = useLanguage()
  const { reason, sisimaiReason, rule, ruleSource, steps } = diagnosis
  const checks = [...new Set(steps.flatMap(({ confirmBy }) => confirmBy))].filter(isCheck)
  return (
    <>
      <ExpertRow label={detail.reason} value={reason} copies />
      <ExpertRow label={detail.sisimai} value={sisimaiReason} />
      <ExpertRow label={detail.rule} value={rule ?? detail.ruleNone}>
        {rule ? <span className="mono">{rule}</span> : <span className={styles.note}>{detail.ruleNone}</span>}
      </ExpertRow>
      <ExpertRow label={detail.ruleSource} value={ruleSource?.source ?? null}>
        {ruleSource && <RuleSource {...ruleSource} />}
        <span className={styles.note}>
          {ruleSource && detail.checkedOn(formatDay(ruleSource.verifiedOn, language))}
          {ruleSource?.unsure && ` · ${localize(UNSURE_RULE)}`}
        </span>
      </ExpertRow>
      <ExpertRow label={detail.checks} value={checks.join(' ')}>
        <ul className={styles.checks}>
          {checks.map((check) => (
            <li key={check}>{localize(CHECK_TEXTS[check])}</li>
          ))}
        </ul>
      </ExpertRow>
    </>
  )
}

/** A web page, or the name of a document. */
function RuleSource({ source }: { readonly source: string }) {
  return source.startsWith('https://') ? <LinkActions target={source} /> : <span>{source}</span>
}

function isCheck(id: string): id is CheckId {
  return Object.hasOwn(CHECK_TEXTS, id)
}
