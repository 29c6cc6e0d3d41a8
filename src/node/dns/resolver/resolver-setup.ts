import type { ResolverReport } from '../../../engine/checks/world.ts'
import type { Destination, Exchanges } from '../exchange.ts'
import type { QueryOptions } from '../wire/query.ts'
import type { ProbeNames } from './probe-names.ts'

/** What a resolver of the run is made of. */
export interface ResolverSetup {
  readonly kind: ResolverReport['kind']
  /** The name for people; null: the address of the server that was chosen. */
  readonly label: string | null
  /** In order; questions go to the first one that works. */
  readonly servers: readonly Destination[]
  /** The same server by one way only, for a plain one. */
  readonly only: (server: Destination, transport: 'udp' | 'tcp') => Destination
  readonly exchanges: Exchanges
  readonly probeNames: ProbeNames
}

/** How a resolver is asked (RFC 6891); 1232 octets pass everywhere without being cut into fragments. */
export const STANDARD_QUERY: QueryOptions = {
  recursionDesired: true,
  checkingDisabled: false,
  edns: 0,
  udpSize: 1232,
  mixCase: false,
}
