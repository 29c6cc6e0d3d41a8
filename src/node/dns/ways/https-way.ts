import type { Dialer } from '../../net/dialer.ts'
import { isAnswerTo, writeQuery } from '../wire/query.ts'
import { connectOutcome } from './ask-tcp.ts'
import { connectVerified, type TlsTarget } from './connect-verified.ts'
import type { HttpLink } from './http-link.ts'
import { openHttp1 } from './http1.ts'
import { openHttp2 } from './http2.ts'
import type { Patience, Way } from './way.ts'

const CONNECT_MS = 4000

/**
 * DNS over HTTPS (RFC 8484): POST, over HTTP/2 where the server speaks it (many do nothing else), else HTTP/1.1. No
 * redirect is followed, no answer longer than a DNS message can be is taken.
 */
export function httpsWay(dialer: Dialer, url: URL, target: (patience: Patience) => Promise<TlsTarget>): Way {
  let link: Promise<HttpLink> | null = null
  const linked = (patience: Patience): Promise<HttpLink> => {
    if (link !== null) return link
    const opening = open(dialer, url, target, patience, () => {
      if (link === opening) link = null
    })
    link = opening
    opening.catch(() => {
      if (link === opening) link = null
    })
    return opening
  }
  return {
    ask: async (query, patience) => {
      const way = { transport: 'https', truncated: false } as const
      try {
        // RFC 8484 §4.1: id 0, so that the same question is the same request.
        const body = await (await linked(patience)).post(writeQuery(query, 0), patience)
        if (body === null || !isAnswerTo(query, 0, body)) return { ...way, outcome: 'malformed' }
        return { ...way, outcome: 'message', bytes: body }
      } catch (error) {
        return { ...way, outcome: connectOutcome(error as NodeJS.ErrnoException) }
      }
    },
    close: () => {
      link?.then((open) => open.close()).catch(() => {})
    },
  }
}

async function open(
  dialer: Dialer,
  url: URL,
  target: (patience: Patience) => Promise<TlsTarget>,
  patience: Patience,
  onClosed: () => void,
): Promise<HttpLink> {
  const found = await target(patience)
  const connect = (protocols: readonly string[]) =>
    connectVerified(dialer, { ...found, protocols }, { ...patience, timeoutMs: CONNECT_MS })
  const socket = await connect(['h2', 'http/1.1'])
  if (socket.alpnProtocol === 'h2') return openHttp2(url, socket, onClosed)
  socket.destroy()
  return openHttp1(url, () => connect(['http/1.1']))
}
