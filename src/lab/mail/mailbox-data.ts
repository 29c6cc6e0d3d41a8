import type { TlsData } from './smtp-data.ts'

/** A service for mail programs on one port, as data: its greeting, capabilities and TLS; nobody can log in. */
export interface MailboxServiceData {
  readonly addresses: readonly string[]
  readonly protocol: 'imap' | 'pop3' | 'managesieve'
  readonly port: number
  readonly implicitTls?: boolean
  readonly greeting?: string
  /** Before TLS and after; sensible ones unless told. */
  readonly capabilities?: readonly string[]
  readonly capabilitiesAfterTls?: readonly string[]
  readonly certificate?: string
  readonly startTls?: 'offered' | 'hidden' | 'refused'
  readonly tls?: TlsData
  readonly silent?: boolean
}
