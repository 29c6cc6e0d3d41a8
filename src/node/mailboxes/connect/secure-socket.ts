import { isIP, type Socket } from 'node:net'
import { connect, type SecureContext, type TLSSocket } from 'node:tls'
import { MailFailure } from './mail-failure.ts'

export interface SecureOptions {
  readonly host: string
  readonly context: SecureContext
  readonly signal: AbortSignal
  readonly timeoutMs: number
}

/** A TLS handshake. Whom one speaks with is checked right after it (`checkTrust`), before anything is said. Throws MailFailure. */
export function secureSocket(socket: Socket, { host, context, signal, timeoutMs }: SecureOptions): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    const named = isIP(host) === 0 ? { servername: host } : {}
    const checkedLater = { rejectUnauthorized: false, checkServerIdentity: () => undefined }
    const secured = connect({ socket, secureContext: context, ...named, ...checkedLater })
    const settle = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', cancel)
      secured.off('close', closed).off('secureConnect', done)
    }
    const fail = (words: string) => {
      settle()
      secured.destroy()
      reject(new MailFailure('tls-failed', words))
    }
    const closed = () => fail('the connection was closed during the handshake')
    const cancel = () => fail('cancelled')
    const done = () => {
      settle()
      resolve(secured)
    }
    const timer = setTimeout(() => fail('no end of the handshake in time'), timeoutMs)
    signal.addEventListener('abort', cancel, { once: true })
    // Stays for good: an error of a connection that is being dropped would end the process.
    secured.on('error', (error) => fail(wordsOf(error)))
    secured.once('close', closed).once('secureConnect', done)
  })
}

/** OpenSSL's `…:SSL routines:place:reason:file` and BoringSSL's likewise, cut to the reason. */
function wordsOf(error: Error): string {
  return /(?:SSL routines|OPENSSL_internal):[^:]*:([^:\n]+)/.exec(error.message)?.[1] ?? error.message
}
