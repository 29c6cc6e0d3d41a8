import { bareAddress } from '../messages/addresses.ts'
import { fieldText, parseDeliveryStatus, typedValue } from '../messages/delivery-status.ts'
import { type HeaderBlock, headerValue } from '../messages/headers.ts'
import { foldReplyLines, readSmtpReply } from '../messages/smtp-reply.ts'
import type { Action, Outcome } from './diagnosis.ts'
import { readRemoteHost } from './remote-host.ts'
import { readReportDate } from './report-date.ts'
import { readSmtpCommand } from './smtp-command.ts'

/** Reads the outcomes of a delivery status notification (RFC 3464 §2), one for each recipient. */
export function readReport(body: string): Outcome[] {
  const { perMessage, perRecipient } = parseDeliveryStatus(body)
  const message = readMessageFields(perMessage)
  return perRecipient.map((group) => readRecipient(group, message))
}

type MessageFields = Pick<Outcome, 'reportingMta' | 'arrivalDate' | 'queueId'>

/** RFC 3464 §2.2: what holds for all recipients. */
function readMessageFields(perMessage: HeaderBlock): MessageFields {
  return {
    reportingMta: readHost(fieldText(perMessage, 'reporting-mta')),
    arrivalDate: readReportDate(fieldText(perMessage, 'arrival-date')),
    queueId: fieldText(perMessage, 'x-postfix-queue-id'),
  }
}

function readRecipient(group: HeaderBlock, message: MessageFields): Outcome {
  const text = diagnosticText(group)
  const reply = isExitCode(group, text) ? NO_REPLY : readSmtpReply(text)
  const stated = statusCode(headerValue(group, 'status'))
  const { recipient, originalRecipient } = readRecipients(group)
  return {
    recipient,
    originalRecipient,
    action: readAction(headerValue(group, 'action'), stated),
    replyCode: reply.replyCode ?? replyCodeOfStatus(headerValue(group, 'status')),
    enhancedStatusCode: mergeStatus(reply.enhancedStatusCode, stated, reply.replyCode),
    text,
    command: readSmtpCommand(text),
    remoteMta: readHost(fieldText(group, 'remote-mta')) ?? readRemoteHost(text),
    reportingMta: message.reportingMta,
    arrivalDate: message.arrivalDate,
    lastAttemptDate: readReportDate(fieldText(group, 'last-attempt-date')),
    willRetryUntil: readReportDate(fieldText(group, 'will-retry-until')),
    queueId: fieldText(group, 'final-log-id') ?? message.queueId,
  }
}

const NO_REPLY = { replyCode: null, enhancedStatusCode: null } as const

/** `X-Unix; 255` is what a program ended with, not what a server said. */
function isExitCode(group: HeaderBlock, text: string): boolean {
  return /^\d{1,3}$/.test(text) && /^x-unix/i.test(headerValue(group, 'diagnostic-code'))
}

/** RFC 3464 §2.3.1, §2.3.2: who finally failed, and whom the sender wrote to. */
function readRecipients(group: HeaderBlock): Pick<Outcome, 'recipient' | 'originalRecipient'> {
  const final = readRecipientField(group, 'final-recipient')
  const original = readRecipientField(group, 'original-recipient')
  const actual = readRecipientField(group, 'x-actual-recipient')
  const recipient = [final, actual, original].find((address) => address?.includes('@')) ?? final ?? original
  return { recipient: recipient ?? null, originalRecipient: original }
}

function readRecipientField(group: HeaderBlock, name: string): string | null {
  const raw = headerValue(group, name)
  if (raw === '') return null
  const { type, text } = typedValue(raw)
  const address = bareAddress(text)
  if (address === '') return null
  return type === 'utf-8'
    ? decodeUnitext(address)
    : type === '' || address.includes('@')
      ? decodeXtext(address)
      : address
}

/** RFC 6533 §3: `\x{1F408}` stands for a character in utf-8-addr-unitext and -xtext. */
function decodeUnitext(address: string): string {
  return decodeXtext(address).replace(/\\x\{([0-9A-Fa-f]{1,6})\}/g, (all, hex: string) => {
    const code = Number.parseInt(hex, 16)
    return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : all
  })
}

/** RFC 3461 §4: `+3D` stands for `=` in an Original-Recipient. Only where it cannot be a plus sign of the address. */
function decodeXtext(address: string): string {
  return address.replace(/\+(2B|3D|20|5C)(?![0-9a-z])/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}

const ACTIONS: readonly Action[] = ['failed', 'delayed', 'delivered', 'relayed', 'expanded']

/** RFC 3464 §2.3.3; misspelt and missing ones are read from the status' class. */
function readAction(value: string, status: string | null): Action | null {
  const word =
    value
      .toLowerCase()
      .replace(/[^a-z]/g, ' ')
      .trim()
      .split(/\s+/)[0] ?? ''
  const known = ACTIONS.find((action) => action === word)
  if (known) return known
  if (/^(?:fail|error|bounce|reject|perm)/.test(word)) return 'failed'
  if (/^(?:delay|defer|warn|temp)/.test(word)) return 'delayed'
  return status?.[0] === '2' ? 'delivered' : status?.[0] === '5' ? 'failed' : null
}

function diagnosticText(group: HeaderBlock): string {
  const fields = group.fields
    .filter(({ name }) => name === 'diagnostic-code')
    .map(({ value }) => typedValue(value).text)
  const smtp = fields.find((text) => /[245]\d\d/.test(text)) ?? fields.find((text) => text !== '')
  return foldReplyLines((smtp ?? fieldText(group, 'x-diagnostic-text') ?? statusComment(group)).slice(0, 8000)).slice(
    0,
    4000,
  )
}

/** `Status: 5.1.1 (bad destination mailbox address)`: words where the Diagnostic-Code is missing. */
function statusComment(group: HeaderBlock): string {
  return /\(([^()]{3,200})\)/.exec(headerValue(group, 'status'))?.[1] ?? ''
}

function statusCode(value: string): string | null {
  return /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.])/.exec(value)?.[1] ?? null
}

/** `Status: 550` of software that knows no enhanced codes. */
function replyCodeOfStatus(value: string): string | null {
  return /^\s*([245][0-5]\d)\b/.exec(value)?.[1] ?? null
}

/** The reply's own code is what the server said; the Status field is what the reporting server made of it. */
function mergeStatus(fromText: string | null, fromField: string | null, replyCode: string | null): string | null {
  if (fromText === null) return fromField
  const contradicts = replyCode !== null && fromText[0] !== replyCode[0] && fromField?.[0] === replyCode[0]
  return contradicts ? fromField : fromText
}

/** RFC 5321 §4.5.3.1.2: 255, and room for what some put round it. */
const LONGEST_HOST = 300

function readHost(value: string | null): string | null {
  const name = value?.slice(0, LONGEST_HOST)
  const host =
    name
      ?.replace(/^\[|\]$/g, '')
      .split(/[\s([]/)[0]
      ?.replace(/[.)\]]+$/, '') ?? ''
  return host === '' || host === 'unknown' || /^(?:none|local|localhost)$/i.test(host) ? null : host.toLowerCase()
}
