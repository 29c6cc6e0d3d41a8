import type { Socket } from 'node:net'
import type { TlsOptions } from 'node:tls'
import { domainOf } from '../../engine/messages/addresses.ts'
import { MailAccount } from '../mail/imap/mail-account.ts'
import { type MailboxServer, startMailboxServer } from '../mail/imap/start-mailbox-server.ts'
import type { DoorBehaviour, DoorOptions } from '../mail/mta/door-data.ts'
import type { Envelope, Peer, TakenMail } from '../mail/mta/envelope.ts'
import { MailQueue, type Route } from '../mail/mta/mail-queue.ts'
import { type Door, openDoor } from '../mail/mta/open-door.ts'
import { queueId } from '../mail/mta/queue-id.ts'
import { type Signer, signMail } from '../mail/mta/sign-mail.ts'
import { traceField } from '../mail/mta/trace-field.ts'

/** What the user's server needs of its world. */
export interface UserServerHouse {
  readonly host: string
  readonly domain: string
  /** Who logs in. All mail for the domain lies in this mailbox. */
  readonly login: string
  readonly password: string
  /** Local parts that exist. */
  readonly localParts: readonly string[]
  readonly signers: readonly Signer[]
  readonly tls: TlsOptions
  readonly ca: string
  readonly addressOf: (helo: string) => string
  readonly route: (domain: string) => Route | null
  readonly dial: (address: string, port: number) => Promise<Socket>
}

/** The user's server, which sends and receives. */
export interface RunningUserServer {
  readonly account: MailAccount
  readonly queue: MailQueue
  /** Every mail that was submitted. */
  readonly submitted: readonly TakenMail[]
  /** By port: 25, 465, 587, and 2465 for the way that does not sign. */
  readonly doors: ReadonlyMap<number, Door>
  /** By port: 143 and 993. */
  readonly imap: ReadonlyMap<number, MailboxServer>
  /** How the doors for submission behave from now on. */
  behave(behaviour: DoorBehaviour): void
  /** Cuts every connection and takes none for so long; the queue stays. */
  restart(downMs: number): void
  stop(): Promise<void>
}

const CAPABILITIES = ['PIPELINING', 'SIZE 52428800', 'ENHANCEDSTATUSCODES', '8BITMIME', 'SMTPUTF8', 'DSN']
/** The port of the way out that does not sign. */
export const UNSIGNED_PORT = 2465

/** Starts the user's server. */
export async function startUserServer(house: UserServerHouse): Promise<RunningUserServer> {
  const server = new UserServer(house)
  const world = { accepts: null, onMail: (mail: TakenMail) => server.receive(mail) }
  const own = (signs: boolean) => ({
    accepts: (login: string, password: string) => login.toLowerCase() === house.login && password === house.password,
    onMail: (mail: TakenMail) => server.submit(mail, signs),
  })
  const open = async (port: number, more: Pick<DoorOptions, 'accepts' | 'onMail' | 'implicitTls'>) =>
    [port, await openDoor({ ...server.doorOptions(more.accepts !== null), ...more })] as const
  const doors = new Map([
    await open(25, world),
    await open(587, own(true)),
    await open(465, { ...own(true), implicitTls: true }),
    await open(UNSIGNED_PORT, { ...own(false), implicitTls: true }),
  ])
  const serve = async (port: number, security: 'implicit' | 'starttls') =>
    [port, await startMailboxServer({ accounts: [server.account], tls: house.tls, security })] as const
  const imap = new Map([await serve(993, 'implicit'), await serve(143, 'starttls')])
  return {
    account: server.account,
    queue: server.queue,
    submitted: server.submitted,
    doors,
    imap,
    behave: (behaviour) => {
      server.behaviour = behaviour
    },
    restart: (downMs) => restart(server, doors, imap, downMs),
    stop: async () => {
      server.queue.stop()
      await Promise.all([...doors.values(), ...imap.values()].map((running) => running.stop()))
    },
  }
}

function restart(
  server: UserServer,
  doors: ReadonlyMap<number, Door>,
  imap: ReadonlyMap<number, MailboxServer>,
  downMs: number,
): void {
  server.isDown = true
  for (const door of doors.values()) door.cut()
  for (const mailbox of imap.values()) {
    mailbox.behave({ greeting: 'drop' })
    mailbox.cut()
  }
  setTimeout(() => {
    server.isDown = false
    for (const mailbox of imap.values()) mailbox.behave({})
  }, downMs).unref()
}

class UserServer {
  readonly account: MailAccount
  readonly queue: MailQueue
  readonly submitted: TakenMail[] = []
  behaviour: DoorBehaviour = {}
  isDown = false
  readonly #house: UserServerHouse

  constructor(house: UserServerHouse) {
    this.#house = house
    this.account = new MailAccount({ login: house.login, password: house.password })
    const { host, ca, route, dial } = house
    this.queue = new MailQueue({ host, ca, route, dial, report: (_, source) => this.#keep(source) })
  }

  doorOptions(isSubmission: boolean): Omit<DoorOptions, 'accepts' | 'onMail'> {
    const { host, tls, addressOf } = this.#house
    return {
      name: host,
      tls,
      capabilities: CAPABILITIES,
      addressOf,
      onRecipient: (address, envelope, peer) => this.#recipientReply(address, envelope, peer),
      behaviour: () => ({ ...(isSubmission ? this.behaviour : {}), ...(this.isDown ? { down: true } : {}) }),
    }
  }

  /** Own mail: signed, and on its way. */
  submit(mail: TakenMail, signs: boolean): string {
    this.submitted.push(mail)
    const at = new Date()
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
  receive(mail: TakenMail): string {
    const id = queueId()
    this.#keep(`Return-Path: <${mail.envelope.from}>\r\n${this.#trace(mail, id, new Date())}${mail.source}`)
    return `250 2.0.0 Ok: queued as ${id}`
  }

  #trace({ peer, envelope }: TakenMail, id: string, at: Date): string {
    const peerName = peer.login === null ? peer.helo : null
    return traceField({ peer, peerName, by: this.#house.host, id, to: envelope.to[0]?.address ?? null, at })
  }

  #keep(source: string): void {
    this.account.deliver('INBOX', source)
  }

  #isLocal(address: string): boolean {
    return domainOf(address) === this.#house.domain
  }

  #recipientReply(address: string, { from }: Envelope, { login }: Peer): string | null {
    const local = address.toLowerCase().split('@')[0] ?? ''
    if (login !== null && domainOf(from) !== this.#house.domain) {
      return `553 5.7.1 <${from}>: Sender address rejected: not owned by user ${login}`
    }
    if (address.toLowerCase() === 'postmaster') return null
    if (!this.#isLocal(address)) return login === null ? '554 5.7.1 Relay access denied' : null
    return this.#house.localParts.includes(local) ? null : `550 5.1.1 <${address}>: User unknown`
  }
}
