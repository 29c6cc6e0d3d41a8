import type { ByteString } from './byte-string.ts'
import { decodeHeaderText } from './encoded-words.ts'
import { type HeaderBlock, type HeaderField, headerValue, parseHeaders } from './headers.ts'

/** A message/delivery-status body: the fields of the message, and a group of fields for each recipient (RFC 3464 §2.1). */
export interface DeliveryStatus {
  readonly perMessage: HeaderBlock
  readonly perRecipient: readonly HeaderBlock[]
}

const MOST_RECIPIENTS = 5000
/** RFC 3464 §2.2 knows six; more than this are looked through for no recipient. */
const MOST_MESSAGE_FIELDS = 500

/** Reads the groups of fields. Lenient: a group begins anew with a second Final-Recipient, blank lines between fields of a group do not matter. */
export function parseDeliveryStatus(body: ByteString): DeliveryStatus {
  const groups = splitGroups(body)
  const isRecipient = (group: HeaderBlock) => group.fields.some(({ name }) => RECIPIENT_FIELDS.has(name))
  const merged = mergeStatusGroups(groups.flatMap(splitRecipients), isRecipient)
  const perRecipient = merged.filter(isRecipient).slice(0, MOST_RECIPIENTS)
  const perMessage = merged.filter((group) => !isRecipient(group)).flatMap((group) => group.fields)
  const fields = [...perMessage.slice(0, MOST_MESSAGE_FIELDS), ...(perRecipient[0]?.fields ?? [])]
  return { perMessage: { fields, bodyStart: 0 }, perRecipient }
}

const RECIPIENT_FIELDS = new Set(['final-recipient', 'original-recipient', 'x-actual-recipient'])

/** Some software puts a blank line between the recipient's name and its status: fields that only a recipient has belong to the group before. */
function mergeStatusGroups(
  groups: readonly HeaderBlock[],
  isRecipient: (group: HeaderBlock) => boolean,
): HeaderBlock[] {
  const merged: { readonly fields: HeaderField[]; readonly bodyStart: number }[] = []
  for (const group of groups) {
    const before = merged[merged.length - 1]
    const belongs =
      before && isRecipient(before) && !isRecipient(group) && group.fields.some(({ name }) => STATUS_FIELDS.has(name))
    if (belongs) before.fields.push(...group.fields)
    else merged.push({ fields: [...group.fields], bodyStart: 0 })
  }
  return merged
}

const STATUS_FIELDS = new Set(['action', 'status', 'diagnostic-code', 'remote-mta', 'last-attempt-date'])

/** The type and the text of a typed field (RFC 3464 §2.1.2): `rfc822; user@example.com`. */
export function typedValue(value: ByteString): { readonly type: string; readonly text: string } {
  const match = /^([A-Za-z0-9][A-Za-z0-9-]{0,40})\s*;\s*/.exec(value)
  const text = decodeHeaderText(match ? value.slice(match[0].length) : value)
  return { type: (match?.[1] ?? '').toLowerCase(), text: text.trim() }
}

/** A field's text, or null where it is missing or empty. */
export function fieldText(group: HeaderBlock, name: string): string | null {
  const { text } = typedValue(headerValue(group, name))
  return text === '' ? null : text
}

function splitGroups(body: ByteString): HeaderBlock[] {
  const groups: HeaderBlock[] = []
  let at = 0
  while (at < body.length && groups.length <= MOST_RECIPIENTS) {
    const group = parseHeaders(body, at)
    if (group.fields.length > 0) groups.push(group)
    at = group.bodyStart > at ? group.bodyStart : nextLine(body, at)
  }
  return groups
}

function nextLine(body: ByteString, at: number): number {
  const newline = body.indexOf('\n', at)
  return newline < 0 ? body.length : newline + 1
}

/** Where the blank line between two recipients is missing, a second Final-Recipient begins the next group. */
function splitRecipients(group: HeaderBlock): HeaderBlock[] {
  const starts = group.fields.flatMap(({ name }, at) => (name === 'final-recipient' ? [at] : []))
  if (starts.length < 2) return [group]
  const first = group.fields[(starts[0] as number) - 1]?.name === 'original-recipient' ? 1 : 0
  return starts.map((start, index) => ({
    fields: group.fields.slice(
      index === 0 ? 0 : start - first,
      (starts[index + 1] ?? group.fields.length + first) - first,
    ),
    bodyStart: 0,
  }))
}
