import { getDomain } from 'tldts'
import { isHostName } from '../dns/domain-name.ts'
import { presetOfDomain, presetOfMx } from './find-preset.ts'
import type { MailboxPreset } from './preset.ts'

/** Who really runs a mailbox, so that custom domains at one provider are measured together. */
export interface Family {
  /** Id of a preset, else a domain. */
  readonly id: string
  readonly name: string
}

/**
 * The family by the MX of the domain, the preferred one first: that of a preset; else the organizational domain of the first MX, by
 * the public suffix list without its private part; else the domain itself. What an MX record names that can be no host counts for nothing.
 */
export function familyOf(mxHosts: readonly string[], domain: string, presets: readonly MailboxPreset[]): Family {
  const preset = presetOfMx(mxHosts, presets) ?? presetOfDomain(domain, presets)
  if (preset !== null) return { id: preset.id, name: preset.name }
  const first = mxHosts.find(isHostName) ?? domain
  const name = getDomain(first) ?? first
  return { id: name, name }
}
