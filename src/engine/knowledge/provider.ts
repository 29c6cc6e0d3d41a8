import type { Localized } from '../bounces/diagnosis.ts'
import type { NeedId } from './needs.ts'

/** A file in resources/providers: an organization that receives, filters or lists mail. */
export interface Provider {
  /** Equal to the file's name. */
  readonly id: string
  readonly name: string
  readonly category: 'mailbox-provider' | 'filter' | 'blocklist' | 'allowlist' | 'hoster' | 'software'
  readonly aliases: readonly string[]
  /** `dead`: closed; a receiver that still asks it is misconfigured. */
  readonly status: 'active' | 'dead'
  /** Domains whose mail it takes. For the user's eyes; the answering host decides, not this. */
  readonly domains: readonly string[]
  /** Names of its mail servers: `*.olc.protection.outlook.com` or a full name. No two providers overlap, but for a more exact one inside a wider one. */
  readonly hosts: readonly string[]
  /** Words, URLs or addresses that only this organization's replies carry. Same language as a rule's `text`. */
  readonly hints: readonly string[]
  readonly appeals: readonly AppealRoute[]
  /** What a sender should know about it, in our words. */
  readonly advice: readonly Localized[]
  readonly sources: readonly { readonly url: string; readonly asOf: string }[]
  readonly verifiedOn: string
  readonly unsure?: true
}

/** One way to ask for help. */
export interface AppealRoute {
  readonly kind: 'form' | 'email' | 'information'
  /** https URL or e-mail address. */
  readonly target: string
  /** Words or codes of the refusals that it is for; empty: all. */
  readonly for: readonly string[]
  /** What a request has to contain. */
  readonly needs: readonly NeedId[]
  readonly needsAccount?: boolean
  /** What answer to expect, and when. */
  readonly expect: Localized | null
  readonly source: string
  readonly unsure?: true
}
