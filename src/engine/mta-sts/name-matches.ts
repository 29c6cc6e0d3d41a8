import { toMailDomain } from '../dns/mail-domain.ts'

/**
 * Whether a name of a policy or certificate stands for a host: letter case aside the same, or with `*` as its whole
 * left-most label, which is then exactly one label (RFC 8461 §4.1, RFC 9525 §6.3).
 */
export function nameMatches(pattern: string, host: string): boolean {
  const name = toMailDomain(host)
  if (name === null) return false
  if (!pattern.startsWith('*.')) return toMailDomain(pattern) === name
  const parent = toMailDomain(pattern.slice(2))
  const dot = name.indexOf('.')
  return parent !== null && !parent.includes('*') && dot > 0 && name.slice(dot + 1) === parent
}

/** Whether a policy allows this MX host. */
export function stsMatch(mxHost: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => nameMatches(pattern, mxHost))
}
