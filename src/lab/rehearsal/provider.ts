import { MailAccount } from '../mail/imap/mail-account.ts'
import type { DoorBehaviour } from '../mail/mta/door-data.ts'
import type { Envelope, Peer, Recipient, TakenMail } from '../mail/mta/envelope.ts'
import { MailQueue } from '../mail/mta/mail-queue.ts'
import { queueId } from '../mail/mta/queue-id.ts'
import { writeReport } from '../mail/mta/write-report.ts'
import { Desk, type DeskHouse } from './desks/desk.ts'
import { Greylist } from './greylist.ts'
import { mxOf, type ProviderData, type ProviderManner } from './provider-data.ts'
import type { ProviderHouse } from './provider-house.ts'
import { type StampedFields, type StampResults, stamped } from './styles/stamp.ts'
import { STAMPS } from './styles/stamps.ts'

/** What a provider does with a mail, without its doors. */
export class Provider {
  readonly host: string
  readonly account: MailAccount
  readonly taken: TakenMail[] = []
  manner: ProviderManner
  /** For the next mail alone; null: as usual. */
  nextManner: ProviderManner | null = null
  doorBehaviour: DoorBehaviour = {}
  /** Null: nobody can be written to. */
  readonly desk: Desk | null
  readonly #data: ProviderData
  readonly #house: ProviderHouse
  readonly #greylist = new Greylist()
  readonly #timers = new Set<NodeJS.Timeout>()
  readonly #outgoing: MailQueue

  constructor(data: ProviderData, house: ProviderHouse) {
    const { localPart, domain, folders, gmail = false } = data
    this.#data = data
    this.#house = house
    this.manner = data.manner
    this.host = mxOf(data)
    const password = data.oauth === true ? null : house.password
    this.account = new MailAccount({ login: `${localPart}@${domain}`, password, folders, gmail })
    this.#outgoing = new MailQueue({ ...house, host: this.host, report: () => {} })
    this.desk = data.desk === undefined ? null : new Desk(data.desk, this.#deskHouse())
  }

  recipientReply(address: string, envelope: Envelope, peer: Peer): string | null {
    const [local = '', domain = ''] = address.toLowerCase().split('@')
    const { domain: own, localPart, desk } = this.#data
    if (this.#isForDesk(address)) return null
    if (desk?.addresses.some((one) => one.endsWith(`@${domain}`))) return `550 5.1.1 <${address}>: User unknown`
    if (domain !== own && local !== 'postmaster') return '554 5.7.1 Relay access denied'
    if (![localPart, 'postmaster', 'abuse'].includes(local)) return `550 5.1.1 <${address}>: User unknown`
    const { refuses, greylistSeconds = 0 } = this.nextManner ?? this.manner
    if (refuses !== undefined) {
      this.nextManner = null
      return refuses
    }
    const wait = this.#greylist.wait(`${peer.address} ${envelope.from} ${address}`, greylistSeconds)
    const greylisted = `450 4.2.0 <${address}>: Recipient address rejected: Greylisted, see http://postgrey.schweikert.ch/help/${own}.html`
    return wait > 0 ? greylisted : null
  }

  take(mail: TakenMail): string {
    const manner = this.nextManner ?? this.manner
    this.nextManner = null
    const { refusesAtEnd, drops, delaySeconds = 0, bounces } = manner
    if (refusesAtEnd !== undefined) return refusesAtEnd
    this.taken.push(mail)
    const id = queueId()
    const takenAt = this.#clock(manner)
    for (const recipient of mail.envelope.to) {
      if (this.#isForDesk(recipient.address)) {
        this.desk?.take(mail)
        continue
      }
      const waited = this.#greylist.passed(`${mail.peer.address} ${mail.envelope.from} ${recipient.address}`)
      const course = { mail, id, recipient, manner, takenAt, greylistedSeconds: waited }
      if (bounces !== undefined) this.#later(bounces.afterSeconds, () => this.#report(course, 'failed', bounces.said))
      else if (drops !== true) this.#later(delaySeconds, () => void this.#deliver(course))
    }
    return `250 2.0.0 Ok: queued as ${id}`
  }

  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer)
    this.#outgoing.stop()
  }

