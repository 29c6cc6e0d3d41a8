import type { ZoneData } from '../../../src/lab/dns/zone-data.ts'

/** A zone as a master file (RFC 1035 §5). */
export function zoneText({ origin, records }: ZoneData, more: readonly string[] = []): string {
  const lines = Object.entries(records).flatMap(([name, datas]) => datas.map((data) => recordLine(name, data)))
  return [`$ORIGIN ${origin}.`, '$TTL 3600', ...lines, ...more, ''].join('\n')
}

/** A record may bring its own time to live: `300 TXT "…"`. */
function recordLine(name: string, data: string): string {
  const [, ttl = '', rest = data] = /^(\d+) (.*)$/s.exec(data) ?? []
  return `${name} ${ttl} IN ${rest}`
}
