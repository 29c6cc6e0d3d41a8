import type { Localized } from '../bounces/diagnosis.ts'

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
  /** The domain by which CAA knows the authority: `letsencrypt.org`. */
  readonly certificateAuthority: string
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
  /** The server serves the files of autoconfig and autodiscover too. */
  readonly clientFiles: boolean
  readonly ed25519: boolean
}

/** The guide for one server, as it is kept. JSON; nothing secret is ever in it. */
export interface Setup {
  /** UUID. */
  readonly id: string
  readonly createdAt: string
  readonly updatedAt: string
  /** Counts changes: who changes an older state is told so, and nothing is overwritten unseen. */
  readonly revision: number
  readonly values: SetupValues
  readonly choices: SetupChoices
  readonly steps: Readonly<Partial<Record<SetupStep, StepProgress>>>
  /** What was pasted of the port 25 command, read; null: not yet. */
  readonly port25: Port25Seen | null
}

/** How far one step is. */
export interface StepProgress {
  /** `done`: the user says so, or it was verified · `skipped`: not wanted, with the user's word. */
  readonly state: 'open' | 'done' | 'skipped'
  readonly at: string
  /** Ids of things that only the user can say (a backup is made, a form was sent); never shown as verified. */
  readonly said: readonly string[]
  readonly verification: Verification | null
  /** When it was verified the first time: dates count from then, however often one looks again. */
  readonly since?: string
}

/** What was seen live when a step was verified. */
export interface Verification {
  readonly at: string
  readonly result: 'verified' | 'problems' | 'couldNotTell'
  readonly items: readonly VerifiedItem[]
  /** Of the values and choices that it rests on: where these changed since, it is stale. */
  readonly basis: string
}

export interface VerifiedItem {
  /** Id of a check, or of the step's own. */
  readonly id: string
  readonly title: Localized
  readonly outcome: 'pass' | 'notice' | 'warn' | 'fail' | 'couldNotTell' | 'notApplicable' | 'said'
  readonly says: Localized
  /** What to copy; null: nothing. */
  readonly fix: string | null
}

/** What the server itself saw of port 25, from the paste of one command's output. */
export interface Port25Seen {
  readonly at: string
  /** To several well-known receivers. */
  readonly out: 'open' | 'blocked' | 'unknown'
  /** Host and first line that was read, or what went wrong. */
  readonly tries: readonly { readonly host: string; readonly said: string; readonly ok: boolean }[]
}
