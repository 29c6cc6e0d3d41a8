/** Where things stand in the perfect scenario: ordinary addresses of the net, none of them reserved. */
export const DOMAIN = 'beispielverein.netz'
export const MAIL_HOST = `mail.${DOMAIN}`

export const ADDRESSES = {
  root: ['185.10.0.1', '2a02:1700::1'],
  tld: ['194.4.12.53', '2a04:6800:12::53'],
  lists: ['193.104.5.53'],
  ns1: ['185.12.1.53', '2a02:1800:1::53'],
  ns2: ['193.20.4.53', '2a0b:5c80:4::53'],
  mail: ['185.12.1.25', '2a02:1800:1::25'],
  web: ['185.12.1.80', '2a02:1800:1::80'],
} as const

/** `A` and `AAAA` lines of one of these places. */
export function addressLines(place: keyof typeof ADDRESSES): readonly string[] {
  return ADDRESSES[place].map((address) => `${address.includes(':') ? 'AAAA' : 'A'} ${address}`)
}
