import { findAddresses } from '../messages/addresses.ts'
import { foldReplyLines, readSmtpReply } from '../messages/smtp-reply.ts'
import type { Action, Outcome } from './diagnosis.ts'
import { EMPTY_OUTCOME } from './outcome.ts'
import { readRemoteHost } from './remote-host.ts'
import { readSmtpCommand } from './smtp-command.ts'

/** A line of a mail server's log: who wrote it, and how its fields are read. */
interface LogFormat {
  readonly software: string
  readonly recognize: RegExp
  readonly read: (line: string, memory: LogMemory) => Partial<Outcome> | null
}

/** What earlier lines said that later ones need (qmail names the recipient and the result in different lines). */
export type LogMemory = Map<string, string>

/** The outcome that one log line tells, or null: no line of a log that we know, or one about no recipient. */
export function readLogLine(line: string, memory: LogMemory): Outcome | null {
  const text = line.length > 16_384 ? line.slice(0, 16_384) : line
  const format = FORMATS.find(({ recognize }) => recognize.test(text))
  const fields = format?.read(text, memory)
  if (!fields) return null
  return { ...EMPTY_OUTCOME, ...fields, text: fields.text ?? '' }
}

/** True when the line looks like one of a mail log, whether or not it tells an outcome. */
export function isLogLine(line: string): boolean {
  const text = line.length > 4096 ? line.slice(0, 4096) : line
  return !SMTP_REPLY.test(text) && (FORMATS.some(({ recognize }) => recognize.test(text)) || SYSLOG.test(text))
}

/** A reply may hold an arrow of its own ("127.0.0.1 -> Query Refused", from URIBL); a log line begins with its time. */
const SMTP_REPLY = /^[245]\d\d[ -]/

