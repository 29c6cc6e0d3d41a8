/** How calm probes are sent: the user's limits, with bounds that cannot be crossed. */
export interface CalmLimits {
  /** Seconds between two probes to the same provider family; at least 30. */
  readonly spacingSeconds: number
  /** Probes to one provider family in 24 hours; at most 50. */
  readonly perFamilyPerDay: number
  /** Seconds after which an accepted probe counts as never seen; 10 minutes to 5 days. */
  readonly giveUpAfterSeconds: number
}

/** Sending to a family is stopped after a block, until the user says go on. */
export interface CalmStop {
  readonly family: string
  /** RFC 3339. */
  readonly since: string
  readonly probe: string
  readonly reply: string
}

/** May this probe go, and when. */
export type CalmAnswer =
  | { readonly may: 'now' }
  | { readonly may: 'later'; readonly notBefore: string; readonly because: 'spacing' | 'dailyCap' }
  | { readonly may: 'no'; readonly because: 'stopped' | 'paused' | 'notRegistered'; readonly stop: CalmStop | null }

/** One probe that went to a family, or is planned to: only these count. */
export interface SentProbe {
  readonly family: string
  /** RFC 3339; may lie ahead. */
  readonly at: string
  /** It is the other one of the pair that is asked about: two that go in the same minute, so there is no spacing between them. */
  readonly pair?: boolean
}

/** What a family's calm depends on. */
export interface CalmQuestion {
  readonly family: string
  readonly limits: CalmLimits
  readonly stops: readonly CalmStop[]
  readonly sent: readonly SentProbe[]
  /** Its mailbox rests; null: it is no mailbox of the user's, and nothing is ever sent there. */
  readonly paused: boolean | null
  readonly now: Date
}

/** What holds until the user sets something else. */
export const DEFAULT_CALM: CalmLimits = { spacingSeconds: 120, perFamilyPerDay: 12, giveUpAfterSeconds: 7200 }

const DAY_MS = 86_400_000

/** The limits within their bounds, whatever was kept. */
export function boundedCalm(limits: CalmLimits): CalmLimits {
  return {
    spacingSeconds: within(limits.spacingSeconds, 30, 86_400, DEFAULT_CALM.spacingSeconds),
    perFamilyPerDay: within(limits.perFamilyPerDay, 1, 50, DEFAULT_CALM.perFamilyPerDay),
    giveUpAfterSeconds: within(limits.giveUpAfterSeconds, 600, 432_000, DEFAULT_CALM.giveUpAfterSeconds),
  }
}

/** May one probe go to this family now, and if not, when? The day is the last 24 hours, at every moment. */
export function mayGo({ family, limits, stops, sent, paused, now }: CalmQuestion): CalmAnswer {
  if (paused === null) return { may: 'no', because: 'notRegistered', stop: null }
  const stop = stops.find((one) => one.family === family)
  if (stop !== undefined) return { may: 'no', because: 'stopped', stop }
  if (paused) return { may: 'no', because: 'paused', stop: null }
  const { spacingSeconds, perFamilyPerDay } = boundedCalm(limits)
  const ours = sent.filter((one) => one.family === family && !Number.isNaN(Date.parse(one.at)))
  const spaced = ours.filter(({ pair }) => pair !== true).map(({ at }) => Date.parse(at) + spacingSeconds * 1000)
  const bySpacing = Math.max(now.getTime(), ...spaced)
  const times = ours.map(({ at }) => Date.parse(at)).sort((one, other) => one - other)
  const oldest = times.at(-perFamilyPerDay)
  const byCap = oldest === undefined || times.length < perFamilyPerDay ? bySpacing : oldest + DAY_MS
  if (byCap > bySpacing) return { may: 'later', notBefore: timeOf(byCap), because: 'dailyCap' }
  if (bySpacing > now.getTime()) return { may: 'later', notBefore: timeOf(bySpacing), because: 'spacing' }
  return { may: 'now' }
}

/** One probe of a batch. Those with the same `pair` go in the same minute. */
export interface BatchedProbe {
  readonly family: string
  readonly paused: boolean | null
  readonly pair?: string | null
}

/** For each probe of a batch, in its order, when it may go: each counts for those behind it. Stopped ones count for nobody. */
export function nextTimes(
  batch: readonly BatchedProbe[],
  { limits, stops, sent, now }: Omit<CalmQuestion, 'family' | 'paused'>,
): readonly CalmAnswer[] {
  const planned: (SentProbe & { readonly of: string | null })[] = []
  return batch.map(({ family, paused, pair = null }) => {
    const before = planned.map(({ of, ...one }) => ({ ...one, pair: of !== null && of === pair }))
    const answer = mayGo({ family, limits, stops, sent: [...sent, ...before], paused, now })
    if (answer.may !== 'no') {
      planned.push({ family, at: answer.may === 'now' ? now.toISOString() : answer.notBefore, of: pair })
    }
    return answer
  })
}

function timeOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString()
}

function within(value: number, least: number, most: number, otherwise: number): number {
  return Number.isFinite(value) ? Math.min(Math.max(value, least), most) : otherwise
}
