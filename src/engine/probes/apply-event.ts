import { arrive, move } from './arrival.ts'
import type { Probe } from './probe.ts'
import type { ProbeEvent } from './probe-event.ts'
import { hasEnded } from './probe-states.ts'
import { isSound } from './sound-event.ts'
import { takeReport } from './take-report.ts'

/**
 * The probe with one event more. Total: an event that does not fit is kept and changes nothing, one that came before is left out, and what cannot
 * be read changes nothing. Without a probe only `composed` makes one. Two things hold whatever comes: nothing but `notSubmitted`, right
 * behind its own `submitting`, leads back to `composed`; and a mail that was found has arrived.
 */
export function applyEvent(probe: Probe, event: ProbeEvent): Probe
export function applyEvent(probe: Probe | null, event: ProbeEvent): Probe | null
export function applyEvent(probe: Probe | null, event: ProbeEvent): Probe | null {
  const sound = isSound(event)
  if (probe === null) return sound && event.type === 'composed' ? begin(event) : null
  if (cameBefore(probe.events, event)) return probe
  const kept = { ...probe, events: [...probe.events, event] }
  return sound ? withEnd(change(kept, event), event.at) : kept
}

/** All events of one probe, in the order in which they were kept; null: it was never composed. */
export function replay(events: readonly ProbeEvent[]): Probe | null {
  const at = events.findIndex((event) => isSound(event) && event.type === 'composed')
  const composed = events[at]
  if (composed === undefined) return null
  const others = events.filter((_, index) => index !== at)
  return others.reduce((probe: Probe | null, event) => applyEvent(probe, event), applyEvent(null, composed))
}

type Composed = Extract<ProbeEvent, { readonly type: 'composed' }>

function begin(event: Composed): Probe {
  return {
    plan: event.plan,
    state: 'composed',
    composedAt: event.at,
    submittedAt: null,
    submission: null,
    trouble: null,
    tries: 0,
    reports: [],
    placement: null,
    folder: null,
    arrivedAt: null,
    endedAt: null,
    late: false,
    delay: null,
    copies: 0,
    moves: [],
    arrival: null,
    cleanedUp: false,
    events: [event],
  }
}

function cameBefore(events: readonly ProbeEvent[], event: ProbeEvent): boolean {
  const alike = events.filter((one) => one?.at === event?.at && one?.type === event?.type)
  return alike.length > 0 && alike.some((one) => JSON.stringify(one) === JSON.stringify(event))
}

function withEnd(probe: Probe, at: string): Probe {
  const ended = hasEnded(probe) && probe.state !== 'cancelled'
  return ended && probe.endedAt === null ? { ...probe, endedAt: at } : probe
}

function change(probe: Probe, event: ProbeEvent): Probe {
  switch (event.type) {
    case 'submitting':
      return beginSubmission(probe, event.at)
    case 'submitted':
      return endSubmission(probe, event)
    case 'submissionRefused':
      return probe.state === 'submitting' || probe.state === 'composed' ? { ...probe, state: 'refused' } : probe
    case 'notSubmitted':
      return putBack(probe, event)
    case 'submissionUnclear':
      return loseSight(probe, event.at)
    case 'reported':
      return takeReport(probe, event)
    case 'arrived':
      return arrive(probe, event)
    case 'moved':
      return move(probe, event)
    case 'analysed':
      return { ...probe, arrival: event.summary }
    case 'neverSeen':
      return isUnderWay(probe) ? { ...probe, state: 'neverSeen' } : probe
    case 'cancelled':
      return probe.state === 'composed' || isUnderWay(probe) ? { ...probe, state: 'cancelled' } : probe
    case 'cleanedUp':
      return { ...probe, cleanedUp: probe.state === 'arrived' || probe.cleanedUp }
    default:
      return probe
  }
}

/** Handed over, as far as we know, and nothing final heard of. */
function isUnderWay({ state }: Probe): boolean {
  return state === 'submitted' || state === 'unclear' || state === 'deferred'
}

/** A wish to cancel does not undo that octets may have gone out. A second try beside one without outcome is one too many: it stays unclear. */
function beginSubmission(probe: Probe, at: string): Probe {
  const { state, submittedAt, tries } = probe
  if (state === 'submitting') return { ...probe, state: 'unclear' }
  if (submittedAt !== null || (state !== 'composed' && state !== 'cancelled')) return probe
  return { ...probe, state: 'submitting', submittedAt: at, trouble: null, tries: tries + 1 }
}

function endSubmission(probe: Probe, event: Extract<ProbeEvent, { readonly type: 'submitted' }>): Probe {
  const { reply, queueId, dsn, tls } = event
  if (probe.submission !== null || probe.state === 'refused') return probe
  const taken = { ...probe, submission: { reply, queueId, dsn, tls }, submittedAt: event.at, trouble: null }
  const waits = probe.state === 'composed' || probe.state === 'submitting' || probe.state === 'unclear'
  return waits ? { ...taken, state: wasCancelled(probe) ? 'cancelled' : 'submitted' } : taken
}

/** Nothing went out: it may be tried again, unless somebody cancelled it meanwhile. */
function putBack(probe: Probe, event: Extract<ProbeEvent, { readonly type: 'notSubmitted' }>): Probe {
  const { state, tries } = probe
  if (state === 'composed') return { ...probe, trouble: event.trouble, tries: tries + 1 }
  if (state !== 'submitting') return probe
  return { ...probe, state: wasCancelled(probe) ? 'cancelled' : 'composed', trouble: event.trouble, submittedAt: null }
}

function loseSight(probe: Probe, at: string): Probe {
  if (probe.state !== 'submitting' && probe.state !== 'composed') return probe
  return { ...probe, state: wasCancelled(probe) ? 'cancelled' : 'unclear', submittedAt: probe.submittedAt ?? at }
}

function wasCancelled({ events }: Probe): boolean {
  return events.some((event) => event?.type === 'cancelled')
}
