import { isIP } from 'node:net'
import type { Blocklist } from '../../../engine/checks/check-knowledge.ts'
import { reverseName } from '../../dns/ip-octets.ts'
import type { ZoneData } from '../../dns/zone-data.ts'

/** A zone for each blocklist that is alive, in which only its test entries stand. */
export function listZones(lists: readonly Blocklist[]): readonly ZoneData[] {
  const alive = lists.filter(({ status }) => status === 'alive')
  const origins = [...new Set(alive.map(({ zone }) => zone))]
  return origins.map((origin) =>
    listZone(
      origin,
      alive.filter(({ zone }) => zone === origin),
    ),
  )
}

/** The name under which an address or a domain stands in a list (RFC 5782 §2.1, §2.4, §3). */
export function entryName(entry: string): string {
  return isIP(entry) === 0 ? entry : reverseName(entry).replace(/\.(in-addr|ip6)\.arpa$/, '')
}

function listZone(origin: string, lists: readonly Blocklist[]): ZoneData {
  const entries = lists.flatMap((list) =>
    testEntries(list).map((entry) => [entryName(entry), [`A ${codeOf(list)}`]] as const),
  )
  return {
    origin,
    records: {
      '@': ['SOA ns.listen. hostmaster.listen. 1 14400 3600 1209600 300', 'NS ns.listen.'],
      ...Object.fromEntries(entries),
    },
  }
}

function testEntries({ lists, test, domainTest }: Blocklist): readonly string[] {
  const sixth = lists.includes('ipv6') ? ['::ffff:7f00:2'] : []
  return [test?.listed, domainTest?.listed, ...sixth].filter((entry) => entry !== undefined)
}

/** An address that means "listed"; an allowlist says "allowed", others what they have to say. */
function codeOf({ returns }: Blocklist): string {
  const order = ['listed', 'allowed', 'information'] as const
  const found = order.map((wanted) => returns.find(({ means }) => means === wanted)).find((one) => one !== undefined)
  return exampleOf(found?.match ?? '127.0.0.2')
}

/** An address that fits a pattern: `127.0.0.0/24`, `127.0.0.0&8`, `127.0.*.2`. */
function exampleOf(pattern: string): string {
  const [address = '', sign, number] = pattern.split(/([/&])/)
  const last = sign === '&' ? `${number}` : '2'
  return sign === undefined ? address.replaceAll('*', '5') : address.replace(/\d+$/, last)
}
