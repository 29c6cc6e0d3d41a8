import { CHECKS_TEXT } from '../../../text/interface/checks.ts'
import { ProgressBar } from '../../components/progress-bar.tsx'
import { useText } from '../../language.ts'

/** How far a run is. */
export function RunProgress({ done, of }: { readonly done: number; readonly of: number }) {
  const text = useText(CHECKS_TEXT).running
  const words = of === 0 ? text.starting : text.progress(done, of)
  return <ProgressBar label={text.label} words={words} done={done} of={of} />
}
