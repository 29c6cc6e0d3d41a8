import { IconMasksTheater } from '@tabler/icons-react'
import type { NewcomerStage, SetupView, StepView } from '../../../../contract/setup-shapes.ts'
import { SETUP_STAGE_TEXT } from '../../../../text/interface/setup-stage.ts'
import { useText } from '../../../language.ts'
import { useStage } from '../use-stage.ts'
import { StageAnswer } from './stage-answer.tsx'
import styles from './stage-box.module.css'
import { StageDeeds } from './stage-deeds.tsx'
import { StageFacts } from './stage-facts.tsx'

interface Props {
  readonly view: SetupView
  readonly step: StepView
}

/** In the rehearsal: what others would do elsewhere for this step, rightly or with a mistake. Nothing in the real world. */
export function StageBox({ view, step }: Props) {
  const stage = useStage()
  return stage === null ? null : <Box stage={stage} view={view} step={step} />
}

function Box({ stage, view, step }: Props & { readonly stage: NewcomerStage }) {
  const text = useText(SETUP_STAGE_TEXT)
  const isHere = view.setup.values.domain === stage.domain
  const deeds = stage.deeds.filter((deed) => deed.step === step.id)
  return (
    <section className={`${styles.box} no-print`} aria-labelledby="setup-stage">
      <h2 id="setup-stage" className={styles.title}>
        <IconMasksTheater size={18} stroke={1.6} aria-hidden />
        {text.title}
      </h2>
      {isHere ? (
        <>
          <p className={styles.lead}>{deeds.length === 0 ? text.nothing : text.lead}</p>
          <StageFacts stage={stage} view={view} step={step.id} />
          <StageDeeds id={view.setup.id} deeds={deeds} step={step.id} />
          <StageAnswer step={step.id} />
        </>
      ) : (
        <p className={styles.lead}>{text.otherDomain(stage.domain)}</p>
      )}
    </section>
  )
}
