import { readIp6, showAddress } from '../../spf/ip-address.ts'

/** An IPv6 address as the DNS shows it (RFC 5952), however it was typed; anything else as it is. */
export function plainAddress(text: string): string {
  const address = readIp6(text)
  return address === null ? text : showAddress(address)
}
