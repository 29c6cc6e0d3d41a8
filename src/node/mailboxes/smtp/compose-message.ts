import { createHash } from 'node:crypto'
import MailComposer from 'nodemailer/lib/mail-composer'
import type { Identity } from '../../../engine/mailboxes/account.ts'
import { checkParts } from './check-parts.ts'

/** Everything that goes into a message of ours. Header injection is impossible: what could break a header is refused. */
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
  /** For the field `Postdesk-Probe`; null: it is no probe. */
  readonly token: string | null
  /** What it replies to, and the thread before that; null: it begins one. */
  readonly thread: MessageThread | null
}

/** Message-IDs with their brackets (RFC 5322 §3.6.4). */
export interface MessageThread {
  readonly inReplyTo: string
  /** The oldest first. */
  readonly references: readonly string[]
}

export interface ComposedMessage {
  /** The octets as they are sent, before dot-stuffing: CRLF line ends, 7 bit unless an address needs SMTPUTF8. */
  readonly message: Uint8Array
  /** An address has a local part beyond ASCII: what `Submission.smtpUtf8` wants. */
  readonly smtpUtf8: boolean
  /** Hex, of `message`. */
  readonly sha256: string
}

/** Rejects with `UnsendablePart` for anything that could inject into a header or cannot be sent. */
export async function composeMessage(parts: MessageParts): Promise<ComposedMessage> {
  const { from, to, smtpUtf8 } = checkParts(parts)
  const node = new MailComposer({
    from: { name: parts.from.name, address: from },
    to: { name: '', address: to },
    subject: parts.subject,
    text: parts.text,
    ...(parts.html === null ? {} : { html: parts.html }),
    ...(parts.attachment === null ? {} : { attachments: [attachmentOf(parts.attachment)] }),
    date: parts.date,
    messageId: parts.messageId,
    ...(parts.token === null ? {} : { headers: { 'Postdesk-Probe': parts.token } }),
    ...(parts.thread === null ? {} : { inReplyTo: parts.thread.inReplyTo, references: [...parts.thread.references] }),
    newline: 'windows',
    // Its own prefix is known to filters as that of a program.
    boundaryPrefix: '--',
    // Nothing that a text may look like is ever fetched or read from the disk.
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile()
  const built = await node.build()
  const message = endsWithLine(built) ? built : Buffer.concat([built, Buffer.from('\r\n')])
  return { message, smtpUtf8, sha256: createHash('sha256').update(message).digest('hex') }
}

function attachmentOf({ name, mediaType, content }: NonNullable<MessageParts['attachment']>) {
  return {
    filename: name,
    contentType: mediaType,
    content: Buffer.from(content.buffer, content.byteOffset, content.byteLength),
  }
}

function endsWithLine(octets: Buffer): boolean {
  return octets.at(-2) === 0x0d && octets.at(-1) === 0x0a
}
