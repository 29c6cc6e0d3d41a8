import { type IncomingMessage, request } from 'node:http'
import type { TLSSocket } from 'node:tls'
import type { HttpsOptions, HttpsOutcome } from '../../engine/checks/world.ts'

type Answer = Pick<HttpsOutcome, 'outcome' | 'error' | 'status' | 'headers' | 'body' | 'tooLarge' | 'location'>

/** One request and its answer on a connection that stands. The body is cut at the limit, and none is unpacked. */
export function exchange(
  socket: TLSSocket,
  url: URL,
  options: HttpsOptions & { readonly limit: number },
  signal: AbortSignal,
): Promise<Answer> {
  return new Promise((resolve) => {
    const fail = (error: Error) => resolve({ ...NOTHING, outcome: 'malformed', error: error.message.slice(0, 300) })
    const asked = request({
      createConnection: () => socket,
      signal,
      method: options.method ?? 'GET',
      path: `${url.pathname}${url.search}`,
      headers: {
        host: url.host,
        'user-agent': 'Postdesk',
        'accept-encoding': 'identity',
        connection: 'close',
        ...options.headers,
      },
      maxHeaderSize: 16_384,
    })
    asked.on('error', fail)
    asked.on('response', (response) => void readAnswer(response, options.limit).then(resolve, fail))
    asked.end(options.body ?? '')
  })
}

const NOTHING = { status: null, headers: {}, body: '', tooLarge: false, location: null }

async function readAnswer(response: IncomingMessage, limit: number): Promise<Answer> {
  const headers = Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)]))
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    size += chunk.length
    if (size > limit) break
  }
  const body = Buffer.concat(chunks).subarray(0, limit).toString('latin1')
  const status = response.statusCode ?? null
  return {
    outcome: 'ok',
    error: null,
    status,
    headers,
    body,
    tooLarge: size > limit,
    location: headers.location ?? null,
  }
}
