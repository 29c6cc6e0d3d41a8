import type { DmarcRecord } from './dmarc-record.ts'

/** The text of a record with some tags set, or (null) taken out; each tag once, `v` and `p` first, as old readers want them (RFC 7489 §6.4). */
export function editDmarcRecord(
  record: Pick<DmarcRecord, 'tags'> | null,
  changes: Readonly<Record<string, string | null>> = {},
): string {
  const values = new Map<string, string>()
  for (const { name, value } of record?.tags ?? []) if (!values.has(name) && isTag(name, value)) values.set(name, value)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) values.delete(name)
    else values.set(name, value)
  }
  const policy = values.get('p') ?? 'none'
  const rest = [...values].filter(([name]) => name !== 'v' && name !== 'p').map(([name, value]) => `${name}=${value}`)
  return ['v=DMARC1', `p=${policy}`, ...rest].join('; ')
}

function isTag(name: string, value: string): boolean {
  return /^[a-z][a-z0-9_]*$/.test(name) && value !== ''
}
