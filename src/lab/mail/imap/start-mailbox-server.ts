import type { Socket } from 'node:net'
import type { TlsOptions } from 'node:tls'
import type { Running } from '../../running.ts'
import { secureServerSide, serveTcpLines } from '../tcp-service.ts'
import type { CommandLog } from './command-log.ts'
import { MailAccount, type MailAccountData } from './mail-account.ts'
import type { MailboxBehaviour } from './mailbox-behaviour.ts'
import { serveMailbox } from './mailbox-connection.ts'
import type { MailboxHouse, SaslMechanism } from './session.ts'

/**
 * What a mailbox server is started with. Two servers (143 and 993) may serve the same `MailAccount`s: give them to both.
 */
export interface MailboxServerOptions {
  /** Accounts, or what they are made of. */
  readonly accounts: readonly (MailAccount | MailAccountData)[]
  /** See `tlsSettings`; null: there is no TLS, and one may log in in clear. */
  readonly tls: TlsOptions | null
  /** `implicit` unless told. */
  readonly security?: 'implicit' | 'starttls'
  /** PLAIN and LOGIN unless told. */
  readonly mechanisms?: readonly SaslMechanism[]
  /** For XOAUTH2 and OAUTHBEARER: nobody's unless told. Logins are in lower-case. */
  readonly acceptsToken?: (login: string, token: string) => boolean
  readonly behaviour?: MailboxBehaviour
}

/** A mailbox server that runs on `127.0.0.1:port`. */
export interface MailboxServer extends Running {
  /** Deliver, move and look into it: `server.account('a@b').deliver('INBOX', source)`. */
  account(login: string): MailAccount
  /** What was asked and given out so far. */
  readonly log: CommandLog
  /** From now on it behaves so, and no more as before. */
  behave(behaviour: MailboxBehaviour): void
  /** Connections that are open. */
  readonly connections: number
  /** Cuts all connections without a word. */
  cut(): void
}

/** Starts an IMAP4rev1 server with mailboxes in memory, which may play Gmail or an enemy. Stop it, or the process never ends. */
export async function startMailboxServer(options: MailboxServerOptions): Promise<MailboxServer> {
  const accounts = options.accounts.map((each) => (each instanceof MailAccount ? each : new MailAccount(each)))
  const byLogin = new Map(accounts.map((account) => [account.login.toLowerCase(), account]))
  const log: CommandLog = { commands: [], readings: [] }
  const open = new Set<Socket>()
  let behaviour = options.behaviour ?? {}
  let count = 0
  const house: MailboxHouse = {
    accounts: byLogin,
    mechanisms: options.mechanisms ?? ['PLAIN', 'LOGIN'],
    acceptsToken: options.acceptsToken ?? (() => false),
    mayStartTls: options.tls !== null && options.security === 'starttls',
    log,
    behaviour: () => behaviour,
  }
  const running = await serveTcpLines((socket) => {
    count += 1
    open.add(socket)
    socket.on('close', () => open.delete(socket))
    limitLife(socket, behaviour)
    receive(socket, options, { house, connection: count })
  })
  return {
    ...running,
    account: (login) => byLogin.get(login.toLowerCase()) ?? missing(login),
    log,
    behave: (next) => {
      behaviour = next
    },
    get connections() {
      return open.size
    },
    cut: () => {
      for (const socket of open) socket.destroy()
    },
  }
}

function receive(
  socket: Socket,
  { tls, security = 'implicit' }: MailboxServerOptions,
  start: { readonly house: MailboxHouse; readonly connection: number },
): void {
  const secure = tls !== null && security === 'implicit'
  if (secure && start.house.behaviour().brokenTls === true) return void socket.write('This is no TLS\r\n')
  const stream = secure ? secureServerSide(socket, tls) : socket
  void serveMailbox(stream, { ...start, secure, tls })
}

function limitLife(socket: Socket, { disconnectAfterMs }: MailboxBehaviour): void {
  if (disconnectAfterMs === undefined) return
  const timer = setTimeout(() => socket.destroy(), disconnectAfterMs)
  timer.unref()
  socket.on('close', () => clearTimeout(timer))
}

function missing(login: string): never {
  throw new Error(`Nobody has the login ${login}`)
}
