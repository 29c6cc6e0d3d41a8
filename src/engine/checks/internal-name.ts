const PRIVATE_ENDINGS =
  /[.](?:local|lan|internal|intern|corp|home|localdomain|private|priv|docker|localhost|fritz[.]box|speedport[.]ip|home[.]arpa)[.]?$/i
const COMPUTERS = /^(?:desktop|laptop|notebook|pc|win)-[a-z0-9]{3,}|macbook|imac|iphone|ipad|galaxy|thinkpad/i

/** A name of a computer or network that means nothing outside (RFC 6762 appendix G, RFC 8375), and so tells only of the inside. */
export function isInternalName(name: string): boolean {
  const plain = name.slice(0, 253)
  if (/^localhost(?:[.]localdomain)?[.]?$/i.test(plain)) return false
  return PRIVATE_ENDINGS.test(plain) || COMPUTERS.test(plain)
}
