import { fact } from '../run.ts'
import { mailHost } from './mail-host.ts'
import { mxHosts } from './mx.ts'
import { sendingAddresses } from './sending-addresses.ts'

/** A record for a domain that has none: its own servers, the hoster that it receives at, and nobody else for sure. */
export const proposedSpf = fact('proposedSpf', async (run): Promise<string> => {
  const [mx, host, sending] = await Promise.all([run.get(mxHosts), run.get(mailHost), run.get(sendingAddresses)])
  if (mx.status === 'nullMx' && sending.from !== 'user') return 'v=spf1 -all'
  const includes = (host?.spf ?? []).slice(0, 3).map((name) => `include:${name}`)
  const own = sending.from === 'user' ? sending.addresses.map(addressTerm) : []
  const receiving = mx.status === 'mx' && host === null ? ['mx'] : mx.status === 'implicit' ? ['a'] : []
  return ['v=spf1', ...receiving, ...own.slice(0, 10), ...includes, '~all'].join(' ')
})

/** `ip4:192.0.2.1`, `ip6:2001:db8::1` */
export function addressTerm(address: string): string {
  return `${address.includes(':') ? 'ip6' : 'ip4'}:${address}`
}
