/** What a server is to do. `relay`: it receives by itself and sends through another's server. */
export const SETUP_ROLES = ['full', 'receiveOnly', 'relay', 'sendOnly'] as const
export type SetupRole = (typeof SETUP_ROLES)[number]

/** The steps of the guide, in order. */
export const SETUP_STEPS = [
  'readiness',
  'names',
  'keys',
  'records',
  'software',
  'roles',
  'policies',
  'firstProbe',
  'programmes',
  'warmUp',
  'monthly',
] as const
export type SetupStep = (typeof SETUP_STEPS)[number]

/** What recipes, records and texts are filled with; none of it is secret. Empty: not known yet. */
export interface SetupValues {
  /** The domain that mail is from, A-labels. */
  readonly domain: string
  /** Further domains with mail, and those without any. */
  readonly moreDomains: readonly string[]
  readonly parkedDomains: readonly string[]
  /** The server's host name, which it also greets with. */
  readonly hostName: string
  readonly ipv4: string
  readonly ipv6: string
  readonly selectorRsa: string
  readonly selectorEd25519: string
  /** `p=` of each key's record; empty: not made yet. */
  readonly publicKeyRsa: string
  readonly publicKeyEd25519: string
  readonly postmaster: string
  /** Where DMARC and TLS reports go. */
  readonly reportsAddress: string
  readonly relayHost: string
  readonly relayPort: string
  /** What the relay wants in SPF: `include:…`. */
  readonly relaySpf: string
  /** The certificate's files on the server. */
  readonly certificateFile: string
  readonly certificateKeyFile: string
  /** SHA-256 of the public key of the certificate in use, and of the one that comes next (hex); empty: not known. */
  readonly certificateKey: string
  readonly nextCertificateKey: string
  /** Id in resources/stacks. */
  readonly stack: string
  readonly distribution: string
  /** Id in resources/hosters and resources/dns-hosts. */
  readonly hoster: string
  readonly dnsHost: string
}

/** What is chosen beside values. */
export interface SetupChoices {
  readonly role: SetupRole
  readonly dmarc: 'none' | 'quarantine' | 'reject'
  readonly mtaSts: 'off' | 'testing' | 'enforce'
  readonly tlsRpt: boolean
  readonly dane: boolean
  readonly caa: boolean
  readonly clientDiscovery: boolean
  readonly ed25519: boolean
}
