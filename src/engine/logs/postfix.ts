import type { Action, SmtpCommand } from '../bounces/diagnosis.ts'
import { readRemoteHost } from '../bounces/remote-host.ts'
import { readSmtpCommand } from '../bounces/smtp-command.ts'
import type { LogFormat, Told } from './log-format.ts'
import type { LogLine } from './log-line.ts'
import type { LogMemory } from './log-memory.ts'
import { addressBehind } from './logged-address.ts'
import { readLoggedHost } from './logged-host.ts'
import { readExpiry, rememberDeferral } from './postfix-expiry.ts'
import { queueIdOf } from './postfix-queue-id.ts'
import { isPostfixRejection, readPostfixRejection } from './postfix-rejection.ts'

/** Postfix: what its delivery agents, queue manager, servers, filters and postscreen log. */
export const postfix: LogFormat = { recognizes: isPostfix, read: readPostfix }

function isPostfix({ program, message }: LogLine): boolean {
  return program.startsWith('postfix') || isDelivery(message) || isPostfixRejection(message)
}

function isDelivery(message: string): boolean {
  return message.includes(': to=<') && message.includes(', status=')
}

function readPostfix(line: LogLine, memory: LogMemory): readonly Told[] {
  if (isDelivery(line.message)) return [readDelivery(line, memory)]
  if (line.message.includes(', status=')) return readExpiry(line.message, memory)
  return readPostfixRejection(line.message)
}

/** `queue id: to=<…>, orig_to=<…>, relay=…, delay=…, dsn=…, status=… (…)`, since Postfix 1.0 with fewer fields. */
function readDelivery({ message, program }: LogLine, memory: LogMemory): Told {
  const status = message.indexOf(', status=', message.indexOf(': to=<'))
  const word = /[A-Za-z-]{1,40}/.exec(message.slice(status + 9, status + 60))?.[0]?.toLowerCase() ?? ''
  const relay = fieldOf(message, 'relay', status)
  const dsn = fieldOf(message, 'dsn', status)
  const text = reasonOf(message, status)
  const told: Told = {
    recipient: addressBehind(message, ': to=<'),
    originalRecipient: addressBehind(message.slice(0, status), 'orig_to=<'),
    action: actionFor(word, relay, program, text),
    text,
    command: readCommand(text),
    remoteMta: remoteMta(relay, text),
    queueId: queueIdOf(message),
    ...(/^[245]\.\d{1,3}\.\d{1,3}$/.test(dsn) ? { enhancedStatusCode: dsn } : {}),
  }
  if (told.action === 'delayed') rememberDeferral(memory, told)
  return told
}

/** The value of a field that stands before the status: what the other server said comes later. */
function fieldOf(message: string, name: string, end: number): string {
  const at = message.indexOf(`, ${name}=`)
  if (at < 0 || at > end) return ''
  const start = at + name.length + 3
  return message.slice(start, Math.min(message.indexOf(',', start), end))
}

function reasonOf(message: string, status: number): string {
  const open = message.indexOf(' (', status)
  return open < 0
    ? ''
    : message
        .slice(open + 2)
        .trimEnd()
        .replace(/\)$/, '')
}

/** What is handed on by SMTP is relayed; what a local agent took is delivered (RFC 3464 §2.3.3). */
function actionFor(status: string, relay: string, program: string, text: string): Action {
  if (status === 'deferred' || status === 'softbounce') return 'delayed'
  if (status !== 'sent' && status !== 'deliverable') return 'failed'
  if (text.startsWith('forwarded as ')) return 'expanded'
  const agent = program.slice(program.lastIndexOf('/') + 1)
  return agent === 'smtp' || (agent !== 'lmtp' && /[.:]/.test(relay)) ? 'relayed' : 'delivered'
}

/** A delivery over a local socket (`relay=mail.example.org[private/dovecot-lmtp]`) names our own host. */
function remoteMta(relay: string, text: string): string | null {
  if (relay.includes('/')) return null
  return readLoggedHost(relay) ?? readRemoteHost(text) ?? readLoggedHost(TALKING_TO.exec(text)?.[1])
}

const TALKING_TO = /(?:with|to|host) ([\w.-]{1,253}\[[0-9A-Fa-f.:]{2,45}\])/

/** `while sending RCPT TO`, `while receiving the initial server greeting`: when a connection breaks, no command is answered. */
function readCommand(text: string): SmtpCommand | null {
  const known = readSmtpCommand(text)
  const step = known ? undefined : /while (?:sending|receiving|performing) (?:the )?(.{1,30})/.exec(text)?.[1]
  return known ?? STEPS.find(([start]) => step?.startsWith(start))?.[1] ?? null
}

const STEPS: readonly (readonly [string, SmtpCommand])[] = [
  ['MAIL FROM', 'MAIL'],
  ['RCPT TO', 'RCPT'],
  ['DATA', 'DATA'],
  ['BDAT', 'BDAT'],
  ['message body', 'DATA'],
  ['end of data', 'DATA'],
  ['initial server greeting', 'CONNECT'],
  ['STARTTLS', 'STARTTLS'],
  ['EHLO', 'EHLO'],
  ['LHLO', 'EHLO'],
  ['HELO', 'EHLO'],
]
