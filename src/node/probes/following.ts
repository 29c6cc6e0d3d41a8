import type { Mailbox, Sender } from '../../engine/mailboxes/account.ts'
import { boundedCalm, type CalmLimits, DEFAULT_CALM } from '../../engine/probes/calm.ts'
import { decideNext } from '../../engine/probes/decide-next.ts'
import type { Probe } from '../../engine/probes/probe.ts'
import { LATE_SECONDS } from '../../engine/probes/probe-states.ts'
import type { WatchState } from '../mailboxes/mail-services.ts'
import { cleanUp, cleanUpDue } from './clean-up.ts'
import { composeDuePairs } from './experiments.ts'
import { LONGEST_HANDOVER_MS, Outbox } from './outbox.ts'
import type { PostOfficePorts } from './ports.ts'
import { Sightings } from './sightings.ts'
import { updateProbe } from './update-probe.ts'
import { type WakeUp, wakeUp } from './wake-up.ts'
import { type Wanted, Watchers } from './watchers.ts'
import { whatToWatch } from './what-to-watch.ts'

/** Late ones, moved ones and our own to be cleaned up are looked for so often, over a connection of its own. */
const OCCASIONALLY_MS = 30 * 60_000
/** A mailbox that could not be looked into is tried again after this. */
const AGAIN_MS = 5 * 60_000
/** Once in so long it is seen whether mails of our own are to be deleted. */
const CLEAN_UP_MS = 6 * 3_600_000
/** Probes that were just composed are followed past their arrival: filters have second thoughts. */
const JUST_COMPOSED_MS = 3_600_000

/** What is under way: sends what is due, watches, notices what time makes true. One step at a time. */
export class Following {
  readonly #ports: PostOfficePorts
  readonly #outbox: Outbox
  readonly #watchers: Watchers
  readonly #sightings: Sightings
  readonly #wake: WakeUp
  /** When each mailbox was looked through last (milliseconds since 1970), in this run. */
  readonly #lookedAt = new Map<string, number>()
  readonly #triedAt = new Map<string, number>()
  #closed = false

