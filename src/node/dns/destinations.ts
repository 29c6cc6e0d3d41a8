import type { DnsServer } from '../../engine/dns/response.ts'
import type { Dialer } from '../net/dialer.ts'
import type { Destination } from './exchange.ts'
import type { ResolverAddress } from './resolver/resolver-address.ts'
import type { TlsTarget } from './ways/connect-verified.ts'
import { httpsWay } from './ways/https-way.ts'
import { plainWay } from './ways/plain-way.ts'
import { tlsWay } from './ways/tls-way.ts'
import type { Patience } from './ways/way.ts'

/** A server on port 53, or whichever it has. */
export function plainDestination(
  dialer: Dialer,
  server: DnsServer,
  options: { readonly isResolver: boolean; readonly only?: 'udp' | 'tcp' | undefined },
): Destination {
  const { isResolver, only = null } = options
  return {
    id: `${only ?? 'plain'}:${server.address}#${server.port}`,
    server,
    transport: only ?? 'udp',
    isResolver,
    way: plainWay(dialer, server, only),
  }
}

/** What it takes to reach a service by its name. */
export interface Surroundings {
  readonly dialer: Dialer
  /** The addresses of a host, from the resolver of this computer. */
  readonly addressesOf: (host: string, patience: Patience) => Promise<readonly string[]>
  /** Certificates that are trusted instead of those of this computer, in PEM. */
  readonly ca: string | undefined
}

/** A resolver that somebody chose. */
export function chosenDestination(chosen: ResolverAddress, surroundings: Surroundings): Destination {
  if (chosen.transport === 'plain') {
    const { address, port } = chosen
    return plainDestination(surroundings.dialer, { name: address, address, port }, { isResolver: true })
  }
  return chosen.transport === 'tls' ? tlsDestination(chosen, surroundings) : httpsDestination(chosen, surroundings)
}

function tlsDestination(
  { host, port, name }: Extract<ResolverAddress, { transport: 'tls' }>,
  surroundings: Surroundings,
): Destination {
  const target = (patience: Patience) => findTarget(surroundings, { host, port, name, protocols: ['dot'] }, patience)
  return {
    id: `tls:${host}#${port}#${name}`,
    server: { name, address: host, port },
    transport: 'tls',
    isResolver: true,
    way: tlsWay(surroundings.dialer, target),
  }
}

function httpsDestination(
  { url: href }: Extract<ResolverAddress, { transport: 'https' }>,
  surroundings: Surroundings,
): Destination {
  const url = new URL(href)
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  const port = url.port === '' ? 443 : Number(url.port)
  const target = (patience: Patience) => findTarget(surroundings, { host, port, name: host, protocols: [] }, patience)
  return {
    id: `https:${href}`,
    server: { name: host, address: host, port },
    transport: 'https',
    isResolver: true,
    way: httpsWay(surroundings.dialer, url, target),
  }
}

async function findTarget(
  { addressesOf, ca }: Surroundings,
  { host, ...target }: Omit<TlsTarget, 'addresses' | 'ca'> & { readonly host: string },
  patience: Patience,
): Promise<TlsTarget> {
  return { ...target, addresses: await addressesOf(host, patience), ca }
}
