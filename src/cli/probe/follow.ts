import { Fault } from '../../engine/fault.ts'
import type { Probe } from '../../engine/probes/probe.ts'
import type { ProbeEvent } from '../../engine/probes/probe-event.ts'
import { LATE_SECONDS } from '../../engine/probes/probe-states.ts'
import type { OpenedOffice } from '../office/open-office.ts'
import type { Bell } from './bell.ts'

/** The window may be at work too, and only tells itself: so the database is looked into now and then. */
const LOOK_EVERY_MS = 1000

export interface FollowOptions {
  readonly bell: Bell
  readonly signal: AbortSignal
  /** Only these; null: all that are under way, also those that are sent meanwhile. */
  readonly ids: readonly string[] | null
  /** How many events of each are known already. */
  readonly known: ReadonlyMap<string, number>
  onEvent(event: ProbeEvent, probe: Probe): void
  /** Called when the state of mailboxes may have changed. */
  onMailboxes(): Promise<void>
  /** Asked after each look. */
  isDone(probes: readonly Probe[]): boolean
}

/** Tells each event of probes once, until it is done or interrupted. Answers how they stand then. */
export async function follow(office: OpenedOffice, options: FollowOptions): Promise<readonly Probe[]> {
  const { bell, signal, ids, onEvent, isDone } = options
  const told = new Map(options.known)
  const followed = new Map<string, Probe>()
  for (;;) {
    const found = await probesNow(office, ids, [...followed.keys()])
    followed.clear()
    for (const probe of found) {
      for (const event of probe.events.slice(told.get(probe.plan.id) ?? 0)) onEvent(event, probe)
      told.set(probe.plan.id, probe.events.length)
      followed.set(probe.plan.id, probe)
    }
    if (bell.heardMailboxes()) await options.onMailboxes()
    const probes = [...followed.values()]
    if (isDone(probes) || signal.aborted) return probes
    await bell.heard(LOOK_EVERY_MS, signal)
  }
}

async function probesNow(
  { store }: OpenedOffice,
  ids: readonly string[] | null,
  followed: readonly string[],
): Promise<readonly Probe[]> {
  const open = ids === null ? await openProbes(store) : []
  const others = [...new Set([...(ids ?? []), ...followed])].filter((id) => !open.some(({ plan }) => plan.id === id))
  return [...open, ...(await Promise.all(others.map((id) => probeOrNone(store, id)))).flat()]
}

/** None: it was deleted meanwhile. */
async function probeOrNone(store: OpenedOffice['store'], id: string): Promise<readonly Probe[]> {
  try {
    return [await store.probe(id)]
  } catch (error) {
    if (error instanceof Fault && error.code === 'not-found') return []
    throw error
  }
}

/** All to which something may still happen. */
export function openProbes(store: OpenedOffice['store']): Promise<readonly Probe[]> {
  const now = Date.now()
  return store.openProbes({
    neverSeen: new Date(now - LATE_SECONDS * 1000).toISOString(),
    composed: new Date(now).toISOString(),
  })
}
