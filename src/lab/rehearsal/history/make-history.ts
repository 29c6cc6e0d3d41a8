import type { Experiment } from '../../../engine/measuring/experiment.ts'
import type { ProbeEvent } from '../../../engine/probes/probe-event.ts'
import type { ProbePlan, ProbeVariant } from '../../../engine/probes/probe-plan.ts'
import type { Signer } from '../../mail/mta/sign-mail.ts'
import type { ProviderData } from '../provider-data.ts'
import { PROVIDERS } from '../providers.ts'
import { mailboxId } from '../rehearsal-accounts.ts'
import { pastArrival } from './past-arrival.ts'
import { pastEvents } from './past-events.ts'
import { experimentOf, PAST_EXPERIMENTS, type PastExperiment } from './past-experiments.ts'
import { pastPlan } from './past-mail.ts'
import { type PastMark, pastMarks } from './past-marks.ts'
import { PAST_OUTCOMES } from './past-outcome.ts'
import { pastTickets, type RememberedTicket } from './past-tickets.ts'
import { type Seeded, seeded } from './seeded.ts'

/** What the rehearsal world remembers of the last sixty days. */
export interface RehearsalHistory {
  /** Some hundred. */
  readonly probes: readonly RememberedProbe[]
  readonly experiments: readonly Experiment[]
  readonly marks: readonly PastMark[]
  readonly tickets: readonly RememberedTicket[]
}

/** A probe with all that happened to it. */
export interface RememberedProbe {
  readonly events: readonly ProbeEvent[]
  /** As it was sent. */
  readonly message: Uint8Array
  /** As it lay in the mailbox; null: it did not, or it is too long ago. */
  readonly arrived: Uint8Array | null
}

const DAYS = 60
/** So many days the messages themselves are remembered. */
const ARRIVED_DAYS = 14
const DAY_MS = 86_400_000
/** Nobody sends to one who refuses each day. */
const SHARE_OF_DAYS: Readonly<Record<string, number>> = { refuse: 0.3, bounce: 0.55, drop: 0.6 }
const USUAL_SHARE = 0.85

/** The history, the same for the same moment and keys; without keys nothing is signed. */
export function rehearsalHistory(now: Date, signers: readonly Signer[] = []): RehearsalHistory {
  const past = new Past(now, signers)
  for (let daysAgo = DAYS; daysAgo >= 1; daysAgo -= 1) past.liveDay(daysAgo)
  return {
    probes: past.probes,
    experiments: PAST_EXPERIMENTS.map((one) => experimentOf(one, one.providers.map(placeOf), now)),
    marks: pastMarks(now),
    tickets: pastTickets(now),
  }
}

class Past {
  readonly probes: RememberedProbe[] = []
  readonly #now: Date
  readonly #signers: readonly Signer[]
  readonly #chance: Seeded = seeded(20_261_121)
  readonly #sent = new Map<string, number>()
  readonly #pairs = new Map<string, number>()

  constructor(now: Date, signers: readonly Signer[]) {
    this.#now = now
    this.#signers = signers
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
    const events = pastEvents({ provider, plan, at, daysAgo, outcome, uid, chance })
    const isRemembered = outcome.kind === 'found' && daysAgo <= ARRIVED_DAYS
    const about = { provider, message, from: plan.envelopeFrom, to: plan.address, at, signers: this.#signers }
    const arrived = isRemembered ? pastArrival({ ...about, outcome, queueId: queueIdOf(events) }) : null
    this.probes.push({ events, message, arrived })
  }
}

interface Form {
  readonly variant: ProbeVariant
  readonly experiment: ProbePlan['experiment']
}

const PLAIN: Form = { variant: 'plain', experiment: null }

function queueIdOf(events: readonly ProbeEvent[]): string {
  const submitted = events.find((event) => event.type === 'submitted')
  return submitted?.queueId ?? ''
}

function placeOf(id: string): number {
  return PROVIDERS.findIndex((provider) => provider.id === id)
}
