import type { MailboxPreset, OAuthIssuer } from '../../../contract/probe-shapes.ts'
import { useMailboxes } from './mailboxes-store.ts'

/** What is known of a provider; null: nothing. */
export function usePreset(id: string | undefined): MailboxPreset | null {
  return useMailboxes(({ presets }) => presets.find((preset) => preset.id === id) ?? null)
}

/** The authorization server of this id; null: it is not known. */
export function useIssuer(id: string): OAuthIssuer | null {
  return useMailboxes(({ issuers }) => issuers.find((issuer) => issuer.id === id) ?? null)
}
