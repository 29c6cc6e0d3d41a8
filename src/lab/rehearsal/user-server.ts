import type { Socket } from 'node:net'
import type { TlsOptions } from 'node:tls'
import { domainOf } from '../../engine/messages/addresses.ts'
import { MailAccount } from '../mail/imap/mail-account.ts'
import type { DoorBehaviour, DoorOptions } from '../mail/mta/door-data.ts'
import type { Envelope, Peer, TakenMail } from '../mail/mta/envelope.ts'
import { Gate } from '../mail/mta/gate.ts'
import { MailQueue, type Route } from '../mail/mta/mail-queue.ts'
import { queueId } from '../mail/mta/queue-id.ts'
import { type Signer, signMail } from '../mail/mta/sign-mail.ts'
import { traceField } from '../mail/mta/trace-field.ts'
import { authenticationResults } from './styles/authentication-results.ts'
import type { StampResults } from './styles/stamp.ts'

/** What the user's server needs of its world. It is looked at anew for each mail: host, keys and names may change. */
export interface UserServerHouse {
  readonly host: string
  readonly domain: string
  /** Who logs in. All mail for the domain lies in this mailbox. */
  readonly login: string
  readonly password: string
  /** Local parts that exist. */
  readonly localParts: readonly string[]
  /** A mistake: it takes mail of everybody for everybody. */
  readonly isOpenRelay?: boolean
  readonly signers: readonly Signer[]
  readonly tls: TlsOptions
  readonly ca: string
  readonly addressOf: (helo: string) => string
  readonly route: (domain: string) => Route | null
  readonly now: () => Date
  readonly judge: (mail: TakenMail) => Promise<StampResults>
  readonly dial: (address: string, port: number) => Promise<Socket>
}

const CAPABILITIES = ['PIPELINING', 'SIZE 52428800', 'ENHANCEDSTATUSCODES', '8BITMIME', 'SMTPUTF8', 'DSN']

/** What the user's server does with mail, without its doors. */
export class UserServer {
  readonly account: MailAccount
  readonly queue: MailQueue
  readonly submitted: TakenMail[] = []
  behaviour: DoorBehaviour = {}
  isDown = false
  /** At the doors for submission. */
  readonly gate = new Gate()
  readonly #house: UserServerHouse

  constructor(house: UserServerHouse) {
    this.#house = house
    this.account = new MailAccount({ login: house.login, password: house.password })
    const { ca, route, dial, now } = house
    this.queue = new MailQueue({
      get host() {
        return house.host
      },
      ca,
      route,
      dial,
      now,
      report: (_, source) => this.#keep(source),
    })
  }

  doorOptions(isSubmission: boolean): Omit<DoorOptions, 'accepts' | 'onMail'> {
    const { host, tls, addressOf } = this.#house
    return {
      name: host,
      tls,
      capabilities: CAPABILITIES,
      addressOf,
      onRecipient: (address, envelope, peer) => this.#recipientReply(address, envelope, peer),
      ...(isSubmission ? { gate: this.gate } : {}),
      behaviour: () => ({ ...(isSubmission ? this.behaviour : {}), ...(this.isDown ? { down: true } : {}) }),
    }
  }

  /** Own mail: signed, and on its way. */
  submit(mail: TakenMail, signs: boolean): string {
    this.submitted.push(mail)
    const at = this.#house.now()
    const signers = signs ? this.#house.signers : []
    const signed = signers.reduce((source, signer) => signMail(source, signer, at), mail.source)
    const local = mail.envelope.to.filter(({ address }) => this.#isLocal(address))
    const away = mail.envelope.to.filter(({ address }) => !this.#isLocal(address))
    const stamped = (id: string) => this.#trace(mail, id, at) + signed
    const id = this.queue.take({ ...mail, envelope: { ...mail.envelope, to: away } }, stamped)
    if (local.length > 0) this.#keep(stamped(id))
    return `250 2.0.0 Ok: queued as ${id}`
  }

  /** Mail from the world. */
  async receive(mail: TakenMail): Promise<string> {
    const id = queueId()
    const { host, now, judge } = this.#house
    const results = authenticationResults({ host, results: await judge(mail) })
    this.#keep(`Return-Path: <${mail.envelope.from}>\r\n${results}${this.#trace(mail, id, now())}${mail.source}`)
    return `250 2.0.0 Ok: queued as ${id}`
  }

  #trace({ peer, envelope }: TakenMail, id: string, at: Date): string {
    const peerName = peer.login === null ? peer.helo : null
    return traceField({ peer, peerName, by: this.#house.host, id, to: envelope.to[0]?.address ?? null, at })
  }

  #keep(source: string): void {
    this.account.deliver('INBOX', source, { internalDate: this.#house.now() })
  }

  #isLocal(address: string): boolean {
    const { domain, host } = this.#house
    return [domain, host].includes(domainOf(address))
  }

  #recipientReply(address: string, { from }: Envelope, { login }: Peer): string | null {
    const local = address.toLowerCase().split('@')[0] ?? ''
    const { domain, isOpenRelay = false, localParts } = this.#house
    if (login !== null && domainOf(from) !== domain) {
      return `553 5.7.1 <${from}>: Sender address rejected: not owned by user ${login}`
    }
    if (address.toLowerCase() === 'postmaster') return null
    if (!this.#isLocal(address)) return login === null && !isOpenRelay ? '554 5.7.1 Relay access denied' : null
    return localParts.includes(local) ? null : `550 5.1.1 <${address}>: User unknown`
  }
}
