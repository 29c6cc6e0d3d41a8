import type { Analysis } from '../../engine/analysis/analysis.ts'
import { Fault } from '../../engine/fault.ts'
import type { Experiment } from '../../engine/measuring/experiment.ts'
import {
  boundedCalm,
  type CalmAnswer,
  type CalmLimits,
  DEFAULT_CALM,
  mayGo,
  nextTimes,
} from '../../engine/probes/calm.ts'
import type { Probe } from '../../engine/probes/probe.ts'
import { hasEnded } from '../../engine/probes/probe-states.ts'
import { AccountsDesk } from './accounts-desk.ts'
import { familyName } from './family-name.ts'
import { Following } from './following.ts'
import { judgeArrival } from './judge-arrival.ts'
import { Measures } from './measures.ts'
import type { PostOfficePorts } from './ports.ts'
import { type ComposedProbe, composeProbe, type ProbeOrder } from './previews.ts'
import { updateProbe } from './update-probe.ts'

/** A probe as it will be sent, and whether it may. */
export interface ShownProbe extends ComposedProbe {
  readonly mailboxLabel: string
  readonly calm: CalmAnswer
}

/** More previews than anybody looks at. */
const MOST_PREVIEWS = 20
const DAY_MS = 86_400_000

/**
 * Accounts, probes and what is measured with them: the one place that window and command line both use. Every method rejects with a
 * Fault. `start` brings it to work: it settles what a crash left open, sends what is due and watches mailboxes; without it nothing
 * goes out.
 */
export class PostOffice {
  readonly accounts: AccountsDesk
  readonly measures: Measures
  readonly #ports: PostOfficePorts
  readonly #following: Following
  readonly #previews = new Map<string, readonly ComposedProbe[]>()

  #isClosed = false

