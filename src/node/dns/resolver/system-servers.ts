import { getServers } from 'node:dns'
import { readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import type { DnsServer } from '../../../engine/dns/response.ts'

/** As many as the C library asks (resolv.conf(5), MAXNS). */
const MOST_SERVERS = 3

/** The resolvers that this computer uses, in order; those of /etc/resolv.conf, or, elsewhere, what Node knows. */
export function systemServers(): readonly DnsServer[] {
  const listed = serversOf(readResolvConf())
  return listed.length > 0 ? listed : getServers().slice(0, MOST_SERVERS).flatMap(parseServer)
}

/** The name servers in a text of the form of resolv.conf(5). */
export function serversOf(resolvConf: string): readonly DnsServer[] {
  const addresses = resolvConf.split('\n').flatMap((line) => /^\s*nameserver\s+([^\s#;]+)/.exec(line)?.[1] ?? [])
  return addresses
    .filter((address) => isIP(address) !== 0)
    .slice(0, MOST_SERVERS)
    .map((address) => ({ name: address, address, port: 53 }))
}

function readResolvConf(): string {
  try {
    return readFileSync('/etc/resolv.conf', 'utf8')
  } catch {
    return ''
  }
}

/** Node writes a port only where it is not 53: `192.0.2.1:5353`, `[2001:db8::1]:5353`. */
function parseServer(text: string): DnsServer[] {
  const match = /^\[(.*)\]:(\d+)$/.exec(text) ?? /^([\d.]+):(\d+)$/.exec(text)
  const [, address = text, port = '53'] = match ?? []
  return isIP(address) === 0 ? [] : [{ name: address, address, port: Number(port) }]
}
