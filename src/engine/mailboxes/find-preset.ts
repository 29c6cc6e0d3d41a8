import type { MailboxPreset } from './preset.ts'

/** The preset whose addresses have this domain (A-labels, lower-case); null: none. */
export function presetOfDomain(domain: string, presets: readonly MailboxPreset[]): MailboxPreset | null {
  return presets.find(({ domains }) => domains.includes(domain)) ?? null
}

/**
 * The preset that runs the mail of a domain, by the names of its MX (A-labels, lower-case), the preferred one first: the first that
 * anybody's pattern fits decides, and there the most exact pattern. Null: none fits.
 */
export function presetOfMx(mxHosts: readonly string[], presets: readonly MailboxPreset[]): MailboxPreset | null {
  for (const host of mxHosts) {
    const best = mostExact(host, presets)
    if (best !== null) return best
  }
  return null
}

/** `*.google.com` fits every name below it, `mx.google.com` itself alone. */
export function fitsHost(pattern: string, host: string): boolean {
  return pattern.startsWith('*.')
    ? host.length > pattern.length - 1 && host.endsWith(pattern.slice(1))
    : pattern === host
}

function mostExact(host: string, presets: readonly MailboxPreset[]): MailboxPreset | null {
  let [best, most]: [MailboxPreset | null, number] = [null, 0]
  for (const preset of presets)
    for (const pattern of preset.mx) {
      const exactness = pattern.startsWith('*.') ? pattern.length : pattern.length + WHOLE_NAME
      if (exactness > most && fitsHost(pattern, host)) [best, most] = [preset, exactness]
    }
  return best
}

/** A whole name is more exact than any pattern with `*`. */
const WHOLE_NAME = 1000
