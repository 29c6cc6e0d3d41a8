import type { ClearTalk } from './clear-talk.ts'
import { MailFailure } from './mail-failure.ts'
import type { MailProtocol } from './mail-protocol.ts'

/** Submission until TLS is up (RFC 3207). */
export const SMTP_PROTOCOL: MailProtocol = {
  greeting: async (talk, timeoutMs) => {
    const lines = await hearReply(talk, timeoutMs)
    if (lines[0]?.startsWith('220') === true) return lines
    throw new MailFailure(/^[45]/.test(lines[0] ?? '') ? 'greeting-refused' : 'server-nonsense', lines.join(' '))
  },
  startTls: async (talk, _greeting, timeoutMs) => {
    talk.say(`EHLO ${CLIENT_NAME}`)
    const offered = await hearReply(talk, timeoutMs)
    if (!offered.some((line) => /^250[ -]STARTTLS\s*$/i.test(line)))
      throw new MailFailure('tls-not-offered', offered.at(-1) ?? '')
    talk.say('STARTTLS')
    const answer = await hearReply(talk, timeoutMs)
    if (answer[0]?.startsWith('220') !== true) throw new MailFailure('tls-not-offered', answer.join(' '))
  },
  repeated: '220 ready\r\n',
}

/** The name in EHLO. It says nothing about this computer: submission needs no more (RFC 6409 §4.2), and it comes into Received. */
export const CLIENT_NAME = '[127.0.0.1]'

async function hearReply(talk: ClearTalk, timeoutMs: number): Promise<readonly string[]> {
  const lines: string[] = []
  while (lines.length < MOST_LINES) {
    const line = await talk.hear(timeoutMs)
    lines.push(line)
    if (!/^\d{3}(?:[ -]|$)/.test(line)) throw new MailFailure('server-nonsense', line)
    if (line[3] !== '-') return lines
  }
  throw new MailFailure('server-too-much')
}

const MOST_LINES = 100
