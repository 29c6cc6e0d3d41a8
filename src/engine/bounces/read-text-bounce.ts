import { findAddresses } from '../messages/addresses.ts'
import { decodeHeaderText } from '../messages/encoded-words.ts'
import { type HeaderBlock, headerValue } from '../messages/headers.ts'
import { readSmtpReply } from '../messages/smtp-reply.ts'
import { completeNames } from './complete-names.ts'
import type { Action, Outcome } from './diagnosis.ts'
import { findRecipients, type NamedRecipient, SURE } from './find-recipients.ts'
import { readRemoteHost } from './remote-host.ts'
import { readSmtpCommand } from './smtp-command.ts'
import { readTextAction } from './text-action.ts'
import { readTextFacts } from './text-facts.ts'
import { textReader } from './text-paragraphs.ts'

/** What a text bounce is read with, besides its words. */
export interface TextBounceContext {
  /** X-Failed-Recipients (Exim, Gmail): the mail system's own word on who failed. */
  readonly failedRecipients: readonly string[]
  /** Addresses that are no recipient of ours: who wrote the bounce, who got it. */
  readonly strangers: ReadonlySet<string>
  readonly returned: HeaderBlock | null
  readonly subject: string
  /** Who wrote the bounce. */
  readonly sender: string
  /** The list that the mail was for (X-BeenThere), or ''. */
  readonly list: string
  /** Only recipients of which the text says surely that they failed. */
  readonly isSureNeeded: boolean
}

/** The context of a text that came without a header. */
export const NO_CONTEXT: TextBounceContext = {
  failedRecipients: [],
  strangers: new Set(),
  returned: null,
  subject: '',
  sender: '',
  list: '',
  isSureNeeded: false,
}

const MOST_LINES = 4000

/** Reads a bounce that has no report part: who failed, and the words about each. */
export function readTextBounce(words: string, context: TextBounceContext): Outcome[] {
  const lines = words.split('\n', MOST_LINES)
  const recipients = nameRecipients(lines, context)
  const action = readTextAction(words, context.subject)
  const facts = readTextFacts(words)
  const alone = recipients.length === 1
  const textOf = textReader(lines, alone)
  const ends = endsOf(recipients)
  return recipients.map((recipient, index) => {
    const text = textOf(recipient, ends.get(recipient.line) ?? lines.length)
    const { replyCode, enhancedStatusCode } = readSmtpReply(text)
    return {
      recipient: recipient.address,
      originalRecipient: readMaker(lines, recipient),
      action: ownAction(text) ?? action,
      replyCode,
      enhancedStatusCode,
      text,
      command: readSmtpCommand(text) ?? (alone ? readSmtpCommand(words) : null),
      remoteMta:
        hostAbove(lines, recipient.line, recipients[index - 1]?.line ?? -1) ??
        readRemoteHost(text) ??
        (alone ? readRemoteHost(words) : null),
      reportingMta: facts.reportingMta,
      arrivalDate: facts.arrivalDate,
      lastAttemptDate: null,
      willRetryUntil: null,
      queueId: facts.queueId,
    }
  })
}

/** What of the words of a bounce is left unread, to be told: a longer list of recipients would be cut without a sound. */
export function unreadLines(words: string): readonly string[] {
  return words.split('\n', MOST_LINES + 1).length > MOST_LINES ? [`only the first ${MOST_LINES} lines were read`] : []
}

/** By the line of a recipient: where the words about the next one further down begin. */
function endsOf(recipients: readonly NamedRecipient[]): ReadonlyMap<number, number | undefined> {
  const lines = [...new Set(recipients.map(({ line }) => line))].sort((a, b) => a - b)
  return new Map(lines.map((line, at) => [line, lines[at + 1]]))
}

function nameRecipients(lines: readonly string[], context: TextBounceContext): NamedRecipient[] {
  const found = findRecipients(lines, context.strangers)
  const sure = found.filter(({ weight }) => weight >= SURE)
  const failed = context.failedRecipients
  if (failed.length > sure.length || (failed.length > 0 && !sure.some(({ weight }) => weight >= 6))) {
    return placesOf(failed, found, lines)
  }
  if (sure.length > 0 || context.isSureNeeded) return sure
  return guessRecipients(lines, found, context)
}

/** Names without a domain, then whom the mail was for, then the only address that there is. */
function guessRecipients(
  lines: readonly string[],
  found: readonly NamedRecipient[],
  context: TextBounceContext,
): NamedRecipient[] {
  const named = completeNames(lines, context)
  const inSubject = findAddresses(context.subject).filter((address) => !context.strangers.has(address.toLowerCase()))
  if (named.length > 0) return named
  if (context.list.includes('@')) return placesOf([context.list], found, lines)
  if (inSubject.length === 1) return placesOf(inSubject, found, lines)
  const sentTo = context.returned ? findAddresses(decodeHeaderText(headerValue(context.returned, 'to'))) : []
  if (sentTo.length > 0 && sentTo.length < 20) return placesOf(sentTo, found, lines)
  return found.filter(({ address }) => !context.strangers.has(address.toLowerCase())).slice(0, 1)
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
    return { address, line: Math.max(line, 0), weight: line < 0 ? 0 : SURE }
  })
}

const MOST_SEARCHES = 200

/** Of several recipients some may have been reached: "<user@example.com> (delivered to 'mx.example.com' with code 250 …)". */
function ownAction(text: string): Action | null {
  return /^[^(]{1,320}\(delivered to |^[^\s@]{1,320}@\S{1,320}:? (?:was |has been )?(?:successfully )?delivered\b/i.test(
    text,
  )
    ? 'delivered'
    : null
}

/** The address that an alias made into this one: "(expanded from <list@example.com>)", "Original address: …". */
function readMaker(lines: readonly string[], { line, address }: NamedRecipient): string | null {
  const text = `${lines[line] ?? ''} ${lines[line + 1] ?? ''}`.slice(0, 1000)
  const made =
    /(?:\((?:ultimately )?(?:generated|expanded) from:? <?|original address: )([^\s<>()]{1,250}@[^\s<>()]{1,250})/i.exec(
      text,
    )?.[1]
  return made === undefined || made.toLowerCase() === address.toLowerCase() ? null : made
}

const MOST_LINES_ABOVE = 4

/** In a session's transcript the host stands above: "... while talking to mx.example.net.:". */
function hostAbove(lines: readonly string[], from: number, last: number): string | null {
  for (let line = from - 1; line > last && from - line < MOST_LINES_ABOVE; line--) {
    const text = lines[line] ?? ''
    if (/talking to|communicating with|^\s*(?:remote )?(?:host|server)\b/i.test(text))
      return readRemoteHost(text.slice(0, 500))
  }
  return null
}
