import { findAddresses } from '../messages/addresses.ts'
import { ownCopy } from '../messages/own-copy.ts'
import type { LogFormat, Told } from './log-format.ts'
import type { LogLine } from './log-line.ts'
import { type LogMemory, remember } from './log-memory.ts'
import { splitRecipients } from './recipient-list.ts'
import { followCommand, followReply } from './smtp-session.ts'

/** hMailServer: quoted columns; SMTPC is a session with another server, SMTPD one with whoever sends to us. */
export const hmailserver: LogFormat = { recognizes: ({ text }) => LINE_START.test(text), read: readHmailserver }

const TAB = '"?[\\t ]{1,4}"?'
const NUMBER = `(\\d{1,12})${TAB}`
const TIME = `(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d)[.\\d]{0,8}${TAB}`
const LINE_START =
  /^(?:"(?:SMTPC|SMTPD|APPLICATION|TCPIP|DEBUG|ERROR|POP3D|POP3C|IMAPD|EVENT)"[\t ]{1,4}"?\d|(?:SMTPC|SMTPD)\t"?\d)/
const SESSION = new RegExp(
  `^"?(SMTPC|SMTPD)${TAB}\\d{1,12}${TAB}${NUMBER}${TIME}([0-9A-Fa-f.:]{2,45})${TAB}(SENT|RECEIVED): (.*)$`,
)
const MESSAGE = new RegExp(
  `^"?(?:APPLICATION|DEBUG)${TAB}\\d{1,12}${TAB}${TIME}SMTPDeliverer - Message (\\d{1,20})(?::| -) (.*)$`,
)

function readHmailserver({ text }: LogLine, memory: LogMemory): readonly Told[] {
  const session = SESSION.exec(text)
  if (session) return readSession(session, memory)
  const message = MESSAGE.exec(text)
  return message ? readMessage(message, memory) : []
}

function readSession(line: RegExpExecArray, memory: LogMemory): readonly Told[] {
  const [, side = '', number = '', time = '', peer = '', direction = '', quoted = ''] = line
  const words = quoted.replace(/"\s*$/, '').replaceAll('[nl]', '\n').trim()
  const key = `hmailserver ${side} ${number}`
  const isOutgoing = side === 'SMTPC'
  if ((direction === 'SENT') === isOutgoing) {
    followCommand(memory, key, words)
    return []
  }
  if (isOutgoing) return followReply(memory, key, words).map((told) => finishOutgoing(told, time, peer, memory))
  const refused = followReply(memory, key, words).filter(
    ({ action, command }) => action !== 'relayed' && REFUSING.has(command),
  )
  return refused.map((told) => ({ ...told, lastAttemptDate: time }))
}

/** A refusal of ours is one of a mail only at these commands. */
const REFUSING: ReadonlySet<Told['command']> = new Set<Told['command']>(['MAIL', 'RCPT', 'DATA'])

/** Of a line by itself, without the commands before it, the reply may name the recipient. */
function finishOutgoing(told: Told, time: string, peer: string, memory: LogMemory): Told {
  const recipient = told.recipient ?? (told.command === undefined ? (findAddresses(told.text)[0] ?? null) : null)
  if (recipient !== null) remember(memory, `hmailserver told ${recipient}`, ownCopy(time))
  return { ...told, recipient, remoteMta: peer, lastAttemptDate: time }
}

/** `Delivering message from … to …, …. File: …` names the recipients; later the message is given up, or its server not reached. */
function readMessage(line: RegExpExecArray, memory: LogMemory): readonly Told[] {
  const [, time = '', id = '', words = ''] = line
  const text = words.replace(/"\s*$/, '')
  const key = `hmailserver message ${id}`
  const recipients = /^Delivering message from \S{1,400} to (.{1,4000}?)\. File: /.exec(text)?.[1]
  if (recipients !== undefined) remember(memory, key, ownCopy(recipients))
  const action = ENDS.find(([start]) => text.includes(start))?.[1]
  if (!action) return []
  const told = { action, text, lastAttemptDate: time, queueId: id }
  const known = memory.get(key)
  if (known === undefined) return [{ ...told, recipient: null }]
  const silent = splitRecipients(known).filter((one) => !memory.has(`hmailserver told ${one}`))
  return silent.map((recipient) => ({ ...told, recipient }))
}

const ENDS = [
  ['Returning error log to sender', 'failed'],
  ['Connection failed: ', 'delayed'],
] as const
