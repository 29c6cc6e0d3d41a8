import { bareAddress, findAddresses } from '../messages/addresses.ts'
import { decodeHeaderText } from '../messages/encoded-words.ts'
import { type HeaderBlock, headerValue } from '../messages/headers.ts'
import { foldReplyLines, readSmtpReply } from '../messages/smtp-reply.ts'
import type { Action, Outcome } from './diagnosis.ts'
import { findRecipients, type NamedRecipient } from './find-recipients.ts'
import { EMPTY_OUTCOME } from './outcome.ts'
import { readRemoteHost } from './remote-host.ts'
import { readSmtpCommand } from './smtp-command.ts'

/** What a text bounce is read with, besides its words. */
export interface TextBounceContext {
  /** X-Failed-Recipients (Exim, Gmail): the mail system's own word on who failed. */
  readonly failedRecipients: readonly string[]
  /** Addresses that are no recipient of ours: who wrote the bounce, who got it. */
  readonly strangers: ReadonlySet<string>
  readonly returned: HeaderBlock | null
  readonly subject: string
}

/** Reads a bounce that has no report part: who failed, and the words about each. */
export function readTextBounce(words: string, context: TextBounceContext): Outcome[] {
  const lines = words.split('\n', 4000)
  const recipients = nameRecipients(lines, context)
  const action = readAction(words, context.subject)
  const alone = recipients.length === 1
  const replies = findReplies(lines)
  const reportingMta = readReportingHost(words)
  const next = nextLines(recipients)
  return recipients.map((recipient) => {
    const own = diagnosticText(lines, replies, recipient, next.get(recipient.line) ?? lines.length, alone)
    const { replyCode, enhancedStatusCode } = readSmtpReply(own)
    return {
      ...EMPTY_OUTCOME,
      recipient: recipient.address,
      action,
      replyCode,
      enhancedStatusCode,
      text: own,
      command: readSmtpCommand(own),
      remoteMta: readRemoteHost(own) ?? (alone ? readRemoteHost(words) : null),
      reportingMta,
    }
  })
}

/** By the line of a recipient: where the words about the next one further down begin. */
function nextLines(recipients: readonly NamedRecipient[]): ReadonlyMap<number, number | undefined> {
  const lines = [...new Set(recipients.map(({ line }) => line))].sort((a, b) => a - b)
  return new Map(lines.map((line, at) => [line, lines[at + 1]]))
}

function nameRecipients(lines: readonly string[], context: TextBounceContext): NamedRecipient[] {
  const found = findRecipients(lines, context.strangers)
  const sure = found.filter(({ weight }) => weight >= 4)
  const failed = context.failedRecipients
  if (failed.length > sure.length || (failed.length > 0 && !sure.some(({ weight }) => weight >= 6))) {
    return placesOf(failed, found, lines)
  }
  if (sure.length > 0) return sure
  const returnedTo = context.returned ? findAddresses(decodeHeaderText(headerValue(context.returned, 'to'))) : []
  if (returnedTo.length > 0 && returnedTo.length < 20) return placesOf(returnedTo, found, lines)
  return found.slice(0, 1)
}

/** Where each address stands; of very many that stand nowhere as a recipient, only the first are looked for in all lines. */
function placesOf(
  addresses: readonly string[],
  found: readonly NamedRecipient[],
  lines: readonly string[],
): NamedRecipient[] {
  const known = new Map(found.map((recipient) => [recipient.address.toLowerCase(), recipient]))
  const lower = lines.map((line) => line.toLowerCase())
  let searches = 0
  return addresses.map((address) => {
    const key = address.toLowerCase()
    const place = known.get(key)
    if (place) return { ...place, address }
    const line = ++searches > MOST_SEARCHES ? -1 : lower.findIndex((text) => text.includes(key))
    return { address, line: Math.max(line, 0), weight: line < 0 ? 0 : 4 }
  })
}

const MOST_SEARCHES = 200

