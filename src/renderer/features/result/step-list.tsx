import type { Confirmation } from '../../../contract/shapes.ts'
import type { ConfirmedStep } from '../../../engine/bounces/confirm-steps.ts'
import type { Diagnosis, Step } from '../../../engine/bounces/diagnosis.ts'
import type { DescribedStep } from '../../../text/describe-diagnosis.ts'
import { RESULT_TEXT } from '../../../text/interface/result.ts'
import { stepParameters } from '../../../text/step-parameters.ts'
import { CopyChip } from '../../components/copy-chip.tsx'
import { RichText } from '../../components/rich-text.tsx'
import { useLanguage, useText } from '../../language.ts'
import { useDiagnose } from '../diagnose/diagnose-store.ts'
import { LinkActions } from './link-actions.tsx'
import { LiveBar } from './live-bar.tsx'
import { liveKey, useLiveChecks } from './live-store.ts'
import { Section } from './section.tsx'
import { StepFindings } from './step-findings.tsx'
import styles from './step-list.module.css'

interface Props {
  readonly diagnosis: Diagnosis
  readonly steps: readonly DescribedStep[]
  /** The place of the diagnosis among those of its entry. */
  readonly index: number
}

type CheckedLive = Extract<Confirmation, { readonly state: 'checked' }>

/** What to do, in order; each value in it can be copied. What live checks found changes the order. */
export function StepList({ diagnosis, steps, index }: Props) {
  const text = useText(RESULT_TEXT)
  const entryId = useDiagnose(({ entry, notKept }) => (entry === null || notKept.has(entry.id) ? null : entry.id))
  const live = useLiveChecks(({ checks }) => checks.get(liveKey(entryId ?? '', index)))
  if (steps.length === 0) return null
  const confirmation = live?.confirmation?.state === 'checked' ? live.confirmation : null
  const canBeChecked = diagnosis.steps.some(({ confirmBy }) => confirmBy.length > 0)
  return (
    <Section title={text.steps}>
      {entryId !== null && canBeChecked && <LiveBar entryId={entryId} recipient={index} live={live} />}
      <ol className={styles.list}>
        {inOrder(diagnosis, steps, confirmation).map(({ own, described, confirmed }, at) => (
          <li key={own.id} className={styles.step} data-state={confirmed?.state}>
            <span className={styles.number} aria-hidden>
              {at + 1}
            </span>
            <div className={styles.body}>
              <p>
                <RichText text={described.text} />
              </p>
              <StepValues diagnosis={diagnosis} own={own} words={described.text} />
              {confirmed && own.confirmBy.length > 0 && (
                <StepFindings
                  step={confirmed}
                  findings={confirmation?.findings ?? []}
                  domain={confirmation?.domain ?? ''}
                />
              )}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  )
}

/** The steps with their words, as the live checks order them, else as the diagnosis does. */
function inOrder(diagnosis: Diagnosis, steps: readonly DescribedStep[], confirmation: CheckedLive | null) {
  const all = diagnosis.steps.flatMap((own, at) => {
    const described = steps[at]
    return described === undefined ? [] : [{ own, described, confirmed: undefined as ConfirmedStep | undefined }]
  })
  if (confirmation === null) return all
  return confirmation.steps.flatMap((confirmed) => {
    const step = all.find(({ own }) => own.id === confirmed.id)
    return step === undefined ? [] : [{ ...step, confirmed }]
  })
}

/** Values that somebody types or pastes elsewhere. */
const COPIED = ['ip', 'address', 'newAddress', 'sender', 'host', 'url'] as const

interface StepValuesProps {
  readonly diagnosis: Diagnosis
  readonly own: Step
  readonly words: string
}

function StepValues({ diagnosis, own, words }: StepValuesProps) {
  const text = useText(RESULT_TEXT).stepValue
  const language = useLanguage()
  const parameters = stepParameters(diagnosis, language)(own)
  const values = COPIED.flatMap((name) => {
    const value = parameters[name]
    return value && words.includes(value) ? [{ name, value }] : []
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
