import type { RecordChange } from '../../engine/checks/finding.ts'

/** A record as a zone file takes it, a long text in strings of at most 255 octets (RFC 1035 §3.3). */
export function zoneFileLine(name: string, type: string, data: string): string {
  return `${name}. IN ${type} ${type === 'TXT' ? txtStrings(data) : data}`
}

/** Before and after of one change, as zone-file lines. */
export function changeLines({ name, type, before, after }: RecordChange): {
  readonly before: readonly string[]
  readonly after: readonly string[]
} {
  const line = (data: string) => zoneFileLine(name, type, data)
  return { before: before.map(line), after: after.map(line) }
}

function txtStrings(text: string): string {
  const escaped = text.match(/.{1,255}/gs) ?? ['']
  return escaped.map((part) => `"${part.replace(/["\\]/g, '\\$&')}"`).join(' ')
}
