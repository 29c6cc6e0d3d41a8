import type { ByteString } from '../messages/byte-string.ts'
import { decodeHeaderText } from '../messages/encoded-words.ts'
import { headerValue } from '../messages/headers.ts'
import { type Entity, entityText, parameter, walkEntities } from '../messages/mime.ts'

/** A message as far as the diagnosis needs it: structure, header texts, and the words of its readable parts. */
export interface MailFacts {
  readonly source: ByteString
  readonly entity: Entity
  readonly from: string
  readonly subject: string
  readonly returnPath: string | null
  /** The report-type of a multipart/report (RFC 6522 §3), in lower-case, or empty. */
  readonly reportType: string
  readonly deliveryStatus: Entity | null
  readonly feedbackReport: Entity | null
  readonly dispositionNotification: Entity | null
  /** The mail that came back, or its headers, where it is a part of its own. */
  readonly returned: Entity | null
}

/** A sender or a subject says what it says at its beginning. */
const LONGEST_HEADER_TEXT = 1000

type Slot = 'deliveryStatus' | 'feedbackReport' | 'dispositionNotification' | 'returned'

/** Reads the structure once. Texts are decoded later, when they are needed. */
export function readMailFacts(source: ByteString, entity: Entity): MailFacts {
  const { headers } = entity
  return {
    source,
    entity,
    from: decodeHeaderText(headerValue(headers, 'from')).slice(0, LONGEST_HEADER_TEXT),
    subject: decodeHeaderText(headerValue(headers, 'subject')).slice(0, LONGEST_HEADER_TEXT),
    reportType: readReportType(entity),
    returnPath: headers.fields.find(({ name }) => name === 'return-path')?.value ?? null,
    ...findSlots(entity),
  }
}

function findSlots(entity: Entity): Pick<MailFacts, Slot> {
  const found: { [K in Slot]: Entity | null } = {
    deliveryStatus: null,
    feedbackReport: null,
    dispositionNotification: null,
    returned: null,
  }
  for (const part of walkEntities(entity)) {
    const slot = SLOTS.get(part.type)
    if (slot && (slot !== 'returned' || part !== entity)) found[slot] ??= part
  }
  return found
}

const SLOTS: ReadonlyMap<string, Slot> = new Map([
  ['message/delivery-status', 'deliveryStatus'],
  ['message/global-delivery-status', 'deliveryStatus'],
  ['message/feedback-report', 'feedbackReport'],
  ['message/disposition-notification', 'dispositionNotification'],
  ['message/global-disposition-notification', 'dispositionNotification'],
  ['message/rfc822', 'returned'],
  ['message/global', 'returned'],
  ['text/rfc822-headers', 'returned'],
  ['message/global-headers', 'returned'],
])

/** Where the parameter is missing, a report is one on delivery: others came later. */
function readReportType({ type, headers }: Entity): string {
  const stated = parameter(headerValue(headers, 'content-type'), 'report-type')
  return stated?.toLowerCase() ?? (type === 'multipart/report' ? 'delivery-status' : '')
}

/** More readable text than this is not looked at. */
export const MOST_WORDS = 262_144

/** The words that a person would read, without the returned mail: plain text where there is one, else HTML. */
export function readableText(facts: MailFacts): string {
  const texts = readableParts(facts.entity)
  const plain = texts.filter(({ type }) => type !== 'text/html')
  const chosen = plain.some((part) => part.bodyEnd - part.bodyStart > 20) ? plain : texts
  let text = ''
  for (const part of chosen) {
    if (text.length > MOST_WORDS) break
    text += `${text === '' ? '' : '\n\n'}${entityText(facts.source, part)}`
  }
  return text.slice(0, MOST_WORDS)
}

function readableParts(entity: Entity): readonly Entity[] {
  if (entity.type.startsWith('message/') || entity.type === 'text/rfc822-headers') return []
  if (entity.parts.length > 0) return entity.parts.flatMap(readableParts)
  return isReadable(entity) ? [entity] : []
}

function isReadable(entity: Entity): boolean {
  const { type, encoding, bodyStart, bodyEnd } = entity
  if (type.startsWith('text/') || type.startsWith('multipart/')) return true
  return type === 'application/octet-stream' && encoding !== 'base64' && bodyEnd - bodyStart < 4096
}

/** Parts that may hold a whole mail: forwarded ones, also those that a mail program attached as a mere file. */
export function enclosedMails({ entity }: MailFacts): Entity[] {
  const found: Entity[] = []
  for (const part of walkEntities(entity)) {
    if (part === entity || found.length >= MOST_ENCLOSED) continue
    if (part.type === 'message/rfc822' || part.type === 'message/global' || isMailFile(part)) found.push(part)
  }
  return found
}

const MOST_ENCLOSED = 5

function isMailFile({ type, headers, parts }: Entity): boolean {
  if (parts.length > 0 || !/^(?:application\/(?:octet-stream|x-\w+|eml)|text\/plain|message\/)/.test(type)) return false
  return /name\*?=.{0,200}\.eml\b/i.test(
    `${headerValue(headers, 'content-type')} ${headerValue(headers, 'content-disposition')}`,
  )
}
