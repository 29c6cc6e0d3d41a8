const NAME = /^[A-Za-z0-9_](?:[\w-]{0,63}\.){1,30}[A-Za-z][\w-]{0,62}(?=\.?(?:$|[\s[(:,;]))/
const BRACKETED = /[[(](?:IPv6:)?([0-9A-Fa-f.:]{3,45})[\])]/
const ADDRESS = /^((?:\d{1,3}\.){3}\d{1,3}|[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7})(?=$|[\s:,;([])/

/** The host of `mx.example.net[192.0.2.1]:25`, `mx.example.net. [192.0.2.1]`, `192.0.2.1 (mx.example.net)`: its name, else its address, else null. */
export function readLoggedHost(value: string | null | undefined): string | null {
  const text = (value ?? '').trim().slice(0, 400)
  const name = NAME.exec(text)?.[0] ?? NAME.exec(/\(([^()]{1,255})\)/.exec(text)?.[1] ?? '')?.[0]
  if (name) return name.toLowerCase()
  return BRACKETED.exec(text)?.[1] ?? ADDRESS.exec(text)?.[1] ?? null
}
