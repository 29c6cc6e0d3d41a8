import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { TlsOptions } from 'node:tls'
import type { Running } from '../running.ts'
import type { AuthorizationServer, OAuthAnswer } from './authorization-server.ts'

const MOST_OCTETS = 65_536

/** Serves an authorization server over HTTPS: `/authorize`, `/token`, `/device`, and `/activate` for the user's code. */
export async function startOAuthServer(server: AuthorizationServer, host: string, tls: TlsOptions): Promise<Running> {
  const listener = createServer(tls, (request, response) => {
    void readForm(request).then((form) => write(response, answer(server, host, request, form)))
  })
  listener.on('tlsClientError', () => {}).on('clientError', (_, socket) => socket.destroy())
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
  const stop = () => {
    listener.closeAllConnections()
    return new Promise<void>((resolve) => listener.close(() => resolve()))
  }
  return { port: (listener.address() as AddressInfo).port, stop }
}

function answer(
  server: AuthorizationServer,
  host: string,
  request: IncomingMessage,
  form: URLSearchParams,
): OAuthAnswer {
  const { pathname, searchParams } = new URL(request.url ?? '/', `https://${host}`)
  switch (`${request.method} ${pathname}`) {
    case 'GET /authorize':
      return server.authorize(searchParams)
    case 'POST /token':
      return server.token(form)
    case 'POST /device':
      return server.device(form, `https://${host}/activate`)
    case 'POST /activate':
      server.approve(form.get('user_code') ?? '')
      return { status: 200, json: { done: true } }
    default:
      return { status: 404, json: { error: 'not_found' } }
  }
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let text = ''
  for await (const piece of request) {
    text += String(piece)
    if (text.length > MOST_OCTETS) break
  }
  return new URLSearchParams(text)
}

function write(response: ServerResponse, { status, json, location }: OAuthAnswer): void {
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' }
  response.writeHead(status, location === undefined ? headers : { ...headers, location })
  response.end(json === undefined ? '' : JSON.stringify(json))
}
