import type { SetupStep, SetupView, StepView } from '../../../contract/setup-shapes.ts'
import { SETUP_GUIDE_TEXT } from '../../../text/interface/setup-guide.ts'
import { BusyButton } from '../../components/busy-button.tsx'
import { useRovingFocus } from '../../components/use-roving-focus.ts'
import { useLanguage, useLocalize, useText } from '../../language.ts'
import { formatMinutes } from './format-minutes.ts'
import { useSetup } from './setup-store.ts'
import { STATE_ICONS } from './step-badge.tsx'
import styles from './step-rail.module.css'
import { minutesLeft, stepState } from './step-state.ts'
import { useVerifyAll } from './verify-all.ts'

interface Props {
  readonly view: SetupView
  readonly current: SetupStep
}

/** The steps in order, with how each stands. Tab leads to the one that is looked at, the arrow keys to the others. */
export function StepRail({ view, current }: Props) {
  const language = useLanguage()
  const text = SETUP_GUIDE_TEXT[language]
  const moveFocus = useRovingFocus()
  const left = minutesLeft(view.steps)
  return (
    <nav aria-label={text.steps} className={styles.rail}>
      <p className={styles.left}>{left === 0 ? text.nothingLeft : text.left(formatMinutes(left, language))}</p>
      <ol className={styles.steps} onKeyDown={moveFocus}>
        {view.steps.map((step) => (
          <li key={step.id}>
            <RailStep step={step} isCurrent={step.id === current} />
          </li>
        ))}
      </ol>
      <VerifyAll view={view} />
    </nav>
  )
}

function RailStep({ step, isCurrent }: { readonly step: StepView; readonly isCurrent: boolean }) {
  const words = useText(SETUP_GUIDE_TEXT).state
  const localize = useLocalize()
  const goToStep = useSetup((state) => state.goToStep)
  const state = stepState(step)
  const Icon = STATE_ICONS[state]
  return (
    <button
      type="button"
      data-row
      data-state={state}
      className={styles.step}
      tabIndex={isCurrent ? 0 : -1}
      aria-current={isCurrent ? 'step' : undefined}
      onClick={() => goToStep(step.id)}
    >
      <Icon size={18} stroke={1.7} aria-hidden />
      <span className={styles.words}>
        <span className={styles.title}>{localize(step.title)}</span>
        <span className={styles.state}>{words[state]}</span>
      </span>
    </button>
  )
}

function VerifyAll({ view }: { readonly view: SetupView }) {
  const text = useText(SETUP_GUIDE_TEXT).verify
  const localize = useLocalize()
  const { at, run } = useVerifyAll()
  const verifying = useSetup((state) => state.verifying)
  const title = view.steps.find(({ id }) => id === at?.step)?.title
  return (
    <div className={styles.all}>
      <BusyButton
        size="xs"
        variant="default"
        busy={at !== null}
        disabled={at === null && verifying !== null}
        onClick={() => void run()}
      >
        {text.all}
      </BusyButton>
      <p className={styles.hint}>
        {at === null || title === undefined ? text.allHint : text.allOf(at.n, at.of, localize(title))}
      </p>
    </div>
  )
}
