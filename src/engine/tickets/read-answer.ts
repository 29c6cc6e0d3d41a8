import { findTicketNumbers } from '../appeals/ticket-pattern.ts'
import { withoutQuotes } from '../appeals/without-quotes.ts'
import { returnedHeaders } from '../bounces/describe-mail.ts'
import { type MailFacts, readableText, readMailFacts } from '../bounces/mail-facts.ts'
import { isAutoReply } from '../bounces/recognize-answers.ts'
import type { ByteString } from '../messages/byte-string.ts'
import { fieldText, parseDeliveryStatus } from '../messages/delivery-status.ts'
import { type HeaderBlock, headerValue, parseHeaders, valuesOf } from '../messages/headers.ts'
import { type Entity, parseEntity } from '../messages/mime.ts'
import { readMailDate } from '../received/read-received.ts'
import { authenticateSender } from './authenticate-sender.ts'
import { findHostAddresses } from './find-host-addresses.ts'
import type { AnswerMarks } from './match-answer.ts'
import { messageIdsOf } from './message-ids.ts'
import { readSender } from './read-sender.ts'

/** A mail that may be an answer, as plain text. */
export interface ReadAnswer {
  readonly messageId: string | null
  /** One line. */
  readonly subject: string
  readonly text: string
  readonly marks: Omit<AnswerMarks, 'receivedAt'>
  /**
   * Ticket numbers that the answer gives itself: those of its subject and of its own words, without what it quotes and without links. Only these
   * may be taken for the numbers of a ticket.
   */
  readonly ownNumbers: readonly string[]
  /**
   * `undeliverable`: a report that our own mail failed (RFC 3464) · `report`: any other report of a program · `autoReply`: a program answered at
   * once (RFC 3834) · `list`: sent to many.
   */
  readonly nature: 'answer' | 'undeliverable' | 'report' | 'autoReply' | 'list'
  /** When it was written, by its own word, RFC 3339; null: not told. */
  readonly writtenAt: string | null
}

/** How an answer is to be read. */
export interface AnswerReading {
  /** Of the ticket numbers of the appeals that are asked. */
  readonly patterns: readonly string[]
  /** Whose Authentication-Results are believed; empty: those that the way of the mail proves. */
  readonly authservIds: readonly string[]
  /** The user brought it: it may be no more than its words, and whoever received it is not known. */
  readonly pasted: boolean
}

/** More is not kept: no person writes it, and no wording is looked for behind it. */
const LONGEST_TEXT = 200_000

/**
 * Reads a mail from strangers: HTML becomes text, and of everything there is only so much. In a report on our own mail the Message-ID of that
 * mail counts as a reference, and so does the name that we gave it on its envelope (RFC 3461 §4.4).
 */
export function readAnswer(octets: ByteString, { patterns, authservIds, pasted }: AnswerReading): ReadAnswer {
  const source = pasted ? asMail(octets) : octets
  const entity = parseEntity(source)
  const { headers } = entity
  const facts = readMailFacts(source, entity)
  const subject = facts.subject.replace(/[\p{Cc}\s]+/gu, ' ').trim()
  const text = readableText(facts).slice(0, LONGEST_TEXT)
  const from = readSender(valuesOf(headers, 'from'))
  const nature = natureOf(facts)
  return {
    messageId: messageIdsOf(headerValue(headers, 'message-id'))[0] ?? null,
    subject,
    text,
    nature,
    ownNumbers: numbersIn(patterns, `${subject}\n${withoutQuotes(text)}`.replace(LINK, ' ')),
    writtenAt: instantOf(readMailDate(headerValue(headers, 'date').slice(0, 200))),
    marks: {
      references: [
        ...(nature === 'undeliverable' ? reportedIds(facts) : []),
        ...messageIdsOf(`${headerValue(headers, 'in-reply-to')} ${headerValue(headers, 'references')}`),
      ],
      ticketNumbers: numbersIn(patterns, `${subject}\n${text}`),
      sender: from.address,
      shown: from.shown,
      authenticated: pasted ? 'unknown' : authenticateSender(headers, from.address, authservIds),
      addresses: findHostAddresses(`${subject}\n${text}`),
    },
  }
}

/** What was pasted without a head is words, whatever its first line looks like. */
function asMail(pasted: ByteString): ByteString {
  const block = parseHeaders(pasted)
  const isMail = ['from', 'subject'].every((name) => headerValue(block, name) !== '')
  return isMail ? pasted : `Content-Type: text/plain; charset=utf-8\r\n\r\n${pasted}`
}

const LINK = /\bhttps?:\/\/[^\s<>"']{1,2000}/gi

function numbersIn(patterns: readonly string[], text: string): readonly string[] {
  return [...new Set(patterns.flatMap((pattern) => findTicketNumbers(pattern, text)))].slice(0, MOST_NUMBERS)
}

const MOST_NUMBERS = 200

function natureOf(facts: MailFacts): ReadAnswer['nature'] {
  const { entity, reportType, deliveryStatus, dispositionNotification, feedbackReport } = facts
  if (deliveryStatus !== null && reportType === 'delivery-status')
    return actionsOf(facts, deliveryStatus).includes('failed') ? 'undeliverable' : 'report'
  if (reportType !== '' && (dispositionNotification !== null || feedbackReport !== null)) return 'report'
  if (isAutoReply(facts)) return 'autoReply'
  return isToMany(entity.headers) ? 'list' : 'answer'
}

/** RFC 2919, RFC 2369; and what newsletters and lists of before set. */
function isToMany(headers: HeaderBlock): boolean {
  const value = (name: string) => headerValue(headers, name)
  return value('list-id') !== '' || value('list-unsubscribe') !== '' || /^(?:bulk|list)\b/i.test(value('precedence'))
}

function actionsOf({ source }: MailFacts, part: Entity): readonly string[] {
  const { perRecipient } = parseDeliveryStatus(statusText(source, part))
  return perRecipient.map((group) => fieldText(group, 'action')?.toLowerCase() ?? '')
}

const LONGEST_STATUS = 65_536

function statusText(source: ByteString, part: Entity): ByteString {
  return source.slice(part.bodyStart, Math.min(part.bodyEnd, part.bodyStart + LONGEST_STATUS)).trimStart()
}

/** Of the mail that came back: its Message-ID, and what its envelope was called. */
function reportedIds(facts: MailFacts): readonly string[] {
  const ours = returnedHeaders(facts, null)
  const named =
    facts.deliveryStatus === null
      ? null
      : fieldText(
          parseDeliveryStatus(statusText(facts.source, facts.deliveryStatus)).perMessage,
          'original-envelope-id',
        )
  return [
    ...(ours === null ? [] : messageIdsOf(headerValue(ours, 'message-id')).slice(0, 1)),
    ...(named === null || !/^[^\s<>]{3,300}$/.test(named) ? [] : [`<${fromXtext(named).replace(/^<|>$/g, '')}>`]),
  ]
}

/** RFC 3461 §4. */
function fromXtext(text: string): string {
  return text.replace(/\+([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

function instantOf(time: number | null): string | null {
  return time === null || !Number.isFinite(time) || Math.abs(time) > LAST_TIME ? null : new Date(time).toISOString()
}

/** ECMA-262 §21.4.1.1, with four digits for the year. */
const LAST_TIME = Date.UTC(9999, 0)
