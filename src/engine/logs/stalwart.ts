import type { Action, SmtpCommand } from '../bounces/diagnosis.ts'
import { toInstant } from './instant.ts'
import { readKeyValues } from './key-values.ts'
import type { LogFormat, Told } from './log-format.ts'
import type { LogLine } from './log-line.ts'
import { readLoggedHost } from './logged-host.ts'
import { splitRecipients } from './recipient-list.ts'
import { readStalwartJson } from './stalwart-json.ts'

/** Stalwart's events, as its tracers write them (text, journal) and its web hooks send them (JSON). */
export const stalwart: LogFormat = { recognizes: isStalwart, read: readStalwart }

const EVENT = /\(((?:delivery|smtp|queue)\.[a-z0-9-]{2,60})\) ?/

function isStalwart({ message, json }: LogLine): boolean {
  if (json) return readStalwartJson(json).length > 0
  return (
    (message.includes('(delivery.') || message.includes('(smtp.') || message.includes('(queue.')) && EVENT.test(message)
  )
}

function readStalwart({ message, json }: LogLine): readonly Told[] {
  if (json) return readStalwartJson(json).flatMap(({ type, values }) => readEvent(type, '', values))
  const event = EVENT.exec(message)
  if (!event) return []
  const title = message
    .slice(0, event.index)
    .replace(/^(?:TRACE|DEBUG|INFO|WARN|ERROR) /, '')
    .trim()
  return readEvent(event[1] ?? '', title, readKeyValues(message.slice(event.index + event[0].length)))
}

interface Meaning {
  readonly action: Action
  readonly command?: SmtpCommand
}

/** The events that tell what became of a mail. Those that only say that it will be tried again repeat an earlier one. */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  'delivery.delivered': { action: 'relayed' },
  'delivery.dsn-success': { action: 'relayed' },
  'delivery.dsn-perm-fail': { action: 'failed' },
  'delivery.dsn-temp-fail': { action: 'delayed' },
  'delivery.double-bounce': { action: 'failed' },
  'delivery.failed': { action: 'delayed' },
  'delivery.greeting-failed': { action: 'delayed', command: 'CONNECT' },
  'delivery.connect-error': { action: 'delayed', command: 'CONNECT' },
  'delivery.ehlo-rejected': { action: 'delayed', command: 'EHLO' },
  'delivery.auth-failed': { action: 'delayed', command: 'AUTH' },
  'delivery.start-tls-error': { action: 'delayed', command: 'STARTTLS' },
  'delivery.start-tls-unavailable': { action: 'delayed', command: 'STARTTLS' },
  'delivery.implicit-tls-error': { action: 'delayed', command: 'CONNECT' },
  'delivery.mail-from-rejected': { action: 'failed', command: 'MAIL' },
  'delivery.rcpt-to-rejected': { action: 'failed', command: 'RCPT' },
  'delivery.rcpt-to-failed': { action: 'delayed', command: 'RCPT' },
  'delivery.message-rejected': { action: 'failed', command: 'DATA' },
  'delivery.mx-lookup-failed': { action: 'delayed' },
  'delivery.ip-lookup-failed': { action: 'delayed' },
  'delivery.null-mx': { action: 'failed' },
  'smtp.mailbox-does-not-exist': { action: 'failed', command: 'RCPT' },
  'smtp.relay-not-allowed': { action: 'failed', command: 'RCPT' },
  'smtp.rcpt-to-rejected': { action: 'failed', command: 'RCPT' },
  'smtp.rcpt-to-greylisted': { action: 'delayed', command: 'RCPT' },
  'smtp.message-too-large': { action: 'failed', command: 'DATA' },
  'smtp.dmarc-fail': { action: 'failed', command: 'DATA' },
}

/** `title (event) queueId = 1, from = "…", to = ["…"], …, hostname = "mx", to = "…", code = 550, details = "…"`. */
function readEvent(type: string, title: string, values: ReadonlyMap<string, string>): readonly Told[] {
  const meaning = MEANINGS[type]
  if (!meaning) return []
  const recipients = recipientsOf(values)
  if (recipients.length === 0 && type.startsWith('smtp.')) return []
  const { code, status, text } = answerOf(values)
  const told = {
    action: actionFor(meaning.action, code ?? status),
    text: text || title || type,
    ...(meaning.command ? { command: meaning.command } : {}),
    ...(code === null ? {} : { replyCode: code }),
    ...(status === null ? {} : { enhancedStatusCode: status }),
    remoteMta: readLoggedHost(values.get('hostname')),
    queueId: values.get('queueId') ?? null,
    ...timeOf(values),
  }
  return (recipients.length > 0 ? recipients : [null]).map((recipient) => ({ recipient, ...told }))
}

/** Of a web hook, whose events have their own times. */
function timeOf(values: ReadonlyMap<string, string>): Pick<Told, 'lastAttemptDate'> {
  const time = values.get('createdAt')
  return time ? { lastAttemptDate: toInstant(time) } : {}
}

/** A server's 4xx only delays what the event's name calls rejected. */
function actionFor(action: Action, code: string | null): Action {
  if (action === 'relayed') return action
  if (code?.startsWith('4')) return 'delayed'
  return code?.startsWith('5') ? 'failed' : action
}

/** The last `to` is the event's own: one recipient. Before it, all of the message, of which one domain may be meant. */
function recipientsOf(values: ReadonlyMap<string, string>): readonly string[] {
  const all = splitRecipients(values.get('to') ?? values.get('rcpt') ?? '')
    .map((address) => address.replace(/^"?<?|>?"?$/g, ''))
    .filter((address) => address !== '')
  const domain = values.get('domain')
  const some = all.filter(
    (address) => domain !== undefined && address.toLowerCase().endsWith(`@${domain.toLowerCase()}`),
  )
  return some.length > 0 ? some : all
}

interface Answer {
  readonly code: string | null
  readonly status: string | null
  readonly text: string
}

const SPELLED = /Code: ([245]\d\d)(?:, Enhanced code: ([245]\.\d{1,3}\.\d{1,3}))?, Message: (.*)$/s

/** `code = 550, details = "…"`, or all in one: `Unexpected response …: Code: 550, Enhanced code: 5.7.1, Message: …`. */
function answerOf(values: ReadonlyMap<string, string>): Answer {
  const details = values.get('details') ?? ''
  const reason = values.get('reason') ?? values.get('response') ?? ''
  const said = reason !== '' && !/^I\/O Error$|^$/.test(details) ? `${details}: ${reason}` : reason || details
  const spelled = SPELLED.exec(said)
  const code = spelled?.[1] ?? /^[245]\d\d$/.exec(values.get('code') ?? '')?.[0] ?? null
  const zero = spelled?.[2]?.endsWith('.0.0') === true
  return { code, status: spelled?.[2] && !zero ? spelled[2] : null, text: spelled?.[3] ?? said }
}
