import type { Localized } from '../bounces/diagnosis.ts'

/** A file in resources/mailbox-presets: how one reads a mailbox at a provider. */
export interface MailboxPreset {
  /** Equal to the file's name. */
  readonly id: string
  readonly name: string
  /** Domains of addresses there. */
  readonly domains: readonly string[]
  /** MX host patterns (`*.google.com`) by which domains of others that it runs are known. */
  readonly mx: readonly string[]
  readonly imap: PresetServer | null
  readonly submission: PresetServer | null
  /** What goes as user name. */
  readonly login: 'address' | 'localPart' | 'other'
  /** In the order that we advise. Outlook.com: `oauth` alone. None: no IMAP at all for such accounts. */
  readonly authentication: readonly ('oauth' | 'appPassword' | 'password')[]
  /** Id of the issuer in resources/oauth. */
  readonly oauth: string | null
  /** How to make an app password, or switch IMAP on: steps in order. */
  readonly howTo: readonly Localized[]
  /** https page where that is done. */
  readonly howToUrl: string | null
  /** Names of the folder for junk, where no special-use attribute (RFC 6154) is given. */
  readonly junk: readonly string[]
  /** Whose Authentication-Results count. Suffixes: `google.com`. */
  readonly authservIds: readonly string[]
  /** What is known of limits: connections at once, IDLE minutes, rate. */
  readonly limits: {
    readonly connections: number | null
    readonly idleMinutes: number | null
    readonly say: Localized | null
  }
  /** Things one should know: paid only, IMAP off by default, tabs and labels. */
  readonly notes: readonly Localized[]
  readonly sources: readonly { readonly url: string; readonly asOf: string }[]
  readonly verifiedOn: string
  readonly unsure?: true
}

export interface PresetServer {
  readonly host: string
  readonly port: number
  readonly security: 'implicit' | 'starttls'
}

/** A file in resources/oauth: an authorization server. */
export interface OAuthIssuer {
  readonly id: string
  readonly name: string
  readonly authorizationEndpoint: string
  readonly tokenEndpoint: string
  /** RFC 8628; null: no device flow. */
  readonly deviceEndpoint: string | null
  /** For reading a mailbox, and no more than that. */
  readonly scopes: readonly string[]
  /** For handing mails over to its submission service. */
  readonly sendingScopes: readonly string[]
  /** How the loopback address is written where it is registered (RFC 8252 §7.3, §8.3): with Microsoft only `localhost` has a free port. */
  readonly redirectHost: '127.0.0.1' | 'localhost'
  /** What goes along with the first question besides RFC 6749: `access_type=offline`, without which Google gives no refresh token. */
  readonly extraParameters: Readonly<Record<string, string>>
  /**
   * True: its token endpoint wants a client secret even of a program on a desktop, so the user's own goes into the keychain beside
   * their own client id, under the account's `password`.
   */
  readonly needsClientSecret: boolean
  /** Null: the user must bring one; `say` tells how. */
  readonly clientId: string | null
  readonly say: Localized
  readonly mechanisms: readonly ('XOAUTH2' | 'OAUTHBEARER')[]
  readonly sources: readonly { readonly url: string; readonly asOf: string }[]
  readonly verifiedOn: string
  readonly unsure?: true
}
