import { connect as connectTls, rootCertificates, type TLSSocket } from 'node:tls'
import type { DnsPort, HttpsOutcome } from '../../../engine/checks/world.ts'
import { isHostName } from '../../../engine/dns/domain-name.ts'
import type { MailTrouble, MailTroubleCode } from '../../../engine/mailboxes/mail-trouble.ts'
import { exchange } from '../../https/exchange.ts'
import { findAddresses } from '../../https/find-addresses.ts'
import type { Dialer } from '../../net/dialer.ts'
import { mailTrouble } from './oauth-trouble.ts'

/** How a form was answered, or why it was not. */
export type FormAnswer =
  | { readonly kind: 'answer'; readonly status: number; readonly body: string }
  | { readonly kind: 'trouble'; readonly trouble: MailTrouble }

/** Sends a form to an https address. What is in it is secret, and is in no answer, trouble or error. */
export type PostForm = (
  url: string,
  fields: Readonly<Record<string, string>>,
  signal: AbortSignal,
) => Promise<FormAnswer>

export interface PostFormOptions {
  readonly dns: Pick<DnsPort, 'resolve'>
  readonly dialer: Dialer
  /** Certificates (PEM) that are trusted beside the built-in ones. */
  readonly extraCa: string | null
}

/**
 * Forms over TLS 1.2 or later, with a certificate that is good before a single octet goes out, unlike the pages of checks, which are
 * read however they come. No redirect is followed: a token never goes where it was not meant to.
 */
export function createPostForm(options: PostFormOptions): PostForm {
  return async (url, fields, outer) => {
    const limited = AbortSignal.timeout(TIMEOUT_MS)
    const signal = AbortSignal.any([outer, limited])
    const target = URL.canParse(url) ? new URL(url) : null
    if (target?.protocol !== 'https:' || !isHostName(target.hostname))
      return trouble('server-nonsense', 'no https address')
    const found = await findAddresses(options.dns, target.hostname)
    if (found.addresses.length === 0)
      return trouble(found.outcome === 'nameNotFound' ? 'name-not-found' : 'name-no-answer', found.error ?? '')
    const socket = await connectAny(found.addresses, target, options, signal)
    if ('code' in socket) return trouble(socket.code, `${target.host}: ${socket.said}`)
    const answer = await send(socket, target, fields, signal)
    socket.destroy()
    if (answer.outcome !== 'ok' || answer.status === null)
      return trouble(limited.aborted ? 'server-too-slow' : 'connection-lost', target.host)
    if (answer.tooLarge) return trouble('server-too-much', target.host)
    return { kind: 'answer', status: answer.status, body: Buffer.from(answer.body, 'latin1').toString('utf8') }
  }
}

const TIMEOUT_MS = 20_000
const CONNECT_MS = 8000
const LIMIT = 65_536
const MOST_ADDRESSES = 4

function send(
  socket: TLSSocket,
  target: URL,
  fields: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Pick<HttpsOutcome, 'outcome' | 'status' | 'body' | 'tooLarge'>> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' }
  const body = new URLSearchParams(fields).toString()
  return exchange(socket, target, { method: 'POST', headers, body, limit: LIMIT }, signal)
}

interface Failed {
  readonly code: MailTroubleCode
  readonly said: string
}

/** The connection to the first address that gives one, else why the last did not. */
async function connectAny(
  addresses: readonly string[],
  target: URL,
  options: PostFormOptions,
  signal: AbortSignal,
): Promise<TLSSocket | Failed> {
  let last: Failed = { code: 'tcp-unreachable', said: '' }
  for (const address of addresses.slice(0, MOST_ADDRESSES)) {
    const came = await connectOne(address, target, options, signal)
    if (!('code' in came)) return came
    last = came
  }
  return last
}

async function connectOne(
  address: string,
  target: URL,
  { dialer, extraCa }: PostFormOptions,
  signal: AbortSignal,
): Promise<TLSSocket | Failed> {
  try {
    const socket = await dialer.connectTcp(address, Number(target.port || 443), { signal, timeoutMs: CONNECT_MS })
    socket.on('error', () => {})
    const ca = extraCa === null ? {} : { ca: [...rootCertificates, extraCa] }
    const secured = connectTls({ socket, servername: target.hostname, minVersion: 'TLSv1.2', ...ca })
    return await handshakeOf(secured, signal)
  } catch (error) {
    return failureOf(error)
  }
}

function handshakeOf(secured: TLSSocket, signal: AbortSignal): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => {
      secured.destroy()
      reject(error)
    }
    const cancel = () => fail(Object.assign(new Error('no end of the handshake in time'), { code: 'ETIMEDOUT' }))
    if (signal.aborted) return cancel()
    signal.addEventListener('abort', cancel, { once: true })
    secured.on('error', fail)
    secured.once('close', () => fail(new Error('the connection was closed during the handshake')))
    secured.once('secureConnect', () => {
      signal.removeEventListener('abort', cancel)
      resolve(secured)
    })
  })
}

function failureOf(error: unknown): Failed {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const said = error instanceof Error ? error.message : String(error)
  return {
    code: CODES.get(code) ?? (/CERT|SIGNATURE|ISSUER/.test(code) ? 'certificate-untrusted' : 'tls-failed'),
    said,
  }
}

const CODES: ReadonlyMap<string, MailTroubleCode> = new Map([
  ['ECONNREFUSED', 'tcp-refused'],
  ['ETIMEDOUT', 'tcp-no-answer'],
  ['ABORT_ERR', 'tcp-no-answer'],
  ['EHOSTUNREACH', 'tcp-unreachable'],
  ['ENETUNREACH', 'tcp-unreachable'],
  ['CERT_HAS_EXPIRED', 'certificate-expired'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate-wrong-name'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate-self-signed'],
])

function trouble(code: MailTroubleCode, said: string): FormAnswer {
  return { kind: 'trouble', trouble: mailTrouble(code, said) }
}
