import type { Socket } from 'node:net'
import type { TlsOptions } from 'node:tls'
import type { MailAccount } from '../../mail/imap/mail-account.ts'
import { type MailboxServer, startMailboxServer } from '../../mail/imap/start-mailbox-server.ts'
import type { DoorOptions } from '../../mail/mta/door-data.ts'
import type { TakenMail } from '../../mail/mta/envelope.ts'
import { receiveAtDoor } from '../../mail/mta/open-door.ts'
import { UserServer, type UserServerHouse } from '../user-server.ts'
import { leadTo, type Receiver } from './front-doors.ts'
import { NEWCOMER } from './newcomer-data.ts'
import { FIRST_MANNER, type ServerManner } from './server-manner.ts'

/** What the server needs of its world. */
export type NewcomerServerHouse = Pick<
  UserServerHouse,
  'password' | 'ca' | 'addressOf' | 'route' | 'now' | 'judge' | 'dial'
>

/** The rented server: nothing runs on it at first, and deeds change what does. */
export class NewcomerServer {
  manner: ServerManner = FIRST_MANNER
  readonly #server: UserServer
  readonly #imap: MailboxServer
  /** Every name that it ever greeted with: whoever says one is this server. */
  readonly #hosts = new Set<string>()
  readonly #password: string

  private constructor(server: UserServer, imap: MailboxServer, password: string) {
    this.#server = server
    this.#imap = imap
    this.#password = password
  }

  /** `placeholder`: the certificate for services that are not asked for any. */
  static async start(house: NewcomerServerHouse, placeholder: TlsOptions): Promise<NewcomerServer> {
    const started: NewcomerServer[] = []
    const manner = () => started[0]?.manner ?? FIRST_MANNER
    const server = new UserServer({
      ...house,
      domain: NEWCOMER.domain,
      login: NEWCOMER.login,
      get host() {
        return manner().host
      },
      get localParts() {
        return manner().localParts
      },
      get signers() {
        return manner().signers
      },
      get isOpenRelay() {
        return manner().isOpenRelay
      },
      get tls() {
        return manner().tls ?? placeholder
      },
    })
    const imap = await startMailboxServer({
      accounts: [server.account],
      get tls() {
        return manner().tls ?? placeholder
      },
    })
    const own = new NewcomerServer(server, imap, house.password)
    started.push(own)
    return own
  }

  get account(): MailAccount {
    return this.#server.account
  }

  change(change: Partial<ServerManner>): void {
    this.manner = { ...this.manner, ...change }
    if (this.manner.host !== '') this.#hosts.add(this.manner.host)
  }

  /** How many mails have not gone yet. */
  get waiting(): number {
    return this.#server.queue.length
  }

  /** Mails that wait are tried now. */
  flush(): void {
    this.#server.queue.flush()
  }

  /** True for a name that this server greets with. */
  isCalled(helo: string): boolean {
    return this.#hosts.has(helo)
  }

  /** What answers at which port. */
  get receivers(): ReadonlyMap<number, Receiver> {
    return new Map<number, Receiver>([
      [25, (socket) => this.#atTheDoor(socket)],
      [465, (socket) => this.#atSubmission(socket, true)],
      [587, (socket) => this.#atSubmission(socket, false)],
      [993, (socket) => this.manner.isInstalled && this.manner.tls !== null && leadTo(this.#imap.port)(socket)],
    ])
  }

  async stop(): Promise<void> {
    this.#server.queue.stop()
    await this.#imap.stop()
  }

  #atTheDoor(socket: Socket): boolean {
    const { isInstalled, receives } = this.manner
    if (!isInstalled || !receives) return false
    receiveAtDoor(socket, { ...this.#options(false), accepts: null, onMail: (mail) => this.#server.receive(mail) })
    return true
  }

  #atSubmission(socket: Socket, implicitTls: boolean): boolean {
    const { isInstalled, submission } = this.manner
    const isOffered = submission === 'tls' || (submission === 'clear' && !implicitTls)
    if (!isInstalled || !isOffered) return false
    receiveAtDoor(socket, {
      ...this.#options(true),
      ...(submission === 'clear' ? { tls: null, clearLogin: true } : {}),
      implicitTls,
      accepts: (login, password) => login.toLowerCase() === NEWCOMER.login && password === this.#password,
      onMail: (mail: TakenMail) => this.#server.submit(mail, this.manner.signs),
    })
    return true
  }

  #options(isSubmission: boolean): Omit<DoorOptions, 'accepts' | 'onMail'> {
    return { ...this.#server.doorOptions(isSubmission), tls: this.manner.tls }
  }
}
