import type { MailboxPreset, OAuthIssuer } from './preset.ts'

/** All that resources/mailbox-presets and resources/oauth say, validated and in one. */
export interface MailKnowledge {
  readonly presets: readonly MailboxPreset[]
  readonly issuers: readonly OAuthIssuer[]
}
