import type { TLSSocket } from 'node:tls'
import { ImapFlow, type ImapFlowOptions } from 'imapflow'

/** What imapflow 2.1.2 has inside and does not document; a test looks whether it still has. */
interface ImapFlowInside {
  socket: TLSSocket
  writeSocket: TLSSocket
  initialResolve: (() => void) | false
  initialReject: ((error: Error) => void) | false
  readonly streamer: NodeJS.WritableStream & { secureConnection: boolean }
  readonly untaggedHandlers: Record<string, (untagged: never) => unknown>
  readonly sectionHandlers: Record<string, (section: never) => unknown>
  initialOK(untagged: never): Promise<void>
  initialPREAUTH(): Promise<void>
  serverBye(untagged: never): Promise<void>
  untaggedCapability(untagged: never): Promise<void>
  sectionCapability(section: never): Promise<void>
  untaggedExists(untagged: never): Promise<void>
  untaggedExpunge(untagged: never): Promise<void>
  untaggedFetch(untagged: never): Promise<void>
  readonly folders: Map<string, { readonly path: string }>
  configureSocket(socket: TLSSocket): void
  setSocketHandlers(): void
  setEventHandlers(): void
  exec(command: string, attributes: readonly unknown[], options: ExecOptions): Promise<{ next(): void }>
}

interface ExecOptions {
  readonly untagged: Readonly<Record<string, (untagged: Untagged) => Promise<void>>>
}

/** An untagged response as imapflow has taken it apart. */
export interface Untagged {
  readonly attributes?: readonly unknown[]
}

/**
 * An imapflow that speaks over a connection that is there already. Its own `connect` would look up and dial by itself, past
 * our dialer and past the pin.
 */
export class ImapOverSocket extends ImapFlow {
  readonly #given: TLSSocket
  readonly #unwanted: readonly string[]

  /** `unwanted`: capabilities that are not to be seen, because imapflow would use what we have no token for. */
  constructor(socket: TLSSocket, options: ImapFlowOptions, unwanted: readonly string[]) {
    super(options)
    this.#given = socket
    this.#unwanted = unwanted
  }

  /** As the original, from the point where the connection stands; the first octets to read are the greeting. */
  override connect(): Promise<void> {
    const inside = insideOf(this)
    const { untaggedHandlers: heard, sectionHandlers: sections, streamer } = inside
    heard.OK = (untagged) => inside.initialOK(untagged)
    heard.PREAUTH = () => inside.initialPREAUTH()
    heard.BYE = (untagged) => inside.serverBye(untagged)
    heard.CAPABILITY = (untagged) => inside.untaggedCapability(untagged).then(() => this.#overlook())
    sections.CAPABILITY = (section) => inside.sectionCapability(section).then(() => this.#overlook())
    heard.EXISTS = (untagged) => inside.untaggedExists(untagged)
    heard.EXPUNGE = (untagged) => inside.untaggedExpunge(untagged)
    heard.FETCH = (untagged) => inside.untaggedFetch(untagged)
    return new Promise((resolve, reject) => {
      inside.initialResolve = resolve
      inside.initialReject = reject
      inside.socket = this.#given
      inside.writeSocket = this.#given
      this.secureConnection = true
      streamer.secureConnection = true
      inside.configureSocket(this.#given)
      inside.setSocketHandlers()
      inside.setEventHandlers()
      this.#given.pipe(streamer)
    })
  }

  /** imapflow asks for each folder before it opens it; a hostile server answers that with all that it has. */
  remember(folders: readonly { readonly path: string }[]): void {
    for (const { path } of folders) insideOf(this).folders.set(path, { path })
  }

  /** One command of our own, while no IDLE is under way. Rejects when it is refused. */
  async command(
    command: string,
    attributes: readonly unknown[],
    untagged: ExecOptions['untagged'] = {},
  ): Promise<void> {
    const response = await insideOf(this).exec(command, attributes, { untagged })
    response.next()
  }

  #overlook(): void {
    for (const name of this.#unwanted) this.capabilities.delete(name)
  }
}

function insideOf(client: ImapFlow): ImapFlowInside {
  return client as unknown as ImapFlowInside
}
