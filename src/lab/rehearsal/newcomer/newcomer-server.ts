import type { Socket } from 'node:net'
import type { TlsOptions } from 'node:tls'
import type { MailAccount } from '../../mail/imap/mail-account.ts'
import { type MailboxServer, startMailboxServer } from '../../mail/imap/start-mailbox-server.ts'
import type { DoorOptions } from '../../mail/mta/door-data.ts'
import type { TakenMail } from '../../mail/mta/envelope.ts'
import type { Gate } from '../../mail/mta/gate.ts'
import { receiveAtDoor } from '../../mail/mta/open-door.ts'
import { UserServer, type UserServerHouse } from '../user-server.ts'
import { type FrontDoor, leadTo } from './front-doors.ts'
import { NEWCOMER } from './newcomer-data.ts'
import { FIRST_MANNER, type ServerManner } from './server-manner.ts'

/** What the server needs of its world. */
export type NewcomerServerHouse = Pick<
  UserServerHouse,
  'password' | 'ca' | 'addressOf' | 'route' | 'now' | 'judge' | 'dial'
>

/** The rented server: nothing runs on it at first, and deeds change what does. */
export class NewcomerServer {
  /** What is done when it changed. */
  onChange: () => void = () => {}
  #manner: ServerManner = FIRST_MANNER
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

  get manner(): ServerManner {
    return this.#manner
  }

  get account(): MailAccount {
    return this.#server.account
  }

  change(change: Partial<ServerManner>): void {
    this.#manner = { ...this.#manner, ...change }
    if (this.#manner.host !== '') this.#hosts.add(this.#manner.host)
    this.onChange()
  }

  /** How many mails have not gone yet. */
  get waiting(): number {
    return this.#server.queue.length
  }

  /** Where programs that submit, or look at submission, can be held. */
  get gate(): Gate {
    return this.#server.gate
  }

  /** Mails that wait are tried now. */
  flush(): void {
    this.#server.queue.flush()
  }

  /** True for a name that this server greets with. */
  isCalled(helo: string): boolean {
    return this.#hosts.has(helo)
  }

  /** Its ports for mail. */
  get doors(): readonly FrontDoor[] {
    const now = () => this.manner
    return [
      { port: 25, isOpen: () => now().isInstalled && now().receives, receive: (socket) => this.#atTheDoor(socket) },
      {
        port: 465,
        isOpen: () => now().isInstalled && now().submission === 'tls',
        receive: (socket) => this.#atSubmission(socket, true),
      },
      {
        port: 587,
        isOpen: () => now().isInstalled && now().submission !== 'none',
        receive: (socket) => this.#atSubmission(socket, false),
      },
      { port: 993, isOpen: () => now().isInstalled && now().tls !== null, receive: leadTo(this.#imap.port) },
    ]
  }

  async stop(): Promise<void> {
    this.#server.queue.stop()
    await this.#imap.stop()
  }

  #atTheDoor(socket: Socket): void {
    receiveAtDoor(socket, { ...this.#options(false), accepts: null, onMail: (mail) => this.#server.receive(mail) })
  }

  #atSubmission(socket: Socket, implicitTls: boolean): void {
    receiveAtDoor(socket, {
      ...this.#options(true),
      ...(this.manner.submission === 'clear' ? { tls: null, clearLogin: true } : {}),
      implicitTls,
      accepts: (login, password) => login.toLowerCase() === NEWCOMER.login && password === this.#password,
      onMail: (mail: TakenMail) => this.#server.submit(mail, this.manner.signs),
    })
  }

  #options(isSubmission: boolean): Omit<DoorOptions, 'accepts' | 'onMail'> {
    return { ...this.#server.doorOptions(isSubmission), tls: this.manner.tls }
  }
}
