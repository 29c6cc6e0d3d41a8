import type { Probe } from '../probes/probe.ts'
import type { EndCounts } from './placement-report.ts'

/** What is looked at of a probe to measure it; lists without events will do. */
export type MeasuredProbe = Pick<
  Probe,
  'plan' | 'state' | 'composedAt' | 'submittedAt' | 'submission' | 'placement' | 'delay' | 'reports'
>

/**
 * How a probe counts; null: not at all. The receiver is measured, so what the user's own server refused, what somebody cancelled, and what is lost without
 * ever having been accepted for certain, says nothing about it.
 */
export function howItEnded(probe: MeasuredProbe): keyof EndCounts | null {
  switch (probe.state) {
    case 'arrived':
      return probe.placement?.kind ?? 'otherFolder'
    case 'bounced':
      return 'refused'
    case 'neverSeen':
      return wasAccepted(probe) ? 'lost' : null
    case 'refused':
    case 'cancelled':
      return null
    default:
      return 'pending'
  }
}

function wasAccepted({ submission, reports }: MeasuredProbe): boolean {
  return submission !== null || reports.length > 0
}
