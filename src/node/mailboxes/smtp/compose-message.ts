import type { Identity } from '../../../engine/mailboxes/account.ts'

/** Everything that goes into a probe's message. Header injection is impossible: what could break a header is refused. */
export interface MessageParts {
  readonly from: Identity
  /** A bare address. */
  readonly to: string
  readonly subject: string
  readonly text: string
  /** An alternative to `text`; null: plain text only. */
  readonly html: string | null
  readonly attachment: { readonly name: string; readonly mediaType: string; readonly content: Uint8Array } | null
  readonly date: Date
  /** With angle brackets. */
  readonly messageId: string
  /** For the field `Postdesk-Probe`. */
  readonly token: string
}

export interface ComposedMessage {
  /** The octets as they are sent, before dot-stuffing: CRLF line ends, 7 bit unless an address needs SMTPUTF8. */
  readonly message: Uint8Array
  /** An address has a local part beyond ASCII: what `Submission.smtpUtf8` wants. */
  readonly smtpUtf8: boolean
  /** Hex, of `message`. */
  readonly sha256: string
}

/** Thrown for parts that cannot be sent: which one, and why. */
export class UnsendablePart extends Error {
  readonly part: keyof MessageParts

  constructor(part: keyof MessageParts, why: string) {
    super(`${part}: ${why}`)
    this.name = 'UnsendablePart'
    this.part = part
  }
}

/** Rejects with `UnsendablePart` for anything that could inject into a header or cannot be sent. */
export async function composeMessage(_parts: MessageParts): Promise<ComposedMessage> {
  throw new Error('under way')
}
