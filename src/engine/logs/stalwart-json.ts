import { asFields, type JsonFields } from './json-line.ts'

/** One event: its id (`delivery.dsn-perm-fail`) and its fields. */
export interface StalwartEvent {
  readonly type: string
  readonly values: ReadonlyMap<string, string>
}

/** The events of a web hook (`{"events":[{"type":…,"data":{…}}]}`), or of a line that is one event. */
export function readStalwartJson(json: JsonFields): readonly StalwartEvent[] {
  const list = Array.isArray(json.events) ? json.events : [json]
  return list.slice(0, MOST_EVENTS).flatMap((entry) => readEntry(asFields(entry)))
}

const MOST_EVENTS = 1000

function readEntry(entry: JsonFields | null): readonly StalwartEvent[] {
  const type = entry?.type ?? entry?.event
  if (!entry || typeof type !== 'string' || !/^(?:delivery|smtp|queue)\.[a-z0-9-]{2,60}$/.test(type)) return []
  const fields = { createdAt: entry.createdAt, ...(asFields(entry.data) ?? entry) }
  const values = new Map(Object.entries(fields).map(([name, value]) => [name, asText(value)]))
  return [{ type, values }]
}

function asText(value: unknown): string {
  if (Array.isArray(value)) return value.map(asText).join(',')
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
