import type { SetupChoices, SetupValues } from '../setup.ts'
import { plainAddress } from './plain-address.ts'

/** The SPF record of a domain with mail; null: too little is known to say one, and a wrong one would refuse honest mail. */
export function spfFor({ ipv4, ipv6, relaySpf }: SetupValues, { role }: SetupChoices): string | null {
  if (role === 'receiveOnly') return 'v=spf1 -all'
  // RFC 7208 §6.1: beside `all` a redirect counts for nothing; included, the same servers may send.
  if (role === 'relay') return relaySpf === '' ? null : `v=spf1 ${relaySpf.replace(/^redirect[:=]/, 'include:')} -all`
  const terms = [...(ipv4 === '' ? [] : [`ip4:${ipv4}`]), ...(ipv6 === '' ? [] : [`ip6:${plainAddress(ipv6)}`])]
  return terms.length === 0 ? null : `v=spf1 ${terms.join(' ')} -all`
}
