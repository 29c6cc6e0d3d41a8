import { fact } from '../run.ts'
import type { Endpoint, TlsService, TlsState } from '../world.ts'
import { clientServices } from './client-services.ts'
import { mxSessions } from './mx-sessions.ts'

/** A port of an own server where a TLS handshake came about. */
export interface TlsEndpoint {
  /** Between servers hardly anybody looks at the certificate; mail programs do. */
  readonly role: 'mx' | 'client'
  readonly endpoint: Endpoint
  readonly service: TlsService
  /** True when the certificate must bear `endpoint.host`. */
  readonly named: boolean
  readonly tls: TlsState
}

/** All of them, port 25 first. */
export const tlsEndpoints = fact('tlsEndpoints', async (run): Promise<readonly TlsEndpoint[]> => {
  const [sessions, services] = await Promise.all([run.get(mxSessions), run.get(clientServices)])
  const mx = sessions.flatMap(({ server: { host, address }, session: { tls } }): TlsEndpoint[] =>
    tls?.outcome === 'ok'
      ? [{ role: 'mx', endpoint: { host, address, port: 25 }, service: 'smtp', named: true, tls }]
      : [],
  )
  const client = services.flatMap(({ endpoint, implicitTls, protocol, named, said: { tls } }): TlsEndpoint[] => {
    const service = implicitTls ? 'implicit' : protocol === 'submission' ? 'smtp' : protocol
    return tls?.outcome === 'ok' ? [{ role: 'client', endpoint, service, named, tls }] : []
  })
  return [...mx, ...client]
})
