import type { MessageParts } from './compose-message.ts'
import { sendableAddress, UnsendableAddress } from './sendable-address.ts'

/** Thrown for parts that cannot be sent: which one, and why. */
export class UnsendablePart extends Error {
  override readonly name = 'UnsendablePart'
  readonly part: keyof MessageParts

  constructor(part: keyof MessageParts, why: string) {
    super(`${part}: ${why}`)
    this.part = part
  }
}

/** The addresses as they go into the header. Throws UnsendablePart. */
export function checkParts(parts: MessageParts) {
  checkLine('from', parts.from.name, LONGEST_NAME)
  checkLine('subject', parts.subject, LONGEST_SUBJECT)
  if (!/^<[\w.+-]{1,200}@[A-Za-z0-9.-]{1,255}>$/.test(parts.messageId))
    unsendable('messageId', 'not of the form <word@host>')
  if (parts.token !== null && !/^[a-z2-7]{16,64}$/.test(parts.token)) unsendable('token', 'not base32')
  const thread = parts.thread === null ? [] : [parts.thread.inReplyTo, ...parts.thread.references]
  if (thread.length > LONGEST_THREAD || !thread.every(isSendableMessageId)) unsendable('thread', 'no Message-IDs')
  if (Number.isNaN(parts.date.getTime())) unsendable('date', 'none')
  checkText('text', parts.text)
  if (parts.html !== null) checkText('html', parts.html)
  checkAttachment(parts.attachment)
  const from = addressOf('from', parts.from.address)
  const to = addressOf('to', parts.to)
  return { from: from.address, to: to.address, smtpUtf8: from.smtpUtf8 || to.smtpUtf8 }
}

/** May it stand in References? What comes from strangers may be anything; printable ASCII and short enough for a line (RFC 5322 §2.1.1) breaks nothing. */
export function isSendableMessageId(id: string): boolean {
  return /^<[!-;=?-~]{1,900}>$/.test(id)
}

const LONGEST_THREAD = 100
const LONGEST_NAME = 200
const LONGEST_SUBJECT = 500
const LONGEST_TEXT = 200_000
const LARGEST_ATTACHMENT = 1_000_000

/** Nothing that ends a line for anybody, nothing that is no character, nothing that hides what stands beside it. */
function checkLine(part: keyof MessageParts, text: string, most: number): void {
  if (/[\p{Cc}\u2028\u2029]/u.test(text)) unsendable(part, 'a control character or a line end')
  if (/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(text))
    unsendable(part, 'a character that turns the direction of writing')
  // A word that looks encoded would be decoded into what nobody saw (RFC 2047 §5).
  if (/=\?[^?]*\?[bq]\?/i.test(text)) unsendable(part, 'an encoded word')
  if (!text.isWellFormed()) unsendable(part, 'half a character')
  if (text.length > most) unsendable(part, `longer than ${most}`)
}

function checkText(part: 'text' | 'html', text: string): void {
  if (text.includes('\0')) unsendable(part, 'a NUL character')
  if (!text.isWellFormed()) unsendable(part, 'half a character')
  if (text.length > LONGEST_TEXT) unsendable(part, `longer than ${LONGEST_TEXT}`)
}

function checkAttachment(attachment: MessageParts['attachment']): void {
  if (attachment === null) return
  checkLine('attachment', attachment.name, LONGEST_NAME)
  if (!/^[a-z]+\/[a-z0-9.+-]{1,100}$/.test(attachment.mediaType)) unsendable('attachment', 'no media type')
  // These would be taken for a part of the structure.
  if (/^(?:multipart|message)\//.test(attachment.mediaType))
    unsendable('attachment', 'a media type with parts of its own')
  if (attachment.content.length > LARGEST_ATTACHMENT) unsendable('attachment', `larger than ${LARGEST_ATTACHMENT}`)
}

function addressOf(part: 'from' | 'to', text: string) {
  try {
    return sendableAddress(text)
  } catch (error) {
    if (error instanceof UnsendableAddress) unsendable(part, error.message)
    throw error
  }
}

function unsendable(part: keyof MessageParts, why: string): never {
  throw new UnsendablePart(part, why)
}
