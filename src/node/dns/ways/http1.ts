import { Agent, request } from 'node:https'
import type { TLSSocket } from 'node:tls'
import { connectError } from '../../net/dialer.ts'
import { DNS_MESSAGE, type HttpLink, LONGEST_BODY } from './http-link.ts'
import type { Patience } from './way.ts'

const MOST_CONNECTIONS = 8

/** HTTP/1.1 over some connections that are kept. */
export function openHttp1(url: URL, connect: () => Promise<TLSSocket>): HttpLink {
  const agent = new Agent({ keepAlive: true, maxSockets: MOST_CONNECTIONS })
  // Node's types know only the form that returns a socket; the agent takes a callback as well.
  const createConnection = (_options: unknown, done: (error: unknown, socket?: TLSSocket) => void) => {
    connect().then((socket) => done(null, socket), done)
  }
  Object.assign(agent, { createConnection })
  return { post: (message, patience) => postOnce(url, agent, message, patience), close: () => agent.destroy() }
}

function postOnce(url: URL, agent: Agent, message: Buffer, { timeoutMs, signal }: Patience): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': DNS_MESSAGE, accept: DNS_MESSAGE, 'content-length': message.length }
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      const chunks: Buffer[] = []
      let length = 0
      const good = response.statusCode === 200 && response.headers['content-type']?.startsWith(DNS_MESSAGE)
      if (good !== true) return end(null)
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk)
        length += chunk.length
        if (length > LONGEST_BODY) end(null)
      })
      response.on('error', fail)
      response.on('end', () => end(Buffer.concat(chunks)))
    })
    const settle = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', cancel)
    }
    const end = (body: Buffer | null) => {
      settle()
      if (body === null) sent.destroy()
      resolve(body)
    }
    const fail = (error: Error) => {
      settle()
      sent.destroy()
      reject(error)
    }
    const cancel = () => fail(connectError('ABORT_ERR', 'cancelled'))
    const timer = setTimeout(() => fail(connectError('ETIMEDOUT', 'no answer')), timeoutMs)
    signal.addEventListener('abort', cancel, { once: true })
    sent.on('error', fail)
    sent.end(message)
    if (signal.aborted) cancel()
  })
}
