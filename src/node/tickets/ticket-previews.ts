import { APPEAL_FACTS } from '../../engine/appeals/facts.ts'
import { Fault } from '../../engine/fault.ts'
import type { Sender } from '../../engine/mailboxes/account.ts'
import { makeToken } from '../../engine/probes/token.ts'
import type { Ticket } from '../../engine/tickets/ticket.ts'
import type { OutgoingMail, Purpose } from '../../engine/tickets/ticket-event.ts'
import { maySend } from '../../engine/tickets/ticket-states.ts'
import { isSendableMessageId, UnsendablePart } from '../mailboxes/smtp/check-parts.ts'
import type { MessageThread } from '../mailboxes/smtp/compose-message.ts'
import { sendableAddress, UnsendableAddress } from '../mailboxes/smtp/sendable-address.ts'
import type { TicketPorts } from './ports.ts'
import { threadOf } from './thread-of.ts'

/** A mail that the user wants to see before it goes. */
export interface TicketMailOrder {
  readonly id: string
  readonly purpose: Purpose
  readonly sender: string
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly answer: string | null
}

/** A mail that could be sent, exactly as it was shown. */
export interface ShownMail {
  readonly ticket: string
  /** How much had been asked when it was shown: what was sent meanwhile was not known to the user. */
  readonly asked: number
  readonly sender: string
  readonly mail: OutgoingMail
  /** For ENVID (RFC 3461 §4.4). */
  readonly token: string
  readonly message: Uint8Array
  readonly smtpUtf8: boolean
}

/** Why a mail of this ticket may not go now, in words for an expert; null: it may. */
export function whyNotSend(ticket: Ticket): string | null {
  if (ticket.sending.some(({ unclear }) => unclear)) return 'first it has to be told whether the last mail went out'
  if (ticket.sending.length > 0) return 'a mail of this ticket is on its way'
  return maySend(ticket) ? null : 'the ticket has ended: it has to be opened again first'
}

/** Composes a mail of this ticket. Rejects with `invalid-input` for what cannot be sent, and says which part. */
export async function composeTicketMail(
  { now, randomBytes }: Pick<TicketPorts, 'now' | 'randomBytes'>,
  ticket: Ticket,
  sender: Sender,
  order: TicketMailOrder,
): Promise<ShownMail> {
  const trouble = whyNotSend(ticket) ?? openPlaces(`${order.subject}\n${order.text}`)
  if (trouble !== null) throw new Fault('invalid-input', trouble)
  const from = sender.identities.find(({ address }) => address === order.from)
  if (from === undefined) throw new Fault('invalid-input', `the sender has no identity ${order.from}`)
  if (order.text.trim() === '') throw new Fault('invalid-input', 'text-empty')
  if (order.subject.trim() === '') throw new Fault('invalid-input', 'subject-empty')
  const thread = threadFor(ticket, order.answer)
  const token = makeToken(randomBytes(RANDOM_BYTES))
  const messageId = `<${token}@${domainOf(from.address)}>`
  const { to, subject, text } = order
  // It brings a library along that nobody needs before the first mail.
  const { composeMessage } = await import('../mailboxes/smtp/compose-message.ts')
  const parts = { from, to, subject, text, html: null, attachment: null, date: now(), messageId, token: null, thread }
  const { message, smtpUtf8 } = await composeMessage(parts).catch((error: unknown) => {
    throw error instanceof UnsendablePart ? new Fault('invalid-input', error.message) : error
  })
  const inReplyTo = thread?.inReplyTo ?? null
  const mail = { messageId, purpose: order.purpose, from: from.address, to, subject, text, inReplyTo }
  return { ticket: ticket.subject.id, asked: ticket.asked.length, sender: sender.id, mail, token, message, smtpUtf8 }
}

const RANDOM_BYTES = 26

/** The places of a letter that nobody has filled: such a letter is not finished. */
function openPlaces(text: string): string | null {
  const names = Array.from(text.matchAll(/\{\{[#/]?(\w+)\}\}/g), ([, name = '']) => name)
  const open = [...new Set(names)].filter((name) => (APPEAL_FACTS as readonly string[]).includes(name))
  return open.length === 0 ? null : `open places: ${open.join(', ')}`
}

function threadFor(ticket: Ticket, answer: string | null): MessageThread | null {
  if (answer === null) return null
  const replied = ticket.answers.find(({ id }) => id === answer)
  if (replied === undefined) throw new Fault('invalid-input', 'an answer of this ticket was expected')
  const references = threadOf(ticket, replied).filter(isSendableMessageId)
  const inReplyTo = references.at(-1)
  return inReplyTo === undefined ? null : { inReplyTo, references }
}

/** As it goes into the header: A-labels. */
function domainOf(address: string): string {
  try {
    const sendable = sendableAddress(address)
    return sendable.address.slice(sendable.address.lastIndexOf('@') + 1)
  } catch (error) {
    if (error instanceof UnsendableAddress) throw new Fault('invalid-input', `from: ${error.message}`)
    throw error
  }
}
