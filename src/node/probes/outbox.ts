import type { Mailbox, Sender } from '../../engine/mailboxes/account.ts'
import type { MailTrouble } from '../../engine/mailboxes/mail-trouble.ts'
import { type CalmAnswer, type CalmLimits, mayGo } from '../../engine/probes/calm.ts'
import type { Probe } from '../../engine/probes/probe.ts'
import type { ProbeHappening } from '../../engine/probes/probe-event.ts'
import { maySubmit } from '../../engine/probes/probe-states.ts'
import type { Credential, SubmitOutcome } from '../mailboxes/mail-services.ts'
import type { ClaimRow } from '../store/probe-events.ts'
import { needsSmtpUtf8, withDate } from './message-date.ts'
import type { PostOfficePorts } from './ports.ts'
import { updateProbe } from './update-probe.ts'

/** A hand-over that takes longer than this has failed in a way that nobody told of. */
export const LONGEST_HANDOVER_MS = 600_000
const DAY_MS = 86_400_000
/** Minutes between tries that did not come to the message. */
const RETRY_MINUTES = [1, 5, 15, 60, 180] as const

/** What the outbox looks at before each step. */
export interface OutboxView {
  readonly limits: CalmLimits
  readonly mailboxes: readonly Mailbox[]
  readonly senders: readonly Sender[]
}

/** Hands composed probes over: one at a time, calm, each at most once. */
export class Outbox {
  readonly #ports: PostOfficePorts
  /** Senders that need the user before they are tried again: wrong password, wrong certificate. */
  readonly #stuck = new Set<string>()

  constructor(ports: PostOfficePorts) {
    this.#ports = ports
  }

  /** Something about the senders changed, or the user asks: what was stuck is tried again. */
  unstick(): void {
    this.#stuck.clear()
  }

  /** Sends all that may go now. Answers when to look again (milliseconds since 1970); null: when something changes. */
  async sendDue(probes: readonly Probe[], view: () => Promise<OutboxView>): Promise<number | null> {
    let next: number | null = null
    const waiting = probes.filter(maySubmit).toSorted(byTurn)
    for (const probe of waiting) {
      const later = await this.#sendOrSayWhen(probe, await view())
      if (later !== null && (next === null || later < next)) next = later
    }
    return next
  }

  async #sendOrSayWhen(probe: Probe, view: OutboxView): Promise<number | null> {
    const now = this.#ports.now().getTime()
    const sender = view.senders.find(({ id }) => id === probe.plan.sender)
    const mailbox = view.mailboxes.find(({ id }) => id === probe.plan.mailbox)
    if (sender === undefined || mailbox === undefined) {
      await updateProbe(this.#ports, probe.plan.id, (now) => (maySubmit(now) ? { type: 'cancelled' } : null))
      return null
    }
    const earliest = Math.max(Date.parse(probe.plan.notBefore), retryAt(probe))
    if (earliest > now) return earliest
    if (this.#stuck.has(sender.id)) return null
    const claims = await this.#ports.store.claims(new Date(now - DAY_MS).toISOString())
    const answer = await this.#calm(probe, mailbox, view.limits, claims)
    if (answer.may === 'later') return Date.parse(answer.notBefore)
    if (answer.may === 'no') return null
    return this.#send(probe, sender, claims[0]?.number ?? 0)
  }

  async #calm(probe: Probe, mailbox: Mailbox, limits: CalmLimits, claims: readonly ClaimRow[]): Promise<CalmAnswer> {
    const stops = await this.#ports.store.calmStops()
    const { family, experiment } = probe.plan
    const partners = experiment === null ? [] : await this.#partnersOf(probe)
    return mayGo({
      family,
      limits,
      stops,
      paused: mailbox.paused,
      // The two of a pair go in the same minute: for spacing they are one.
      sent: claims.map(({ family, at, probe }) => ({ family, at, pair: partners.includes(probe) })),
      now: this.#ports.now(),
    })
  }

