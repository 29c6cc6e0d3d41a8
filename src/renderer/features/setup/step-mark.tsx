import { Button } from '@mantine/core'
import { useState } from 'react'
import type { SetupView, StepView } from '../../../contract/setup-shapes.ts'
import { SETUP_GUIDE_TEXT } from '../../../text/interface/setup-guide.ts'
import { Confirm } from '../../components/confirm.tsx'
import { formatTime } from '../../format.ts'
import { useLanguage, useLocalize } from '../../language.ts'
import { useSetup } from './setup-store.ts'
import styles from './step-mark.module.css'

interface Props {
  readonly view: SetupView
  readonly step: StepView
}

/** What the user says of the whole step: done by their word, left out, or open again. What can be seen is not said. */
export function StepMark({ view, step }: Props) {
  const language = useLanguage()
  const text = SETUP_GUIDE_TEXT[language]
  const localize = useLocalize()
  const say = useSetup((state) => state.say)
  const [asks, setAsks] = useState(false)
  const { state, said, at, verification } = step.progress
  const mark = (next: typeof state) => void say({ step: step.id, state: next, said })
  if (state !== 'open')
    return (
      <div className={styles.mark}>
        {state === 'skipped' && <p>{text.skip.skippedAt(formatTime(at, language))}</p>}
        {state === 'done' && verification?.result !== 'verified' && <p>{text.mark.saidAt(formatTime(at, language))}</p>}
        <Button variant="default" size="xs" onClick={() => mark('open')}>
          {text.mark.open}
        </Button>
      </div>
    )
  const mayBeSaid = !step.isVerifiable || (verification?.result === 'couldNotTell' && !step.isStale)
  const waiting = waitingFor(view, step).map(({ title }) => localize(title))
  return (
    <div className={styles.mark}>
      {mayBeSaid && (
        <>
          <Button variant={step.isVerifiable ? 'default' : 'filled'} onClick={() => mark('done')}>
            {text.mark.done}
          </Button>
          <p className={styles.hint}>{text.mark.hint}</p>
        </>
      )}
      <Button variant="subtle" color="gray" onClick={() => setAsks(true)}>
        {text.skip.act}
      </Button>
      <Confirm
        opened={asks}
        title={text.skip.title(localize(step.title))}
        body={[text.skip.body, ...(waiting.length === 0 ? [] : [text.skip.later(waiting.join(', '))])].join(' ')}
        yes={text.skip.yes}
        onYes={() => {
          setAsks(false)
          mark('skipped')
        }}
        onClose={() => setAsks(false)}
      />
    </div>
  )
}

/** The steps that build on this one. */
function waitingFor({ steps }: SetupView, { id }: StepView): readonly StepView[] {
  return steps.filter(({ waitsFor }) => waitsFor.some(({ step }) => step === id))
}
