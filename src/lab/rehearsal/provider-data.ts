import type { FolderData } from '../mail/imap/stored-mail.ts'
import type { DeskData } from './desks/desk-data.ts'

/** In whose manner a provider writes its header fields. */
export type HeaderStyle = 'rspamd' | 'google' | 'microsoft' | 'postgrey' | 'gmx' | 'yahoo' | 'spamassassin'

/** A provider of mailboxes in the rehearsal world, as data. All names are invented. */
export interface ProviderData {
  /** `inbox`, `junk` …: what it is there for. */
  readonly id: string
  readonly name: string
  readonly domain: string
  /** Local part of the user's test mailbox. */
  readonly localPart: string
  /** IPv4 and IPv6 of all its hosts. */
  readonly addresses: readonly [string, string]
  /** By which of the two mail comes in. */
  readonly family: 4 | 6
  readonly style: HeaderStyle
  readonly folders: readonly FolderData[]
  readonly junkFolder: string
  readonly gmail?: boolean
  /** Logins by tokens of the rehearsal's authorization server alone. */
  readonly oauth?: boolean
  /** Capabilities that its IMAP side lacks. */
  readonly without?: readonly string[]
  /** Offers DSN (RFC 3461), and tells of delivery itself. */
  readonly dsn?: boolean
  /** Selector of its key for ARC; it seals what it takes. */
  readonly arc?: string
  readonly contact: 'cold' | 'warm'
  /** Host that takes its mail; `mx` below its domain unless told. */
  readonly mx?: string
  /** At whose desk (id of a provider) it is decided whether the user's server is blocked here. */
  readonly decidedAt?: string
  /** Whom one writes to about a block. */
  readonly desk?: DeskData
  /** What it does with mail, until somebody changes it. */
  readonly manner: ProviderManner
}

/** What a provider does with mail; tests and the worker may change it at any time. */
export interface ProviderManner {
  /** INBOX unless told. */
  readonly folder?: string
  /** Where mail without a signature goes. */
  readonly unsignedFolder?: string
  /** Its clock goes wrong by so much. */
  readonly clockAheadSeconds?: number
  /** Gmail-like tab. */
  readonly category?: string | null
  readonly labels?: readonly string[]
  /** Refused with 451 until so many seconds after the first try of the same sender and recipient. */
  readonly greylistSeconds?: number
  /** A whole reply to RCPT. */
  readonly refuses?: string
  /** A whole reply to the end of the mail. */
  readonly refusesAtEnd?: string
  readonly drops?: boolean
  /** Accepted, and put into the folder only so much later. */
  readonly delaySeconds?: number
  /** A second thought: so much later it lies there. */
  readonly moves?: { readonly afterSeconds: number; readonly to: string }
  /** Accepted, and so much later a report with this diagnostic text goes back. */
  readonly bounces?: { readonly afterSeconds: number; readonly said: string }
  /** So many copies are delivered; 1 unless told. */
  readonly copies?: number
}

/** The host that takes its mail. */
export function mxOf({ mx, domain }: Pick<ProviderData, 'mx' | 'domain'>): string {
  return mx ?? `mx.${domain}`
}
