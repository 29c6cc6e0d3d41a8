import { IconEye } from '@tabler/icons-react'
import type { SetupView, StepView } from '../../../contract/setup-shapes.ts'
import { SETUP_GUIDE_TEXT } from '../../../text/interface/setup-guide.ts'
import { BusyButton } from '../../components/busy-button.tsx'
import { formatMoment } from '../../format.ts'
import { announce } from '../../frame/announcement-store.ts'
import { useLanguage, useLocalize } from '../../language.ts'
import { useSetup } from './setup-store.ts'
import { VerifiedItems } from './verified-items.tsx'
import styles from './verify-step.module.css'

interface Props {
  readonly view: SetupView
  readonly step: StepView
}

/** Whether the step is done, as the world shows it: when one looked last, what was seen, and what could not be seen. */
export function VerifyStep({ view, step }: Props) {
  const language = useLanguage()
  const text = SETUP_GUIDE_TEXT[language].verify
  const verifying = useSetup((state) => state.verifying)
  const { verification } = step.progress
  const isBusy = verifying === step.id
  return (
    <section className={styles.section} aria-labelledby="setup-verify" aria-busy={isBusy}>
      <h2 id="setup-verify">{text.title}</h2>
      {step.isVerifiable ? <Look view={view} step={step} /> : <p className={styles.words}>{text.never}</p>}
      {isBusy && <p className={styles.words}>{text.looking}</p>}
      {!isBusy && verification !== null && (
        <>
          <div className={styles.result} data-result={step.isStale ? 'stale' : verification.result}>
            <strong>{text.result[verification.result]}</strong>
            <span>{text.last(formatMoment(verification.at, language))}</span>
            <p>{step.isStale ? text.stale : text.meaning[verification.result]}</p>
          </div>
          <VerifiedItems items={verification.items} />
        </>
      )}
    </section>
  )
}

function Look({ view, step }: Props) {
  const language = useLanguage()
  const text = SETUP_GUIDE_TEXT[language].verify
  const localize = useLocalize()
  const verifying = useSetup((state) => state.verifying)
  const verify = useSetup((state) => state.verify)
  const { verification } = step.progress
  const other = verifying === null || verifying === step.id ? null : view.steps.find(({ id }) => id === verifying)
  const look = async () => {
    announce(text.looking)
    if (!(await verify(step.id))) return
    const result = useSetup.getState().view?.steps.find(({ id }) => id === step.id)?.progress.verification
    if (result) announce(`${localize(step.title)}: ${text.result[result.result]}. ${text.meaning[result.result]}`)
  }
  return (
    <div className={styles.look}>
      <BusyButton
        leftSection={<IconEye size={17} stroke={1.7} />}
        busy={verifying === step.id}
        disabled={verifying !== null && verifying !== step.id}
        onClick={() => void look()}
      >
        {verification === null ? text.now : text.again}
      </BusyButton>
      {other != null && <p className="quiet">{text.other(localize(other.title))}</p>}
      {other == null && verification === null && verifying === null && <p className="quiet">{text.notYet}</p>}
    </div>
  )
}
