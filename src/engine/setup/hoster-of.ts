import type { Hoster } from './setup-knowledge.ts'

/** The hoster whose names an address has by itself; null: none that is known. */
export function hosterOf(reverseNames: readonly string[], hosters: readonly Hoster[]): Hoster | null {
  const names = reverseNames.map((name) => name.toLowerCase().replace(/\.$/, ''))
  return (
    hosters.find(({ reverseNames: patterns }) =>
      patterns.some((pattern) => names.some((name) => fits(pattern, name))),
    ) ?? null
  )
}

/** `*` stands for any signs; compared part by part, so that no pattern takes long. */
function fits(pattern: string, name: string): boolean {
  const [first = '', ...rest] = pattern.split('*')
  if (!name.startsWith(first)) return false
  let at = first.length
  for (const [index, part] of rest.entries()) {
    const isLast = index === rest.length - 1
    const found = isLast ? (name.endsWith(part) ? name.length - part.length : -1) : name.indexOf(part, at)
    if (found < at) return false
    at = found + part.length
  }
  return rest.length > 0 || name === pattern
}
