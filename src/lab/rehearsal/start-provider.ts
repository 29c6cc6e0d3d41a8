import type { Socket } from 'node:net'
import type { TlsOptions } from 'node:tls'
import { MailAccount } from '../mail/imap/mail-account.ts'
import type { MailboxServer } from '../mail/imap/start-mailbox-server.ts'
import { startMailboxServer } from '../mail/imap/start-mailbox-server.ts'
import type { DoorBehaviour } from '../mail/mta/door-data.ts'
import type { Envelope, Peer, TakenMail } from '../mail/mta/envelope.ts'
import { MailQueue, type Route } from '../mail/mta/mail-queue.ts'
import { type Door, openDoor } from '../mail/mta/open-door.ts'
import { queueId } from '../mail/mta/queue-id.ts'
import { writeReport } from '../mail/mta/write-report.ts'
import { Greylist } from './greylist.ts'
import { judgeSender } from './judge-sender.ts'
import type { ProviderData, ProviderManner } from './provider-data.ts'
import { STAMPS } from './styles/stamps.ts'

/** What a provider needs of its world. */
export interface ProviderHouse {
  readonly tls: TlsOptions
  readonly ca: string
  readonly password: string
  readonly acceptsToken: (login: string, token: string) => boolean
  readonly addressOf: (helo: string, family: 4 | 6) => string
  readonly maySend: (address: string, domain: string) => boolean
  readonly route: (domain: string) => Route | null
  readonly dial: (address: string, port: number) => Promise<Socket>
}

/** A provider that runs. */
export interface RunningProvider {
  readonly data: ProviderData
  readonly account: MailAccount
  readonly imap: MailboxServer
  readonly door: Door
  /** Every mail that was taken, wherever it went. */
  readonly taken: readonly TakenMail[]
  /** From now on it deals so with mail. */
  behave(manner: ProviderManner): void
  /** From now on its door for mail behaves so. */
  behaveAtDoor(behaviour: DoorBehaviour): void
  /** Puts a mail into a folder, as if it had come. */
  deliver(mail: TakenMail, recipient: string): void
  stop(): Promise<void>
}

/** Starts the doors of a provider. */
export async function startProvider(data: ProviderData, house: ProviderHouse): Promise<RunningProvider> {
  const provider = new Provider(data, house)
  const door = await openDoor({
    name: provider.host,
    tls: house.tls,
    capabilities: ['PIPELINING', 'SIZE 52428800', 'ENHANCEDSTATUSCODES', '8BITMIME', 'SMTPUTF8'],
    accepts: null,
    addressOf: (helo) => house.addressOf(helo, data.family),
    onRecipient: (address, envelope, peer) => provider.recipientReply(address, envelope, peer),
    onMail: (mail) => provider.take(mail),
    behaviour: () => provider.doorBehaviour,
  })
  const imap = await startMailboxServer({
    accounts: [provider.account],
    tls: house.tls,
    mechanisms: data.oauth === true ? ['XOAUTH2', 'OAUTHBEARER'] : ['PLAIN', 'LOGIN'],
    acceptsToken: house.acceptsToken,
    behaviour: { without: data.without ?? [] },
  })
  return {
    data,
    account: provider.account,
    imap,
    door,
    taken: provider.taken,
    behave: (manner) => {
      provider.manner = manner
    },
    behaveAtDoor: (behaviour) => {
      provider.doorBehaviour = behaviour
    },
    deliver: (mail, recipient) => provider.deliver(mail, recipient, new Date(), null),
    stop: async () => {
      provider.stop()
      await Promise.all([door.stop(), imap.stop()])
    },
  }
}

class Provider {
  readonly host: string
  readonly account: MailAccount
  readonly taken: TakenMail[] = []
  manner: ProviderManner
  doorBehaviour: DoorBehaviour = {}
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
    this.host = `mx.${domain}`
    const password = data.oauth === true ? null : house.password
    this.account = new MailAccount({ login: `${localPart}@${domain}`, password, folders, gmail })
    this.#outgoing = new MailQueue({ ...house, host: this.host, report: () => {} })
  }

  recipientReply(address: string, envelope: Envelope, peer: Peer): string | null {
    const [local = '', domain = ''] = address.toLowerCase().split('@')
    if (domain !== this.#data.domain && local !== 'postmaster') return '554 5.7.1 Relay access denied'
    if (![this.#data.localPart, 'postmaster', 'abuse'].includes(local)) return `550 5.1.1 <${address}>: User unknown`
    if (this.manner.refuses !== undefined) return this.manner.refuses
    const { greylistSeconds = 0 } = this.manner
    const wait = this.#greylist.wait(`${peer.address} ${envelope.from} ${address}`, greylistSeconds)
    return wait > 0
      ? `450 4.2.0 <${address}>: Recipient address rejected: Greylisted, see http://postgrey.schweikert.ch/help/${this.#data.domain}.html`
      : null
  }

  take(mail: TakenMail): string {
    const { refusesAtEnd, drops, delaySeconds = 0, bounces } = this.manner
    if (refusesAtEnd !== undefined) return refusesAtEnd
    this.taken.push(mail)
    const id = queueId()
    const takenAt = new Date()
    for (const { address } of mail.envelope.to) {
      const waited = this.#greylist.passed(`${mail.peer.address} ${mail.envelope.from} ${address}`)
      if (bounces !== undefined) this.#later(bounces.afterSeconds, () => this.#bounce(mail, id, bounces.said))
      else if (drops !== true) this.#later(delaySeconds, () => this.deliver(mail, address, takenAt, waited))
    }
    return `250 2.0.0 Ok: queued as ${id}`
  }

  deliver(mail: TakenMail, recipient: string, takenAt: Date, greylistedSeconds: number | null): void {
    const { folder = 'INBOX', labels = [], category = null, moves, copies = 1 } = this.manner
    const provider = this.#data
    const results = judgeSender(mail, this.#house.maySend)
    const isJunk = folder === provider.junkFolder
    const deliveredAt = new Date()
    const stamp = STAMPS[provider.style]({
      provider,
      host: this.host,
      mail,
      recipient,
      peerName: mail.peer.helo,
      takenAt,
      deliveredAt,
      greylistedSeconds,
      isJunk,
      results,
      id: queueId(),
    })
    for (let copy = 0; copy < copies; copy += 1) {
      const uid = this.account.deliver(folder, stamp + mail.source, { internalDate: deliveredAt, labels, category })
      if (moves !== undefined) this.#later(moves.afterSeconds, () => void this.account.move(folder, uid, moves.to))
    }
  }

  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer)
    this.#outgoing.stop()
  }

  #bounce(mail: TakenMail, id: string, said: string): void {
    const [recipient] = mail.envelope.to
    if (recipient === undefined || mail.envelope.from === '') return
    const at = new Date()
    const about = { queueId: id, mail, recipient, remote: null, said, arrivedAt: at, at, retryUntil: null }
    const to = [{ address: mail.envelope.from, notify: [], original: null }]
    this.#outgoing.take({
      peer: mail.peer,
      envelope: { from: '', to, returns: 'headers', id: null, smtpUtf8: false },
      source: writeReport({ action: 'failed', host: this.host, ...about }),
    })
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
