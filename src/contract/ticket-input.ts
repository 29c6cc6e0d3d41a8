import { z } from 'zod'
import { mailAddress, oneLine } from './mail-input.ts'

const id = z.uuid()
/** An id in resources/: the name of a file. */
export const resourceId = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
/** An IP address or a domain that is in question. */
const askedAddress = z.union([
  z.ipv4(),
  z.ipv6(),
  z
    .string()
    .min(1)
    .max(253)
    .regex(/^[\p{L}\p{M}\p{N}_-]+(\.[\p{L}\p{M}\p{N}_-]+)+$/u),
])
/** Text of several lines, as people write it. */
const longText = z.string().min(1).max(100_000)
const fact = z.string().regex(/^[a-zA-Z]{1,40}$/)
const facts = z.partialRecord(
  z.enum([
    'address',
    'addresses',
    'host',
    'reverseName',
    'domain',
    'refusal',
    'refusedAt',
    'recipientDomain',
    'recipient',
    'subject',
    'messageId',
    'firstSeen',
    'lastSeen',
    'replyCode',
    'refusals',
    'listName',
    'checked',
    'mended',
    'volume',
    'kindOfMail',
    'since',
    'hoster',
    'contactName',
    'contactAddress',
    'contactPhone',
    'organizationName',
    'website',
    'country',
    'ticketNumber',
  ]),
  z.string().max(10_000),
)
const purpose = z.enum(['request', 'reply', 'escalation'])
export const letterLanguage = z.enum(['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'cs', 'ru', 'ja', 'zh', 'ko'])
export const answerKind = z.enum([
  'acknowledged',
  'nothingFound',
  'needsMore',
  'refused',
  'mitigated',
  'solved',
  'notResponsible',
  'wait',
  'undeliverable',
])
const boardColumn = z.enum(['toWrite', 'asked', 'answered', 'escalated', 'solved', 'ended'])
const move = z.enum(['you', 'them', 'nobody'])

export const ticketOrigin = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('diagnosis'), entryId: id, recipient: z.int().min(0).max(100_000) }),
  z.strictObject({ kind: z.literal('check'), runId: id, check: resourceId, list: resourceId.nullable() }),
  z.strictObject({ kind: z.literal('probe'), probeId: id }),
  z.strictObject({
    kind: z.literal('empty'),
    organization: resourceId.nullable(),
    address: askedAddress.nullable(),
  }),
])

export const ticketOrder = z.strictObject({
  origin: ticketOrigin,
  organization: resourceId,
  /** Null: no way fits; the ticket is kept all the same. */
  appeal: resourceId.nullable(),
  addresses: z.array(askedAddress).min(1).max(100).readonly(),
})

export const ticketQuery = z.strictObject({
  search: z.string().max(500),
  column: boardColumn.nullable(),
  open: z.boolean().nullable(),
  organization: resourceId.nullable(),
  move: move.nullable(),
  order: z.enum(['due', 'newest']),
  offset: z.int().min(0).max(1_000_000),
  limit: z.int().min(1).max(200),
})

export const boardQuery = z.strictObject({
  search: z.string().max(500),
  organization: resourceId.nullable(),
  move: move.nullable(),
  /** Cards of each column. */
  limit: z.int().min(1).max(200),
})

export const draftOrder = z.strictObject({
  purpose,
  language: letterLanguage.nullable(),
  answer: z.string().max(100).nullable(),
  evidence: z.array(z.string().max(100)).max(1000).readonly().nullable(),
  tell: z
    .array(fact)
    .max(40)
    .readonly()
    .transform((told) => told.filter(isPrivate)),
  facts,
  /** Ids of checks that fail and are overridden. */
  overridden: z.array(resourceId).max(200).readonly(),
})

const PRIVATE = ['recipient', 'subject'] as const

function isPrivate(name: string): name is (typeof PRIVATE)[number] {
  return (PRIVATE as readonly string[]).includes(name)
}

export const ticketDraft = z.strictObject({
  language: letterLanguage,
  subject: oneLine(300),
  text: longText,
  /** Ids of checks that fail and were overridden. */
  overridden: z.array(resourceId).max(200).readonly(),
})

/** A mail that is to be shown before it goes. */
export const ticketMail = z.strictObject({
  id,
  purpose,
  sender: id,
  from: mailAddress,
  to: mailAddress,
  subject: oneLine(300).min(1),
  text: longText,
  /** Id of the answer that is replied to; null: into no thread. */
  answer: z.string().max(100).nullable(),
})

export const submission = z.strictObject({
  id,
  purpose,
  text: longText,
  ticketNumber: oneLine(100).nullable(),
})

/** What the user says of a ticket. */
export const ticketWord = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('solved') }),
  z.strictObject({ type: z.literal('verified') }),
  z.strictObject({ type: z.literal('givenUp') }),
  z.strictObject({ type: z.literal('reopened') }),
  z.strictObject({ type: z.literal('postponed'), until: z.iso.datetime().nullable() }),
  z.strictObject({ type: z.literal('noted'), text: longText }),
  /** Of a mail of which it is unclear whether it went out. */
  z.strictObject({ type: z.literal('wentOut'), messageId: oneLine(998) }),
  z.strictObject({ type: z.literal('didNotGoOut'), messageId: oneLine(998) }),
  z.strictObject({
    type: z.literal('classified'),
    answer: z.string().max(100),
    kind: answerKind,
    known: z.string().max(100).nullable(),
  }),
  z.strictObject({ type: z.literal('unmatched'), answer: z.string().max(100) }),
  /** What was read from mail is right. */
  z.strictObject({ type: z.literal('seen') }),
  /** Another way of the same organization. */
  z.strictObject({ type: z.literal('appealChosen'), appeal: resourceId.nullable() }),
])

/** What the user says of themselves once, for all requests. */
export const ticketProfile = z.strictObject({
  contactName: oneLine(200),
  contactAddress: z.union([mailAddress, z.literal('')]),
  contactPhone: oneLine(100),
  organizationName: oneLine(200),
  website: oneLine(300),
  country: oneLine(100),
  volume: oneLine(300),
  kindOfMail: oneLine(300),
  since: oneLine(100),
  hoster: oneLine(200),
})

export const ticketSettings = z.strictObject({
  /** Ids of mailboxes in which answers are looked for; none: in none. */
  answerMailboxes: z.array(id).max(20).readonly(),
  /** System notifications of what is due. */
  reminders: z.boolean(),
})

export const noteOrder = z.strictObject({
  kind: z.enum(['recipient', 'postmaster', 'abuse']),
  ticket: id.nullable(),
  language: letterLanguage.nullable(),
  facts,
})
