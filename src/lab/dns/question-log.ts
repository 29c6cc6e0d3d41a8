import type { Query } from './message.ts'

/** A question that arrived somewhere in the lab. */
export interface LoggedQuestion {
  /** `resolver`, or the pretended address of the server. */
  readonly server: string
  readonly transport: 'udp' | 'tcp'
  readonly name: string
  readonly type: string
  /** What makes it another question although name and type are the same: `rd cd edns0 1232 do`, `mixed` when the spelling is. */
  readonly variant: string
  /** Milliseconds since 1970. */
  readonly at: number
}

/** A question as it is written down when it arrives. */
export function logged(server: string, transport: 'udp' | 'tcp', query: Query): LoggedQuestion {
  return { server, transport, name: query.name, type: query.type, variant: variantOf(query), at: Date.now() }
}

function variantOf({ edns, name, spelling, recursionDesired, checkingDisabled }: Query): string {
  const words = [
    recursionDesired ? 'rd' : '',
    checkingDisabled ? 'cd' : '',
    edns === null ? '' : `edns${edns.version} ${edns.udpSize}${edns.dnssecOk ? ' do' : ''}`,
    name === spelling ? '' : 'mixed',
  ]
  return words.filter((word) => word !== '').join(' ')
}