  constructor(given: PostOfficePorts) {
    // What was under way at the end finds the store closed: no bug.
    const reportBug = (bug: unknown) => {
      if (!(this.#isClosed && bug instanceof Fault)) given.reportBug(bug)
    }
    const ports = { ...given, reportBug }
    this.#ports = ports
    this.#following = new Following(ports)
    this.accounts = new AccountsDesk(ports, (mailbox) => this.#following.stateOf(mailbox))
    this.measures = new Measures(ports)
  }

  /** Goes to work, and on with what was under way. */
  async start(): Promise<void> {
    await this.#following.start()
  }

  /** Ends all connections. What is under way goes on at the next start. */
  async close(): Promise<void> {
    this.#isClosed = true
    await this.#following.close()
  }

  /** An account was saved or removed, so what was stuck is tried again. */
  async accountChanged(id: string): Promise<void> {
    await this.#following.accountChanged(id)
  }

  /** Composes what would be sent, and keeps it until it is sent or many others were shown. */
  async preview(order: ProbeOrder): Promise<{ readonly previewId: string; readonly probes: readonly ShownProbe[] }> {
    const sender = await this.accounts.sender(order.sender)
    const batch = this.#ports.newId()
    const probes: ShownProbe[] = []
    for (const id of new Set(order.mailboxes)) {
      const mailbox = await this.accounts.mailbox(id)
      if (mailbox.role !== 'test') throw new Fault('invalid-input', 'probes go to test mailboxes only')
      const composed = await composeProbe(this.#ports, order, sender, mailbox, {
        batch,
        experiment: null,
        otherFrom: null,
      })
      const calm = await this.#mayGo(mailbox.family, mailbox.paused)
      probes.push({ ...composed, mailboxLabel: mailbox.label || mailbox.address, calm })
    }
    const previewId = this.#ports.newId()
    this.#previews.set(previewId, probes)
    for (const oldest of [...this.#previews.keys()].slice(0, -MOST_PREVIEWS)) this.#previews.delete(oldest)
    return { previewId, probes }
  }

  /** Puts exactly what was shown into the outbox, each at its time. A preview can be sent once; rejects with `not-found` after that. */
  async post(previewId: string): Promise<readonly string[]> {
    const composed = this.#previews.get(previewId)
    if (composed === undefined) throw new Fault('not-found', 'preview')
    this.#previews.delete(previewId)
    const ids = await this.#putIntoOutbox(composed)
    this.#following.poke()
    return ids
  }

  async cancel(ids: readonly string[]): Promise<number> {
    let cancelled = 0
    for (const id of ids) {
      const done = await updateProbe(this.#ports, id, (probe) => (hasEnded(probe) ? null : { type: 'cancelled' }))
      if (done !== null) cancelled++
    }
    this.#following.poke()
    return cancelled
  }

  async deleteProbes(ids: readonly string[]): Promise<number> {
    await this.cancel(ids)
    const deleted = await this.#ports.store.deleteProbes(ids)
    this.#ports.onProbes(ids)
    return deleted
  }

  probe(id: string): Promise<Probe> {
    return this.#ports.store.probe(id)
  }

  /** The arrived message, judged: as it was then, or now if nobody has yet. Null: it has not arrived. */
  async analysis(id: string): Promise<Analysis | null> {
    const { store } = this.#ports
    const { message, analysis } = await store.arrived(id)
    if (analysis !== null || message === null) return analysis
    const probe = await store.probe(id)
    const mailbox = (await store.mailboxes()).find((one) => one.id === probe.plan.mailbox) ?? null
    return judgeArrival(this.#ports, probe, mailbox, message)
  }

  /** Looks into the mailboxes now (null: all), and tries what was stuck. Answers how many. */
  lookNow(mailbox: string | null): Promise<number> {
    return this.#following.lookNow(mailbox)
  }

  async limits(): Promise<CalmLimits> {
    return boundedCalm((await this.#ports.store.calmLimits()) ?? DEFAULT_CALM)
  }

  async setLimits(limits: CalmLimits): Promise<void> {
    await this.#ports.store.keepCalmLimits(boundedCalm(limits))
    this.#following.poke()
  }

  async resume(family: string): Promise<void> {
    await this.#ports.store.liftCalmStop(family)
    this.#following.poke()
  }

  /** Limits, stops, and for each family how many went in the last 24 hours and when the next may. */
  async calm() {
    const { store, knowledge, now } = this.#ports
    const [limits, stops, claims, mailboxes] = await Promise.all([
      this.limits(),
      store.calmStops(),
      store.claims(new Date(now().getTime() - DAY_MS).toISOString()),
      store.mailboxes(),
    ])
    const tests = mailboxes.filter(({ role }) => role === 'test')
    const families = [...new Set([...tests.map(({ family }) => family), ...stops.map(({ family }) => family)])]
    const since = new Date(now().getTime() - DAY_MS).toISOString()
    return {
      limits,
      stops,
      families: families.map((family) => {
        const sent = claims.filter((claim) => claim.family === family && claim.at >= since)
        const answer = mayGo({ family, limits, stops, paused: false, sent: claims, now: now() })
        return {
          family,
          name: familyName(knowledge(), family),
          sentToday: sent.length,
          nextAt: answer.may === 'later' ? answer.notBefore : null,
        }
      }),
    }
  }

  async startExperiment(order: Omit<Experiment, 'id' | 'startedAt' | 'endedAt'>): Promise<Experiment> {
    const sender = await this.accounts.sender(order.sender)
    for (const id of order.mailboxes) await this.accounts.mailbox(id)
    if (order.variant === 'otherPath' && sender.otherPath === null)
      throw new Fault('invalid-input', 'the sender has no other path')
    if (order.variant === 'otherFrom' && sender.identities.length < 2)
      throw new Fault('invalid-input', 'the sender has no second identity')
    const experiment = {
      ...order,
      id: this.#ports.newId(),
      startedAt: this.#ports.now().toISOString(),
      endedAt: null,
    }
    await this.#ports.store.keepExperiment(experiment)
    this.#following.poke()
    return experiment
  }

  async endExperiment(id: string): Promise<Experiment> {
    const found = (await this.#ports.store.experiments()).find((one) => one.id === id)
    if (found === undefined) throw new Fault('not-found', 'experiment')
    const ended = { ...found, endedAt: found.endedAt ?? this.#ports.now().toISOString() }
    await this.#ports.store.keepExperiment(ended)
    const waiting = await this.#ports.store.probesOfExperiment(id)
    await this.cancel(waiting.filter(({ state }) => state === 'composed').map(({ plan }) => plan.id))
    return ended
  }

  async #putIntoOutbox(composed: readonly ComposedProbe[]): Promise<readonly string[]> {
    const { store, now, onProbes } = this.#ports
    const limits = await this.limits()
    const [sent, stops] = await Promise.all([
      store.claims(new Date(now().getTime() - DAY_MS).toISOString()),
      store.calmStops(),
    ])
    const batch = composed.map(({ plan: { family } }) => ({ family, paused: false }))
    const answers = nextTimes(batch, { limits, stops, sent, now: now() })
    await store.addProbes(
      composed.map(({ plan, message }, index) => ({
        message,
        event: {
          at: now().toISOString(),
          type: 'composed' as const,
          plan: {
            ...plan,
            notBefore: notBeforeOf(answers[index]) ?? now().toISOString(),
            giveUpAfterSeconds: limits.giveUpAfterSeconds,
          },
        },
      })),
    )
    const ids = composed.map(({ plan }) => plan.id)
    onProbes(ids)
    return ids
  }

  async #mayGo(family: string, paused: boolean): Promise<CalmAnswer> {
    const { store, now } = this.#ports
    const [limits, stops, sent] = await Promise.all([
      this.limits(),
      store.calmStops(),
      store.claims(new Date(now().getTime() - DAY_MS).toISOString()),
    ])
    return mayGo({ family, limits, stops, paused, sent, now: now() })
  }
}

/** What is stopped waits in the outbox until the user says go on. */
function notBeforeOf(answer: CalmAnswer | undefined): string | null {
  return answer?.may === 'later' ? answer.notBefore : null
}
