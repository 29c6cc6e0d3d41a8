import type { ByteString } from '../messages/byte-string.ts'
import { decodeHeaderText } from '../messages/encoded-words.ts'
import { headerValue, parseHeaders, valuesOf } from '../messages/headers.ts'
import { type AnswerSenders, maySend } from './answer-senders.ts'
import { messageIdsOf } from './message-ids.ts'
import { readSender } from './read-sender.ts'

/** What is looked for in a mailbox: what of a mail's header tells that it may be an answer. JSON. */
export interface AnswersWanted extends AnswerSenders {
  /** When the first open request went out, RFC 3339: what is older is no answer. */
  readonly since: string
  /** Of our own mails, with their brackets. */
  readonly messageIds: readonly string[]
  readonly ticketNumbers: readonly string[]
}

/** What a header tells of its mail. */
export interface JudgedHeader {
  readonly messageId: string | null
  /** It may be an answer: by thread, by number, by sender, or as a report on a delivery. */
  readonly mayFit: boolean
}

/** Judges many headers by what is wanted. */
export function headerJudge(wanted: AnswersWanted): (header: ByteString) => JudgedHeader {
  const ids = new Set(wanted.messageIds)
  const numbers = new Set(wanted.ticketNumbers)
  return (header) => {
    const block = parseHeaders(header)
    const value = (name: string) => headerValue(block, name)
    const isInThread = messageIdsOf(`${value('in-reply-to')} ${value('references')}`).some((id) => ids.has(id))
    const isNumbered = wordsOf(value('subject')).some((word) => numbers.has(word))
    const isReport = /^multipart\/report\b.{0,500}delivery-status/is.test(value('content-type'))
    const { address } = readSender(valuesOf(block, 'from'))
    const isFromThere = value('list-id') === '' && maySend(address, wanted)
    return {
      messageId: messageIdsOf(value('message-id'))[0] ?? null,
      mayFit: isInThread || isNumbered || isReport || isFromThere,
    }
  }
}

/** Words of a subject, as ticket numbers are written: letters, digits, hyphens. */
function wordsOf(subject: ByteString): readonly string[] {
  const words = decodeHeaderText(subject)
    .slice(0, LONGEST_SUBJECT)
    .split(/[^\p{L}\p{N}-]+/u)
  return words.map((word) => word.replace(/^-{1,9}|-{1,9}$/g, ''))
}

const LONGEST_SUBJECT = 2000
