/** One service of a mail server: where it listens and how it is protected. */
export interface ServerSettings {
  /** A host name (A-labels) or an address. */
  readonly host: string
  readonly port: number
  /** `implicit`: TLS from the first octet (RFC 8314 §3); `starttls`: after STARTTLS, which is required. Never in clear. */
  readonly security: 'implicit' | 'starttls'
  /**
   * SHA-256 of the one certificate (DER, lower-case hex) that the user chose to trust although it does not verify; null: the
   * certificate is checked as everywhere. Always shown where it is set.
   */
  readonly pinnedCertificate: string | null
}

/** How one logs in. The secret itself is never here: it lies in the keychain under the account's id. */
export type Authentication =
  | { readonly kind: 'password' }
  | {
      readonly kind: 'oauth'
      /** Id of an issuer in resources/oauth, or `own`. */
      readonly issuer: string
      /** The user's own client id; null: that of the issuer's file. */
      readonly clientId: string | null
    }

/** What IMAP needs: a mailbox that the user owns. */
export interface Mailbox {
  /** UUID. */
  readonly id: string
  readonly address: string
  /** How the user calls it; empty: its address. */
  readonly label: string
  /** `test`: probes are sent to it. `reports`: the sender's own mailbox, where reports of failures come to. */
  readonly role: 'test' | 'reports'
  /** Id of a preset in resources/mailbox-presets; `other`: none. */
  readonly preset: string
  /** Who really runs it, by the MX of its domain: id of a preset, else the organizational domain of the first MX. */
  readonly family: string
  readonly imap: ServerSettings
  readonly login: string
  readonly authentication: Authentication
  /** `cold`: it never wrote to the sender, has no address book entry, moved nothing out of junk. Measured apart. */
  readonly contact: 'cold' | 'warm'
  /** Where junk lies, when neither special-use nor preset tell; null: they do. */
  readonly junkFolder: string | null
  /** Whose Authentication-Results are believed here (RFC 8601 §2.5); empty: those of the preset or the receiving host. */
  readonly authservIds: readonly string[]
  /** Opt-in: our own probes are deleted some days after they were judged. */
  readonly cleanUp: boolean
  /** Not watched and not written to while true. */
  readonly paused: boolean
  /** RFC 3339. */
  readonly addedAt: string
}

/** The user's own submission service (RFC 6409) with the identities that it may send as. */
export interface Sender {
  /** UUID. */
  readonly id: string
  readonly label: string
  readonly submission: ServerSettings
  readonly login: string
  readonly authentication: Authentication
  /** Each From that may be used; the first is the usual one. */
  readonly identities: readonly Identity[]
  /** The mailbox (role `reports`) where reports of failures arrive; null: not read. */
  readonly reportsMailbox: string | null
  /** A second way out that does not sign, or another path, where the user has one: for the variant `otherPath`. */
  readonly otherPath: ServerSettings | null
  readonly addedAt: string
}

export interface Identity {
  readonly name: string
  readonly address: string
}
