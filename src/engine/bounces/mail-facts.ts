import type { ByteString } from '../messages/byte-string.ts'
import { decodeHeaderText } from '../messages/encoded-words.ts'
import { type HeaderBlock, headerValue } from '../messages/headers.ts'
import { type Entity, entityText, walkEntities } from '../messages/mime.ts'

/** A message as far as the diagnosis needs it: structure, header texts, and the words of its readable parts. */
export interface MailFacts {
  readonly source: ByteString
  readonly entity: Entity
  readonly from: string
  readonly subject: string
  readonly returnPath: string | null
  readonly deliveryStatus: Entity | null
  readonly feedbackReport: Entity | null
  readonly dispositionNotification: Entity | null
  /** The mail that came back, or its headers, where it is a part of its own. */
  readonly returned: Entity | null
}

/** Reads the structure once. Texts are decoded later, when they are needed. */
export function readMailFacts(source: ByteString, entity: Entity): MailFacts {
  const found: { -readonly [K in 'deliveryStatus' | 'feedbackReport' | 'dispositionNotification' | 'returned']: Entity | null } = {
    deliveryStatus: null,
    feedbackReport: null,
    dispositionNotification: null,
    returned: null,
  }
  for (const part of walkEntities(entity)) {
    const slot = SLOTS[part.type]
    if (slot && part !== entity) found[slot] ??= part
    else if (slot && slot !== 'returned') found[slot] ??= part
  }
  return {
    source,
    entity,
    from: decodeHeaderText(headerValue(entity.headers, 'from')),
    subject: decodeHeaderText(headerValue(entity.headers, 'subject')),
    returnPath: entity.headers.fields.find(({ name }) => name === 'return-path')?.value ?? null,
    ...found,
  }
}

const SLOTS: Readonly<Record<string, 'deliveryStatus' | 'feedbackReport' | 'dispositionNotification' | 'returned'>> = {
  'message/delivery-status': 'deliveryStatus',
  'message/global-delivery-status': 'deliveryStatus',
  'message/feedback-report': 'feedbackReport',
  'message/disposition-notification': 'dispositionNotification',
  'message/global-disposition-notification': 'dispositionNotification',
  'message/rfc822': 'returned',
  'message/global': 'returned',
  'text/rfc822-headers': 'returned',
  'message/global-headers': 'returned',
}

/** More readable text than this is not looked at. */
const MOST_TEXT = 262_144

/** The words that a person would read, without the returned mail: plain text where there is one, else HTML. */
export function readableText(facts: MailFacts): string {
  const texts = [...readableParts(facts.entity)]
  const plain = texts.filter(({ type }) => type !== 'text/html')
  const chosen = plain.some((part) => part.bodyEnd - part.bodyStart > 20) ? plain : texts
  let text = ''
  for (const part of chosen) {
    if (text.length > MOST_TEXT) break
    text += `${text === '' ? '' : '\n\n'}${entityText(facts.source, part)}`
  }
  return text.slice(0, MOST_TEXT)
}

function* readableParts(entity: Entity): Generator<Entity> {
  if (entity.type.startsWith('message/') || entity.type === 'text/rfc822-headers') return
  if (entity.parts.length === 0) {
    if (entity.type.startsWith('text/') || entity.type.startsWith('multipart/') || entity.type === 'application/octet-stream' && isShort(entity)) yield entity
  }
  for (const part of entity.parts) yield* readableParts(part)
}

function isShort(entity: Entity): boolean {
  return entity.encoding !== 'base64' && entity.bodyEnd - entity.bodyStart < 4096
}

/** The header of a part that holds a message or its headers. */
export function hasAnyHeader(block: HeaderBlock, names: readonly string[]): boolean {
  return block.fields.some(({ name }) => names.includes(name))
}
