import { type IpAddress, showAddress } from './ip-address.ts'
import type { Qualifier } from './spf-term.ts'

/** Addresses that a record names, and by what. */
export interface SpfNetwork {
  readonly address: IpAddress
  readonly prefix: number
  readonly qualifier: Qualifier
  /** The term that names them: `ip4:192.0.2.0/24`, `mx`. */
  readonly term: string
  /** The include or redirect of the domain's own record through which it comes; null: it stands there itself. */
  readonly via: string | null
}

/** `ip4:192.0.2.0/24`: a term of its own for this network. */
export function networkTerm({ address, prefix }: Pick<SpfNetwork, 'address' | 'prefix'>): string {
  const all = address.family === 4 ? 32 : 128
  return `ip${address.family}:${showAddress(networkAddress(address, prefix))}${prefix === all ? '' : `/${prefix}`}`
}

/** The first address of the network. */
function networkAddress({ family, octets }: IpAddress, prefix: number): IpAddress {
  const kept = octets.map((octet, at) => octet & (0xff00 >> Math.min(Math.max(prefix - at * 8, 0), 8)) & 0xff)
  return { family, octets: kept }
}

/** True for what the domain's own record names (or the one that it redirects to), false for what an include brings. */
export function isOwnNetwork({ via }: SpfNetwork): boolean {
  return via === null || /^redirect=/i.test(via)
}
