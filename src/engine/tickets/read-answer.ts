import { findTicketNumbers } from '../appeals/ticket-pattern.ts'
import { returnedHeaders } from '../bounces/describe-mail.ts'
import { readableText, readMailFacts } from '../bounces/mail-facts.ts'
import { ipFamily } from '../dns/ip-address.ts'
import { toMailDomain } from '../dns/mail-domain.ts'
import { bareAddress } from '../messages/addresses.ts'
import type { ByteString } from '../messages/byte-string.ts'
import { type HeaderBlock, headerValue } from '../messages/headers.ts'
import { parseEntity } from '../messages/mime.ts'
import type { AnswerMarks } from './match-answer.ts'

/** A mail that may be an answer, as plain text. */
export interface ReadAnswer {
  readonly messageId: string | null
  /** One line. */
  readonly subject: string
  readonly text: string
  readonly marks: Omit<AnswerMarks, 'receivedAt'>
  /** It is a report that our own mail could not be delivered (RFC 3464). */
  readonly isUndeliverable: boolean
}

/**
 * Reads a mail from strangers: HTML becomes text, and of everything there is only so much. In a report on our own mail the Message-ID of that
 * mail counts as a reference.
 * @param patterns the ticket numbers of the appeals that are asked
 */
export function readAnswer(source: ByteString, patterns: readonly string[]): ReadAnswer {
  const entity = parseEntity(source)
  const facts = readMailFacts(source, entity)
  const isUndeliverable = facts.deliveryStatus !== null && facts.reportType === 'delivery-status'
  const ours = isUndeliverable ? returnedHeaders(facts, null) : null
  const subject = facts.subject.replace(/[\p{Cc}\s]+/gu, ' ').trim()
  const text = readableText(facts)
  const sender = bareAddress(facts.from)
  return {
    messageId: messageIdsIn(entity.headers)[0] ?? null,
    subject,
    text,
    marks: {
      references: [...(ours === null ? [] : messageIdsIn(ours)), ...referencesOf(entity.headers)],
      ticketNumbers: [...new Set(patterns.flatMap((pattern) => findTicketNumbers(pattern, `${subject}\n${text}`)))],
      sender: sender.includes('@') ? sender : null,
      addresses: findHostAddresses(`${subject}\n${text}`),
    },
    isUndeliverable,
  }
}

const MESSAGE_ID = /<[^<>\s]{1,990}>/g
/** A thread is longer only by mistake. */
const MOST_REFERENCES = 200

function messageIdsIn(headers: HeaderBlock): readonly string[] {
  return headerValue(headers, 'message-id').match(MESSAGE_ID)?.slice(0, 1) ?? []
}

/** RFC 5322 §3.6.4. */
function referencesOf(headers: HeaderBlock): readonly string[] {
  const stated = `${headerValue(headers, 'in-reply-to')} ${headerValue(headers, 'references')}`
  return [...new Set(stated.match(MESSAGE_ID) ?? [])].slice(0, MOST_REFERENCES)
}

const MOST_ADDRESSES = 500
/** Signs that stand in no address and no domain; a dot in brackets, as people write it so that nothing becomes a link, is a dot. */
const BETWEEN = /[^\p{L}\p{N}.:-]+/u

/** The IP addresses and the domains of a text. */
function findHostAddresses(text: string): readonly string[] {
  const found = new Set<string>()
  for (const word of text.replace(/\[\.\]|\(dot\)/gi, '.').split(BETWEEN)) {
    if (found.size >= MOST_ADDRESSES) break
    const bare = word.replace(/^[.:-]{1,5}|[.:-]{1,5}$/g, '')
    for (const one of ipFamily(bare) === null ? bare.split(':') : [bare]) if (isHostAddress(one)) found.add(one)
  }
  return [...found]
}

function isHostAddress(word: string): boolean {
  if (word.length > LONGEST_NAME) return false
  return ipFamily(word) !== null || (/\.(?:\p{L}{2,63}|xn--[\w-]{1,59})$/iu.test(word) && toMailDomain(word) !== null)
}

/** RFC 1035 §2.3.4. */
const LONGEST_NAME = 253
