import type { Action } from '../bounces/diagnosis.ts'
import { ownCopy } from '../messages/own-copy.ts'
import { textField } from './json-line.ts'
import { readKeyValues } from './key-values.ts'
import { actionOf, type LogFormat, type Told } from './log-format.ts'
import type { LogLine } from './log-line.ts'
import { type LogMemory, remember } from './log-memory.ts'
import { readLoggedHost } from './logged-host.ts'

/** Haraka: `[NOTICE] [uuid] [outbound] recipient <…> rejected: 550 …`, also as logfmt and as JSON. */
export const haraka: LogFormat = { recognizes: (line) => readEntry(line) !== null, read: readHaraka }

/** One entry of the log: the uuid of a connection, its transaction (`.1`) and the mail that left (`.1.1`), and what was said. */
interface Entry {
  readonly uuid: string
  readonly origin: string
  readonly message: string
}

const LEVEL = '(?:DATA|PROTOCOL|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|CRIT|ALERT|EMERG)'
const BRACKETED = new RegExp(`^\\s{0,2}\\[${LEVEL}\\] \\[([\\w.-]{1,80})\\] \\[([\\w./@-]{1,80})\\] ?`)
const LOGFMT = new RegExp(`^level=${LEVEL} uuid=`)

function readEntry({ message, json }: LogLine): Entry | null {
  if (json) return readJsonEntry(json)
  const match = BRACKETED.exec(message)
  if (match) return { uuid: match[1] ?? '', origin: match[2] ?? '', message: message.slice(match[0].length) }
  return LOGFMT.test(message) ? readLogfmt(message) : null
}

function readJsonEntry(json: Readonly<Record<string, unknown>>): Entry | null {
  const uuid = textField(json, 'uuid')
  const origin = textField(json, 'origin', 'source')
  if (uuid === null || origin === null || textField(json, 'level') === null) return null
  const others = Object.keys(json).filter((key) => !['level', 'uuid', 'origin', 'source', 'message'].includes(key))
  const values = others.map((key) => `${key}=${JSON.stringify(textField(json, key) ?? '')}`)
  return { uuid, origin, message: [textField(json, 'message') ?? '', ...values].join(' ').trim() }
}

function readLogfmt(message: string): Entry {
  const values = readKeyValues(message)
  const uuid = values.get('uuid') ?? ''
  const origin = values.get('origin') ?? values.get('source') ?? ''
  const said = message.slice(message.indexOf(origin) + origin.length).trim()
  return {
    uuid,
    origin,
    message: `${values.get('message') ?? ''} ${said.replace(/^message="(?:[^"\\]|\\.)*" ?/, '')}`.trim(),
  }
}

function readHaraka(line: LogLine, memory: LogMemory): readonly Told[] {
  const entry = readEntry(line)
  if (!entry) return []
  const told = entry.origin.startsWith('outbound') ? readOutbound(entry, memory) : readInbound(entry, memory)
  return told ? [{ ...told, queueId: entry.uuid === '-' ? null : entry.uuid }] : []
}

const RECIPIENT = /^recipient <?([^<>\s]{1,400})>? (rejected|deferred): (.*)$/
const GIVEN_UP = /^(bouncing mail|temp failing \S{1,400} for [\d.]{1,20} seconds|temp fail for): (?:Error: )?(.*)$/i

function readOutbound(entry: Entry, memory: LogMemory): Told | null {
  const { message, uuid } = entry
  const answered = RECIPIENT.exec(message)
  if (answered)
    return {
      recipient: answered[1] ?? null,
      action: answered[2] === 'rejected' ? 'failed' : 'delayed',
      text: answered[3] ?? '',
      command: 'RCPT',
    }
  if (message.startsWith('delivered file')) return readDelivered(message, recipientOf(uuid, memory))
  const asked = /^C: RCPT TO:<([^<>\s]{1,400})>/.exec(message)
  if (asked) rememberRecipient(uuid, asked[1] ?? '', memory)
  const given = GIVEN_UP.exec(message)
  if (!given || /^Some recipients (?:temp )?failed: /.test(given[2] ?? '')) return null
  const action: Action = /^bouncing/i.test(given[1] ?? '') ? 'failed' : 'delayed'
  return {
    recipient: recipientOf(uuid, memory),
    action,
    text: (given[2] ?? '').replace(/^(?:Upstream error: |Too many failures \()(?=[245]\d\d)/, ''),
  }
}

/** `delivered file=… domain=… host=mx.example.net ip=… port=25 mode=SMTP … response="…" delay=1.2 fails=0 rcpts=1/0/0`. */
function readDelivered(message: string, recipient: string | null): Told {
  const values = readKeyValues(message)
  return {
    recipient,
    action: values.get('mode') === 'LMTP' ? 'delivered' : 'relayed',
    text: values.get('response') ?? '',
    remoteMta: readLoggedHost(values.get('host')) ?? readLoggedHost(values.get('ip')),
  }
}

const REFUSAL = /^(recipient|sender|message|queue)\b ?(?:<?([^<>\s]{1,400}?)>? )?.{0,400}?\bcode=(DENY\w{0,20})/

/** `recipient <…> code=DENY msg="…"`: what a plugin refused on its way in. */
function readInbound({ message, uuid }: Entry, memory: LogMemory): Told | null {
  const accepted = /^recipient <([^<>\s]{1,400})> .{0,200}?code=(?:OK|CONT)\b/.exec(message)
  if (accepted) rememberRecipient(uuid, accepted[1] ?? '', memory)
  const refused = REFUSAL.exec(message)
  if (!refused) return null
  const text = readKeyValues(message).get('msg') ?? ''
  const isRecipient = refused[1] === 'recipient'
  return {
    recipient: isRecipient ? (refused[2] ?? null) : recipientOf(uuid, memory),
    action: actionOf(/^[45]/.exec(text)?.[0], refused[3]?.startsWith('DENYSOFT') ? 'delayed' : 'failed'),
    text: text || (refused[3] ?? ''),
    command: isRecipient ? 'RCPT' : refused[1] === 'sender' ? 'MAIL' : 'DATA',
  }
}

/** With more than one recipient the line does not say whose mail it is. */
function rememberRecipient(uuid: string, recipient: string, memory: LogMemory): void {
  const key = `haraka ${uuid}`
  const known = memory.get(key)
  remember(memory, key, known === undefined || known === recipient ? ownCopy(recipient) : SEVERAL)
}

const SEVERAL = '*'

/** Of the mail itself, else of the transaction that it came with. */
function recipientOf(uuid: string, memory: LogMemory): string | null {
  const known = memory.get(`haraka ${uuid}`) ?? memory.get(`haraka ${uuid.replace(/\.\d{1,9}$/, '')}`)
  return known === undefined || known === SEVERAL ? null : known
}
