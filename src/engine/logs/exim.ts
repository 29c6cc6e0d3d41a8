import type { Action } from '../bounces/diagnosis.ts'
import { readRemoteHost } from '../bounces/remote-host.ts'
import { type EximFields, printed, readEximFields } from './exim-fields.ts'
import { isEximRejection, readEximRejection } from './exim-rejection.ts'
import type { LogFormat, Told } from './log-format.ts'
import type { LogLine } from './log-line.ts'
import { bracketedAddress, closingQuote, plainAddress } from './logged-address.ts'
import { readLoggedHost } from './logged-host.ts'

/** Exim's main, reject and panic log (the chapter "Log files" of its specification). */
export const exim: LogFormat = { recognizes: isExim, read: readExim }

/** Message ids have 6-6-2 letters and digits, since Exim 4.97 6-11-4. A process id may stand before it. */
const MESSAGE_ID =
  /^(?:\[\d{1,10}\] )?([0-9A-Za-z]{6}-[0-9A-Za-z]{6}-[0-9A-Za-z]{2}|[0-9A-Za-z]{6}-[0-9A-Za-z]{11}-[0-9A-Za-z]{4}) /
/** Without an id (a cut line) only the fields that follow show that the sign is no arrow of another text. */
const BARE_DELIVERY = /^(?:\*\*|==|=>|->|>>|\*>) \S.{0,400}(?: [RT]=\w| defer \()/

function isExim({ program, message, time }: LogLine): boolean {
  if (program !== '') return program.startsWith('exim')
  return MESSAGE_ID.test(message) || (time !== null && isEximRejection(message)) || BARE_DELIVERY.test(message)
}

function readExim({ message }: LogLine): readonly Told[] {
  const id = MESSAGE_ID.exec(message)
  const rest = id ? message.slice(id[0].length) : message
  const queueId = id?.[1] ?? null
  const action = ACTIONS[rest.slice(0, 3)]
  const told = action ? readDelivery(rest.slice(3), action) : (readHostError(rest) ?? readEximRejection(rest))
  return told ? [{ ...told, queueId }] : []
}

const ACTIONS: Readonly<Record<string, Action>> = {
  '** ': 'failed',
  '== ': 'delayed',
  '=> ': 'delivered',
  '-> ': 'delivered',
  '>> ': 'relayed',
  '*> ': 'delivered',
}

function readDelivery(text: string, action: Action): Told {
  const { recipient, original, end } = readAddresses(text)
  const fields = readEximFields(text, end)
  const host = readLoggedHost(fields.host)
  return {
    recipient,
    originalRecipient: original !== recipient ? original : null,
    action: action === 'delivered' && fields.host ? 'relayed' : action,
    text: action === 'failed' || action === 'delayed' ? reasonOf(fields) : fields.confirmation,
    remoteMta: host ?? readRemoteHost(fields.text),
  }
}

/** Where a router gave up before a reason was known, only the number of the error is written. */
function reasonOf({ text, error }: EximFields): string {
  return text === '' ? error : text
}

interface Addresses {
  readonly recipient: string | null
  readonly original: string | null
  readonly end: number
}

/** `final (parent) <original>`. The final one may be a local part, a file, a pipe with its arguments, or `:blackhole:`; then the original tells whose it is. */
function readAddresses(text: string): Addresses {
  const final = endOfFinal(text)
  const parents = /^ \([^()]{1,400}\)/.exec(text.slice(final, final + 402))?.[0].length ?? 0
  const open = text.startsWith(' <', final + parents) ? final + parents + 2 : -1
  const original = open < 0 ? null : bracketedAddress(text, open)
  const written = text.slice(0, final).replace(/^"(.*)"$/, '$1')
  const isAddress = written.includes('@') && !/^[|/:]/.test(written)
  const recipient = isAddress || original === null ? plainAddress(written.replace(/:$/, '')) : original
  const end = original === null || open < 0 ? final + parents : open + original.length + 1
  return { recipient, original, end: text[final - 1] === ':' ? final - 1 : end }
}

function endOfFinal(text: string): number {
  if (text[0] === '|' || text[0] === '/' || text[0] === ':') return endOfPath(text)
  const from = text[0] === '"' || text[0] === '<' ? closing(text) : 0
  const space = text.indexOf(' ', from)
  return space < 0 ? text.length : space
}

function closing(text: string): number {
  return text[0] === '<' ? Math.max(0, text.indexOf('>')) : closingQuote(text, 0)
}

/** A command has spaces of its own: it ends where the address that it is for begins, or the fields. */
function endOfPath(text: string): number {
  const end = /(?: [([]\S| <[^<>\s]{1,400}>| [A-Z]{1,3}=)/.exec(text)?.index
  return end ?? text.length
}

/** A host's refusal after which another host is tried: `H=… [192.0.2.1]: SMTP error from remote mail server after RCPT TO:<…>: 450 …`. */
function readHostError(text: string): Told | null {
  const at = text.indexOf('SMTP error from remote mail')
  if (at < 0) return null
  const recipient = /after (?:pipelined )?RCPT TO:<([^<>]{1,400})>/.exec(text)?.[1]
  if (recipient === undefined) return null
  const said = printed(text.slice(at))
  const reply = /(?:>|\]|SIZE=\d{1,15}): ([45])\d\d/.exec(said)?.[1]
  return {
    recipient,
    action: reply === '5' ? 'failed' : 'delayed',
    text: said,
    remoteMta: readLoggedHost(/\bH=(.{1,300})/.exec(text.slice(0, at))?.[1]) ?? readRemoteHost(said),
  }
}
