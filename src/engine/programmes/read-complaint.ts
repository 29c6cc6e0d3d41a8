import { describeMail, returnedHeaders } from '../bounces/describe-mail.ts'
import { type MailFacts, readMailFacts } from '../bounces/mail-facts.ts'
import { recognizeStructure } from '../bounces/recognize-reports.ts'
import { readReportDate } from '../bounces/report-date.ts'
import { ipFamily } from '../dns/ip-address.ts'
import { bareAddress, domainOf } from '../messages/addresses.ts'
import type { ByteString } from '../messages/byte-string.ts'
import { decodeHeaderText } from '../messages/encoded-words.ts'
import { type HeaderBlock, headerValue, parseHeaders } from '../messages/headers.ts'
import { parseEntity } from '../messages/mime.ts'
import { decodeTransfer } from '../messages/transfer-encoding.ts'
import { plainLine } from './plain-line.ts'
import type { Complaint, ImportTroubleKind } from './programme-views.ts'

/** A complaint as it was read, with what tells it from all others: the desk makes its id of that. */
export type ReadComplaint = Omit<Complaint, 'id' | 'receivedAt'> & {
  readonly key: string
  /** Null: the mail has no date that can be read. */
  readonly receivedAt: string | null
}

const LONGEST_SUBJECT = 300
const LONGEST_WORD = 60
const LONGEST_ADDRESS = 320
const LONGEST_REPORT = 65_536

/**
 * Reads a complaint of a recipient: a report of RFC 5965, or a mail of a feedback loop from before it, as Microsoft's are. Who complained is not read:
 * most providers leave that out, and it is no concern of a statistic. Never throws.
 */
export function readComplaint(source: ByteString): ReadComplaint | { readonly trouble: ImportTroubleKind } {
  const entity = parseEntity(source)
  const facts = readMailFacts(source, entity)
  const fields = reportFields(facts)
  const type = word(field(fields, 'feedback-type'))
  if (type === 'auth-failure') return { trouble: 'authFailure' }
  if (type === 'not-spam') return { trouble: 'notSpam' }
  const recognized = recognizeStructure(facts)
  if (recognized?.kind !== 'complaint') return { trouble: 'noComplaint' }
  const returned = returnedHeaders(facts, null)
  const { subject, originalSubject, originalMailFrom, originalMessageId } = describeMail(
    facts,
    recognized,
    [],
    returned,
  )
  const reporter = domainOf(bareAddress(facts.from))
  return {
    key:
      headerValue(entity.headers, 'message-id').trim() ||
      `${originalMessageId ?? ''} ${source.slice(0, LONGEST_REPORT)}`,
    feedbackType: type || 'abuse',
    reportedBy: reporter === '' ? null : plainLine(reporter, LONGEST_ADDRESS),
    sourceAddress: sourceAddress(fields, subject ?? '', entity.headers),
    arrivedAt: dateOf(field(fields, 'arrival-date') || field(fields, 'received-date')),
    receivedAt: dateOf(headerValue(entity.headers, 'date')),
    subject: (originalSubject && plainLine(originalSubject, LONGEST_SUBJECT)) || null,
    originalFrom: originalFrom(returned, fields, originalMailFrom),
  }
}

/** RFC 5965 §3: the fields of the report's second part; also where it is encoded, which RFC 5965 §2 forbids. */
function reportFields({ feedbackReport, source }: MailFacts): HeaderBlock {
  if (feedbackReport === null) return { fields: [], bodyStart: 0 }
  const { bodyStart, bodyEnd, encoding } = feedbackReport
  const raw = source.slice(bodyStart, Math.min(bodyEnd, bodyStart + LONGEST_REPORT))
  return parseHeaders(decodeTransfer(raw, encoding).trimStart())
}

function field(fields: HeaderBlock, name: string): string {
  return decodeHeaderText(headerValue(fields, name)).trim()
}

/** RFC 5965 §7.3: a registered word, or one of the provider's own. */
function word(text: string): string {
  return plainLine(text.toLowerCase().replace(/[;(\s].*$/s, ''), LONGEST_WORD)
}

/** The address from which the mail came: as reported, else where Microsoft's complaints of old wrote it. */
function sourceAddress(fields: HeaderBlock, subject: string, headers: HeaderBlock): string | null {
  const inSubject = /^complaint about message from \[?([0-9a-f:.]{3,45})/i.exec(subject)?.[1] ?? ''
  const stated = [field(fields, 'source-ip'), inSubject, headerValue(headers, 'x-originating-ip')]
  const bare = stated.map((text) => text.slice(0, 100).replace(/^\s*\[?(?:ipv6:)?|[\]\s].*$/gi, ''))
  return bare.find((address) => ipFamily(address) !== null)?.toLowerCase() ?? null
}

/** From whom the mail was, as its recipient saw it; else by its envelope. */
function originalFrom(returned: HeaderBlock | null, fields: HeaderBlock, envelope: string | null): string | null {
  const seen = returned === null ? '' : decodeHeaderText(headerValue(returned, 'from'))
  const from = bareAddress(seen) || bareAddress(field(fields, 'original-mail-from')) || envelope || ''
  return plainLine(from, LONGEST_ADDRESS) || null
}

function dateOf(text: string): string | null {
  const date = readReportDate(text)
  const time = date === null ? Number.NaN : Date.parse(date)
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}
