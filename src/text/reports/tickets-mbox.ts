import type { Ticket } from '../../engine/tickets/ticket.ts'
import type { OutgoingMail } from '../../engine/tickets/ticket-event.ts'
import type { TicketView } from '../../engine/tickets/ticket-views.ts'
import { headerText, isMessageId, isPlainAddress, quotedPrintable } from './mail-octets.ts'
import type { TicketFile } from './ticket-file.ts'

interface ThreadMail {
  readonly at: string
  readonly from: string | null
  readonly to: string | null
  readonly subject: string
  readonly text: string
  readonly messageId: string | null
  readonly inReplyTo: string | null
  /** Message-IDs of the mails above it in its thread. */
  readonly references: readonly string[]
}

/**
 * The mails of tickets as a mailbox file (RFC 4155), thread by thread, the oldest of each first: what went out and what was answered, each as
 * the text that is kept of it. Every header line is made here, so nothing that came from outside can add one; no line of a text begins with
 * `From `.
 */
export function mboxFile(): TicketFile {
  const inOrder = (a: ThreadMail, b: ThreadMail) => time(a.at) - time(b.at)
  const part = ({ ticket }: TicketView) => mailsOf(ticket).toSorted(inOrder).map(written).join('')
  return { head: '', between: '', foot: '', part }
}

function mailsOf(ticket: Ticket): readonly ThreadMail[] {
  const drafted = new Map<string, OutgoingMail>()
  for (const event of ticket.events) if (event.type === 'sending') drafted.set(event.mail.messageId, event.mail)
  const sent = ticket.asked.flatMap(({ at, messageId }) => {
    const mail = messageId === null ? undefined : drafted.get(messageId)
    if (mail === undefined) return []
    return [{ ...mail, at, references: mail.inReplyTo === null ? [] : [mail.inReplyTo] }]
  })
  const us = sent.at(-1)?.from ?? null
  const answers = ticket.answers.map((answer) => ({
    at: answer.receivedAt,
    from: answer.sender,
    to: us,
    subject: answer.subject ?? '',
    text: answer.text,
    messageId: answer.messageId,
    inReplyTo: null,
    // Which of ours it named is not kept, but that it named one: it stands in their thread.
    references:
      answer.matchedBy === 'thread' ? sent.filter((one) => time(one.at) <= time(answer.receivedAt)).map(idOf) : [],
  }))
  return [...sent, ...answers]
}

function idOf({ messageId }: OutgoingMail): string {
  return messageId
}

function written({ at, from, to, subject, text, messageId, inReplyTo, references }: ThreadMail): string {
  const thread = references.filter(isMessageId)
  const sender = from !== null && isPlainAddress(from) ? from : 'MAILER-DAEMON'
  const headers = [
    `Date: ${rfc5322Date(at)}`,
    `From: ${mailbox(from)}`,
    `To: ${to === null ? 'undisclosed-recipients:;' : mailbox(to)}`,
    `Subject: ${headerText(subject)}`,
    ...(messageId !== null && isMessageId(messageId) ? [`Message-ID: ${messageId}`] : []),
    ...(inReplyTo !== null && isMessageId(inReplyTo) ? [`In-Reply-To: ${inReplyTo}`] : []),
    ...(thread.length > 0 ? [`References: ${thread.join('\n ')}`] : []),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
  ]
  return `From ${sender} ${asctime(at)}\n${headers.join('\n')}\n\n${quotedPrintable(text)}\n\n`
}

/** What is no plain address is shown as a name, and cannot be written to. */
function mailbox(address: string | null): string {
  if (address === null) return 'unknown <unknown@invalid>'
  return isPlainAddress(address) ? address : `${headerText(address)} <unknown@invalid>`
}

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** RFC 4155 appendix A: the time in UTC as `asctime` of C writes it. */
function asctime(at: string): string {
  const { day, month, date, clock, year } = partsOf(at)
  return `${day} ${month} ${date.padStart(2)} ${clock} ${year}`
}

/** RFC 5322 §3.3 */
function rfc5322Date(at: string): string {
  const { day, month, date, clock, year } = partsOf(at)
  return `${day}, ${date} ${month} ${year} ${clock} +0000`
}

function partsOf(at: string) {
  const when = new Date(time(at))
  return {
    day: DAYS[when.getUTCDay()] ?? '',
    month: MONTHS[when.getUTCMonth()] ?? '',
    date: String(when.getUTCDate()),
    clock: when.toISOString().slice(-13, -5),
    year: String(when.getUTCFullYear()).padStart(4, '0'),
  }
}

/** What is no time has come at the beginning of all times. */
function time(at: string): number {
  const parsed = Date.parse(at)
  return Number.isNaN(parsed) ? 0 : parsed
}
