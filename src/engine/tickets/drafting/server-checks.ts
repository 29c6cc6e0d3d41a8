/** Does this check say something of the sending addresses, and of nothing else? */
export function isOfAddresses(check: string): boolean {
  return OF_ADDRESSES.has(check)
}

/** Does it need servers that the user said to own? Without that nothing was asked, and nothing is known. */
export function isOfServers(check: string): boolean {
  return OF_SERVERS.test(check)
}

/** Does it say the same whoever's mail the server sends? */
export function isOfAnyDomain(check: string): boolean {
  return OF_ANY_DOMAIN.test(check)
}

const OF_ANY_DOMAIN =
  /^(?:(?:ipv6-)?reverse-dns(?:-generic)?|iprev|blocklist-(?:spamhaus|spamhaus-policy|address)|ehlo-.*|open-relay|starttls-works)$/

const OF_ADDRESSES: ReadonlySet<string> = new Set([
  'reverse-dns',
  'ipv6-reverse-dns',
  'iprev',
  'reverse-dns-generic',
  'reverse-dns-own-domain',
  'blocklist-spamhaus',
  'blocklist-spamhaus-policy',
  'blocklist-address',
  'spf-address-authorized',
])

const OF_SERVERS = /^(?:ehlo-|open-relay|starttls-works|.*-accepted$|unknown-recipient-refused|postmaster-of-host)/
