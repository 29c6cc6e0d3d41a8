/** The knowledge files that checks use (resources/blocklists, resources/checks). */
export interface CheckKnowledge {
  readonly blocklists: readonly Blocklist[]
  readonly selectors: readonly KnownSelector[]
  readonly mailHosts: readonly MailHost[]
}

/** A DNS blocklist or allowlist (RFC 5782). */
export interface Blocklist {
  readonly id: string
  readonly name: string
  readonly owner: string
  readonly zone: string
  readonly lists: readonly ('ipv4' | 'ipv6' | 'domain')[]
  readonly kind: 'block' | 'allow' | 'information'
  /** `high`: large receivers refuse by it · `medium`: some do · `low`: hardly anybody. Only `high` may become a failure. */
  readonly weight: 'high' | 'medium' | 'low'
  /** Dead lists are never asked. */
  readonly status: 'alive' | 'dead' | 'closed'
  /** What each return address means; a key may be an address or a prefix such as `127.0.0.0/24`. `refusal`: the list refused us. */
  readonly returns: readonly {
    readonly match: string
    readonly means: 'listed' | 'refusal' | 'information' | 'allowed'
    readonly text: { readonly en: string; readonly de: string }
  }[]
  /** Entries by which the list is tested before it is believed (RFC 5782 §5). Null: it has none that are known. */
  readonly test: { readonly listed: string; readonly notListed: string } | null
  /** Test entries for domains, where the list has domains. */
  readonly domainTest: { readonly listed: string; readonly notListed: string } | null
  /** How to get off, or null when nobody can ask. */
  readonly removal: { readonly text: { readonly en: string; readonly de: string }; readonly url: string | null } | null
  /** Where to look up an entry by hand; `{query}` stands for the address or domain. */
  readonly lookupUrl: string | null
  readonly source: string
  readonly verifiedOn: string
  readonly unsure: boolean
}

/** A selector that a mail software or service uses by itself. */
export interface KnownSelector {
  readonly selector: string
  readonly usedBy: string
  readonly verifiedOn: string
}

/** A hoster of mailboxes or a relay, recognised by MX names or SPF includes. */
export interface MailHost {
  readonly id: string
  readonly name: string
  /** Suffixes of MX names: `google.com`, `mail.protection.outlook.com`. */
  readonly mx: readonly string[]
  /** Names that its customers include in SPF. */
  readonly spf: readonly string[]
  readonly selectors: readonly string[]
  readonly kind: 'mailboxes' | 'relay' | 'filter'
}
