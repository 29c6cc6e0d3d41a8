import type { MailboxPreset, PresetServer } from './preset.ts'

/** What is found out from an address alone. */
export interface Discovered {
  readonly address: string
  readonly preset: MailboxPreset | null
  /** `preset` by domain, `mx`: by MX of the domain, `srv`: RFC 6186/8314, `autoconfig`, `guess`: names that exist. */
  readonly by: 'preset' | 'mx' | 'srv' | 'autoconfig' | 'guess' | 'nothing'
  readonly imap: PresetServer | null
  readonly submission: PresetServer | null
  readonly login: string
  readonly family: string
  readonly familyName: string
  /** What was asked and what came, for the expert. */
  readonly tried: readonly string[]
}
