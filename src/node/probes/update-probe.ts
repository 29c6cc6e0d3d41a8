import { Fault } from '../../engine/fault.ts'
import type { Probe } from '../../engine/probes/probe.ts'
import type { ProbeHappening } from '../../engine/probes/probe-event.ts'
import type { PostOfficePorts } from './ports.ts'

/** Another program may add events at the same time, but not for ever. */
const MOST_TRIES = 20

/**
 * Adds to a probe what `decide` makes of how it stands now; null: nothing. When another program was faster, it is decided anew.
 * Rejects with `not-found` for a probe that was deleted.
 */
export async function updateProbe(
  { store, now, onProbes }: Pick<PostOfficePorts, 'store' | 'now' | 'onProbes'>,
  id: string,
  decide: (probe: Probe) => ProbeHappening | null,
): Promise<Probe | null> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const probe = await store.probe(id)
    const happening = decide(probe)
    if (happening === null) return null
    const event = { at: now().toISOString(), ...happening }
    const next = await store.append({ probe: id, seq: probe.events.length, event })
    if (next === null) continue
    onProbes([id])
    return next
  }
  throw new Fault('store-busy', 'events')
}
