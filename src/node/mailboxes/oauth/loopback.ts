import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The answer that came to the loopback address: the parameters of RFC 6749 §4.1.2. */
export interface Redirected {
  readonly code: string | null
  readonly error: string | null
  readonly description: string | null
}

/** A place on this computer to which the browser is sent back once. */
export interface Loopback {
  readonly port: number
  /** Rejects with the signal's reason when it is aborted before an answer came. */
  readonly answered: Promise<Redirected>
  close(): void
}

/**
 * RFC 8252 §7.3: listens on 127.0.0.1 alone, on a port that the system chooses. Only a GET of `/` with our own `state` counts, once;
 * anything else that knocks gets 404 and changes nothing, so that no other page can end or steal the login.
 */
export async function openLoopback(state: string, page: string, signal: AbortSignal): Promise<Loopback> {
  const server = createServer({ maxHeaderSize: 16_384, requestTimeout: 10_000, headersTimeout: 10_000 })
  server.maxConnections = 16
  const answered = firstAnswer(server, state, page, signal)
  // Whoever waits hears of it; nobody may have begun to.
  answered.catch(() => {})
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: '127.0.0.1', port: 0 }, resolve)
  })
  const close = () => {
    server.close()
    server.closeIdleConnections()
  }
  return { port: (server.address() as AddressInfo).port, answered, close }
}

function firstAnswer(server: Server, state: string, page: string, signal: AbortSignal): Promise<Redirected> {
  return new Promise((resolve, reject) => {
    const cancel = () => reject(signal.reason)
    if (signal.aborted) return cancel()
    signal.addEventListener('abort', cancel, { once: true })
    let isDone = false
    server.on('request', (request, response) => {
      const redirected = isDone ? null : readRedirect(request, state)
      if (redirected === null) return answer(response, 404, '')
      isDone = true
      signal.removeEventListener('abort', cancel)
      // The page is on its way before anybody closes the server.
      answer(response, 200, page, () => resolve(redirected))
    })
  })
}

function readRedirect({ method, url = '' }: IncomingMessage, state: string): Redirected | null {
  if (method !== 'GET' || !url.startsWith('/?') || url.length > LONGEST) return null
  const parameters = new URLSearchParams(url.slice(2))
  if (parameters.get('state') !== state) return null
  const [code, error] = [parameters.get('code'), parameters.get('error')]
  if (code === null && error === null) return null
  return { code, error, description: parameters.get('error_description') }
}

const LONGEST = 12_000

function answer(response: ServerResponse, status: number, page: string, done: () => void = () => {}): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'",
    'cache-control': 'no-store',
    // The address of this page has the code in it.
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    connection: 'close',
  })
  response.end(page, done)
  response.once('close', done)
}
