import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleHalf2,
  IconCircleX,
  IconRefresh,
  type TablerIcon,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Confidence, Diagnosis } from '../../../engine/bounces/diagnosis.ts'
import type { Permanence } from '../../../engine/bounces/reasons.ts'
import { CONFIDENCE_TEXTS } from '../../../text/confidence.ts'
import type { DescribedDiagnosis } from '../../../text/describe-diagnosis.ts'
import { RESULT_TEXT } from '../../../text/interface/result.ts'
import { PERMANENCE_TEXTS } from '../../../text/permanence.ts'
import { WHOSE_MOVE_TEXTS } from '../../../text/whose-move.ts'
import { MOVE_ICONS } from '../../components/move-badge.tsx'
import { useLocalize, useText } from '../../language.ts'
import styles from './verdict.module.css'

const PERMANENCE_ICONS: Readonly<Record<Permanence, TablerIcon>> = {
  permanent: IconCircleX,
  transient: IconRefresh,
  none: IconCircleCheck,
}

const CONFIDENCE_ICONS: Readonly<Record<Confidence, TablerIcon>> = {
  high: IconCircleCheck,
  medium: IconCircleHalf2,
  low: IconCircleDashed,
}

interface Props {
  readonly diagnosis: Diagnosis
  readonly words: DescribedDiagnosis
}

/** The three answers that everybody wants first: whose move, will it pass later, how sure. */
export function Verdict({ diagnosis, words }: Props) {
  const text = useText(RESULT_TEXT)
  const localize = useLocalize()
  const { whoseMove, permanence, confidence, ruleSource } = diagnosis
  return (
    <dl className={styles.verdict}>
      <Answer
        question={text.whoseMove}
        icon={MOVE_ICONS[whoseMove]}
        tone={whoseMove}
        word={localize(WHOSE_MOVE_TEXTS[whoseMove].label)}
        why={withoutLabel(words.whoseMove)}
      />
      <Answer
        question={text.permanence}
        icon={PERMANENCE_ICONS[permanence]}
        tone="plain"
        word={localize(PERMANENCE_TEXTS[permanence].label)}
        why={withoutLabel(words.permanence)}
      />
      <Answer
        question={text.confidence}
        icon={CONFIDENCE_ICONS[confidence]}
        tone="plain"
        word={localize(CONFIDENCE_TEXTS[confidence].label)}
        why={withoutLabel(words.confidence)}
        aside={
          ruleSource?.unsure && (
            <>
              <IconAlertTriangle size={13} aria-hidden /> {text.unsure}
            </>
          )
        }
      />
    </dl>
  )
}

interface AnswerProps {
  readonly question: string
  readonly icon: TablerIcon
  readonly tone: string
  readonly word: string
  readonly why: string
  readonly aside?: ReactNode
}

function Answer({ question, icon: Icon, tone, word, why, aside }: AnswerProps) {
  return (
    <div className={styles.answer} data-tone={tone}>
      <dt>{question}</dt>
      <dd>
        <span className={styles.word}>
          <Icon size={17} stroke={1.8} aria-hidden />
          {word}
        </span>
        {aside && <span className={styles.aside}>{aside}</span>}
        <span className={styles.why}>{why}</span>
      </dd>
    </div>
  )
}

/** `Permanent: the same mail …` stands under the word *Permanent* already. */
function withoutLabel(sentence: string): string {
  const rest = sentence.replace(/^[^:.]{1,40}: /, '')
  return rest.charAt(0).toUpperCase() + rest.slice(1)
}
