import { readRawMessage } from '../../engine/dkim/raw-message.ts'
import type { Mailbox } from '../../engine/mailboxes/account.ts'
import { isView } from '../../engine/probes/arrival.ts'
import { isBlock } from '../../engine/probes/is-block.ts'
import { judgePlacement } from '../../engine/probes/judge-placement.ts'
import { measureDelay } from '../../engine/probes/measure-delay.ts'
import type { Probe } from '../../engine/probes/probe.ts'
import type { ProbeHappening } from '../../engine/probes/probe-event.ts'
import { readReceivedChain } from '../../engine/received/read-received.ts'
import type { Sighting } from '../mailboxes/mail-services.ts'
import { judgeArrival } from './judge-arrival.ts'
import type { PostOfficePorts } from './ports.ts'
import { readReport } from './read-report.ts'
import { updateProbe } from './update-probe.ts'

/** A probe of which a server tells more than this is a game that somebody plays with us. */
const MOST_REPORTS = 20
const MOST_PLACES = 50
const LEFT_OVER_MS = 7 * 86_400_000

/** What was seen in a mailbox becomes events: one after the other, so that none overtakes another. */
export class Sightings {
  readonly #ports: PostOfficePorts
  readonly #changed: () => void
  /** Probes that this run judged, or tried to: what went wrong once would again. */
  readonly #judged = new Set<string>()
  #last: Promise<void> = Promise.resolve()
  #ending = false
  /** Judging takes a while, and nothing that arrives meanwhile waits for it. */
  #judging: Promise<void> = Promise.resolve()

  constructor(ports: PostOfficePorts, changed: () => void) {
    this.#ports = ports
    this.#changed = changed
  }

  add(mailbox: Mailbox, sighting: Sighting): void {
    this.#last = this.#last.then(() => this.#take(mailbox, sighting)).catch(this.#ports.reportBug)
  }

  /** Resolves when all that was seen so far is taken in. */
  settled(): Promise<void> {
    return this.#last
  }

  /** What arrived in the last days and was not judged when the program ended: the messages are kept. */
  async judgeLeftOver(): Promise<void> {
    const { store, now } = this.#ports
    const to = now()
    const from = new Date(to.getTime() - LEFT_OVER_MS)
    const probes = await store.probesBetween({ from: from.toISOString(), to: to.toISOString() })
    const leftOver = probes.filter(({ arrivedAt, arrival }) => arrivedAt !== null && arrival === null)
    for (const probe of leftOver) this.#judgeLater(probe.plan.id, () => this.#judgeKept(probe))
  }

  async #judgeKept(probe: Pick<Probe, 'plan'>): Promise<void> {
    if (this.#ending) return
    const { store } = this.#ports
    const { message } = await store.arrived(probe.plan.id)
    const mailbox = (await store.mailboxes()).find(({ id }) => id === probe.plan.mailbox) ?? null
    if (message !== null) await judgeArrival(this.#ports, probe, mailbox, message)
  }

  /** Resolves when all that arrived so far is judged as well; what was left over waits for the next run. */
  async end(): Promise<void> {
    this.#ending = true
    await this.#last
    await this.#judging
  }

  async #take(mailbox: Mailbox, sighting: Sighting): Promise<void> {
    const probe = await this.#ports.store.probeByToken(sighting.token)
    if (probe === null) return
    if (sighting.kind === 'report') await this.#takeReport(probe, sighting)
    else if (probe.plan.mailbox === mailbox.id) await this.#takeProbe(probe, mailbox, sighting)
    this.#changed()
  }

