import { shorten } from '../../engine/checks/shorten.ts'
import type { Service } from '../../engine/checks/world.ts'
import type { Conversation } from './conversation.ts'

type Broke = 'timeout' | 'closed' | 'tooMuch' | 'malformed'

/** What a mailbox service said: the lines that carry capabilities, and whether all is well. */
export interface Heard {
  readonly lines: readonly string[]
  readonly ok: boolean
  readonly broke: Broke | null
}

/** How one protocol greets, tells its capabilities and begins TLS. */
export interface ServiceProtocol {
  readonly greeting: (talk: Conversation, patienceMs: number) => Promise<Heard>
  /** Null: the greeting tells them. */
  readonly askCapabilities: ((talk: Conversation, patienceMs: number) => Promise<Heard>) | null
  readonly capabilities: (lines: readonly string[]) => readonly string[]
  readonly offersTls: (capabilities: readonly string[]) => boolean
  readonly beginTls: (talk: Conversation, patienceMs: number) => Promise<Heard>
  readonly goodbye: string
}

const MOST_LINES = 100

/** Hears lines until one ends the answer. */
async function hearUntil(
  talk: Conversation,
  patienceMs: number,
  verdict: (line: string) => boolean | null,
): Promise<Heard> {
  const lines: string[] = []
  while (lines.length < MOST_LINES) {
    const heard = await talk.hear(patienceMs)
    if ('broke' in heard) return { lines, ok: false, broke: heard.broke }
    const end = verdict(heard.line)
    lines.push(shorten(heard.line, 1000))
    if (end !== null) return { lines, ok: end, broke: null }
  }
  return { lines, ok: false, broke: 'tooMuch' }
}

function tell(command: string, verdict: (line: string) => boolean | null) {
  return (talk: Conversation, patienceMs: number) => {
    talk.say(command)
    return hearUntil(talk, patienceMs, verdict)
  }
}

/** RFC 9051 §7.1: a tagged line ends the answer. */
const tagged = (tag: string) => (line: string) => (line.startsWith(`${tag} `) ? / ok\b/i.test(line) : null)

const imap: ServiceProtocol = {
  greeting: (talk, ms) => hearUntil(talk, ms, (line) => /^\* (?:OK|PREAUTH)\b/i.test(line)),
  askCapabilities: tell('p1 CAPABILITY', tagged('p1')),
  capabilities: (lines) =>
    lines.flatMap((line) => /^\* CAPABILITY (.*)$/i.exec(line)?.[1]?.trim().toUpperCase().split(/ +/) ?? []),
  offersTls: (capabilities) => capabilities.includes('STARTTLS'),
  beginTls: tell('p2 STARTTLS', tagged('p2')),
  goodbye: 'p3 LOGOUT',
}

const pop3: ServiceProtocol = {
  greeting: (talk, ms) => hearUntil(talk, ms, (line) => line.startsWith('+OK')),
  // RFC 2449 §5: `-ERR` alone, or lines up to a dot.
  askCapabilities: tell('CAPA', (line) => (line.startsWith('-ERR') ? false : line === '.' ? true : null)),
  capabilities: (lines) => lines.filter((line) => /^[A-Z]/i.test(line)).map((line) => line.trim().toUpperCase()),
  offersTls: (capabilities) => capabilities.includes('STLS'),
  beginTls: tell('STLS', (line) => line.startsWith('+OK')),
  goodbye: 'QUIT',
}

/** RFC 5804 §1.2: `OK`, `NO` or `BYE`; anything else is a line of the answer. */
const sieveEnd = (line: string) => (/^OK\b/i.test(line) ? true : /^(?:NO|BYE)\b/i.test(line) ? false : null)

const managesieve: ServiceProtocol = {
  greeting: (talk, ms) => hearUntil(talk, ms, (line) => (/^["A-Za-z]/.test(line) ? sieveEnd(line) : false)),
  askCapabilities: null,
  capabilities: (lines) =>
    lines.filter((line) => line.startsWith('"')).map((line) => line.replaceAll('"', '').trim().toUpperCase()),
  offersTls: (capabilities) => capabilities.includes('STARTTLS'),
  beginTls: tell('STARTTLS', sieveEnd),
  goodbye: 'LOGOUT',
}

export const SERVICE_PROTOCOLS: Readonly<Record<Service['protocol'], ServiceProtocol>> = { imap, pop3, managesieve }
