import { howItEnded, type MeasuredProbe } from './how-it-ended.ts'
import { lightOf } from './light-of.ts'
import { percentile } from './percentile.ts'
import type {
  EndCounts,
  FamilyPlacement,
  PlacementBucket,
  PlacementReport,
  Share,
  TimelineMark,
} from './placement-report.ts'
import { shareOf } from './share.ts'

/** What is reported: which days, in which steps, and how families are called. */
export interface PlacementQuestion {
  /** RFC 3339. */
  readonly from: string
  readonly to: string
  readonly bucketDays: number
  /** RFC 3339; from here the age of lights is counted. */
  readonly now: string
  readonly nameOf: (family: string) => string
}

const DAY_MS = 86_400_000
const FEWEST_DELAYS = 5

/** Where the probes of these days ended, by provider family and over time. A probe counts for the day on which it was handed over (UTC). */
export function placementReport(
  probes: readonly MeasuredProbe[],
  marks: readonly TimelineMark[],
  { from, to, bucketDays, now, nameOf }: PlacementQuestion,
): PlacementReport {
  const [start, end] = [Date.parse(from), Date.parse(to)]
  const firstDay = Math.floor(start / DAY_MS)
  const groups = { families: new Groups(), slices: new Groups(), buckets: new Groups() }
  for (const probe of probes) {
    const time = Date.parse(probe.submittedAt ?? probe.composedAt)
    const ended = howItEnded(probe)
    if (ended === null || !(time >= start && time <= end)) continue
    const { family, contact } = probe.plan
    const bucket = Math.floor((Math.floor(time / DAY_MS) - firstDay) / bucketDays)
    groups.families.of(family, 'all', 0).add(probe, ended, time)
    groups.slices.of(family, contact, 0).add(probe, ended, time)
    groups.buckets.of(family, 'all', bucket).add(probe, ended, time)
  }
  const placementOf = (group: Group) => familyPlacement(group, nameOf(group.family), Date.parse(now))
  return {
    from,
    to,
    bucketDays,
    families: groups.families.all().map(placementOf).toSorted(byName),
    slices: groups.slices.all().map(placementOf).toSorted(byName),
    buckets: groups.buckets
      .all()
      .toSorted((one, other) => one.bucket - other.bucket || compare(one.family, other.family))
      .map((group) => bucketOf(group, firstDay, bucketDays)),
    marks: marks
      .filter(({ at }) => Date.parse(at) >= start && Date.parse(at) <= end)
      .toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at)),
  }
}

type Contact = FamilyPlacement['contact']

/** Probes that are counted together. */
class Group {
  readonly family: string
  readonly contact: Contact
  readonly bucket: number
  readonly counts: { -readonly [end in keyof EndCounts]: number }
  readonly delays: number[] = []
  newest = Number.NEGATIVE_INFINITY
  oldest = Number.POSITIVE_INFINITY
  firstContacts = 0
  firstInInbox = 0

  constructor(family: string, contact: Contact, bucket: number) {
    this.family = family
    this.contact = contact
    this.bucket = bucket
    this.counts = { inbox: 0, category: 0, junk: 0, otherFolder: 0, refused: 0, lost: 0, pending: 0 }
  }

  add({ plan, delay }: MeasuredProbe, ended: keyof EndCounts, time: number): void {
    this.counts[ended] += 1
    if (ended === 'pending') return
    if (time > this.newest) this.newest = time
    if (time < this.oldest) this.oldest = time
    if (delay !== null) this.delays.push(delay.seconds)
    if (!plan.firstContact) return
    this.firstContacts += 1
    if (ended === 'inbox') this.firstInInbox += 1
  }

  get sample(): number {
    const { inbox, category, junk, otherFolder, refused, lost } = this.counts
    return inbox + category + junk + otherFolder + refused + lost
  }

  share(...ends: readonly (keyof EndCounts)[]): Share {
    return shareOf(
      ends.reduce((sum, end) => sum + this.counts[end], 0),
      this.sample,
    )
  }
}

class Groups {
  readonly #groups = new Map<string, Group>()

  of(family: string, contact: Contact, bucket: number): Group {
    const key = `${bucket} ${contact} ${family}`
    const known = this.#groups.get(key)
    if (known !== undefined) return known
    const group = new Group(family, contact, bucket)
    this.#groups.set(key, group)
    return group
  }

  all(): readonly Group[] {
    return [...this.#groups.values()]
  }
}

function familyPlacement(group: Group, name: string, now: number): FamilyPlacement {
  const { family, contact, counts, sample, newest, oldest, delays } = group
  const inbox = group.share('inbox')
  const isKnown = sample > 0
  return {
    family,
    name,
    contact,
    counts: { ...counts },
    sample,
    inbox,
    junk: group.share('junk'),
    missing: group.share('refused', 'lost'),
    light: lightOf(inbox, isKnown ? newest : null, now),
    newest: isKnown ? new Date(newest).toISOString() : null,
    oldest: isKnown ? new Date(oldest).toISOString() : null,
    delay: delayOf(delays),
    firstContacts: shareOf(group.firstInInbox, group.firstContacts),
  }
}

function delayOf(delays: readonly number[]): FamilyPlacement['delay'] {
  if (delays.length < FEWEST_DELAYS) return null
  const ascending = Float64Array.from(delays).sort()
  const at = (percent: number) => percentile(ascending, percent) ?? 0
  return { p50: at(50), p90: at(90), p99: at(99), of: delays.length }
}

function bucketOf(group: Group, firstDay: number, days: number): PlacementBucket {
  const first = firstDay + group.bucket * days
  return {
    from: dayOf(first),
    to: dayOf(first + days - 1),
    family: group.family,
    counts: { ...group.counts },
    inbox: group.share('inbox'),
  }
}

function dayOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}

function byName(one: FamilyPlacement, other: FamilyPlacement): number {
  return compare(one.name, other.name) || compare(one.family, other.family) || compare(one.contact, other.contact)
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
