import { Fault } from '../../engine/fault.ts'
import { type WakeUp, wakeUp } from '../probes/wake-up.ts'
import { noticeRetimed, noticeTurning } from './noticing.ts'
import type { TicketPorts } from './ports.ts'
import { Reminders } from './reminders.ts'
import type { TicketMails } from './ticket-mails.ts'
import type { UpdatePorts } from './update-ticket.ts'

type Ports = TicketPorts & UpdatePorts

/** Changes come in bursts: what follows from them is told of a moment later, once. */
const GATHER_MS = 250
/** Another program may have brought something that turns before all that is known here. */
const AT_LEAST_EVERY_MS = 15 * 60_000
/** What the disk did not take is tried again after this. */
const AGAIN_MS = 60_000

/** What time makes of tickets: silence, an end, somebody else's move, a reminder. Looks when something turns, and sends nothing, ever. */
export class TicketFollowing {
  readonly #ports: Ports
  readonly #mails: Pick<TicketMails, 'settle'>
  readonly #reminders: Reminders
  readonly #wake: WakeUp
  #closed = false
  #step: Promise<void> = Promise.resolve()

  constructor(ports: Ports, mails: Pick<TicketMails, 'settle'>) {
    this.#ports = ports
    this.#mails = mails
    this.#reminders = new Reminders(ports)
    this.#wake = wakeUp(
      () => this.#work(),
      () => ports.now().getTime(),
      ports.reportBug,
    )
  }

  start(): void {
    this.#wake.now()
  }

  /** Something changed: it is looked at soon. */
  poke(): void {
    if (!this.#closed) this.#wake.at(this.#now() + GATHER_MS)
  }

  /** All that time has made true by now, for a program that does not stay; nobody is reminded. */
  async catchUp(): Promise<void> {
    await this.#mails.settle()
    await noticeRetimed(this.#ports)
    await noticeTurning(this.#ports, () => this.#closed)
  }

  /** Resolves when nothing of it is at work any more. */
  async close(): Promise<void> {
    this.#closed = true
    this.#wake.stop()
    await this.#step
  }

  async #work(): Promise<void> {
    if (this.#closed) return
    this.#step = this.#look().catch((error: unknown) => {
      this.#wake.at(this.#now() + AGAIN_MS)
      // What was under way at the end finds the store closed: no bug.
      if (!(this.#closed && error instanceof Fault)) this.#ports.reportBug(error)
    })
    await this.#step
  }

  async #look(): Promise<void> {
    this.#wake.at(this.#now() + AT_LEAST_EVERY_MS)
    const settleAt = await this.#mails.settle()
    if (settleAt !== null) this.#wake.at(settleAt)
    await noticeRetimed(this.#ports)
    const nextAt = await noticeTurning(this.#ports, () => this.#closed)
    if (nextAt !== null) this.#wake.at(Date.parse(nextAt))
    if (!this.#closed) await this.#reminders.tell(() => this.#closed)
  }

  #now(): number {
    return this.#ports.now().getTime()
  }
}
