import { bareAddress } from '../messages/addresses.ts'
import { typedValue } from '../messages/delivery-status.ts'
import { readSmtpReply } from '../messages/smtp-reply.ts'
import type { Action, Outcome } from './diagnosis.ts'
import { EMPTY_OUTCOME } from './outcome.ts'
import { readSmtpCommand } from './smtp-command.ts'

/** What the JSON of a mail service tells: outcomes, and whether it is a complaint. */
export interface Events {
  readonly outcomes: readonly Outcome[]
  readonly isComplaint: boolean
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
type Fields = ReadonlyMap<string, Json>
type Mood = Action | 'complaint' | null

const MOST_TEXT = 2_000_000
const MOST_OUTCOMES = 5000
const DEEPEST = 8

/** Reads the events that mail services send as JSON (Amazon SES in or without an envelope of SNS, SendGrid, Mailgun, Postmark, KumoMTA …); null: the text is no JSON, or tells of no mail. */
export function readEvents(text: string): Events | null {
  const json = parse(text)
  if (json === undefined) return null
  const found: { outcomes: Outcome[]; isComplaint: boolean } = { outcomes: [], isComplaint: false }
  visit(json, null, new Map(), 0, found)
  return found.outcomes.length > 0 || found.isComplaint ? found : null
}

/** The JSON that the text is, or begins with; also where a relay broke its long lines (Sendmail: `!`, a line end, a space). */
function parse(text: string): Json | undefined {
  const start = text.trimStart()
  if (
    (start[0] !== '{' && start[0] !== '[') ||
    start.length > MOST_TEXT ||
    !/"[^"\n]{1,60}"\s*:/.test(start.slice(0, 1000))
  )
    return undefined
  const json = start.slice(0, Math.max(start.lastIndexOf('}'), start.lastIndexOf(']')) + 1)
  return tryParse(start) ?? tryParse(json) ?? tryParse(json.replace(/!\n ?/g, '').replace(/\n/g, ' '))
}

function tryParse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}

function visit(
  json: Json,
  mood: Mood,
  outer: Fields,
  depth: number,
  found: { outcomes: Outcome[]; isComplaint: boolean },
): void {
  if (typeof json !== 'object' || json === null || depth > DEEPEST || found.outcomes.length >= MOST_OUTCOMES) return
  if (Array.isArray(json)) {
    for (const item of json as readonly Json[]) visit(item, mood, outer, depth + 1, found)
    return
  }
  const fields: Fields = new Map(
    [...Object.entries(json)].map(([key, value]) => [key.toLowerCase().replace(/[-_ ]/g, ''), value]),
  )
  const own = moodOf(fields) ?? mood
  if (own === 'complaint') found.isComplaint = true
  const outcomes = own === null || own === 'complaint' ? [] : outcomesOf(fields, own, outer)
  for (const outcome of outcomes.slice(0, MOST_OUTCOMES - found.outcomes.length)) found.outcomes.push(outcome)
  if (outcomes.length > 0) return
  for (const value of fields.values()) visit(unwrap(value), own, fields, depth + 1, found)
}

/** SNS and queues carry the event as a string. */
function unwrap(value: Json): Json {
  return typeof value === 'string' && value.startsWith('{') ? (tryParse(value) ?? value) : value
}

const EVENT_FIELDS = ['notificationtype', 'eventtype', 'event', 'recordtype', 'eventname', 'type'] as const
const MOODS: readonly (readonly [RegExp, Mood])[] = [
  [/complain|spam ?report|feedback/i, 'complaint'],
  [/defer|delay|transient|soft/i, 'delayed'],
  [/bounce|fail|reject|drop|undeliver|admin|oob|expir/i, 'failed'],
  [/^(?:email\.)?deliver|^(?:reception|accepted|sent)$/i, 'delivered'],
]

function moodOf(fields: Fields): Mood {
  for (const name of EVENT_FIELDS) {
    const value = fields.get(name)
    if (typeof value !== 'string') continue
    const mood = MOODS.find(([pattern]) => pattern.test(value))?.[1]
    if (mood) return mood
  }
  return null
}

