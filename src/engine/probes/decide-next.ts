import type { Probe } from './probe.ts'
import type { ProbeHappening } from './probe-event.ts'
import { isOpen, LATE_SECONDS } from './probe-states.ts'

/** What time alone makes true. */
export interface NextStep {
  /** Has become true now; null: nothing. */
  readonly happening: ProbeHappening | null
  /** When to ask again, milliseconds since 1970; null: time changes nothing more. */
  readonly againAt: number | null
}

/** A server that said it keeps trying does so for four to five days (RFC 5321 §4.5.4.1). */
const QUEUE_SECONDS = 5 * 86_400

/**
 * Says whether a probe counts as never seen. That needs more than time: its mailbox must have been looked through after the time was up (`lookedAt`,
 * milliseconds since 1970; null: it was not looked into at all). Who could not look has not missed anything.
 */
export function decideNext(probe: Probe, now: number, lookedAt: number | null): NextStep {
  const { state, submittedAt, plan } = probe
  const since = Date.parse(submittedAt ?? '')
  if (Number.isNaN(since)) return NOTHING
  if (state === 'neverSeen') {
    return isOpen(probe, now) ? { happening: null, againAt: since + LATE_SECONDS * 1000 } : NOTHING
  }
  if (state !== 'submitted' && state !== 'unclear' && state !== 'deferred') return NOTHING
  const patience = plan.giveUpAfterSeconds
  const afterSeconds = state === 'deferred' ? Math.max(patience, QUEUE_SECONDS) : patience
  const due = since + afterSeconds * 1000
  if (now < due) return { happening: null, againAt: due }
  const looked = lookedAt !== null && lookedAt >= due
  return { happening: looked ? { type: 'neverSeen', afterSeconds } : null, againAt: null }
}

const NOTHING: NextStep = { happening: null, againAt: null }
