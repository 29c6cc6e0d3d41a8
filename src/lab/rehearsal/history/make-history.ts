import type { Experiment } from '../../../engine/measuring/experiment.ts'
import type { ProbeEvent } from '../../../engine/probes/probe-event.ts'
import type { ProbePlan, ProbeVariant } from '../../../engine/probes/probe-plan.ts'
import type { ProviderData } from '../provider-data.ts'
import { PROVIDERS } from '../providers.ts'
import { mailboxId } from '../rehearsal-accounts.ts'
import { pastEvents } from './past-events.ts'
import { experimentOf, PAST_EXPERIMENTS, type PastExperiment } from './past-experiments.ts'
import { pastPlan } from './past-mail.ts'
import { type PastMark, pastMarks } from './past-marks.ts'
import { PAST_OUTCOMES } from './past-outcome.ts'
import { type Seeded, seeded } from './seeded.ts'

/** What the rehearsal world remembers of the last sixty days. */
export interface RehearsalHistory {
  /** Some hundred, each with all that happened to it and the message as it was sent. */
  readonly probes: readonly { readonly events: readonly ProbeEvent[]; readonly message: Uint8Array }[]
  readonly experiments: readonly Experiment[]
  readonly marks: readonly PastMark[]
}

const DAYS = 60
const DAY_MS = 86_400_000
/** Nobody sends to one who refuses each day. */
const SHARE_OF_DAYS: Readonly<Record<string, number>> = { refuse: 0.3, bounce: 0.55, drop: 0.6 }
const USUAL_SHARE = 0.85

/** The history, the same for the same moment. */
export function rehearsalHistory(now: Date): RehearsalHistory {
  const past = new Past(now)
  for (let daysAgo = DAYS; daysAgo >= 1; daysAgo -= 1) past.liveDay(daysAgo)
  return {
    probes: past.probes,
    experiments: PAST_EXPERIMENTS.map((one) => experimentOf(one, one.providers.map(placeOf), now)),
    marks: pastMarks(now),
  }
}

class Past {
  readonly probes: RehearsalHistory['probes'][number][] = []
  readonly #now: Date
  readonly #chance: Seeded = seeded(20_261_121)
  readonly #sent = new Map<string, number>()
  readonly #pairs = new Map<string, number>()

  constructor(now: Date) {
    this.#now = now
  }

  /** One probe to almost everybody, and a pair or two of the experiments that run. */
  liveDay(daysAgo: number): void {
    const start = this.#now.getTime() - daysAgo * DAY_MS
    const hour = this.#chance.between(0, 6)
    for (const [place, provider] of PROVIDERS.entries()) {
      const at = new Date(start + Math.round(hour * 3_600_000) + place * 150_000)
      if (this.#chance.chance(SHARE_OF_DAYS[provider.id] ?? USUAL_SHARE)) this.#send(provider, at, daysAgo)
    }
    for (const experiment of PAST_EXPERIMENTS) this.#sendPairs(experiment, start, daysAgo)
  }

  #sendPairs(experiment: PastExperiment, start: number, daysAgo: number): void {
    const { id, providers, pairs, fromDaysAgo, toDaysAgo, variant } = experiment
    if (daysAgo > fromDaysAgo || daysAgo < toDaysAgo) return
    const wanted = Math.ceil((pairs * (fromDaysAgo - daysAgo + 1)) / (fromDaysAgo - toDaysAgo + 1))
    for (let pair = (this.#pairs.get(id) ?? 0) + 1; pair <= wanted; pair += 1) {
      this.#pairs.set(id, pair)
      const provider = PROVIDERS[placeOf(providers[pair % providers.length] ?? '')]
      if (provider === undefined) continue
      const at = start + 8 * 3_600_000 + (pair % 4) * 900_000
      const arms = this.#chance.chance(0.5) ? (['a', 'b'] as const) : (['b', 'a'] as const)
      for (const [place, arm] of arms.entries()) {
        const form = { variant: arm === 'a' ? ('plain' as const) : variant, experiment: { id, pair, arm } }
        this.#send(provider, new Date(at + place * 4000), daysAgo, form)
      }
    }
  }

  #send(provider: ProviderData, at: Date, daysAgo: number, form: Form = PLAIN): void {
    const chance = this.#chance
    const uid = (this.#sent.get(provider.id) ?? 0) + 1
    this.#sent.set(provider.id, uid)
    const isFirst = uid === 1
    const number = this.probes.length + 1
    const mailbox = mailboxId(placeOf(provider.id))
    const { plan, message } = pastPlan({ number, provider, mailbox, at, isFirst, chance, ...form })
    const choose = PAST_OUTCOMES[provider.id]
    if (choose === undefined) return
    const outcome = choose({ daysAgo, chance, isFirst, hasLink: form.variant === 'link' })
    this.probes.push({ events: pastEvents({ provider, plan, at, daysAgo, outcome, uid, chance }), message })
  }
}

interface Form {
  readonly variant: ProbeVariant
  readonly experiment: ProbePlan['experiment']
}

const PLAIN: Form = { variant: 'plain', experiment: null }

function placeOf(id: string): number {
  return PROVIDERS.findIndex((provider) => provider.id === id)
}
