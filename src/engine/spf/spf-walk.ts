import type { Lookup } from '../dns/dns-answer.ts'
import type { SpfNetwork } from './spf-network.ts'
import type { SpfTreeNode } from './spf-tree.ts'

/** A record with everything below it, whoever would ask. */
export interface SpfWalk {
  readonly tree: SpfTreeNode
  /** The networks that it names, in the order of its terms; at most 3,000. */
  readonly networks: readonly SpfNetwork[]
}

/** Where in the tree a term stands, and how to go on from there. */
export interface Standpoint {
  readonly lookup: Lookup
  readonly domain: string
  readonly senderDomain: string
  /** The domains on the way here, this one included, in lower case. */
  readonly above: readonly string[]
  /** Looks at the record of an include or redirect. */
  readonly follow: (domain: string) => Promise<SpfWalk>
}
