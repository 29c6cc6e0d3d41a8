/** A name as the form of a DNS hoster wants it: relative to the domain, `@` for the domain itself; null: it lies elsewhere. */
export function relativeName(name: string, domain: string): string | null {
  if (name === domain) return '@'
  return name.endsWith(`.${domain}`) ? name.slice(0, -domain.length - 1) : null
}

/** Names stand in records with their final dot where they are absolute. */
export function absoluteName(name: string): string {
  return `${name}.`
}

/** A long text as the strings that a TXT record holds, of at most 255 characters each (RFC 1035 §3.3), quoted. */
export function quotedStrings(text: string): string {
  const parts = text.match(/.{1,255}/gs) ?? ['']
  return parts.map((part) => `"${part.replace(/["\\]/g, '\\$&')}"`).join(' ')
}
