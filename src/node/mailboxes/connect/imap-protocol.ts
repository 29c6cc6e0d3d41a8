import type { ClearTalk } from './clear-talk.ts'
import { MailFailure } from './mail-failure.ts'
import type { MailProtocol } from './mail-protocol.ts'

/** IMAP until TLS is up (RFC 9051 §7.1, §6.2.1). */
export const IMAP_PROTOCOL: MailProtocol = {
  greeting: async (talk, timeoutMs) => {
    const line = await talk.hear(timeoutMs)
    if (/^\* (OK|PREAUTH)\b/i.test(line)) return [line]
    if (/^\* BYE\b/i.test(line)) throw new MailFailure('greeting-refused', line.slice(2))
    throw new MailFailure('server-nonsense', line)
  },
  startTls: async (talk, [greeting = ''], timeoutMs) => {
    // A server that says so in clear text cannot be asked for TLS any more (RFC 9051 §6.2.1).
    if (/^\* PREAUTH\b/i.test(greeting)) throw new MailFailure('tls-not-offered', greeting.slice(2))
    talk.say('p1 STARTTLS')
    const answer = await tagged(talk, 'p1', timeoutMs)
    if (!/^OK\b/i.test(answer)) throw new MailFailure('tls-not-offered', answer)
  },
  repeated: '* OK ready\r\n',
}

async function tagged(talk: ClearTalk, tag: string, timeoutMs: number): Promise<string> {
  for (let lines = 0; lines < MOST_LINES; lines++) {
    const line = await talk.hear(timeoutMs)
    if (line.startsWith(`${tag} `)) return line.slice(tag.length + 1)
    if (/^\* BYE\b/i.test(line)) throw new MailFailure('connection-lost', line.slice(2))
    if (!line.startsWith('* ')) throw new MailFailure('server-nonsense', line)
  }
  throw new MailFailure('server-too-much')
}

const MOST_LINES = 50
