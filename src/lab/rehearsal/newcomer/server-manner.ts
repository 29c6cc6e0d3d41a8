import type { TlsOptions } from 'node:tls'
import type { Signer } from '../../mail/mta/sign-mail.ts'

/** How the newcomer's server is set up at the moment. The first one is a machine on which nothing runs yet. */
export interface ServerManner {
  /** Its mail software runs. */
  readonly isInstalled: boolean
  /** What it greets with. */
  readonly host: string
  /** The certificate that it shows; null: none, so no STARTTLS either. */
  readonly tls: TlsOptions | null
  readonly isOpenRelay: boolean
  /** `clear`: without TLS; `none`: not offered. */
  readonly submission: 'tls' | 'clear' | 'none'
  readonly receives: boolean
  readonly signs: boolean
  /** The keys that lie on it. */
  readonly signers: readonly Signer[]
  readonly localParts: readonly string[]
  /** Where a receiver has an IPv6 address too, it takes that. */
  readonly sendsBySix: boolean
  /** What the web server gives as policy; null: nothing. */
  readonly policy: string | null
}

export const FIRST_MANNER: ServerManner = {
  isInstalled: false,
  host: '',
  tls: null,
  isOpenRelay: false,
  submission: 'none',
  receives: true,
  signs: true,
  signers: [],
  localParts: [],
  sendsBySix: false,
  policy: null,
}