function outcomesOf(fields: Fields, action: Action, outer: Fields): Outcome[] {
  const text = diagnosticText(fields)
  const reply = readSmtpReply(text)
  const status = firstText(fields, STATUS_FIELDS) ?? ''
  const isBare = text === '' && status === '' && action !== 'delivered'
  return recipientsOf(fields, isBare)
    .slice(0, MOST_OUTCOMES)
    .map((recipient) => ({
      ...EMPTY_OUTCOME,
      recipient,
      action,
      text,
      replyCode: reply.replyCode ?? /^[245]\d\d$/.exec(status)?.[0] ?? null,
      enhancedStatusCode: reply.enhancedStatusCode ?? /^[245]\.\d{1,3}\.\d{1,3}$/.exec(status)?.[0] ?? null,
      command: readSmtpCommand(text),
      remoteMta: hostOf(fields) ?? hostOf(outer),
      reportingMta: cleanHost(firstText(outer, ['reportingmta']) ?? firstText(fields, ['reportingmta'])),
    }))
}

const RECIPIENT_FIELDS = [
  'emailaddress',
  'email',
  'recipient',
  'rcptto',
  'rcpt',
  'recipients',
  'to',
  'address',
] as const

/** Where nothing else is stated, an event must at least name its recipient as such. */
function recipientsOf(fields: Fields, isBare: boolean): string[] {
  for (const name of isBare ? RECIPIENT_FIELDS.slice(0, 5) : RECIPIENT_FIELDS) {
    const value = fields.get(name)
    const all = (Array.isArray(value) ? value : [value]).flatMap((item) =>
      typeof item === 'string' ? [bareAddress(item)] : [],
    )
    const addresses = all.filter((address) => address.includes('@'))
    if (addresses.length > 0) return addresses
  }
  return []
}

const TEXT_FIELDS = [
  'diagnosticcode',
  'rawreason',
  'smtpresponse',
  'response',
  'diag',
  'dsndiag',
  'details',
  'deliverystatus',
  'reason',
  'bounce',
  'error',
  'errormessage',
  'description',
  'message',
  'msg',
] as const
const STATUS_FIELDS = ['status', 'enhancedcode', 'errorcode', 'dsnstatus', 'smtpcode', 'code'] as const

function diagnosticText(fields: Fields): string {
  const texts = TEXT_FIELDS.flatMap((name) => {
    const value = fields.get(name)
    return value === undefined ? [] : [replyText(value)]
  }).filter((text) => text !== '')
  return (texts.find((text) => readSmtpReply(text).replyCode !== null) ?? texts[0] ?? '').slice(0, 4000)
}

/** A reply as one text: `smtp; 550 …`, or an object of code and words. */
function replyText(value: Json): string {
  if (typeof value === 'string') return typedValue(value).text
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return ''
  const { code, enhanced_code: enhanced, content, message, description } = value as { readonly [key: string]: Json }
  const words = [content, message, description].find((text) => typeof text === 'string' && text !== '')
  return [code, enhancedText(enhanced), words]
    .filter((part) => (typeof part === 'string' || typeof part === 'number') && part !== '')
    .join(' ')
}

function enhancedText(enhanced: Json | undefined): string {
  if (typeof enhanced === 'string') return enhanced
  const parts = enhanced as
    | { readonly class?: Json; readonly subject?: Json; readonly detail?: Json }
    | null
    | undefined
  return typeof parts?.class === 'number' ? `${parts.class}.${parts.subject}.${parts.detail}` : ''
}

function firstText(fields: Fields, names: readonly string[]): string | null {
  for (const name of names) {
    const value = fields.get(name)
    if (typeof value === 'string' && value !== '') return value
    if (typeof value === 'number') return String(value)
  }
  return null
}

const HOST_FIELDS = [
  'mxhost',
  'remotemta',
  'remotemtaip',
  'peeraddress',
  'deliverystatus',
  'destinationserver',
  'dsnmta',
  'ipaddress',
] as const

function hostOf(fields: Fields): string | null {
  for (const name of HOST_FIELDS) {
    const value = fields.get(name)
    const inner =
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? (value as { readonly [key: string]: Json })
        : null
    const host = cleanHost(
      inner
        ? ([inner.name, inner['mx-host'], inner.addr].find((text) => typeof text === 'string') as string | undefined)
        : value,
    )
    if (host) return host
  }
  return null
}

function cleanHost(value: Json | undefined): string | null {
  if (typeof value !== 'string') return null
  const host =
    value
      .replace(/^\w+;\s*/, '')
      .replace(/\.$/, '')
      .split(/[\s(]/, 1)[0] ?? ''
  return /^[\w.:-]{3,253}$/.test(host) ? host.toLowerCase() : null
}
