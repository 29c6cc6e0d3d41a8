import type { Probe } from '../probes/probe.ts'
import type { Experiment } from './experiment.ts'
import { howItEnded, type MeasuredProbe } from './how-it-ended.ts'
import type { ExperimentReport } from './placement-report.ts'
import { type Look, type LookResult, sequentialTest } from './sequential-test.ts'

/** Fewer judged pairs than this never lead to a conclusion. */
const FEWEST_PAIRS = 20
const MOST_LOOKS = 5

/**
 * When the figures of an experiment are looked at: fixed by the number of pairs that are planned, before the first mail goes. Nothing for fewer than 20; else
 * at most five times, at least 20 pairs apart, the last time at the end.
 */
export function looksOf(pairsPlanned: number): readonly number[] {
  if (pairsPlanned < FEWEST_PAIRS) return []
  const count = Math.min(MOST_LOOKS, Math.floor(pairsPlanned / FEWEST_PAIRS))
  return Array.from({ length: count }, (_, at) => Math.round((pairsPlanned * (at + 1)) / count))
}

/**
 * What an experiment shows so far, and what may be said of it. A pair counts when both of its mails have been judged, in the order in which that came about, and as it was
 * judged first: a mail that comes late did not come in time. So what was seen at a look never changes afterwards.
 */
export function experimentReport(experiment: Experiment, probes: readonly MeasuredArm[]): ExperimentReport {
  const { id, name, variant, startedAt, pairs: pairsPlanned } = experiment
  const pairs = pairsOf(id, probes)
  const judged = pairs.flatMap(judge).toSorted((one, other) => one.at - other.at || one.pair - other.pair)
  const stated = looksOf(pairsPlanned)
  // Pairs that can never be judged (cancelled, refused at home) must not keep the last look from coming.
  const isComplete = pairs.length >= pairsPlanned && pairs.every(isSettled)
  const looks = stated.map((look, at) =>
    isComplete && at === stated.length - 1 && judged.length >= FEWEST_PAIRS ? Math.min(look, judged.length) : look,
  )
  const reached = looks.filter((look, at) => look <= judged.length && look !== looks[at + 1])
  const result = sequentialTest(reached.map((look) => lookAt(judged.slice(0, look), look / (looks.at(-1) ?? look))))
  const isLast = reached.length > 0 && reached.at(-1) === looks.at(-1)
  return {
    id,
    name,
    a: 'plain',
    b: variant,
    startedAt,
    pairsPlanned,
    pairsJudged: judged.length,
    ...countsOf(judged),
    p: result?.p ?? null,
    level: result?.level ?? null,
    looks,
    verdict: verdictOf(result, isLast),
    pairsNeeded: looks.find((look) => look > judged.length) ?? looks.at(-1) ?? FEWEST_PAIRS,
    perFamily: perFamily(judged),
  }
}

/** What is looked at of a probe in an experiment; lists without events will do. */
export type MeasuredArm = MeasuredProbe & Pick<Probe, 'endedAt' | 'arrivedAt'>

interface Pair {
  readonly pair: number
  readonly a: MeasuredArm | null
  readonly b: MeasuredArm | null
}

interface JudgedPair {
  readonly pair: number
  readonly family: string
  /** Did they come into the inbox? */
  readonly a: boolean
  readonly b: boolean
  /** When the later of the two was judged, milliseconds since 1970. */
  readonly at: number
}

function pairsOf(id: string, probes: readonly MeasuredArm[]): readonly Pair[] {
  const pairs = new Map<number, Pair>()
  for (const probe of probes) {
    const part = probe.plan.experiment
    if (part === null || part.id !== id) continue
    const known = pairs.get(part.pair) ?? { pair: part.pair, a: null, b: null }
    if (known[part.arm] === null) pairs.set(part.pair, { ...known, [part.arm]: probe })
  }
  return [...pairs.values()]
}

function judge({ pair, a, b }: Pair): readonly JudgedPair[] {
  const [ofA, ofB] = [a === null ? null : judgement(a), b === null ? null : judgement(b)]
  if (a === null || ofA === null || ofB === null) return []
  return [{ pair, family: a.plan.family, a: ofA.inbox, b: ofB.inbox, at: Math.max(ofA.at, ofB.at) }]
}

/** How a probe was judged first; null: it was not, or nothing follows from it. */
function judgement(probe: MeasuredArm): { readonly inbox: boolean; readonly at: number } | null {
  const ended = howItEnded(probe)
  if (probe.endedAt === null || ended === null || ended === 'pending') return null
  return { inbox: ended === 'inbox' && probe.arrivedAt === probe.endedAt, at: Date.parse(probe.endedAt) }
}

/** Will nothing more be judged of it? */
function isSettled({ a, b }: Pair): boolean {
  const ends = [a, b].map((probe) => probe?.state)
  if (ends.some((state) => state === 'cancelled' || state === 'refused')) return true
  return ends.every((state) => state === 'arrived' || state === 'bounced' || state === 'neverSeen')
}

function lookAt(judged: readonly JudgedPair[], fraction: number): Look {
  const { onlyA, onlyB } = countsOf(judged)
  return { fraction, onlyA, onlyB }
}

function countsOf(judged: readonly JudgedPair[]) {
  const count = (a: boolean, b: boolean) => judged.filter((pair) => pair.a === a && pair.b === b).length
  return {
    onlyA: count(true, false),
    onlyB: count(false, true),
    both: count(true, true),
    neither: count(false, false),
  }
}

function perFamily(judged: readonly JudgedPair[]): ExperimentReport['perFamily'] {
  const families = [...new Set(judged.map(({ family }) => family))].sort()
  return families.map((family) => ({ family, ...countsOf(judged.filter((pair) => pair.family === family)) }))
}

function verdictOf(result: LookResult | null, isLast: boolean): ExperimentReport['verdict'] {
  if (result?.difference === 'a') return 'aBetter'
  if (result?.difference === 'b') return 'bBetter'
  return isLast ? 'noDifferenceSeen' : 'tooEarly'
}
