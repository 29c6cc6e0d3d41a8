/** What we use of `keytar`: one secret for each account of a service. */
export interface Keychain {
  /** Null (or undefined): there is none. */
  getPassword(service: string, account: string): Promise<string | null | undefined>
  setPassword(service: string, account: string, password: string): Promise<void>
  deletePassword(service: string, account: string): Promise<unknown>
}

/** The keychain of this system: Secret Service, Keychain or Credential Manager. Its native half is loaded here and not before. */
export async function systemKeychain(): Promise<Keychain> {
  const { default: keytar } = await import('keytar/keytar.js')
  return keytar
}