  constructor(ports: PostOfficePorts) {
    this.#ports = ports
    this.#outbox = new Outbox(ports)
    this.#sightings = new Sightings(ports, () => this.poke())
    this.#watchers = new Watchers(
      ports,
      (mailbox, sighting) => this.#sightings.add(mailbox, sighting),
      () => this.#sightings.settled(),
    )
    this.#wake = wakeUp(
      () => this.#step(),
      () => ports.now().getTime(),
      ports.reportBug,
    )
  }

  async start(): Promise<void> {
    await this.#settle()
    await this.#sightings.judgeLeftOver()
    this.poke()
  }

  poke(): void {
    if (!this.#closed) this.#wake.now()
  }

  stateOf(mailbox: string): WatchState | null {
    return this.#watchers.stateOf(mailbox)
  }

  async accountChanged(id: string): Promise<void> {
    this.#outbox.unstick()
    this.#triedAt.delete(id)
    await this.#watchers.renew(id)
    this.poke()
  }

  async lookNow(mailbox: string | null): Promise<number> {
    this.#outbox.unstick()
    const wanted = (await this.#wanted(await this.#probes())).filter(
      (one) => mailbox === null || one.mailbox.id === mailbox,
    )
    const looking = wanted.filter(({ awaited, occasional }) => awaited.length + occasional.length > 0)
    void Promise.all(looking.map((one) => this.#look(one))).then(() => this.poke(), this.#ports.reportBug)
    return looking.length
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#wake.stop()
    await this.#watchers.close()
    await this.#sightings.end()
  }

  /** What was being handed over when a program ended: nobody knows how far it came, so it is followed and never sent again. */
  async #settle(): Promise<void> {
    const { store, now, process } = this.#ports
    const claims = await store.claims('')
    for (const probe of await this.#probes()) {
      if (probe.state !== 'submitting') continue
      const claim = claims.find((one) => one.probe === probe.plan.id)
      const age = now().getTime() - Date.parse(claim?.at ?? probe.composedAt)
      const alive = claim !== undefined && claim.process !== process.id && process.isAlive(claim.process)
      if (alive && age < LONGEST_HANDOVER_MS) continue
      await updateProbe(this.#ports, probe.plan.id, ({ state }) =>
        state === 'submitting' ? { type: 'submissionUnclear', because: 'stopped' } : null,
      )
    }
  }

  async #step(): Promise<void> {
    if (this.#closed) return
    await this.#composeExperiments()
    await this.#watchers.watch(await this.#wanted(await this.#probes()))
    const next = await this.#outbox.sendDue(await this.#probes(), () => this.#view())
    if (next !== null) this.#wake.at(next)
    if (this.#closed) return
    const probes = await this.#probes()
    const wanted = await this.#wanted(probes)
    await this.#watchers.watch(wanted)
    await this.#decide(probes, wanted)
    this.#lookOccasionally(wanted)
    await this.#cleanUpSometimes(wanted)
  }

  async #decide(probes: readonly Probe[], wanted: readonly Wanted[]): Promise<void> {
    const now = this.#ports.now().getTime()
    for (const probe of probes) {
      const { happening, againAt } = decideNext(probe, now, this.#lookedAt.get(probe.plan.mailbox) ?? null)
      if (againAt !== null) this.#wake.at(againAt)
      if (happening !== null) {
        await updateProbe(this.#ports, probe.plan.id, (now) => (now.state === probe.state ? happening : null))
        // What is watched follows from it.
        this.poke()
        continue
      }
      if (againAt !== null) continue
      const its = wanted.find(
        ({ mailbox, awaited }) => mailbox.id === probe.plan.mailbox && awaited.includes(probe.plan.token),
      )
      // Time is up; before it counts as never seen, somebody has to have looked.
      if (its !== undefined && this.#mayTry(its.mailbox.id, AGAIN_MS)) this.#lookLater(its)
    }
  }

  #lookOccasionally(wanted: readonly Wanted[]): void {
    for (const one of wanted) {
      if (one.mailbox.paused || one.occasional.length === 0) continue
      this.#wake.at(this.#ports.now().getTime() + OCCASIONALLY_MS)
      if (one.awaited.length === 0 && this.#mayTry(one.mailbox.id, OCCASIONALLY_MS)) this.#lookLater(one)
    }
  }

  async #cleanUpSometimes(wanted: readonly Wanted[]): Promise<void> {
    for (const one of wanted) {
      const { cleanUp, paused, id } = one.mailbox
      if (!cleanUp || paused || !this.#mayTry(`${id}/clean-up`, CLEAN_UP_MS)) continue
      if ((await cleanUpDue(this.#ports, one.mailbox)).length > 0) this.#lookLater(one)
    }
  }

  #mayTry(mailbox: string, everyMs: number): boolean {
    const now = this.#ports.now().getTime()
    const last = this.#triedAt.get(mailbox)
    if (last !== undefined && now - last < everyMs) {
      this.#wake.at(last + everyMs)
      return false
    }
    this.#triedAt.set(mailbox, now)
    return true
  }

  #lookLater(wanted: Wanted): void {
    void this.#look(wanted).then(() => this.poke(), this.#ports.reportBug)
  }

  async #look(wanted: Wanted): Promise<void> {
    const { id } = wanted.mailbox
    const began = this.#ports.now().getTime()
    const due = await cleanUpDue(this.#ports, wanted.mailbox)
    await this.#watchers.lookInto(wanted, (watching) => cleanUp(this.#ports, due, watching))
    await this.#sightings.settled()
    const state = this.#watchers.stateOf(id)?.state
    if (state === undefined || state === 'watching') this.#lookedAt.set(id, began)
  }

  async #composeExperiments(): Promise<void> {
    const { store, now, onProbes } = this.#ports
    const open = (await store.experiments()).filter(({ endedAt }) => endedAt === null)
    if (open.length === 0) return
    const { senders, mailboxes, limits } = await this.#view()
    for (const experiment of open) {
      const composed = await composeDuePairs(this.#ports, experiment, senders, mailboxes)
      if (composed.length === 0) continue
      const at = now().toISOString()
      const { giveUpAfterSeconds } = limits
      await store.addProbes(
        composed.map(({ plan, message }) => ({
          message,
          event: { at, type: 'composed' as const, plan: { ...plan, notBefore: at, giveUpAfterSeconds } },
        })),
      )
      onProbes(composed.map(({ plan }) => plan.id))
    }
  }

  #probes(): Promise<readonly Probe[]> {
    const now = this.#ports.now().getTime()
    return this.#ports.store.openProbes({
      neverSeen: new Date(now - LATE_SECONDS * 1000).toISOString(),
      composed: new Date(now - JUST_COMPOSED_MS).toISOString(),
    })
  }

  async #wanted(probes: readonly Probe[]): Promise<readonly Wanted[]> {
    const { store, now } = this.#ports
    const [mailboxes, senders] = await Promise.all([store.mailboxes(), store.senders()])
    return whatToWatch(probes, mailboxes, senders, now().getTime())
  }

  async #view(): Promise<{
    readonly limits: CalmLimits
    readonly mailboxes: readonly Mailbox[]
    readonly senders: readonly Sender[]
  }> {
    const { store } = this.#ports
    const [limits, mailboxes, senders] = await Promise.all([store.calmLimits(), store.mailboxes(), store.senders()])
    return { limits: boundedCalm(limits ?? DEFAULT_CALM), mailboxes, senders }
  }
}
