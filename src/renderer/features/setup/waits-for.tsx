import { UnstyledButton } from '@mantine/core'
import { IconClock } from '@tabler/icons-react'
import type { SetupStep, SetupValues, SetupView, StepView } from '../../../contract/setup-shapes.ts'
import { SETUP_GUIDE_TEXT } from '../../../text/interface/setup-guide.ts'
import { SETUP_VALUES_TEXT } from '../../../text/interface/setup-values.ts'
import { useLocalize, useText } from '../../language.ts'
import { useSetup } from './setup-store.ts'
import { VALUE_STEPS } from './value-steps.ts'
import styles from './waits-for.module.css'

interface Props {
  readonly view: SetupView
  readonly step: StepView
}

/** What has to be there before this step can be done, and the way there. */
export function WaitsFor({ view, step: { waitsFor } }: Props) {
  const text = useText(SETUP_GUIDE_TEXT).waits
  const fields = useText(SETUP_VALUES_TEXT).value
  const localize = useLocalize()
  const goToStep = useSetup((state) => state.goToStep)
  if (waitsFor.length === 0) return null
  const titleOf = (id: SetupStep) => view.steps.find((one) => one.id === id)?.title
  return (
    <section className={styles.waits}>
      <h2>
        <IconClock size={17} stroke={1.7} aria-hidden />
        {text.title}
      </h2>
      <ul>
        {waitsFor.map(({ step, value }) => {
          const title = step === null ? undefined : titleOf(step)
          const words =
            title === undefined ? value !== null && text.value(fields[value].label) : text.step(localize(title))
          return (
            <li key={step ?? value}>
              <UnstyledButton
                className={styles.link}
                onClick={() => (step === null ? goToValue(value, goToStep) : goToStep(step))}
              >
                {words}
              </UnstyledButton>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** To the step with its field, and into the field as soon as it stands there. */
function goToValue(value: keyof SetupValues | null, goToStep: (step: SetupStep) => void): void {
  if (value === null) return
  goToStep(VALUE_STEPS[value])
  requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(`setup-${value}`)?.focus()))
}
