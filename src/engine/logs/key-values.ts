/** `name=value` or `name = value`; a value in quotes has backslash escapes, a list stands in square brackets. */
const PAIR =
  /(?<![\w.-])([A-Za-z_][\w.-]{0,60}) ?= ?(?:"((?:[^"\\]|\\.){0,8000})"|\[([^\][]{0,8000})\]|([^\s,"[{][^\s,]{0,1000}))?/g

/** The fields of a line that names them. Of a name that comes twice the last counts: the nearer to the event. A list is as it is written. */
export function readKeyValues(text: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  for (const [, name, quoted, list, bare] of text.matchAll(PAIR)) {
    values.set(name ?? '', quoted === undefined ? (list ?? bare ?? '') : unescaped(quoted))
  }
  return values
}

function unescaped(text: string): string {
  return text.includes('\\') ? text.replace(/\\(.)/g, (_, sign: string) => ESCAPES[sign] ?? sign) : text
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\n', t: ' ' }
