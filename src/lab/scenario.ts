import type { ProbeNames } from '../node/dns/resolver/probe-names.ts'
import type { CertificateData } from './certificates/certificate-data.ts'
import type { NameServerData } from './dns/name-server-data.ts'
import type { ResolverData } from './dns/resolver.ts'
import type { ZoneData } from './dns/zone-data.ts'
import type { HttpsData } from './https/https-data.ts'
import type { MailboxServiceData } from './mail/mailbox-data.ts'
import type { SmtpData } from './mail/smtp-data.ts'

/**
 * A piece of internet, as data: JSON all through. In record texts `{{spki NAME}}` and `{{cert NAME}}` are the SHA-256 of the key and of
 * the whole of a certificate, `{{issuer NAME}}` of the one that signed it, `{{dkim NAME}}` the public key of a key in `dkimKeys`, base64.
 */
export interface Scenario {
  /** The domain that it is about. */
  readonly domain: string
  readonly zones: readonly ZoneData[]
  readonly nameServers: readonly NameServerData[]
  readonly resolver: ResolverData
  readonly certificates: Readonly<Record<string, CertificateData>>
  readonly dkimKeys: Readonly<Record<string, 'rsa1024' | 'rsa2048' | 'rsa4096' | 'ed25519'>>
  readonly smtp: readonly SmtpData[]
  readonly mailboxes: readonly MailboxServiceData[]
  readonly web: readonly HttpsData[]
  /** `25.1.2.3:25`: doors where nothing listens: connections are refused, instead of never arriving. */
  readonly closed: readonly string[]
  /** Names by which the resolver is tested for honesty. */
  readonly probeNames: ProbeNames
  /** Milliseconds before every answer of every server. */
  readonly latencyMs: number
}
