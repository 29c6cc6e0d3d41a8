import { Readable } from 'node:stream'
import { MailFailure } from '../connect/mail-failure.ts'
import type { Scrub } from '../connect/scrub.ts'
import { scrubber } from '../connect/scrub.ts'
import type { Credential, Submission, SubmitOutcome } from '../mail-services.ts'
import { forceSmtpUtf8 } from './nodemailer-inside.ts'
import { queueIdOf } from './queue-id.ts'
import { SmtpFailure } from './session-failure.ts'
import { logInToSmtp } from './smtp-login.ts'
import { openSmtpSession, type SmtpSession, type SmtpSessionOptions } from './smtp-session.ts'

/** One message, handed over once. Rejects only with what `beforeMessage` rejected with; then nothing was sent. */
export async function submitMessage(
  submission: Submission,
  credential: Credential,
  beforeMessage: () => Promise<void>,
  options: SmtpSessionOptions,
): Promise<SubmitOutcome> {
  const { sender, server } = submission
  const scrub = scrubber(credential, sender.login)
  const end = new AbortController()
  const timer = setTimeout(() => end.abort(), options.patience.overallMs)
  const limited = { ...options, signal: AbortSignal.any([end.signal, options.signal]) }
  let session: SmtpSession | null = null
  try {
    session = await openSmtpSession(server, limited)
    const { loginMs: timeoutMs } = options.patience
    await logInToSmtp(session, { login: sender.login, credential, server, scrub, timeoutMs })
    refuseWhatCannotGo(submission, session)
  } catch (error) {
    clearTimeout(timer)
    session?.close()
    return notSubmitted(error, scrub)
  }
  try {
    await beforeMessage()
    return await handOver(submission, session, scrub, options.patience.handOverMs)
  } finally {
    clearTimeout(timer)
    session.close()
  }
}

function refuseWhatCannotGo({ smtpUtf8, message }: Submission, { keywords }: SmtpSession): void {
  if (smtpUtf8 && !keywords.has('SMTPUTF8')) throw new MailFailure('server-refused', 'SMTPUTF8 is not offered')
  const size = sizeLimit(keywords)
  if (size !== null && size < message.length) throw new MailFailure('server-refused', `SIZE ${size}`)
}

/** RFC 1870 §3: 0 or nothing stands for no limit. */
export function sizeLimit(keywords: ReadonlyMap<string, string>): number | null {
  const told = /^(\d{1,15})\b/.exec(keywords.get('SIZE') ?? '')?.[1]
  return told === undefined || Number(told) === 0 ? null : Number(told)
}

async function handOver(
  { envelopeFrom, envelopeTo, envelopeId, message, smtpUtf8, withoutReceipts }: Submission,
  session: SmtpSession,
  scrub: Scrub,
  timeoutMs: number,
): Promise<SubmitOutcome> {
  const { connection, keywords, tls } = session
  const dsn = keywords.has('DSN')
  if (smtpUtf8) forceSmtpUtf8(connection)
  // The end of DATA is written after the last octet was read from here, and not before.
  const octets = Readable.from(pieces(message), { objectMode: false })
  let allRead = false
  octets.once('end', () => {
    allRead = true
  })
  const notify: ('SUCCESS' | 'FAILURE' | 'DELAY')[] = [
    ...(withoutReceipts ? [] : ['SUCCESS' as const]),
    'FAILURE',
    'DELAY',
  ]
  const envelope = {
    from: envelopeFrom,
    to: envelopeTo,
    size: message.length,
    use8BitMime: message.some((octet) => octet > 0x7f),
    ...(dsn ? { dsn: { ret: 'HDRS' as const, envid: envelopeId, notify, orcpt: originalRecipient(envelopeTo) } } : {}),
  }
  try {
    const { response } = await session.step<{ response: string }>(timeoutMs, (done) =>
      connection.send(envelope, octets, done),
    )
    const reply = replyText(scrub(response))
    return { kind: 'accepted', reply, queueId: queueIdOf(reply), dsn, tls }
  } catch (error) {
    return refusal(error, scrub) ?? (allRead ? { kind: 'unclear' } : notSubmitted(error, scrub))
  }
}

/** A reply that refuses answers its command; anything else leaves open what became of the message. */
function refusal(error: unknown, scrub: Scrub): SubmitOutcome | null {
  if (!(error instanceof SmtpFailure) || error.reply === null || !/^[45]\d\d/.test(error.reply)) return null
  const command = COMMANDS.get(error.command)
  if (command === undefined) return null
  return { kind: 'refused', command, reply: replyText(scrub(error.reply)), permanent: error.reply.startsWith('5') }
}

const COMMANDS: ReadonlyMap<string, 'MAIL' | 'RCPT' | 'DATA'> = new Map([
  ['MAIL FROM', 'MAIL'],
  ['RCPT TO', 'RCPT'],
  ['DATA', 'DATA'],
])

function notSubmitted(error: unknown, scrub: Scrub): SubmitOutcome {
  if (!(error instanceof MailFailure)) throw error
  return { kind: 'notSubmitted', trouble: error.told(scrub) }
}

/** RFC 6533 §3: an address beyond ASCII has a type of its own. */
function originalRecipient(address: string): string {
  if (!/[^\x20-\x7e]/.test(address)) return `rfc822;${address}`
  const escaped = [...address].map((char) => (char > '\x7e' ? `\\x{${hex(char)}}` : char))
  return `utf-8;${escaped.join('')}`
}

function hex(char: string): string {
  return (char.codePointAt(0) ?? 0).toString(16).toUpperCase()
}

function* pieces(message: Uint8Array): Iterable<Buffer> {
  const all = Buffer.from(message.buffer, message.byteOffset, message.byteLength)
  for (let at = 0; at < all.length; at += PIECE) yield all.subarray(at, at + PIECE)
}

const PIECE = 16_384

/** As it came, line by line, without controls. */
function replyText(reply: string): string {
  const lines = reply.slice(0, LONGEST_REPLY).split(/\r?\n/)
  return lines.map((line) => line.replace(/\p{Cc}/gu, ' ').trimEnd()).join('\n')
}

const LONGEST_REPLY = 4000
