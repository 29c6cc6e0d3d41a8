/**
 * Is a certificate with these names good for this host (RFC 9525 §6.3)? `*` stands for one whole leftmost label only, and
 * a subject's common name counts for nothing. An address fits only an iPAddress name.
 */
export function coversHost(names: readonly string[], host: string): boolean {
  const wanted = plain(host)
  return names.some((name) => covers(plain(name), wanted))
}

function covers(name: string, wanted: string): boolean {
  if (name === wanted) return true
  if (!name.startsWith('*.') || isAddress(wanted)) return false
  const dot = wanted.indexOf('.')
  // RFC 9525 §6.3: the rest is compared label by label; `*.org` would cover too much and no CA issues it.
  return dot > 0 && wanted.slice(dot) === name.slice(1) && name.indexOf('.', 2) > 0
}

function plain(name: string): string {
  return name.toLowerCase().replace(/\.$/, '')
}

function isAddress(name: string): boolean {
  return name.includes(':') || /^[\d.]+$/.test(name)
}
