import type { ProbeState } from '../../../engine/probes/probe.ts'

const OPEN: ReadonlySet<ProbeState> = new Set<ProbeState>([
  'composed',
  'submitting',
  'unclear',
  'submitted',
  'deferred',
])

/** Under way: it is still to be sent, or waited for. */
export function isOpen({ state }: { readonly state: ProbeState }): boolean {
  return OPEN.has(state)
}
