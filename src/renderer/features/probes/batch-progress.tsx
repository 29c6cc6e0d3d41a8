import type { ProbeRow } from '../../../contract/probe-shapes.ts'
import { PROBES_TEXT } from '../../../text/interface/probes.ts'
import { ProgressBar } from '../../components/progress-bar.tsx'
import { useText } from '../../language.ts'
import { isOpen } from './open-states.ts'

/** How far the newest sending is, as long as one of its probes is under way. */
export function BatchProgress({ probes }: { readonly probes: readonly ProbeRow[] }) {
  const text = useText(PROBES_TEXT).list
  const newest = probes.find(({ plan }) => plan.experiment === null)?.plan.batch
  const batch = probes.filter(({ plan }) => plan.batch === newest)
  const done = batch.filter((probe) => !isOpen(probe)).length
  if (newest === undefined || done === batch.length) return null
  return (
    <ProgressBar label={text.progressLabel} words={text.progress(done, batch.length)} done={done} of={batch.length} />
  )
}
