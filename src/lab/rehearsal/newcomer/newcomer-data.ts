/** Where a newcomer begins in the rehearsal world: a domain of yesterday and a rented server of today. All names are invented. */
export const NEWCOMER = {
  domain: 'neubeginn.netz',
  ipv4: '185.40.7.25',
  ipv6: '2a02:6000:7::25',
  login: 'anna@neubeginn.netz',
} as const

export const NEWCOMER_ADDRESSES: readonly string[] = [NEWCOMER.ipv4, NEWCOMER.ipv6]

/** Who registered the domain and serves its zone. */
export const DNS_HOST = {
  domain: 'zonenhaus.netz',
  servers: [
    { name: 'ns1.zonenhaus.netz', addresses: ['185.41.1.53', '2a02:6100:1::53'] },
    { name: 'ns2.zonenhaus.netz', addresses: ['193.41.1.53', '2a0b:6200:1::53'] },
  ],
} as const

/** Whose machine it is. Its reverse names are made of the address, and IPv6 has none, as hosters do it. */
export const HOSTER = {
  domain: 'mietserver.netz',
  genericName: 'static.25.7.40.185.mietserver.netz',
} as const

/** Networks whose reverse names the hoster gives. */
export const REVERSE_ZONES = {
  4: '7.40.185.in-addr.arpa',
  6: '7.0.0.0.0.0.0.6.2.0.a.2.ip6.arpa',
} as const
