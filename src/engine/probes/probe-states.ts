import type { Probe, ProbeState } from './probe.ts'

/** So long a probe that was never seen is still looked for: what is late comes within the lifetime of queues and quarantines. */
export const LATE_SECONDS = 14 * 86_400

const ENDED: readonly ProbeState[] = ['arrived', 'refused', 'bounced', 'neverSeen', 'cancelled']

/** Is it settled how it ended? A probe that was never seen has ended too, though it may still come. */
export function hasEnded({ state }: Pick<Probe, 'state'>): boolean {
  return ENDED.includes(state)
}

/** May it be handed over? The one question that stands between us and a second copy. */
export function maySubmit({ state }: Pick<Probe, 'state'>): boolean {
  return state === 'composed'
}

/** Is it to be followed, at the time `now` (milliseconds since 1970)? Also what counts as never seen and could still come late. */
export function isOpen(probe: Probe, now: number): boolean {
  if (probe.state !== 'neverSeen') return !hasEnded(probe)
  const cancelled = probe.events.some((event) => event?.type === 'cancelled')
  return !cancelled && now < Date.parse(probe.submittedAt ?? probe.composedAt) + LATE_SECONDS * 1000
}
