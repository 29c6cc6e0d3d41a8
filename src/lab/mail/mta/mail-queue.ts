import type { Socket } from 'node:net'
import type { Recipient, TakenMail } from './envelope.ts'
import { type HandOverOutcome, handOver } from './hand-over.ts'
import { queueId } from './queue-id.ts'
import { type ReportData, writeReport } from './write-report.ts'

/** Where the mail for a domain goes. */
export interface Route {
  readonly host: string
  readonly address: string
}

/** How patient a queue is; it may change while it works. */
export interface QueuePatience {
  /** Seconds before each further try; the last goes on for ever. */
  readonly retrySeconds: readonly number[]
  /** After so many seconds the sender hears that it is delayed, once. */
  readonly warnAfterSeconds: number
  readonly giveUpAfterSeconds: number
}

/** What a queue needs. */
export interface QueueHouse {
  /** The host it works for; it is looked at anew each time. */
  readonly host: string
  readonly ca: string
  readonly route: (domain: string) => Route | null
  readonly dial: (address: string, port: number) => Promise<Socket>
  /** Puts a report into the mailbox of the sender, or sends it there. */
  readonly report: (to: string, source: string) => void
  /** What reports are dated by; this computer's time unless told. */
  readonly now?: () => Date
}

/** One mail for one recipient. */
interface QueueItem {
  readonly id: string
  readonly mail: TakenMail
  readonly recipient: Recipient
  readonly arrivedAt: Date
  tries: number
  warned: boolean
  timer: NodeJS.Timeout | null
}

/** Keeps mails until they are handed over or given up, and writes reports about them. Nothing of it survives the process. */
export class MailQueue {
  patience: QueuePatience = { retrySeconds: [4, 8, 15, 30], warnAfterSeconds: 10, giveUpAfterSeconds: 600 }
  readonly #items = new Set<QueueItem>()
  readonly #house: QueueHouse
  readonly #now: () => Date
  #stopped = false

  constructor(house: QueueHouse) {
    this.#house = house
    this.#now = house.now ?? (() => new Date())
  }

  /** Takes a mail; its queue id comes back. `stamp` makes what goes on of the id. */
  take(mail: TakenMail, stamp: (id: string) => string = () => mail.source): string {
    const id = queueId()
    const stamped = { ...mail, source: stamp(id) }
    for (const recipient of mail.envelope.to) {
      const item: QueueItem = {
        id,
        mail: stamped,
        recipient,
        arrivedAt: this.#now(),
        tries: 0,
        warned: false,
        timer: null,
      }
      this.#items.add(item)
      this.#tryIn(item, 0)
    }
    return id
  }

  get length(): number {
    return this.#items.size
  }

  /** Tries everything now. */
  flush(): void {
    for (const item of this.#items) if (item.timer !== null) this.#tryIn(item, 0)
  }

  stop(): void {
    this.#stopped = true
    for (const { timer } of this.#items) if (timer !== null) clearTimeout(timer)
    this.#items.clear()
  }

  #tryIn(item: QueueItem, seconds: number): void {
    if (item.timer !== null) clearTimeout(item.timer)
    item.timer = setTimeout(() => {
      item.timer = null
      void this.#try(item)
    }, seconds * 1000)
    item.timer.unref()
  }

  async #try(item: QueueItem): Promise<void> {
    item.tries += 1
    const domain = item.recipient.address.slice(item.recipient.address.lastIndexOf('@') + 1).toLowerCase()
    const route = this.#house.route(domain)
    const outcome = route === null ? noRoute(domain) : await this.#handOver(item, route)
    if (this.#stopped) return
    const remote = route === null ? null : `${route.host}[${route.address}]`
    if (outcome.kind === 'later') {
      this.#later(item, outcome.reply, outcome.reached ? remote : null)
      return
    }
    this.#items.delete(item)
    if (outcome.kind === 'never') this.#report(item, 'failed', outcome.reply, remote)
    else if (!outcome.passesDsn) this.#report(item, 'relayed', outcome.reply, remote)
  }

  #handOver({ mail, recipient }: QueueItem, { host, address }: Route): Promise<HandOverOutcome> {
    const { ca, dial } = this.#house
    const { envelope, source } = mail
    const helo = this.#house.host
    return handOver({ dial: () => dial(address, 25), host, ca, helo, envelope, recipient, source })
  }

  #later(item: QueueItem, reply: string, remote: string | null): void {
    const { retrySeconds, warnAfterSeconds, giveUpAfterSeconds } = this.patience
    const age = (this.#now().getTime() - item.arrivedAt.getTime()) / 1000
    if (age >= giveUpAfterSeconds) {
      this.#items.delete(item)
      this.#report(item, 'failed', reply, remote)
      return
    }
    if (age >= warnAfterSeconds && !item.warned) {
      item.warned = true
      this.#report(item, 'delayed', reply, remote)
    }
    this.#tryIn(item, retrySeconds[Math.min(item.tries, retrySeconds.length) - 1] ?? 30)
  }

  #report(item: QueueItem, action: ReportData['action'], said: string, remote: string | null): void {
    const { mail, recipient, id, arrivedAt } = item
    if (mail.envelope.from === '' || !isWanted(action, recipient)) return
    const at = this.#now()
    const retryUntil =
      action === 'delayed' ? new Date(arrivedAt.getTime() + this.patience.giveUpAfterSeconds * 1000) : null
    const { host } = this.#house
    const source = writeReport({ action, host, queueId: id, mail, recipient, remote, said, arrivedAt, at, retryUntil })
    this.#house.report(mail.envelope.from, source)
  }
}

/** RFC 3461 §4.1: who says nothing hears of failures and delays. */
function isWanted(action: ReportData['action'], { notify }: Recipient): boolean {
  const kind = { failed: 'failure', delayed: 'delay', delivered: 'success', relayed: 'success' } as const
  if (notify.length === 0) return action === 'failed' || action === 'delayed'
  return notify.includes(kind[action])
}

function noRoute(domain: string): HandOverOutcome {
  return {
    kind: 'never',
    reply: `Host or domain name not found. Name service error for name=${domain}`,
    reached: false,
  }
}
