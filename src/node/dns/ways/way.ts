import type { Transport } from '../../../engine/dns/response.ts'
import type { Query } from '../wire/query.ts'

/** How one query ended on its way: with the octets of an answer to it, or without. */
export type Delivery = {
  readonly transport: Transport
  /** The first answer, over UDP, was cut. */
  readonly truncated: boolean
} & (
  | { readonly outcome: 'message'; readonly bytes: Buffer }
  | { readonly outcome: 'timeout' | 'unreachable' | 'malformed' | 'cancelled' }
)

export interface Patience {
  readonly timeoutMs: number
  readonly signal: AbortSignal
}

/** A way to one server. It never rejects. */
export interface Way {
  ask(query: Query, patience: Patience): Promise<Delivery>
  close(): void
}
