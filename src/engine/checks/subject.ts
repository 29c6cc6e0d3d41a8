import type { ByteString } from '../messages/byte-string.ts'
import type { CheckKnowledge } from './check-knowledge.ts'

/** What is checked, and what the user said of it. */
export interface Subject {
  /** A-labels, lower-case, without final dot. For a mail: the domain of its From. */
  readonly domain: string
  /** Addresses that the user says the domain's mail is sent from. Empty: found from MX and SPF, and said so. */
  readonly addresses: readonly string[]
  /** The name that the user says the server greets with; null: taken from its banner. */
  readonly ehloName: string | null
  /** DKIM selectors that the user named. */
  readonly selectors: readonly string[]
  /**
   * Servers (names or addresses) that the user says are theirs; only with these SMTP is spoken. `all`: every MX of the
   * domain. Named addresses and everything on this computer's loopback are always one's own.
   */
  readonly ownServers: 'all' | readonly string[]
  /** The mail that was handed in; null: a check of the domain alone. */
  readonly message: MessageSubject | null
  /** A local part in use, for macros and role mailboxes; null: `postmaster`. */
  readonly localPart: string | null
  readonly knowledge: CheckKnowledge
}

/** A mail, and what is known of how it came beyond its own headers. */
export interface MessageSubject {
  /** With all its headers, as a byte string. */
  readonly source: ByteString
  /** The address that handed it to the receiver; null: taken from the Received field of the receiver. */
  readonly address: string | null
  readonly ehloName: string | null
  /** Envelope sender; `''`: the null sender; null: taken from Return-Path. */
  readonly mailFrom: string | null
  /** Whose Authentication-Results are believed (RFC 8601 §2.5), with all names below them; empty: those of the receiving host. */
  readonly authservIds: readonly string[]
}