const SYSLOG = /^(?:<\d{1,3}>)?(?:[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\S*) \S+ (?:postfix|exim|sendmail|sm-mta|smtpd|qmail|dovecot|opendkim|amavis|rspamd)\b/

const FORMATS: readonly LogFormat[] = [
  { software: 'postfix', recognize: /\bstatus=[A-Za-z]+ \(|\bstatus=(?:sent|bounced|deferred|expired|undeliverable|SOFTBOUNCE)\b/, read: readPostfixDelivery },
  { software: 'postfix', recognize: /\b(?:milter-)?(?:reject|reject_warning|discard): (?:[A-Z-]{3,20}|END-OF-MESSAGE) from /, read: readPostfixReject },
  { software: 'opensmtpd', recognize: /\bresult="?(?:PermFail|TempFail|Ok|LoopFail)"?|\bsmtp failed-command\b/, read: readOpenSmtpd },
  { software: 'sendmail', recognize: /\bstat=|\breject=[245]\d\d/, read: readSendmail },
  { software: 'qmail', recognize: /\b(?:starting )?delivery \d+: /, read: readQmail },
  { software: 'stalwart', recognize: /\((?:delivery|smtp|queue|dsn|outgoing-\w+)[.a-z-]{2,40}\)|queueId ?= ?\d/, read: readStalwart },
  { software: 'hmailserver', recognize: /^"?(?:SMTPC|SMTPD|APPLICATION|ERROR)"?[\t,]/, read: readHmailserver },
  { software: 'haraka', recognize: /^(?:\S+ )?\[(?:[A-Z]{3,10})\] \[[\w.-]{1,60}\] \[\w/, read: readHaraka },
  { software: 'microsoft', recognize: /\{?LED=|##Receive,|\bRecipientStatus\b|,(?:FAIL|DEFER|DSN|SEND|DELIVER|HADISCARD),|\[\{LED/i, read: readMessageTrace },
  { software: 'exim', recognize: /(?:^|[\d:. ] )(?:[0-9A-Za-z]{6}-[0-9A-Za-z]{6,11}-[0-9A-Za-z]{2,4} )?(?:==|\*\*|=>|->|>>) \S|\brejected (?:RCPT|after DATA|MAIL|EHLO|HELO|connection)|temporarily rejected (?:RCPT|MAIL|after)/, read: readExim },
]

function readPostfixDelivery(line: string): Partial<Outcome> | null {
  const recipient = addressOf(/\bto=<([^<>]*)>/.exec(line)?.[1])
  const status = /\bstatus=([A-Za-z]+)/.exec(line)?.[1]?.toLowerCase() ?? ''
  const open = line.indexOf('(', line.indexOf('status='))
  const text = open < 0 ? '' : foldReplyLines(line.slice(open + 1).replace(/\)\s*$/, ''))
  const relay = /\brelay=([^\s,[\]]+)/.exec(line)?.[1]
  const reply = readSmtpReply(text)
  return {
    recipient,
    originalRecipient: addressOf(/\borig_to=<([^<>]*)>/.exec(line)?.[1]),
    action: status === 'sent' ? (/queued as|forwarded/.test(text) && relay?.includes('.') ? 'relayed' : 'delivered') : status === 'deferred' || status === 'softbounce' ? 'delayed' : 'failed',
    ...reply,
    enhancedStatusCode: /\bdsn=([245]\.\d{1,3}\.\d{1,3})/.exec(line)?.[1] ?? reply.enhancedStatusCode,
    text,
    command: readSmtpCommand(text),
    remoteMta: relay && relay.includes('.') ? relay.toLowerCase() : readRemoteHost(text),
    reportingMta: syslogHost(line),
    queueId: /: ([0-9A-Za-z]{6,20}): (?:to|orig_to)=/.exec(line)?.[1] ?? null,
    arrivalDate: null,
    lastAttemptDate: lineTime(line),
  }
}

function readPostfixReject(line: string): Partial<Outcome> | null {
  const start = /(?:reject|reject_warning|discard): (\S+) from (\S+?): /.exec(line)
  if (!start) return null
  const from = start.index + start[0].length
  const tail = line.indexOf('; from=<', from)
  const text = foldReplyLines(line.slice(from, tail < 0 ? undefined : tail))
  return {
    recipient: addressOf(/\bto=<([^<>]*)>/.exec(line.slice(tail < 0 ? from : tail))?.[1]) ?? findAddresses(text)[0] ?? null,
    action: text.startsWith('4') ? 'delayed' : 'failed',
    ...readSmtpReply(text),
    text,
    command: COMMANDS[start[1] ?? ''] ?? null,
    reportingMta: syslogHost(line),
    lastAttemptDate: lineTime(line),
  }
}

const COMMANDS: Readonly<Record<string, Outcome['command']>> = { RCPT: 'RCPT', MAIL: 'MAIL', CONNECT: 'CONNECT', EHLO: 'EHLO', HELO: 'EHLO', DATA: 'DATA', 'END-OF-MESSAGE': 'DATA' }

function readExim(line: string): Partial<Outcome> | null {
  const delivery = /(?:^|[\d:. ] |- |\w )(==|\*\*|=>|->|>>) (\S+)(?: <([^<>]+)>)?/.exec(line)
  if (!delivery) return readEximReject(line)
  const rest = line.slice(delivery.index + delivery[0].length)
  const colon = /(?:defer \([^()]{1,12}\)[^:]{0,200}|\s|\]|\)|"): ?|: (?=\S)/.exec(rest)
  const text = foldReplyLines(colon ? rest.slice(colon.index + colon[0].length) : rest)
  const mark = delivery[1]
  const host = /\bH=(\S+)/.exec(rest)?.[1]
  const written = delivery[2] ?? ''
  return {
    recipient: written.includes('@') ? bare(written) : (delivery[3] ?? (written === ':blackhole:' ? null : bare(written))),
    action: mark === '**' ? 'failed' : mark === '==' ? 'delayed' : 'delivered',
    ...readSmtpReply(text),
    text,
    command: readSmtpCommand(text),
    remoteMta: host?.includes('.') ? host.toLowerCase() : readRemoteHost(rest),
    queueId: /\b([0-9A-Za-z]{6}-[0-9A-Za-z]{6,11}-[0-9A-Za-z]{2,4})\b/.exec(line)?.[1] ?? null,
    lastAttemptDate: lineTime(line),
  }
}

function readEximReject(line: string): Partial<Outcome> | null {
  const reject = /(temporarily )?rejected (RCPT|after DATA|MAIL|EHLO|HELO|connection)[^<:]{0,60}(?:<([^<>]*)>)?(?: in [^:]{0,40})?: ?/.exec(line)
  if (!reject) return null
  const text = foldReplyLines(line.slice(reject.index + reject[0].length))
  return {
    recipient: reject[2] === 'RCPT' ? addressOf(reject[3]) : null,
    action: reject[1] ? 'delayed' : 'failed',
    ...readSmtpReply(text),
    text,
    command: reject[2] === 'after DATA' ? 'DATA' : (COMMANDS[reject[2] ?? ''] ?? 'CONNECT'),
    lastAttemptDate: lineTime(line),
  }
}

function readOpenSmtpd(line: string): Partial<Outcome> | null {
  const text = foldReplyLines(quoted(line, 'stat') ?? quoted(line, 'result') ?? '')
  const result = /\bresult="?(PermFail|TempFail|Ok|LoopFail)/.exec(line)?.[1]
  const command = quoted(line, 'command') ?? ''
  return {
    recipient: addressOf(/\bto=<([^<>]*)>/.exec(line)?.[1]) ?? findAddresses(command)[0] ?? null,
    action: result === 'Ok' ? 'delivered' : result === 'TempFail' || text.startsWith('4') ? 'delayed' : 'failed',
    ...readSmtpReply(text),
    text,
    command: /^(?:rcpt)/i.test(command) ? 'RCPT' : /^mail/i.test(command) ? 'MAIL' : readSmtpCommand(text),
    remoteMta: hostIn(quoted(line, 'relay') ?? /\brelay=(\S+)/.exec(line)?.[1]) ?? null,
    reportingMta: syslogHost(line),
    queueId: /\bevpid=([0-9a-f]+)/.exec(line)?.[1] ?? null,
    lastAttemptDate: lineTime(line),
  }
}

function readSendmail(line: string): Partial<Outcome> | null {
  const stat = /\b(?:stat|reject)=(.*)$/.exec(line)?.[1]
  const recipient = addressOf(/\b(?:to|arg1)=<?([^<>,\s]*)>?/.exec(line)?.[1])
  if (stat === undefined || (recipient === null && !/reject=/.test(line))) return null
  const text = foldReplyLines(stat)
  const reply = readSmtpReply(text)
  return {
    recipient,
    action: /^Sent\b/.test(stat) ? 'relayed' : /^Deferred|^queued/i.test(stat) || text.startsWith('4') ? 'delayed' : 'failed',
    ...reply,
    enhancedStatusCode: /\bdsn=([245]\.\d{1,3}\.\d{1,3})/.exec(line)?.[1] ?? reply.enhancedStatusCode,
    text,
    command: /ruleset=check_rcpt/.test(line) ? 'RCPT' : /ruleset=check_mail/.test(line) ? 'MAIL' : readSmtpCommand(text),
    remoteMta: /ruleset=/.test(line) ? null : hostIn(/\brelay=(\S+)/.exec(line)?.[1]),
    reportingMta: syslogHost(line),
    queueId: /: ([0-9A-Za-z]{10,20}): /.exec(line)?.[1] ?? null,
    lastAttemptDate: lineTime(line),
  }
}

function readQmail(line: string, memory: LogMemory): Partial<Outcome> | null {
  const start = /starting delivery (\d+): msg \d+ to (?:remote|local) (\S+)/.exec(line)
  if (start) {
    if (memory.size > 10_000) memory.clear()
    memory.set(start[1] ?? '', start[2] ?? '')
    return null
  }
  const end = /delivery (\d+): (success|failure|deferral): (.*)$/.exec(line)
  if (!end) return null
  const text = foldReplyLines((end[3] ?? '').replaceAll('_', ' ').replaceAll('/', '\n').replace(/(https?:)\n\n?/g, '$1//'))
  return {
    recipient: memory.get(end[1] ?? '') ?? findAddresses(text)[0] ?? null,
    action: end[2] === 'success' ? 'relayed' : end[2] === 'deferral' ? 'delayed' : 'failed',
    ...readSmtpReply(text),
    text,
    command: readSmtpCommand(text),
    remoteMta: readRemoteHost(text),
    lastAttemptDate: lineTime(line),
  }
}

function readHmailserver(line: string, memory: LogMemory): Partial<Outcome> | null {
  const session = /^"?SMTP[CD]"?[\t,]"?(\d+)"?[\t,]"?(\d+)/.exec(line)?.[2] ?? ''
  const sent = /SENT: RCPT TO: ?<([^<>]+)>/i.exec(line)
  if (sent) memory.set(`hmailserver ${session}`, sent[1] ?? '')
  const reply = /RECEIVED: ([245]\d\d[- ].*?)"?\s*$/.exec(line)
  if (!reply || (reply[1] ?? '').startsWith('2') || !line.includes('SMTPC')) return null
  const text = foldReplyLines((reply[1] ?? '').replaceAll('[nl]', '\n'))
  return {
    recipient: memory.get(`hmailserver ${session}`) ?? findAddresses(text)[0] ?? null,
    action: text.startsWith('4') ? 'delayed' : 'failed',
    ...readSmtpReply(text),
    text,
    lastAttemptDate: /"(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)/.exec(line)?.[1] ?? null,
  }
}

function readHaraka(line: string): Partial<Outcome> | null {
  const text = foldReplyLines(/\] ((?:recipient|bounced|deferred|delayed|delivered|failed|temp fail|delivery of|upstream|rejected|smtp|response|deny|denysoft|lost|todo|errors?)\b.*)$/i.exec(line)?.[1] ?? '')
  const reply = readSmtpReply(text)
  if (text === '' || (reply.replyCode === null && !/bounce|defer|delay|fail|deny|delivered/i.test(text))) return null
  return {
    recipient: addressOf(/(?:rcpt|recipient|to)s?[=: ]+<?([^<>\s,;()]+@[^<>\s,;()]+)>?/i.exec(line)?.[1]) ?? findAddresses(line)[0] ?? null,
    action: /delivered/i.test(text) ? 'relayed' : /defer|delay|temp|denysoft/i.test(text) || reply.replyCode?.startsWith('4') ? 'delayed' : 'failed',
    ...reply,
    text,
    command: readSmtpCommand(text),
    remoteMta: hostIn(/(?:host|mx|from)[=: ]+"?([\w.-]+\.[a-z]{2,})/i.exec(line)?.[1]) ?? readRemoteHost(text),
    queueId: /\] \[([0-9A-F-]{36}(?:\.\d+)*)\]/.exec(line)?.[1] ?? null,
    lastAttemptDate: lineTime(line),
  }
}

function readStalwart(line: string): Partial<Outcome> | null {
  const value = (name: string) => new RegExp(`\\b${name} ?= ?(?:"([^"]*)"|\\[?"?([^",\\]]+))`).exec(line)
  const field = (name: string) => value(name)?.[1] ?? value(name)?.[2]?.trim() ?? null
  const recipient = addressOf(field('to') ?? field('rcpt') ?? undefined)
  const details = field('details') ?? field('reason') ?? field('response') ?? ''
  const code = field('code')
  if (recipient === null && details === '') return null
  const text = foldReplyLines(code && !details.includes(code) ? `${code} ${details}` : details)
  return {
    recipient,
    action: /delivered|\.completed|delivery-success/.test(line) ? 'relayed' : /rejected|failed|perm|dsn-permfail/i.test(line) && !code?.startsWith('4') ? 'failed' : 'delayed',
    ...readSmtpReply(text),
    text,
    command: /rcpt-to/.test(line) ? 'RCPT' : /mail-from/.test(line) ? 'MAIL' : /message-rejected/.test(line) ? 'DATA' : /start-tls/.test(line) ? 'STARTTLS' : readSmtpCommand(text),
    remoteMta: hostIn(field('hostname') ?? undefined),
    queueId: field('queueId'),
    lastAttemptDate: lineTime(line),
  }
}

/** Exchange message tracking and Microsoft 365 message trace: `[{LED=550 5.1.1 …};{MSG=};{FQDN=mx.example.net};{IP=192.0.2.1};{LRT=…}]`. */
function readMessageTrace(line: string): Partial<Outcome> | null {
  const led = /LED=(.*?)\}(?:;|\]|$)/.exec(line)?.[1] ?? /(?:[,"' ])([45]\d\d [45]\.\d{1,3}\.\d{1,3}[^"]*)/.exec(line)?.[1] ?? ''
  const text = foldReplyLines(led.replace(/^\{/, ''))
  const recipient = /([^\s,;"'#<>]+@[^\s,;"'#<>]+)##/.exec(line)?.[1] ?? /\bto:? ?"?([^\s,;"'<>]+@[^\s,;"'<>]+)/i.exec(line)?.[1] ?? findAddresses(line)[0] ?? null
  if (text === '' && recipient === null) return null
  const failed = /\bFAIL\b|,Fail|"Failed"|Failed/.test(line) || /^5/.test(text)
  return {
    recipient,
    action: failed ? 'failed' : /DEFER|Pending|^4/i.test(line) || text.startsWith('4') ? 'delayed' : 'delivered',
    ...readSmtpReply(text),
    text,
    command: readSmtpCommand(text),
    remoteMta: hostIn(/FQDN=([^};]+)/.exec(line)?.[1]) ?? readRemoteHost(text),
    lastAttemptDate: lineTime(line),
  }
}

function quoted(line: string, name: string): string | null {
  return new RegExp(`\\b${name}="((?:[^"\\\\]|\\\\.)*)"?`).exec(line)?.[1] ?? null
}

function addressOf(value: string | undefined): string | null {
  return value === undefined || !value.includes('@') ? null : bare(value)
}

function bare(value: string): string {
  return value.replace(/^[<"']+|[>"',:;]+$/g, '')
}

function hostIn(value: string | undefined): string | null {
  const name = /([a-z0-9_](?:[a-z0-9_-]*\.)+[a-z][a-z0-9-]+)/i.exec(value ?? '')?.[1]
  return name?.toLowerCase() ?? /((?:\d{1,3}\.){3}\d{1,3})/.exec(value ?? '')?.[1] ?? null
}

function syslogHost(line: string): string | null {
  const host = /^(?:<\d{1,3}>)?(?:[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|\d{4}-\d\d-\d\dT\S+) (\S+) \S+?\[?\d*\]?:/.exec(line)?.[1]
  return host ?? null
}

function lineTime(line: string): string | null {
  return /^(?:<\d{1,3}>)?\[?(\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?|[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d)/.exec(line)?.[1] ?? null
}

/** An action that tells of no failure. */
export function isSuccess(action: Action | null): boolean {
  return action === 'delivered' || action === 'relayed' || action === 'expanded'
}
