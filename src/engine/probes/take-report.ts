import type { Probe, ProbeState } from './probe.ts'
import type { ProbeEvent } from './probe-event.ts'

/**
 * A report that carries our token proves that the mail went out, so it also leads out of `composed`. What arrived or was refused
 * stays so. A delay after it counted as never seen is no news.
 */
export function takeReport(probe: Probe, { at, report }: Extract<ProbeEvent, { readonly type: 'reported' }>): Probe {
  const reports = [...probe.reports, report]
  const state = stateAfter(probe, report.action)
  return { ...probe, reports, state, submittedAt: probe.submittedAt ?? at }
}

type Action = Extract<ProbeEvent, { readonly type: 'reported' }>['report']['action']

function stateAfter({ state }: Probe, action: Action): ProbeState {
  if (state === 'arrived' || state === 'refused' || state === 'bounced') return state
  if (action === 'failed') return 'bounced'
  if (state === 'neverSeen' || state === 'cancelled') return state
  return action === 'delayed' ? 'deferred' : 'submitted'
}
