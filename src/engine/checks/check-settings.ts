/** A domain, and what its owner says of it; kept per domain for the next time. */
export interface CheckSettings {
  /** A-labels, lower-case, without final dot. */
  readonly domain: string
  /** Addresses that its mail is sent from; empty: not named. */
  readonly addresses: readonly string[]
  /** The name that its server greets with; null: not named. */
  readonly ehloName: string | null
  readonly selectors: readonly string[]
  /** Names or addresses of the servers that are the user's own; `all`: every MX of the domain. */
  readonly ownServers: 'all' | readonly string[]
  /** `ADDRESS[#PORT]`, `tls://…` or `https://…`; null: the system's. */
  readonly resolver: string | null
}