  async #takeProbe(probe: Probe, mailbox: Mailbox, sighting: Sighting): Promise<void> {
    const { store, knowledge } = this.#ports
    const preset = knowledge().presets.find(({ id }) => id === mailbox.preset)
    const junkNames = [...(mailbox.junkFolder === null ? [] : [mailbox.junkFolder]), ...(preset?.junk ?? [])]
    const { folder, specialUse, labels } = sighting
    const placement = judgePlacement({ folder, specialUse, labels, junkNames })
    const { id } = probe.plan
    const { message } = sighting
    // One beyond our limits is there, and cannot be read.
    const toJudge = probe.arrival === null && !this.#judged.has(id) && message.byteLength > 0
    // Before it counts as arrived: if we are ended in between, the next run has it.
    if (toJudge) await store.keepArrived({ probe: id, message })
    const added = await updateProbe(this.#ports, id, (now) => happeningOf(now, sighting, placement))
    const { arrivedAt } = added ?? (await store.probe(id))
    if (toJudge && arrivedAt !== null) this.#judgeLater(id, () => judgeArrival(this.#ports, probe, mailbox, message))
  }

  #judgeLater(id: string, judge: () => Promise<unknown>): void {
    this.#judged.add(id)
    // That it arrived is known all the same.
    this.#judging = this.#judging.then(judge).then(this.#changed, this.#ports.reportBug)
  }

  async #takeReport(probe: Probe, sighting: Sighting): Promise<void> {
    const { diagnose, store, now, newId, onDiagnosed } = this.#ports
    const diagnosed = await diagnose(sighting.message.slice())
    const report = readReport(diagnosed.diagnosed, probe.plan.address)
    if (report === null || probe.reports.length >= MOST_REPORTS) return
    if (probe.reports.some((known) => isSameReport(known, report))) return
    const kept = report.action === 'failed' || report.action === 'delayed' ? newId() : null
    const happening: ProbeHappening = { type: 'reported', report: { ...report, diagnosis: kept } }
    const added = await updateProbe(this.#ports, probe.plan.id, ({ reports }) =>
      reports.some((known) => isSameReport(known, report)) ? null : happening,
    )
    if (added === null) return
    if (kept !== null) {
      await store.add({ id: kept, name: null, createdAt: now().toISOString(), ...diagnosed })
      onDiagnosed(kept)
    }
    if (isBlock(report)) {
      const { family, id } = probe.plan
      await store.keepCalmStop({ family, since: now().toISOString(), probe: id, reply: report.text.slice(0, 500) })
    }
  }
}

type Report = Extract<ProbeHappening, { type: 'reported' }>['report']

/** The same report is seen again after a restart, and by a second program. */
function isSameReport(a: Report, b: Omit<Report, 'diagnosis'>): boolean {
  return a.action === b.action && a.text === b.text && a.remoteMta === b.remoteMta
}

function happeningOf(
  probe: Probe,
  { folder, uid, uidValidity, internalDate, noticedBy, noticedAt, message }: Sighting,
  placement: ReturnType<typeof judgePlacement>,
): ProbeHappening | null {
  const places = probe.events.filter((event) => event.type === 'arrived' || event.type === 'moved')
  const last = places.at(-1)
  if (places.length >= MOST_PLACES) return null
  if (last !== undefined && last.folder === folder) {
    // With another UIDVALIDITY all mails have other numbers (RFC 3501 §2.3.1.1): that is no second copy.
    const numbered = places.filter((one) => one.type === 'arrived' && one.uidValidity === uidValidity)
    const isNumbered = numbered.some((one) => one.type === 'arrived' && one.uid === uid)
    if (isNumbered || numbered.length === 0 || places.some(({ type }) => type === 'moved')) return null
  }
  // Gmail shows each mail in "All Mail" too: it is elsewhere only when its labels say so.
  if (last !== undefined && isView(placement) && last.placement.kind === placement.kind) return null
  if (last !== undefined && last.folder !== folder) return { type: 'moved', placement, folder }
  const fields = readRawMessage(Buffer.from(message).toString('latin1').slice(0, 500_000)).fields
  const received = readReceivedChain(fields.filter(({ name }) => name === 'received').map(({ value }) => value))
  const since = Date.parse(probe.submittedAt ?? probe.composedAt)
  const delay = measureDelay(since, received, Date.parse(noticedAt), noticedBy)
  return { type: 'arrived', placement, folder, internalDate, uid, uidValidity, noticedBy, delay }
}
