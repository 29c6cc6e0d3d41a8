import { type Script, scriptedServer } from '../../mail/scripted-server.ts'

/** What a submission server of a test does otherwise than a good one. `null` hangs up, `undefined` says nothing. */
export interface SubmissionChanges {
  readonly keywords?: readonly string[]
  readonly auth?: (line: string) => string | null | undefined
  readonly mail?: string | null | undefined
  readonly rcpt?: string | null
  readonly data?: string | null
  readonly end?: string | null | undefined
  readonly script?: Partial<Script>
}

const KEYWORDS = ['PIPELINING', 'SIZE 1000000', 'DSN', '8BITMIME', 'SMTPUTF8', 'AUTH PLAIN LOGIN XOAUTH2']

/** A submission server that takes everything; `messages` is what it took, `heard` every line. */
export async function submissionServer(tls: Script['tls'], changes: SubmissionChanges = {}) {
  const messages: string[] = []
  let lines: string[] | null = null
  const told = ['mail.example.org', ...(changes.keywords ?? KEYWORDS)]
  const ehlo = told.map((word, at) => `250${at === told.length - 1 ? ' ' : '-'}${word}\r\n`).join('')
  const said = (key: 'mail' | 'rcpt' | 'data' | 'end', usual: string) => (key in changes ? changes[key] : usual)
  let inLogin = false
  const answer = (line: string) => {
    if (lines !== null) {
      if (line !== '.') return void lines.push(line)
      messages.push(lines.join('\r\n'))
      lines = null
      return said('end', '250 2.0.0 Ok: queued as 4XyZ12345\r\n')
    }
    if (/^EHLO/i.test(line)) return ehlo
    if (inLogin || /^AUTH/i.test(line)) {
      const reply = changes.auth === undefined ? '235 2.7.0 Welcome\r\n' : changes.auth(line)
      inLogin = reply?.startsWith('334') === true
      return reply
    }
    if (/^MAIL/i.test(line)) return said('mail', '250 2.1.0 Ok\r\n')
    if (/^RCPT/i.test(line)) return said('rcpt', '250 2.1.5 Ok\r\n')
    if (/^DATA/i.test(line)) {
      const reply = said('data', '354 Go\r\n')
      if (reply?.startsWith('354') === true) lines = []
      return reply
    }
    return /^QUIT/i.test(line) ? '221 2.0.0 Bye\r\n' : '502 5.5.1 What\r\n'
  }
  const server = await scriptedServer({
    greeting: '220 mail.example.org ESMTP\r\n',
    implicit: true,
    startTls: [/^STARTTLS$/i, '220 go\r\n'],
    answer: answer as NonNullable<Script['answer']>,
    ...(tls === undefined ? {} : { tls }),
    ...changes.script,
  })
  return { ...server, messages }
}
