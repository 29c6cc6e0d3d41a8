import { Checkbox } from '@mantine/core'
import type { StepView } from '../../../contract/setup-shapes.ts'
import { SETUP_GUIDE_TEXT } from '../../../text/interface/setup-guide.ts'
import { RichText } from '../../components/rich-text.tsx'
import { useLocalize, useText } from '../../language.ts'
import { LinkActions } from '../result/link-actions.tsx'
import styles from './deed-list.module.css'
import { useSetup } from './setup-store.ts'
import { ToCopy } from './to-copy.tsx'
import { useKeptTick } from './use-kept-tick.ts'

type Deed = StepView['deeds'][number]

/** What to do, in order. What only the user can say has a box to tick, which is no verification. */
export function DeedList({ step }: { readonly step: StepView }) {
  const text = useText(SETUP_GUIDE_TEXT)
  if (step.deeds.length === 0) return null
  return (
    <section className={styles.section}>
      <h2>{text.do}</h2>
      <ol className={styles.list}>
        {step.deeds.map((deed, index) => (
          <li key={deed.id} className={styles.deed}>
            <span className={styles.number} aria-hidden>
              {index + 1}
            </span>
            <div className={styles.body}>
              <DeedWords step={step} deed={deed} />
              {deed.copy !== null && deed.copy !== '' && <ToCopy value={deed.copy} what={text.deedCopy(index + 1)} />}
              {deed.url !== null && <LinkActions target={deed.url} />}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

function DeedWords({ step, deed }: { readonly step: StepView; readonly deed: Deed }) {
  const localize = useLocalize()
  if (!deed.isSaid)
    return (
      <p className={styles.words}>
        <RichText text={localize(deed.says)} />
      </p>
    )
  return <SaidBox step={step} deed={deed} />
}

function SaidBox({ step, deed }: { readonly step: StepView; readonly deed: Deed }) {
  const localize = useLocalize()
  const tick = useSetup((state) => state.tick)
  const isTicked = step.progress.said.includes(deed.id)
  const { checked, change } = useKeptTick(isTicked, (isDone) => tick(step.id, deed.id, isDone))
  return (
    <Checkbox
      label={localize(deed.says)}
      checked={checked}
      onChange={({ currentTarget }) => void change(currentTarget.checked)}
    />
  )
}
