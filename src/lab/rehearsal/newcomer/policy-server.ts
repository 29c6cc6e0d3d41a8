import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { createSecureContext, type TlsOptions } from 'node:tls'
import type { FrontDoor } from './front-doors.ts'
import { NEWCOMER } from './newcomer-data.ts'

/** What the web server of the newcomer's machine shows now; null: none runs. */
export interface PolicySite {
  readonly tls: TlsOptions
  /** Null: there is no such file. */
  readonly policy: string | null
}

const PATH = '/.well-known/mta-sts.txt'

/** The web server that gives the policy of MTA-STS. It has no port of its own: it takes connections from the front door. */
export function policyServer(site: () => PolicySite | null): {
  readonly door: FrontDoor
  readonly stop: () => void
} {
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase()
    const policy = host === `mta-sts.${NEWCOMER.domain}` && request.url === PATH ? (site()?.policy ?? null) : null
    response.writeHead(policy === null ? 404 : 200, { 'content-type': 'text/plain' })
    response.end(policy ?? 'Nothing here\n')
  }
  const server = createSecureServer(
    {
      SNICallback: (_, done) => {
        const { tls } = site() ?? {}
        if (tls === undefined) done(new Error('nobody is there'))
        else done(null, createSecureContext(tls))
      },
    },
    answer,
  )
  server.on('tlsClientError', () => {}).on('clientError', (_, socket) => socket.destroy())
  return {
    door: { port: 443, isOpen: () => site() !== null, receive: (socket) => void server.emit('connection', socket) },
    stop: () => server.closeAllConnections(),
  }
}
