import type { Diagnosis } from '../../../engine/bounces/diagnosis.ts'
import type { DescribedStep } from '../../../text/describe-diagnosis.ts'
import { RESULT_TEXT } from '../../../text/interface/result.ts'
import { stepParameters } from '../../../text/step-parameters.ts'
import { CopyChip } from '../../components/copy-chip.tsx'
import { RichText } from '../../components/rich-text.tsx'
import { useLanguage, useText } from '../../language.ts'
import { LinkActions } from './link-actions.tsx'
import { Section } from './section.tsx'
import styles from './step-list.module.css'

interface Props {
  readonly diagnosis: Diagnosis
  readonly steps: readonly DescribedStep[]
}

/** What to do, in order; each value in it can be copied. */
export function StepList({ diagnosis, steps }: Props) {
  const text = useText(RESULT_TEXT)
  if (steps.length === 0) return null
  return (
    <Section title={text.steps}>
      <ol className={styles.list}>
        {steps.map((step, index) => (
          <li key={step.id} className={styles.step}>
            <span className={styles.number} aria-hidden>
              {index + 1}
            </span>
            <div className={styles.body}>
              <p>
                <RichText text={step.text} />
              </p>
              <StepValues diagnosis={diagnosis} step={step} at={index} />
            </div>
          </li>
        ))}
      </ol>
    </Section>
  )
}

/** Values that somebody types or pastes elsewhere. */
const COPIED = ['ip', 'address', 'newAddress', 'sender', 'host', 'url'] as const

function StepValues({
  diagnosis,
  step,
  at,
}: {
  readonly diagnosis: Diagnosis
  readonly step: DescribedStep
  readonly at: number
}) {
  const text = useText(RESULT_TEXT).stepValue
  const language = useLanguage()
  const own = diagnosis.steps[at]
  if (!own) return null
  const parameters = stepParameters(diagnosis, language)(own)
  const values = COPIED.flatMap((name) => {
    const value = parameters[name]
    return value && step.text.includes(value) ? [{ name, value }] : []
  })
  if (values.length === 0) return null
  return (
    <div className={styles.values}>
      {values.map(({ name, value }) =>
        name === 'url' || name === 'address' ? (
          <LinkActions key={name} target={value} />
        ) : (
          <CopyChip key={name} value={value} what={name === 'sender' ? text.sender : text.value} />
        ),
      )}
    </div>
  )
}
