import { foldReplyLines, readSmtpReply } from '../messages/smtp-reply.ts'
import type { NamedRecipient } from './find-recipients.ts'
import { ANNOUNCES } from './recipient-phrases.ts'
import { withoutFooter } from './without-footer.ts'

/** Reads the words about one recipient, from its line up to `end`: the paragraph with the server's reply, else those that say more than the address, below it or above. */
export function textReader(
  lines: readonly string[],
  alone: boolean,
): (recipient: NamedRecipient, end: number) => string {
  const replies = findReplies(lines)
  return (recipient, end) => {
    const below = splitParagraphs(lines.slice(recipient.line, Math.min(end, recipient.line + 60)))
    const coded = below.slice(0, 6).filter(hasCode)
    const withCode =
      coded.length > 1 ? (coded.find((paragraph) => readSmtpReply(paragraph).replyCode !== null) ?? coded[0]) : coded[0]
    if (withCode) return fold(withCode)
    return pickReplies(replies, recipient.address, alone) || tellingText(lines, below, recipient.line, alone)
  }
}

function tellingText(lines: readonly string[], below: readonly string[], line: number, alone: boolean): string {
  const telling = below.slice(0, 4).filter(isTelling)
  if (telling.length > 0) return fold(telling.slice(0, 2).join('\n'))
  const above = splitParagraphs(lines.slice(Math.max(0, line - 40), line)).filter(isTelling)
  if (above.length > 0) return fold(above.slice(-4).join('\n'))
  return alone ? fold(splitParagraphs(lines).filter(saysSomething).slice(0, 4).join('\n')) : ''
}

const CODE_LINE = /(?:^|[\s:"'<(>#[])(?:[245]\d\d[ -]|[245]\.\d{1,3}\.\d{1,3}\b)/

/** A code that is not a part of an address. */
function hasCode(paragraph: string): boolean {
  return CODE_LINE.test(paragraph) && (!paragraph.includes('@') || CODE_LINE.test(withoutAddresses(paragraph)))
}

/** What a mail system says to everybody: who it is, that it is sorry, whom to ask. */
const POLITE =
  /^\s*(?:please (?:reply|contact|do not|direct|note that this)|if you (?:feel|believe|think|have|need|do so|require)|for (?:further|more|assistance|additional)|this is the |i'm (?:sorry|afraid)|hi[.!,]|hello|dear |this (?:message|e-?mail|is an) (?:was|has been|auto)|(?:the )?(?:original|your) message (?:is|was received|follows|has been attached)|do not reply|thank you|best regards|regards)/i

function isTelling(paragraph: string): boolean {
  return !POLITE.test(paragraph) && saysSomething(withoutHeadings(paragraph))
}

/** What is left when the lines that only announce recipients are gone. */
function withoutHeadings(paragraph: string): string {
  return paragraph.includes(':')
    ? paragraph
        .split('\n')
        .filter((line) => !/:\s*$/.test(line) || !ANNOUNCES.test(line.slice(-200)))
        .join('\n')
    : paragraph
}

/** A line with a code: a reply in a session's transcript (`<<< 550 …`), or one that names its recipient. */
interface ReplyLine {
  readonly text: string
  readonly isReply: boolean
  /** The line and the one before it, in lower-case: one of them names the recipient. */
  readonly about: string
}

const IS_REPLY = /^\s*(?:<<<|[245]\d\d[ -])|(?:said|response|error|reason|because|diagnostic|answer)\b.{0,40}:/i

function findReplies(lines: readonly string[]): ReplyLine[] {
  return lines.flatMap((line, at) => {
    if (!CODE_LINE.test(line)) return []
    return [
      {
        text: line.replace(/^\s*<<<\s*/, ''),
        isReply: IS_REPLY.test(line),
        about: `${lines[at - 1] ?? ''}\n${line}`.toLowerCase(),
      },
    ]
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
  return text.includes('@') ? text.replace(/\S+/g, (word) => (word.includes('@') ? withoutAddress(word) : word)) : text
}

/** Of `<user@example.com>:550` the reply stays. */
function withoutAddress(word: string): string {
  const rest = word.replace(/^<[^<>@]*@[^<>]*>/, ' ')
  return rest.includes('@') ? ' ' : rest
}

function fold(text: string): string {
  return foldReplyLines(withoutFooter(text.slice(0, 8000))).slice(0, 4000)
}
