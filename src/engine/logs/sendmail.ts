import type { Action, SmtpCommand } from '../bounces/diagnosis.ts'
import { readRemoteHost } from '../bounces/remote-host.ts'
import { actionOf, type LogFormat, type Told } from './log-format.ts'
import type { LogLine } from './log-line.ts'
import { bracketedAddress, plainAddress } from './logged-address.ts'
import { readLoggedHost } from './logged-host.ts'
import { splitRecipients } from './recipient-list.ts'

/** Sendmail: deliveries (`to=…, stat=…`), refusals by rule sets and milters, unknown users. The fields are described in its Installation and Operation Guide. */
export const sendmail: LogFormat = { recognizes: isSendmail, read: readSendmail }

const PROGRAM = /^(?:sendmail|sm-|send-mail)/
const REFUSER = /\b(?:ruleset=\w|Milter[ :(])/

function isSendmail({ program, message }: LogLine): boolean {
  return PROGRAM.test(program) || isDelivery(message) || isRejection(message)
}

function isDelivery(message: string): boolean {
  return message.includes(' stat=') && TO.test(message)
}

function isRejection(message: string): boolean {
  const at = message.indexOf(', reject=')
  return at >= 0 && REFUSER.test(message.slice(0, at))
}

const TO = /^(?:\w{8,20}: )?to=/

function readSendmail({ message }: LogLine): readonly Told[] {
  if (isDelivery(message)) return readDelivery(message)
  if (isRejection(message)) return [readRejection(message)]
  return readUnknownUser(message)
}

/** `queue id: to=<…>,<…>, ctladdr=…, delay=…, mailer=esmtp, relay=mx [192.0.2.1], dsn=5.1.1, reply=550 …, stat=User unknown`. */
function readDelivery(message: string): readonly Told[] {
  const status = message.indexOf(' stat=')
  const head = message.slice(0, status)
  const stated = message.slice(status + 6)
  const dsn = /, dsn=([245]\.\d{1,3}\.\d{1,3})/.exec(head)?.[1]
  const told = {
    action: actionFor(stated, dsn, head),
    text: replyOf(head) ?? acceptanceOf(stated),
    remoteMta: relayOf(head) ?? readRemoteHost(stated) ?? readLoggedHost(NAMED.exec(stated)?.[1]),
    queueId: queueIdOf(message),
    ...(dsn === undefined ? {} : { enhancedStatusCode: dsn }),
  }
  return recipientsOf(head).map((recipient) => ({ recipient, ...told }))
}

const NAMED = /\b(?:by|with|from) ([\w-]{1,63}(?:\.[\w-]{1,63}){1,20})\.?$/

/** The list ends where the next field begins. */
function recipientsOf(head: string): readonly string[] {
  const from = head.indexOf('to=') + 3
  const end = /, [a-z_]{3,12}=|, \[more\]/.exec(head.slice(from))?.index
  return splitRecipients(head.slice(from, end === undefined ? head.length : from + end).replace(/,$/, ''))
}

function actionFor(stated: string, dsn: string | undefined, head: string): Action {
  if (/^(?:sent|forwarded)\b/i.test(stated))
    return /, mailer=(?:local|prog|\*file|lmtp|cyrus|procmail)/.test(head) ? 'delivered' : 'relayed'
  if (dsn !== undefined && dsn[0] !== '2') return actionOf(dsn, 'failed')
  return /^(?:deferred|queued|quarantine|transient|will retry|timeout)/i.test(stated) ? 'delayed' : 'failed'
}

/** `Sent (<id> Message accepted)`: what the server answered stands in parentheses. */
function acceptanceOf(stated: string): string {
  return /^Sent \((.*)\)$/.exec(stated.trim())?.[1] ?? stated
}

/** Since 8.16 the reply of the server is logged before the status that it was taken for. */
function replyOf(head: string): string | null {
  const at = head.indexOf(', reply=')
  const reply = at < 0 ? '' : head.slice(at + 8).replace(/,$/, '')
  return /^[45]\d\d/.test(reply) ? reply : null
}

function relayOf(head: string): string | null {
  return readLoggedHost(/, relay=([^,]{1,400})/.exec(head)?.[1])
}

/** `ruleset=check_rcpt, arg1=<…>, relay=…, reject=550 5.7.1 <…>... Relaying denied`, `Milter: to=<…>, reject=451 4.7.1 …`. */
function readRejection(message: string): Told {
  const at = message.indexOf(', reject=')
  const head = message.slice(0, at)
  const text = message.slice(at + 9)
  const stage = /\bruleset=(\w{1,40})/.exec(head)?.[1] ?? /\bMilter[^:]{0,80}: (\w{1,20})/.exec(head)?.[1] ?? ''
  const command = STAGES[stage] ?? null
  return {
    recipient: command === 'RCPT' ? recipientOf(head) : null,
    action: actionOf(text, 'failed'),
    text,
    command,
    queueId: queueIdOf(message),
  }
}

const STAGES: Readonly<Record<string, SmtpCommand>> = {
  check_relay: 'CONNECT',
  check_mail: 'MAIL',
  check_rcpt: 'RCPT',
  check_compat: 'RCPT',
  check_data: 'DATA',
  check_eom: 'DATA',
  connect: 'CONNECT',
  helo: 'EHLO',
  from: 'MAIL',
  to: 'RCPT',
  data: 'DATA',
  eom: 'DATA',
  header: 'DATA',
}

/** check_compat has the sender first, the recipient second. */
function recipientOf(head: string): string | null {
  const label = head.includes('ruleset=check_compat') ? 'arg2=' : head.includes('arg1=') ? 'arg1=' : 'to='
  const from = head.indexOf(label) + label.length
  return head[from] === '<' ? bracketedAddress(head, from + 1) : plainAddress(head.slice(from).split(',', 1)[0])
}

/** `queue id: <…>... User unknown`. */
function readUnknownUser(message: string): readonly Told[] {
  const match = /^\w{8,20}: (<[^<>]{1,400}>|[^\s<>]{1,400}@[^\s<>]{1,255})\.\.\. (.{1,1000})$/.exec(message)
  if (!match) return []
  const text = match[2] ?? ''
  const isLater = /^(?:4\d\d|deferred|.{0,60}try again)/i.test(text)
  return [
    { recipient: plainAddress(match[1]), action: isLater ? 'delayed' : 'failed', text, queueId: queueIdOf(message) },
  ]
}

function queueIdOf(message: string): string | null {
  return /^(\w{8,20}): /.exec(message)?.[1] ?? null
}
