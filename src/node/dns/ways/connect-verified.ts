import { isIP } from 'node:net'
import { connect, type TLSSocket } from 'node:tls'
import { connectError, type Dialer } from '../../net/dialer.ts'
import type { Patience } from './way.ts'

/** A service behind TLS: where it is, and the name (or address) that its certificate must have. */
export interface TlsTarget {
  readonly addresses: readonly string[]
  readonly port: number
  readonly name: string
  readonly protocols: readonly string[]
  /** Certificates that are trusted instead of those of this computer, in PEM. */
  readonly ca?: string | undefined
}

/** Connects to the first address that answers, with a verified certificate, or rejects as `Dialer.connectTcp` does. */
export async function connectVerified(dialer: Dialer, target: TlsTarget, patience: Patience): Promise<TLSSocket> {
  const startedAt = performance.now()
  let failure: unknown = connectError('ENOTFOUND', `no address of ${target.name}`)
  for (const address of target.addresses) {
    const timeoutMs = patience.timeoutMs - (performance.now() - startedAt)
    if (timeoutMs <= 0) break
    try {
      return await connectOne(dialer, target, address, { ...patience, timeoutMs })
    } catch (error) {
      failure = error
    }
  }
  throw failure
}

async function connectOne(dialer: Dialer, target: TlsTarget, address: string, patience: Patience): Promise<TLSSocket> {
  const { timeoutMs, signal } = patience
  const startedAt = performance.now()
  const socket = await dialer.connectTcp(address, target.port, patience)
  return new Promise((resolve, reject) => {
    const secured = connect({
      socket,
      host: target.name,
      // RFC 6066 §3: no addresses in SNI.
      ...(isIP(target.name) === 0 && { servername: target.name }),
      ALPNProtocols: [...target.protocols],
      ...(target.ca !== undefined && { ca: target.ca }),
    })
    const end = (error: Error | null) => {
      clearTimeout(timer)
      signal.removeEventListener('abort', cancel)
      secured.removeListener('error', end)
      if (error === null) return resolve(secured)
      secured.on('error', () => {})
      secured.destroy()
      reject(error)
    }
    const cancel = () => end(connectError('ABORT_ERR', 'cancelled'))
    const left = Math.max(0, timeoutMs - (performance.now() - startedAt))
    const timer = setTimeout(() => end(connectError('ETIMEDOUT', 'no answer')), left)
    signal.addEventListener('abort', cancel, { once: true })
    secured.once('error', end)
    secured.once('secureConnect', () => end(null))
    if (signal.aborted) cancel()
  })
}
