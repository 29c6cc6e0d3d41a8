import { type ClientHttp2Session, connect } from 'node:http2'
import type { TLSSocket } from 'node:tls'
import { connectError } from '../../net/dialer.ts'
import { DNS_MESSAGE, type HttpLink, LONGEST_BODY } from './http-link.ts'
import type { Patience } from './way.ts'

/** HTTP/2: all questions side by side on one connection. */
export function openHttp2(url: URL, socket: TLSSocket, onClosed: () => void): HttpLink {
  const session = connect(url.origin, { createConnection: () => socket })
  let open = 0
  session.on('error', () => session.destroy())
  session.on('close', onClosed)
  session.on('goaway', onClosed)
  session.unref()
  return {
    post: async (message, patience) => {
      open += 1
      session.ref()
      try {
        return await postOn(session, url, message, patience)
      } finally {
        open -= 1
        if (open === 0 && !session.destroyed) session.unref()
      }
    },
    close: () => session.destroy(),
  }
}

function postOn(
  session: ClientHttp2Session,
  url: URL,
  message: Buffer,
  { timeoutMs, signal }: Patience,
): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    if (session.destroyed || session.closed) return reject(connectError('ECONNRESET', 'connection lost'))
    const stream = session.request({
      ':method': 'POST',
      ':path': url.pathname + url.search,
      'content-type': DNS_MESSAGE,
      accept: DNS_MESSAGE,
      'content-length': message.length,
    })
    const chunks: Buffer[] = []
    let length = 0
    const settle = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', cancel)
    }
    const end = (body: Buffer | null) => {
      settle()
      if (body === null) stream.close()
      resolve(body)
    }
    const fail = (error: Error) => {
      settle()
      stream.close()
      reject(error)
    }
    const cancel = () => fail(connectError('ABORT_ERR', 'cancelled'))
    const timer = setTimeout(() => fail(connectError('ETIMEDOUT', 'no answer')), timeoutMs)
    signal.addEventListener('abort', cancel, { once: true })
    stream.on('response', (headers) => {
      if (headers[':status'] !== 200 || headers['content-type']?.startsWith(DNS_MESSAGE) !== true) end(null)
    })
    stream.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      length += chunk.length
      if (length > LONGEST_BODY) end(null)
    })
    stream.on('end', () => end(Buffer.concat(chunks)))
    stream.on('error', fail)
    // Also when the whole connection is lost; after an ending this changes nothing.
    stream.on('close', () => fail(connectError('ECONNRESET', 'connection lost')))
    stream.end(message)
    if (signal.aborted) cancel()
  })
}
