import type { Mailbox } from '../../../engine/mailboxes/account.ts'
import { type ConnectMailOptions, connectMail } from '../connect/connect-mail.ts'
import { IMAP_PROTOCOL } from '../connect/imap-protocol.ts'
import { limitOctets, type OctetBudget } from '../connect/limit-octets.ts'
import { MailFailure } from '../connect/mail-failure.ts'
import type { MailPatience } from '../connect/mail-patience.ts'
import type { Credential } from '../mail-services.ts'
import { imapFailure } from './imap-failure.ts'
import { logInToImap, prepareLogin, unwantedCapabilities } from './imap-login.ts'
import { ImapOverSocket } from './imapflow-inside.ts'

/** A connection to a mailbox, logged in. */
export interface ImapSession {
  readonly client: ImapOverSocket
  readonly patience: MailPatience
  can(capability: string): boolean
  /** One operation, with so much time and so many octets; what it broke is a MailFailure. */
  run<T>(limits: OperationLimits, work: () => Promise<T>): Promise<T>
  /** Resolves when the connection is gone, with the reason. */
  readonly ended: Promise<MailFailure>
  close(): void
}

export interface OperationLimits {
  readonly ms: number
  readonly octets: number
}

export type ImapSessionOptions = Omit<ConnectMailOptions, 'protocol'>

/** Connects and logs in. Throws MailFailure. */
export async function openImapSession(
  { imap, login }: Mailbox,
  credential: Credential,
  options: ImapSessionOptions,
): Promise<ImapSession> {
  const { patience, signal } = options
  const auth = prepareLogin(login, credential)
  const opened = await connectMail(imap, { ...options, protocol: IMAP_PROTOCOL })
  const { host, port } = imap
  const asked = { host, port, secure: true, auth, ...QUIET, ...LIMITS }
  const client = new ImapOverSocket(opened.socket, asked, unwantedCapabilities(credential))
  const session = sessionOf(client, patience, () => budget.failure())
  const ready = logInToImap(client, { host, credential })
  const budget = limitOctets(opened.socket, LOGIN_OCTETS)
  const cancel = () => session.close()
  signal.addEventListener('abort', cancel, { once: true })
  void session.ended.then(() => signal.removeEventListener('abort', cancel))
  try {
    await session.within({ ms: patience.loginMs, octets: LOGIN_OCTETS }, budget, () => ready)
    options.onStage?.('login', login)
    return { ...session, run: (limits, work) => session.within(limits, budget, work) }
  } catch (error) {
    session.close()
    throw error
  }
}

const LOGIN_OCTETS = 200_000

/** Only what we ask for is said: no compression, no extensions switched on, IDLE when we want it. */
const QUIET = {
  logger: false,
  disableCompression: true,
  disableAutoEnable: true,
  disableAutoIdle: true,
  disableBinary: true,
  clientInfo: { name: 'Postdesk', version: '', vendor: '', 'support-url': '' },
} as const

/** For one response. Of a message we read at most 2 MB. */
const LIMITS = {
  maxLineLength: 2_000_000,
  maxLiteralSize: 2_100_000,
  maxResponseSize: 4_300_000,
  // Silence during IDLE is no trouble; each command has its own time.
  socketTimeout: 45 * 60_000,
  maxIdleTime: 9 * 60_000,
} as const

function sessionOf(client: ImapOverSocket, patience: MailPatience, tooMuch: () => MailFailure | null) {
  let failure: MailFailure | null = null
  let end: (failure: MailFailure) => void = () => {}
  const ended = new Promise<MailFailure>((resolve) => {
    end = resolve
  })
  const blame = (error: unknown) => {
    failure ??= tooMuch() ?? imapFailure(error)
    return failure
  }
  client.on('error', blame)
  client.on('close', () => end(tooMuch() ?? failure ?? new MailFailure('connection-lost', client.byeReason)))
  const within = async <T>({ ms, octets }: OperationLimits, budget: OctetBudget, work: () => Promise<T>) => {
    budget.allow(octets)
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(blame(new MailFailure('server-too-slow'))), ms)
    })
    try {
      const value = await Promise.race([work(), late])
      // imapflow answers some commands with `false` when the connection broke under them.
      if (client.isClosed) throw await ended
      return value
    } catch (error) {
      if (error instanceof MailFailure && error.code === 'server-too-slow') client.close()
      throw client.isClosed ? await ended : (tooMuch() ?? imapFailure(error))
    } finally {
      clearTimeout(timer)
    }
  }
  return {
    client,
    patience,
    can: (capability: string) => client.capabilities.has(capability),
    within,
    ended,
    close: () => client.close(),
  }
}
