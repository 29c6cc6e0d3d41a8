import type { ByteString } from '../../../engine/messages/byte-string.ts'

/** What is written on the outside of a mail (RFC 5321 §2.3.1), with what RFC 3461 adds. */
export interface Envelope {
  /** Empty: a report. */
  readonly from: string
  readonly to: readonly Recipient[]
  /** RET: how much of the mail a report is to quote. */
  readonly returns: 'full' | 'headers'
  /** ENVID, decoded; null: none. */
  readonly id: string | null
  readonly smtpUtf8: boolean
}

export interface Recipient {
  readonly address: string
  /** NOTIFY; empty: not told, so `failure` and `delay` (RFC 3461 §4.1). */
  readonly notify: readonly ('never' | 'success' | 'failure' | 'delay')[]
  /** ORCPT without its type, decoded; null: none. */
  readonly original: string | null
}

/** Who hands a mail over, as the server that takes it sees them. */
export interface Peer {
  readonly helo: string
  /** The pretended address. */
  readonly address: string
  /** `TLSv1.3` and cipher; null: in clear. */
  readonly tls: { readonly protocol: string; readonly cipher: string } | null
  readonly login: string | null
  readonly extended: boolean
}

/** A mail that was handed over. */
export interface TakenMail {
  readonly envelope: Envelope
  readonly peer: Peer
  readonly source: ByteString
}