  async #partnersOf({ plan: { experiment, mailbox } }: Probe): Promise<readonly string[]> {
    if (experiment === null) return []
    const all = await this.#ports.store.probesOfExperiment(experiment.id)
    return all
      .filter(({ plan }) => plan.experiment?.pair === experiment.pair && plan.mailbox === mailbox)
      .map(({ plan }) => plan.id)
  }

  async #send(probe: Probe, sender: Sender, after: number): Promise<number | null> {
    const { plan } = probe
    const server = plan.variant === 'otherPath' ? (sender.otherPath ?? sender.submission) : sender.submission
    const credential = await this.#ports.credential({ kind: 'sender', account: sender })
    if (!isCredential(credential)) return this.#notSubmitted(probe, sender, credential)
    const message = withDate(await this.#ports.store.sentMessage(plan.id), this.#ports.now())
    const submission = {
      sender,
      server,
      envelopeFrom: plan.envelopeFrom,
      envelopeTo: plan.address,
      envelopeId: plan.token,
      message,
      smtpUtf8: needsSmtpUtf8([plan.envelopeFrom, plan.address]),
    }
    let claimed: Probe | null = null
    const claim = async () => {
      claimed = await this.#ports.store.claim({
        probe: plan.id,
        seq: probe.events.length,
        event: { at: this.#ports.now().toISOString(), type: 'submitting', server: `${server.host}:${server.port}` },
        family: plan.family,
        after,
        process: this.#ports.process.id,
        message,
      })
      if (claimed === null) throw new NotOurs()
      this.#ports.onProbes([plan.id])
    }
    const outcome = await this.#ports.services.submit(submission, credential, claim).catch((error: unknown) => {
      if (error instanceof NotOurs) return null
      throw error
    })
    // Somebody else has it, or it was cancelled meanwhile; nothing went out from here.
    if (claimed === null && outcome?.kind !== 'notSubmitted') return this.#ports.now().getTime() + 1000
    if (outcome?.kind === 'notSubmitted') return this.#notSubmitted(probe, sender, outcome.trouble)
    if (outcome !== null) await updateProbe(this.#ports, plan.id, () => happeningOf(outcome))
    return null
  }

  /** Nothing went out, for certain: the claim, if it came so far, is taken back. */
  async #notSubmitted(probe: Probe, sender: Sender, trouble: MailTrouble): Promise<number | null> {
    const { id } = probe.plan
    const { store, now, onProbes } = this.#ports
    const current = await store.probe(id)
    if (current.state !== 'composed' && current.state !== 'submitting') return null
    const event = { at: now().toISOString(), type: 'notSubmitted' as const, trouble }
    const next = await store.release({ probe: id, seq: current.events.length, event })
    if (next === null) return now().getTime() + 1000
    onProbes([id])
    if (NEEDS_USER.has(trouble.stage)) this.#stuck.add(sender.id)
    return retryAt(next)
  }
}

/** What is wrong at these stages does not mend itself. */
const NEEDS_USER: ReadonlySet<MailTrouble['stage']> = new Set(['certificate', 'login'])

/** Those whose time came first; of equals the one that was composed first. */
function byTurn({ plan: a, composedAt: one }: Probe, { plan: b, composedAt: other }: Probe): number {
  if (a.notBefore !== b.notBefore) return a.notBefore < b.notBefore ? -1 : 1
  return Date.parse(one) - Date.parse(other)
}

class NotOurs extends Error {}

function isCredential(found: Credential | MailTrouble): found is Credential {
  return 'kind' in found
}

function happeningOf(outcome: Exclude<SubmitOutcome, { kind: 'notSubmitted' }>): ProbeHappening {
  if (outcome.kind === 'unclear') return { type: 'submissionUnclear', because: 'connectionLost' }
  const { kind, ...said } = outcome
  return kind === 'accepted'
    ? { type: 'submitted', ...(said as Omit<Extract<SubmitOutcome, { kind: 'accepted' }>, 'kind'>) }
    : { type: 'submissionRefused', ...(said as Omit<Extract<SubmitOutcome, { kind: 'refused' }>, 'kind'>) }
}

/** After a try that did not come to the message, the next waits longer each time. */
function retryAt({ tries, events }: Probe): number {
  const last = events.findLast(({ type }) => type === 'notSubmitted')
  if (last === undefined) return 0
  const minutes = RETRY_MINUTES[Math.min(Math.max(tries, 1), RETRY_MINUTES.length) - 1] ?? 180
  return Date.parse(last.at) + minutes * 60_000
}
