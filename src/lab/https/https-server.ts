import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { createSecureContext } from 'node:tls'
import type { MadeCertificate } from '../certificates/certificate-data.ts'
import { tlsSettings } from '../mail/tls-settings.ts'
import type { Running } from '../running.ts'
import type { HttpsData, WebPage } from './https-data.ts'

/** Starts a web server with several hosts, each with its own certificate. */
export async function startWebServer(
  data: HttpsData,
  certificates: ReadonlyMap<string, MadeCertificate>,
  latencyMs: number,
): Promise<Running> {
  const answer = answerer(data, latencyMs)
  const server = data.plain === true ? createServer(answer) : createSecureServer(secure(data, certificates), answer)
  server.on('tlsClientError', () => {}).on('clientError', (_, socket) => socket.destroy())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const stop = () => {
    server.closeAllConnections()
    return new Promise<void>((resolve) => server.close(() => resolve()))
  }
  return { port: (server.address() as AddressInfo).port, stop }
}

function secure(data: HttpsData, certificates: ReadonlyMap<string, MadeCertificate>) {
  const settingsOf = (host: string | undefined) => {
    const named = data.hosts[host ?? ''] ?? Object.values(data.hosts)[0]
    const certificate = certificates.get(named?.certificate ?? '')
    if (certificate === undefined) throw new Error(`No certificate for ${host}`)
    return tlsSettings(certificate, data.tls)
  }
  return {
    ...settingsOf(undefined),
    SNICallback: (
      name: string,
      done: (error: Error | null, context?: ReturnType<typeof createSecureContext>) => void,
    ) => done(null, createSecureContext(settingsOf(name.toLowerCase()))),
  }
}

function answerer({ hosts }: HttpsData, latencyMs: number): RequestListener {
  return async (request: IncomingMessage, response: ServerResponse) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase()
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    const page: WebPage = hosts[host]?.paths[path] ?? { status: 404, body: 'Nothing here\n' }
    await wait(latencyMs + (page.delayMs ?? 0), undefined, { ref: false })
    if (page.hangsUp === true) return void response.socket?.destroy()
    response.writeHead(page.status ?? 200, { 'content-type': 'text/plain', ...page.headers })
    if (page.endless === true) return sendWithoutEnd(response)
    response.end(request.method === 'HEAD' ? undefined : (page.body ?? ''))
  }
}

function sendWithoutEnd(response: ServerResponse): void {
  const piece = Buffer.alloc(65_536, 'x')
  const more = () => {
    while (!response.destroyed && response.write(piece));
  }
  response.on('drain', more).on('error', () => {})
  more()
}
