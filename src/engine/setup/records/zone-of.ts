/** The longest of these domains that a name lies in: a domain below another one may be a zone of its own. Null: it lies in none. */
export function zoneOf(name: string, domains: readonly string[]): string | null {
  const bare = name.replace(/\.$/, '').toLowerCase()
  const around = domains.filter((one) => bare === one.toLowerCase() || bare.endsWith(`.${one.toLowerCase()}`))
  return around.toSorted((a, b) => b.length - a.length)[0] ?? null
}
