/** The members of a JSON object. */
export type JsonFields = Readonly<Record<string, unknown>>

/** A line that is one JSON object; null when it is none. */
export function readJsonFields(text: string): JsonFields | null {
  try {
    return asFields(JSON.parse(text))
  } catch {
    return null
  }
}

/** A value as an object, or null. */
export function asFields(value: unknown): JsonFields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonFields) : null
}

/** The first of these members that is a text, or a number, which is written out. */
export function textField(fields: JsonFields, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined
    if (typeof value === 'string') return value
    if (typeof value === 'number') return String(value)
  }
  return null
}