const CODE_LINE = /(?:^|[\s:"'<(>#[])(?:[245]\d\d[ -]|[245]\.\d{1,3}\.\d{1,3}\b)/

/** The words about one recipient: the paragraph with the server's reply, else the first that says more than the address. */
function diagnosticText(
  lines: readonly string[],
  replies: readonly ReplyLine[],
  recipient: NamedRecipient,
  next: number,
  alone: boolean,
): string {
  const paragraphs = splitParagraphs(lines.slice(recipient.line, Math.min(next, recipient.line + 60)))
  const withCode = paragraphs.slice(0, 6).find((paragraph) => CODE_LINE.test(withoutAddresses(paragraph)))
  if (withCode) return fold(withCode)
  const transcript = pickReplies(replies, recipient.address, alone)
  if (transcript !== '') return transcript
  const telling = paragraphs.slice(0, 4).filter(saysSomething)
  if (telling.length > 0) return fold(telling.slice(0, 2).join('\n'))
  return alone ? fold(splitParagraphs(lines).filter(saysSomething).slice(0, 4).join('\n')) : ''
}

/** A line with a code: a reply in a session's transcript (`<<< 550 …`), or one that names its recipient. */
interface ReplyLine {
  readonly text: string
  readonly isReply: boolean
  /** The line and the one before it, in lower-case: one of them names the recipient. */
  readonly about: string
}

function findReplies(lines: readonly string[]): ReplyLine[] {
  return lines.flatMap((line, at) => {
    if (!CODE_LINE.test(line)) return []
    const isReply =
      /^\s*(?:<<<|[245]\d\d[ -])/.test(line) ||
      /(?:said|response|error|reason|because|diagnostic|answer)\b.{0,40}:/i.test(line)
    const about = `${lines[at - 1] ?? ''}\n${line}`.toLowerCase()
    return [{ text: line.replace(/^\s*<<<\s*/, ''), isReply, about }]
  })
}

function pickReplies(replies: readonly ReplyLine[], address: string, alone: boolean): string {
  const wanted = address.toLowerCase()
  const transcript: string[] = []
  for (const { text, isReply, about } of replies) {
    if (!(alone && isReply) && !about.includes(wanted)) continue
    transcript.push(text)
    if (transcript.length > 20) break
  }
  return fold(transcript.join('\n'))
}

function splitParagraphs(lines: readonly string[]): string[] {
  const paragraphs: string[] = []
  let open: string[] = []
  for (const line of lines) {
    if (line.trim() !== '' && !/^\s*[-=_*]{3}[^a-z]*$/i.test(line)) {
      open.push(line)
      continue
    }
    if (open.length > 0) paragraphs.push(open.join('\n'))
    open = []
  }
  if (open.length > 0) paragraphs.push(open.join('\n'))
  return paragraphs
}

function saysSomething(paragraph: string): boolean {
  const words = withoutAddresses(paragraph).replace(/^(?:because|reason|to|for)[ \t]{0,20}:?[ \t]{0,20}$/gim, '')
  return /[^\s<>()[\]:;,.*"'-]{3,}/.test(words)
}

function withoutAddresses(text: string): string {
  return text.replace(/\S+/g, (word) => (word.includes('@') ? withoutAddress(word) : word))
}

/** Of `<user@example.com>:550` the reply stays. */
function withoutAddress(word: string): string {
  const rest = word.replace(/^<[^<>@]*@[^<>]*>/, ' ')
  return rest.includes('@') ? ' ' : rest
}

function fold(text: string): string {
  return foldReplyLines(text.slice(0, 8000).replace(BOILERPLATE, '')).slice(0, 4000)
}

/** What mail systems append to every bounce, and gateways to every mail. */
const BOILERPLATE =
  /(?:No action is required on your part|Please note that this is only a temporary|(?<!\*)\*{3,}[ \t]{0,20}This e-?mail (?:has|was)|This e-?mail (?:has been|was) (?:scanned|checked)|For further assistance, please)[\s\S]*$/i

/** Is it only a delay? As the words or the subject of the bounce say. */
export function readAction(words: string, subject: string): Action {
  const head = words.slice(0, 4000)
  if (
    /permanent|has been (?:returned|removed)|giv(?:en|ing) up|final/i.test(head) &&
    !/not yet been delivered/i.test(head)
  )
    return 'failed'
  const delayed =
    /not (?:yet )?been delivered (?:to|yet)|has been delayed|(?:is|was|still) being (?:retried|attempted)|still trying|will (?:continue|keep) (?:to try|trying|to be)|attempts? (?:will continue|to deliver the message will continue)|warning message only|temporary failure report|do not need to re-?send|do not resend|delivery (?:is )?delayed|wird weiterhin|noch nicht zugestellt|retry(?:ing)? (?:for|until)/i
  return delayed.test(head) || /\b(?:delayed|delay\)|warning: (?:message|could not send)|verzögert)/i.test(subject)
    ? 'delayed'
    : 'failed'
}

/** The mail system that wrote the bounce, as it introduces itself. */
function readReportingHost(words: string): string | null {
  const host =
    /(?:mail system at host|program at(?: host)?|queue on|mail server at|generated by(?: the)?|generating server:|message from|reporting-mta: dns;) +([a-z0-9][a-z0-9.-]{2,100}\.[a-z]{2,20})/i
  return host.exec(words.slice(0, 4000))?.[1]?.replace(/\.$/, '').toLowerCase() ?? null
}

/** Addresses of X-Failed-Recipients, and of the headers that other mail systems use for the same. */
export function failedRecipients(headers: HeaderBlock): string[] {
  const value = ['x-failed-recipients', 'x-actual-recipient', 'x-failed-recipient']
    .map((name) => headerValue(headers, name))
    .find((text) => text !== '')
  if (!value) return []
  const decoded = decodeHeaderText(value)
  const found = decoded
    .split(',')
    .map((part) => bareAddress(part))
    .filter((part) => part.includes('@'))
  return [...new Set(found)]
}
