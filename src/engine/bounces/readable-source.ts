import type { ByteString } from '../messages/byte-string.ts'
import { decodeCharset } from '../messages/charset.ts'
import { decodeHeaderText } from '../messages/encoded-words.ts'
import { type HeaderBlock, hasHeader, headerValue } from '../messages/headers.ts'
import { unifyLineEnds } from '../messages/line-ends.ts'
import { type Entity, entityText, parseEntity, walkEntities } from '../messages/mime.ts'
import { decodeTransfer } from '../messages/transfer-encoding.ts'
import type { DiagnosedInput, Diagnosis, Mark, ReadableSource } from './diagnosis.ts'
import { locateWords } from './locate-words.ts'

/** Longer sources are cut: a person reads the beginning, and the places that matter stand there. */
const MOST_TEXT = 200_000
const MOST_RETURNED = 8000
const MOST_MARKED = 50

/** The input as a person can read it, with the places that the diagnoses rest on. Plain text only; at most 200,000 characters. */
export function readSource(source: ByteString, diagnosed: DiagnosedInput): ReadableSource {
  const whole = isMail(diagnosed)
    ? readMail(source)
    : unifyLineEnds(decodeCharset(source.slice(0, MOST_TEXT + 1), null))
  const text = whole.slice(0, MOST_TEXT)
  return {
    text,
    truncated: whole.length > MOST_TEXT || (!isMail(diagnosed) && source.length > MOST_TEXT),
    marks: markAll(text, diagnosed.diagnoses),
  }
}

function isMail({ detail, subject, kind }: DiagnosedInput): boolean {
  return subject !== null || kind === 'complaint' || kind === 'autoReply' || detail === 'ordinaryMail'
}

function readMail(source: ByteString): string {
  const entity = parseEntity(/^[^\n]{0,2000}\n/.test(source) ? source : unifyLineEnds(source))
  const sections = [formatHeaders(entity.headers)]
  let length = 0
  for (const part of walkEntities(entity)) {
    if (length > MOST_TEXT) break
    const section = readPart(source, part)
    if (section === '') continue
    sections.push(section)
    length += section.length
  }
  return sections.join('\n\n')
}

/** Fields in their order, encoded words decoded; those that only machines read are left out of a long header. */
function formatHeaders(headers: HeaderBlock): string {
  return headers.fields
    .filter(({ name }) => !MACHINE_FIELDS.test(name))
    .slice(0, 60)
    .map(({ name, value }) => `${capitalize(name)}: ${decodeHeaderText(value.slice(0, 2000))}`)
    .join('\n')
}

const MACHINE_FIELDS =
  /^(?:dkim-signature|domainkey-signature|arc-|x-google|x-ms-|x-microsoft|x-forefront|x-gm-|x-spam|x-ymail|authentication-results|received)/

function capitalize(name: string): string {
  return name.replace(/(?:^|-)[a-z]/g, (letter) => letter.toUpperCase())
}

function readPart(source: ByteString, part: Entity): string {
  if (part.parts.length > 0) return ''
  const { type } = part
  if (/^message\/(?:global-)?(?:delivery-status|disposition-notification|feedback-report)$/.test(type))
    return readRaw(source, part, MOST_TEXT)
  if (/^(?:message\/|text\/rfc822-headers)/.test(type)) return readRaw(source, part, MOST_RETURNED)
  if (type.startsWith('text/')) return entityText(source, part).trim()
  const name = /name\*?="?([^";]{1,200})/i.exec(
    headerValue(part.headers, 'content-disposition') || headerValue(part.headers, 'content-type'),
  )?.[1]
  return hasHeader(part.headers, 'content-type')
    ? `[${name ? decodeHeaderText(name) : type}: ${part.bodyEnd - part.bodyStart} bytes]`
    : ''
}

function readRaw(source: ByteString, part: Entity, most: number): string {
  const raw = decodeTransfer(source.slice(part.bodyStart, Math.min(part.bodyEnd, part.bodyStart + most)), part.encoding)
  return unifyLineEnds(decodeCharset(raw, part.charset)).trim()
}

function markAll(text: string, diagnoses: readonly Diagnosis[]): Mark[] {
  return diagnoses.slice(0, MOST_MARKED).flatMap((diagnosis, at) => markOne(text, diagnosis, at))
}

/** The reply as a whole, and inside or near it the codes, the host and the words that name the organization. */
function markOne(text: string, diagnosis: Diagnosis, at: number): Mark[] {
  const marks: Mark[] = []
  const add = (field: Mark['field'], place: readonly [number, number] | null) => {
    if (place && place[1] > place[0]) marks.push({ start: place[0], end: place[1], field, diagnosis: at })
  }
  const reply = locateBeginning(text, diagnosis.text)
  const near = reply?.[0] ?? 0
  add('text', reply)
  for (const field of ['recipient', 'remoteMta', 'replyCode', 'enhancedStatusCode'] as const) {
    add(field, locateNear(text, diagnosis[field], near, reply))
  }
  for (const { quote } of diagnosis.organization?.because ?? [])
    add('organization', locateNear(text, quote, near, reply))
  return marks
}

/** The words, or as many of their first ones as stand together in the text. */
function locateBeginning(text: string, words: string): readonly [number, number] | null {
  const all = words.split(/\s+/, 400)
  for (let count = all.length; count > 0 && count >= Math.min(3, all.length); count = Math.floor(count / 2)) {
    const place = locateWords(text, all.slice(0, count).join(' '))
    if (place) return place
  }
  return null
}

/** Inside the reply, else behind its beginning, else anywhere. */
function locateNear(
  text: string,
  words: string | null,
  near: number,
  reply: readonly [number, number] | null,
): readonly [number, number] | null {
  if (words === null || words === '') return null
  if (reply) {
    const inside = locateWords(text.slice(reply[0], reply[1]), words)
    if (inside) return [inside[0] + reply[0], inside[1] + reply[0]]
  }
  const behind = locateWords(text.slice(near), words)
  return behind ? [behind[0] + near, behind[1] + near] : locateWords(text, words)
}
