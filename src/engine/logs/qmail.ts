import type { Action } from '../bounces/diagnosis.ts'
import { readRemoteHost } from '../bounces/remote-host.ts'
import { findAddresses } from '../messages/addresses.ts'
import type { LogFormat, Told } from './log-format.ts'
import type { LogLine } from './log-line.ts'
import { type LogMemory, remember } from './log-memory.ts'
import { isQmailSmtpd, readQmailSmtpd } from './qmail-smtpd.ts'

/** qmail and its successors: qmail-send's deliveries, and what stands in front of qmail-smtpd. */
export const qmail: LogFormat = { recognizes: isQmail, read: readQmail }

/** The slots of qmail-send are used again and again, so the number of a delivery belongs to one message at a time. */
const START = /^starting delivery (\d{1,20}): msg (\d{1,20}) to (local|remote) (\S{1,1000})/
const END = /^delivery (\d{1,20}): (success|failure|deferral): (.*)$/
const OTHER = /^(?:(?:new|info|end|bounce) msg \d|status: local \d|(?:double|triple) bounce: )/

function isQmail({ program, message }: LogLine): boolean {
  return (
    program.startsWith('qmail') ||
    START.test(message) ||
    END.test(message) ||
    OTHER.test(message) ||
    isQmailSmtpd(program, message)
  )
}

function readQmail({ message }: LogLine, memory: LogMemory): readonly Told[] {
  const start = START.exec(message)
  if (start) {
    remember(memory, `qmail ${start[1]}`, `${start[2]} ${start[3]} ${start[4]}`)
    return []
  }
  const end = END.exec(message)
  return end ? [readEnd(end, memory)] : readQmailSmtpd(message)
}

function readEnd(end: RegExpExecArray, memory: LogMemory): Told {
  const key = `qmail ${end[1]}`
  const [queueId = null, channel, address] = memory.get(key)?.split(' ') ?? []
  memory.delete(key)
  const text = unsafe(end[3] ?? '', address ?? '')
  return {
    recipient: address ?? findAddresses(text)[0] ?? null,
    action: actionFor(end[2] ?? '', channel === 'local' || /(?:^|\n)did \d+\+\d+\+\d+/.test(text)),
    text,
    remoteMta: /^((?:\d{1,3}\.){3}\d{1,3}) accepted message/.exec(text)?.[1] ?? readRemoteHost(text),
    queueId,
  }
}

/** qmail-local counts what it did: forwarded + to mailboxes + to programs. */
function actionFor(result: string, isLocal: boolean): Action {
  if (result === 'success') return isLocal ? 'delivered' : 'relayed'
  return result === 'deferral' ? 'delayed' : 'failed'
}

/** qsutil.c writes a line feed as `/` and spaces as `_`. A real slash does not stand before the beginning of a line that qmail-remote writes. */
function unsafe(text: string, recipient: string): string {
  const spaced = text.replaceAll('_', ' ')
  const named = recipient.includes('_') ? spaced.replaceAll(recipient.replaceAll('_', ' '), recipient) : spaced
  return named.replace(LINE_START, '\n').trim()
}

const LINE_START = /\/(?=$|[245]\d\d[ -]|Remote host said|Giving up on|STARTTLS|I'm not going to try|did \d)/g
