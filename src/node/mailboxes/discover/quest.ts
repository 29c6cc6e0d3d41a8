import type { World } from '../../../engine/checks/world.ts'
import type { Discovered } from '../../../engine/mailboxes/discovered.ts'

/** One search for the servers of an address. */
export interface Quest {
  readonly address: string
  readonly localPart: string
  /** A-labels, lower-case. */
  readonly domain: string
  readonly world: Pick<World, 'dns' | 'https'>
  /** Filled as the search goes on: what was asked, and what came. */
  readonly tried: string[]
}

/** What one way of searching found. */
export type Found = Pick<Discovered, 'by' | 'imap' | 'submission'> & { readonly login?: string }
