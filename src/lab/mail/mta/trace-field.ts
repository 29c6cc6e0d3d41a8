import type { Peer } from './envelope.ts'

/** What a Received field says (RFC 5321 §4.4). */
export interface TraceData {
  readonly peer: Peer
  /** The reverse name of the peer; null: none. */
  readonly peerName: string | null
  readonly by: string
  readonly id: string
  readonly to: string | null
  readonly at: Date
}

/** A Received field in the manner of Postfix, with its line end. */
export function traceField({ peer, peerName, by, id, to, at }: TraceData): string {
  const address = peer.address.includes(':') ? `IPv6:${peer.address}` : peer.address
  const tls = peer.tls === null ? '' : `\r\n\t(using ${peer.tls.protocol} with cipher ${peer.tls.cipher})`
  const recipient = to === null ? '' : `\r\n\tfor <${to}>`
  return `Received: from ${peer.helo} (${peerName ?? 'unknown'} [${address}])${tls}\r\n\tby ${by} (Postfix) with ${protocolOf(peer)} id ${id}${recipient};\r\n\t${mailDate(at)}\r\n`
}

/** RFC 3848. */
function protocolOf({ extended, tls, login }: Peer): string {
  if (!extended) return 'SMTP'
  return `ESMTP${tls === null ? '' : 'S'}${login === null ? '' : 'A'}`
}

/** `Sat, 21 Nov 2026 13:05:09 +0000` */
export function mailDate(at: Date): string {
  return at.toUTCString().replace('GMT', '+0000')
}