  async #deliver(course: Course): Promise<void> {
    const { mail, manner, recipient } = course
    const results = await this.#house.judge(mail)
    const { labels = [], category = null, moves, copies = 1 } = manner
    const folder = this.#folderFor(results, manner)
    const deliveredAt = this.#clock(manner)
    const source = stamped(mail.source, this.#stamp(course, { folder, deliveredAt, results }))
    for (let copy = 0; copy < copies; copy += 1) {
      const uid = this.account.deliver(folder, source, { internalDate: deliveredAt, labels, category })
      if (moves !== undefined) this.#later(moves.afterSeconds, () => void this.account.move(folder, uid, moves.to))
    }
    const isAsked = this.#data.dsn === true && recipient.notify.includes('success')
    if (isAsked) this.#report(course, 'delivered', '250 2.1.5 Delivered to mailbox')
  }

  /** What nothing speaks for is junk everywhere. */
  #folderFor({ dkim, dmarc }: StampResults, { unsignedFolder, folder = 'INBOX' }: ProviderManner): string {
    if (dmarc === 'fail') return this.#data.junkFolder
    return (dkim.some(({ passes }) => passes) ? undefined : unsignedFolder) ?? folder
  }

  #stamp({ mail, recipient, takenAt, greylistedSeconds }: Course, found: Found): StampedFields {
    const { folder, deliveredAt, results } = found
    const provider = this.#data
    return STAMPS[provider.style]({
      provider,
      host: this.host,
      mail,
      recipient: recipient.address,
      peerName: mail.peer.helo,
      takenAt,
      deliveredAt,
      greylistedSeconds,
      isJunk: folder === provider.junkFolder,
      results,
      sealer: this.#house.sealer,
      id: queueId(),
    })
  }

  #report({ mail, id, recipient }: Course, action: 'failed' | 'delivered', said: string): void {
    if (mail.envelope.from === '') return
    const at = this.#house.now()
    const about = { queueId: id, mail, recipient, remote: null, said, arrivedAt: at, at, retryUntil: null }
    const to = [{ address: mail.envelope.from, notify: [], original: null }]
    this.#outgoing.take({
      peer: mail.peer,
      envelope: { from: '', to, returns: 'headers', id: null, smtpUtf8: false },
      source: writeReport({ action, host: this.host, ...about }),
    })
  }

  #isForDesk(address: string): boolean {
    return this.#data.desk?.addresses.includes(address.toLowerCase()) === true
  }

  #deskHouse(): DeskHouse {
    const { now, lift } = this.#house
    return {
      now,
      lift: (address) => lift(this.#data.id, address),
      later: (seconds, act) => this.#later(seconds, act),
      send: (from, to, source) =>
        void this.#outgoing.take({
          peer: { helo: this.host, address: this.#data.addresses[0], tls: null, login: null, extended: true },
          envelope: {
            from,
            to: [{ address: to, notify: [], original: null }],
            returns: 'headers',
            id: null,
            smtpUtf8: false,
          },
          source,
        }),
    }
  }

  #clock({ clockAheadSeconds = 0 }: ProviderManner): Date {
    return new Date(this.#house.now().getTime() + clockAheadSeconds * 1000)
  }

  #later(seconds: number, act: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      act()
    }, seconds * 1000)
    timer.unref()
    this.#timers.add(timer)
  }
}

/** One mail on its way into a folder. */
interface Course {
  readonly mail: TakenMail
  readonly id: string
  readonly recipient: Recipient
  readonly manner: ProviderManner
  readonly takenAt: Date
  readonly greylistedSeconds: number | null
}

/** Where it goes, and what was found out. */
interface Found {
  readonly folder: string
  readonly deliveredAt: Date
  readonly results: StampResults
}
