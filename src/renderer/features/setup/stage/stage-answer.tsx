import type { SetupStep } from '../../../../contract/setup-shapes.ts'
import { SETUP_STAGE_TEXT } from '../../../../text/interface/setup-stage.ts'
import { CopyButton } from '../../../components/copy-button.tsx'
import { useLocalize, useText } from '../../../language.ts'
import styles from './stage-box.module.css'
import { useStagePlay } from './stage-store.ts'

/** What came of the last deed of this step, with what is to be copied of it. */
export function StageAnswer({ step }: { readonly step: SetupStep }) {
  const text = useText(SETUP_STAGE_TEXT)
  const localize = useLocalize()
  const answer = useStagePlay((state) => state.answers[step])
  if (answer === undefined) return null
  const { says, paste } = answer
  return (
    <section aria-label={text.answer} className={styles.answer}>
      <p>{localize(says)}</p>
      {paste !== null && (
        <div className={styles.paste}>
          <pre>{paste.trimEnd()}</pre>
          <CopyButton value={paste} what={text.paste} />
        </div>
      )}
    </section>
  )
}
