import type { Placement } from './placement.ts'
import type { Probe } from './probe.ts'
import type { ProbeEvent } from './probe-event.ts'

type Arrived = Extract<ProbeEvent, { readonly type: 'arrived' }>
type Moved = Extract<ProbeEvent, { readonly type: 'moved' }>

/** A filter that sorts after delivery does so within seconds, which is noticed with the next look into all folders; few readers are so fast. */
const SORTING_MS = 60_000

/** The mail was found. That wins over whatever was thought before; where it was found first counts. */
export function arrive(probe: Probe, event: Arrived): Probe {
  const { placement, folder } = event
  if (probe.state === 'arrived')
    return isBetterPlace(probe, event) ? { ...probe, placement, folder } : again(probe, event)
  return {
    ...probe,
    state: 'arrived',
    submittedAt: probe.submittedAt ?? event.at,
    arrivedAt: event.at,
    late: probe.state === 'neverSeen',
    placement,
    folder,
    delay: event.delay,
    copies: 1,
  }
}

/** Later seen elsewhere. What a filter does right behind the delivery is still its judgement; later it may be the user. */
export function move(probe: Probe, { at, placement, folder }: Moved): Probe {
  if (probe.state !== 'arrived' || probe.arrivedAt === null) return probe
  const moved = { ...probe, moves: [...probe.moves, { at, placement, folder }] }
  const waited = Date.parse(at) - Date.parse(probe.arrivedAt)
  return waited <= SORTING_MS ? { ...moved, placement, folder } : moved
}

function again(probe: Probe, event: Arrived): Probe {
  const seen = probe.events.slice(0, -1).filter((one) => one?.type === 'arrived')
  const isNew = !isView(event.placement) && seen.every((one) => !isSamePlace(one, event))
  return isNew ? { ...probe, copies: probe.copies + 1 } : probe
}

function isSamePlace(one: Arrived, other: Arrived): boolean {
  return one.folder === other.folder && one.uid === other.uid && one.uidValidity === other.uidValidity
}

/** The same copy, first seen in a folder that only shows others. */
function isBetterPlace({ placement }: Probe, event: Arrived): boolean {
  return placement !== null && isView(placement) && !isView(event.placement)
}

/** Is this a folder that shows messages of other folders (RFC 6154 §2, RFC 8457)? Nothing lies there for itself. */
export function isView({ specialUse }: Pick<Placement, 'specialUse'>): boolean {
  return /^\\(?:All|Flagged|Important)$/i.test(specialUse ?? '')
}
