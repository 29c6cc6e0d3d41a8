import type { X509Certificate } from 'node:crypto'
import { isIP, type Socket } from 'node:net'
import { connect, createSecureContext, rootCertificates, type SecureContext, type TLSSocket } from 'node:tls'
import type { Certificate, HandshakeOptions, TlsState } from '../../engine/checks/world.ts'
import { readCertificate } from './read-certificate.ts'

/** A TLS handshake over a connection: what came of it, and the secured connection (null when none came about). */
export interface Handshake {
  readonly state: TlsState
  readonly socket: TLSSocket | null
}

export interface ShakeOptions extends HandshakeOptions {
  /** Certificates (PEM) that are trusted beside the built-in ones; null: none. */
  readonly extraCa: string | null
  readonly timeoutMs: number
  readonly signal: AbortSignal
}

/**
 * Shakes hands and never rejects. Trust in the chain and the name are two questions: only the first is answered here
 * (`trustError`), and neither ends the handshake. Old versions and short keys are spoken, so that they can be seen.
 */
export function shakeHands(socket: Socket, options: ShakeOptions): Promise<Handshake> {
  const context = contextFor(options)
  if (typeof context === 'string') {
    socket.destroy()
    return Promise.resolve({ state: failedTls('offer', context), socket: null })
  }
  return new Promise((resolve) => {
    const { servername } = options
    const named = servername !== undefined && isIP(servername) === 0 ? { servername } : {}
    const secured = connect({ socket, secureContext: context, rejectUnauthorized: false, ...named, ...NO_NAME_CHECK })
    const settle = (handshake: Handshake) => {
      clearTimeout(timer)
      options.signal.removeEventListener('abort', cancel)
      if (handshake.socket === null) secured.destroy()
      resolve(handshake)
    }
    const fail = (words: string, at: 'handshake' | 'offer' = 'handshake') =>
      settle({ state: failedTls(at, words), socket: null })
    const timer = setTimeout(() => fail('no end of the handshake in time'), options.timeoutMs)
    const cancel = () => fail('cancelled')
    options.signal.addEventListener('abort', cancel, { once: true })
    secured.on('error', (error: NodeJS.ErrnoException) => fail(wordsOf(error), placeOf(error)))
    secured.once('close', () => fail('the connection was closed during the handshake'))
    secured.once('secureConnect', () => settle({ state: stateOf(secured), socket: secured }))
  })
}

/** A handshake that did not come about, and at which point. */
export function failedTls(failedAt: NonNullable<TlsState['failedAt']>, error: string): TlsState {
  const nothing = { protocol: null, cipher: null, keyExchange: null, chain: [], trustError: null }
  return { outcome: 'failed', failedAt, error, ...nothing }
}

const NO_NAME_CHECK = { checkServerIdentity: () => undefined }

function stateOf(socket: TLSSocket): TlsState {
  const key = socket.getEphemeralKeyInfo() as { type?: string; name?: string; size?: number } | null
  return {
    outcome: 'ok',
    error: null,
    protocol: socket.getProtocol(),
    cipher: socket.getCipher()?.name ?? null,
    keyExchange: key?.type === undefined ? null : { type: key.type, name: key.name ?? null, bits: key.size ?? null },
    chain: chainOf(socket),
    // Typed as Error, is OpenSSL's code.
    trustError: socket.authorized ? null : String(socket.authorizationError),
  }
}

/** `getPeerX509Certificate` keeps the order of the server, and adds no root of ours, unlike `getPeerCertificate`. */
function chainOf(socket: TLSSocket): readonly Certificate[] {
  const chain: Certificate[] = []
  let certificate: X509Certificate | undefined = socket.getPeerX509Certificate()
  while (certificate !== undefined && chain.length < MOST_CERTIFICATES) {
    chain.push(readCertificate(certificate))
    certificate = certificate.issuerCertificate
  }
  return chain
}

const MOST_CERTIFICATES = 20

/** Some settings are found impossible only when the handshake begins: then the server was never asked. */
function placeOf({ code = '' }: NodeJS.ErrnoException): 'handshake' | 'offer' {
  return code === 'ERR_SSL_NO_PROTOCOLS_AVAILABLE' || code === 'ERR_SSL_NO_CIPHERS_AVAILABLE' ? 'offer' : 'handshake'
}

function wordsOf(error: NodeJS.ErrnoException): string {
  const words = /(?:SSL routines|OPENSSL_internal):[^:]*:([^:\n]+)/.exec(error.message)?.[1] ?? error.message
  return [error.code, words.trim()]
    .filter((part) => part !== undefined && part !== '')
    .join(': ')
    .slice(0, 300)
}

/** Level 0 lets OpenSSL 3 speak TLS 1.0 and take short keys; BoringSSL (in the window's process) has no levels. */
function contextFor(options: ShakeOptions): SecureContext | string {
  const { version, extraCa, ciphers = 'DEFAULT' } = options
  const key = JSON.stringify([version, ciphers, extraCa])
  const known = contexts.get(key)
  if (known !== undefined) return known
  const fixed = {
    minVersion: version ?? 'TLSv1',
    ...(version === undefined ? {} : { maxVersion: version }),
    ...(extraCa === null ? {} : { ca: [...rootCertificates, extraCa] }),
  }
  try {
    const context =
      tryContext({ ...fixed, ciphers: `${ciphers}:@SECLEVEL=0` }) ?? createSecureContext({ ...fixed, ciphers })
    contexts.set(key, context)
    return context
  } catch (error) {
    return String(error instanceof Error ? error.message : error).slice(0, 300)
  }
}

function tryContext(options: Parameters<typeof createSecureContext>[0]): SecureContext | null {
  try {
    return createSecureContext(options)
  } catch {
    return null
  }
}

const contexts = new Map<string, SecureContext>()
