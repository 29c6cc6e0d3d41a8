import type { Socket } from 'node:net'
import type { TLSSocket } from 'node:tls'
import type { ServerSettings } from '../../../engine/mailboxes/account.ts'
import type { MailStage, ShownCertificate } from '../../../engine/mailboxes/mail-trouble.ts'
import type { Net } from '../../checks/pretended-internet.ts'
import { clearTalk } from './clear-talk.ts'
import { dialHost } from './dial-host.ts'
import { hostAddresses } from './host-addresses.ts'
import { MailFailure } from './mail-failure.ts'
import type { MailPatience } from './mail-patience.ts'
import type { MailProtocol } from './mail-protocol.ts'
import { secureSocket } from './secure-socket.ts'
import { checkTrust, trustedBy } from './trust.ts'

/** A connection to the server that it should be, under TLS. The first octets to read from it are a greeting. */
export interface MailConnection {
  readonly socket: TLSSocket
  /** Its text as the server gave it, one line. */
  readonly greeting: string
  /** `TLSv1.3 TLS_AES_256_GCM_SHA384` */
  readonly tls: string
  readonly certificate: ShownCertificate
}

export interface ConnectMailOptions {
  readonly net: Net
  readonly protocol: MailProtocol
  readonly patience: MailPatience
  readonly signal: AbortSignal
  /** Each stage that was passed, with a few words. */
  onStage?(stage: MailStage, said: string): void
}

/** Name, TCP, TLS, certificate, greeting. Nothing about the user is said before all of it is done. Throws MailFailure. */
export async function connectMail(settings: ServerSettings, options: ConnectMailOptions): Promise<MailConnection> {
  const { nameMs, connectMs, tlsMs, greetingMs, replyMs } = options.patience
  // A server that gives one line after the other keeps each single limit.
  const late = AbortSignal.timeout(nameMs + connectMs + tlsMs + greetingMs + replyMs)
  try {
    return await connectInTime(settings, { ...options, signal: AbortSignal.any([options.signal, late]) })
  } catch (error) {
    if (late.aborted && !options.signal.aborted) throw new MailFailure('server-too-slow')
    throw error
  }
}

async function connectInTime(settings: ServerSettings, options: ConnectMailOptions): Promise<MailConnection> {
  const { net, patience, signal, onStage = () => {} } = options
  const { host, port } = settings
  const addresses = await hostAddresses(net, host, { signal, timeoutMs: patience.nameMs })
  onStage('name', addresses.join(', '))
  const raw = await dialHost(net.dialer, addresses, port, { signal, timeoutMs: patience.connectMs })
  raw.on('error', () => {})
  onStage('tcp', `${raw.remoteAddress ?? host}:${raw.remotePort ?? port}`)
  const attempt: Attempt = { settings, options, opened: [raw] }
  try {
    const connection = await (settings.security === 'implicit' ? fromTheStart : afterStartTls)(raw, attempt)
    if (signal.aborted) throw new MailFailure('connection-lost', 'cancelled')
    return connection
  } catch (error) {
    for (const socket of attempt.opened) socket.destroy()
    throw error
  }
}

interface Attempt {
  readonly settings: ServerSettings
  readonly options: ConnectMailOptions
  /** Outermost first: what is to be dropped when it fails. */
  readonly opened: Socket[]
}

async function fromTheStart(raw: Socket, attempt: Attempt): Promise<MailConnection> {
  const secured = await secureAndCheck(raw, attempt)
  const lines = await hearGreeting(secured.socket, attempt.options)
  return { ...secured, greeting: lines.join(' ') }
}

async function afterStartTls(raw: Socket, attempt: Attempt): Promise<MailConnection> {
  const { protocol, patience, signal, onStage } = attempt.options
  const talk = clearTalk(raw, signal)
  const lines = await greetingOf(() => protocol.greeting(talk, patience.greetingMs))
  onStage?.('greeting', lines.join(' '))
  await protocol.startTls(talk, lines, patience.replyMs)
  // What came in clear text behind the answer was put there by somebody (CVE-2011-0411).
  if (talk.release().length > 0) throw new MailFailure('tls-failed', 'octets in clear text after STARTTLS')
  const secured = await secureAndCheck(raw, attempt)
  secured.socket.unshift(Buffer.from(protocol.repeated, 'latin1'))
  return { ...secured, greeting: lines.join(' ') }
}

async function secureAndCheck(raw: Socket, { settings, options, opened }: Attempt) {
  const { host, pinnedCertificate } = settings
  const { net, patience, signal, onStage = () => {} } = options
  const socket = await secureSocket(raw, { host, context: trustedBy(net), signal, timeoutMs: patience.tlsMs })
  opened.unshift(socket)
  const tls = `${socket.getProtocol() ?? ''} ${socket.getCipher()?.name ?? ''}`.trim()
  onStage('tls', tls)
  const certificate = checkTrust(socket, host, pinnedCertificate)
  onStage('certificate', `${certificate.subject} (${certificate.issuer})`)
  return { socket, tls, certificate }
}

/** Hears the greeting and puts it back, for the library that goes on to hear it too. */
async function hearGreeting(socket: TLSSocket, options: ConnectMailOptions): Promise<readonly string[]> {
  const talk = clearTalk(socket, options.signal)
  const lines = await greetingOf(() => options.protocol.greeting(talk, options.patience.greetingMs))
  const rest = talk.release()
  if (socket.readableEnded) throw new MailFailure('connection-lost', lines.join(' '))
  socket.unshift(Buffer.concat([Buffer.from(lines.map((line) => `${line}\r\n`).join(''), 'latin1'), rest]))
  options.onStage?.('greeting', lines.join(' '))
  return lines
}

/** No greeting has its own name, whether the server was silent or hung up. */
async function greetingOf(hear: () => Promise<readonly string[]>): Promise<readonly string[]> {
  try {
    return await hear()
  } catch (error) {
    if (!(error instanceof MailFailure)) throw error
    throw error.code === 'server-too-slow' || error.code === 'connection-lost' ? error.as('greeting-missing') : error
  }
}
