/** Where secrets lie: the system's keychain, or, where none answers, this run's memory. */
export interface Secrets {
  /** Which of the two it is, and why not the keychain. Asks the keychain once, with a throw-away entry. */
  state(): Promise<SecretsState>
  /** Null: there is none. */
  read(key: SecretKey): Promise<string | null>
  write(key: SecretKey, secret: string): Promise<void>
  /** Also when there is none. */
  forget(key: SecretKey): Promise<void>
}

export type SecretsState =
  | { readonly kind: 'keychain' }
  /** Secrets are gone when the program ends; `why` is what the system said. */
  | { readonly kind: 'memory'; readonly why: string }

/** `mailbox/UUID/password`, `sender/UUID/oauth` …, and links that open data to anybody who has them: `programme/snds/link`. */
export type SecretKey = `${'mailbox' | 'sender'}/${string}/${'password' | 'oauth'}` | `programme/${string}/link`
