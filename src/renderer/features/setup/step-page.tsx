import { Button } from '@mantine/core'
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import type { SetupView, StepView } from '../../../contract/setup-shapes.ts'
import { SETUP_GUIDE_TEXT } from '../../../text/interface/setup-guide.ts'
import { RichText } from '../../components/rich-text.tsx'
import { useLocalize, useText } from '../../language.ts'
import { DeedList } from './deed-list.tsx'
import { useSetup } from './setup-store.ts'
import { StageBox } from './stage/stage-box.tsx'
import { StepBadge } from './step-badge.tsx'
import { StepMark } from './step-mark.tsx'
import styles from './step-page.module.css'
import { STEP_PANELS } from './step-panels.ts'
import { stepState } from './step-state.ts'
import { VerifyStep } from './verify-step.tsx'
import { WaitsFor } from './waits-for.tsx'

interface Props {
  readonly view: SetupView
  readonly step: StepView
}

/** One step: why, what to do, what it shows of its own, and whether it is done. */
export function StepPage({ view, step }: Props) {
  const text = useText(SETUP_GUIDE_TEXT)
  const localize = useLocalize()
  const Panel = STEP_PANELS[step.id]
  return (
    <article className={styles.page}>
      <header className={styles.header}>
        <p className={styles.facts}>
          {text.nth(view.steps.indexOf(step) + 1, view.steps.length)} · {text.minutes(step.minutes)}
          <StepBadge state={stepState(step)} />
        </p>
        <h1 tabIndex={-1}>{localize(step.title)}</h1>
      </header>
      <WaitsFor view={view} step={step} />
      <section className={styles.section}>
        <h2>{text.why}</h2>
        <p className={styles.why}>
          <RichText text={localize(step.why)} />
        </p>
      </section>
      <DeedList step={step} />
      {Panel !== undefined && <Panel view={view} step={step} />}
      <StageBox view={view} step={step} />
      <VerifyStep view={view} step={step} />
      <StepMark view={view} step={step} />
      <Ways view={view} step={step} />
    </article>
  )
}

/** To the steps before and after; what is done here leads on. */
function Ways({ view: { steps }, step }: Props) {
  const text = useText(SETUP_GUIDE_TEXT)
  const localize = useLocalize()
  const goToStep = useSetup((state) => state.goToStep)
  const at = steps.indexOf(step)
  const [before, after] = [steps[at - 1], steps[at + 1]]
  return (
    <nav className={`${styles.ways} no-print`} aria-label={text.around}>
      {before !== undefined && (
        <Button
          variant="default"
          leftSection={<IconArrowLeft size={16} stroke={1.7} />}
          onClick={() => goToStep(before.id)}
        >
          {text.previous(localize(before.title))}
        </Button>
      )}
      {after !== undefined && (
        <Button
          className={styles.next ?? ''}
          variant={step.progress.state === 'open' ? 'default' : 'filled'}
          rightSection={<IconArrowRight size={16} stroke={1.7} />}
          onClick={() => goToStep(after.id)}
        >
          {text.next(localize(after.title))}
        </Button>
      )}
      {steps.every(({ progress }) => progress.state !== 'open') && <p className="quiet">{text.finished}</p>}
    </nav>
  )
}
