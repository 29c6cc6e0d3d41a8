import type { Endpoint, SmtpReply, SmtpScript, SmtpSession, TlsState } from '../../engine/checks/world.ts'
import { clientName } from './client-name.ts'
import type { Attempt } from './connections.ts'
import { type Conversation, newConversation } from './conversation.ts'
import type { MailOptions } from './mail-options.ts'
import { smtpCapabilities } from './smtp-capabilities.ts'
import { type HeardReply, hearReply } from './smtp-reply.ts'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
type Draft = Mutable<Omit<SmtpSession, 'replies'>> & { replies: { command: string; reply: SmtpReply }[] }

/** One SMTP conversation by a script, to its end or as far as the server goes along. */
export async function converse(
  endpoint: Endpoint,
  script: SmtpScript,
  attempt: Attempt,
  options: MailOptions,
): Promise<SmtpSession> {
  const session = newSession(endpoint, attempt)
  if (attempt.socket === null) return session
  const conversation = newConversation(attempt.socket, options.patience, options.signal)
  const named = { ...script, ehloName: clientName(script.ehloName, attempt.socket) }
  await speak(conversation, session, named, options)
  conversation.close()
  if (options.signal.aborted) session.connection = 'cancelled'
  return { ...session, transcript: conversation.transcript.lines, tookMs: attempt.tookMs + conversation.elapsed() }
}

async function speak(talk: Conversation, session: Draft, script: SmtpScript, options: MailOptions): Promise<void> {
  if (script.implicitTls && !(await secure(talk, session, options))) return
  session.banner = take(session, await hearReply(talk, options.patience.greetingMs))
  if (session.broke !== null) return
  // RFC 5321 §3.1: 554 and 421 are greetings too, after which only QUIT makes sense.
  if (session.banner?.code !== 220) return quit(talk)
  const ehlo = await greet(talk, session, script, options)
  if (script.implicitTls) session.capabilitiesAfterTls = smtpCapabilities(ehlo)
  else session.capabilities = smtpCapabilities(ehlo)
  session.ehlo = ehlo
  if (session.broke !== null) return
  if (script.startTls && !(await upgrade(talk, session, script, options))) return
  await sayAll(talk, session, script.commands, options)
}

/** RFC 5321 §3.2: a server that knows no EHLO is greeted with HELO. */
async function greet(talk: Conversation, session: Draft, script: SmtpScript, options: MailOptions) {
  const ehlo = await ask(talk, session, `EHLO ${script.ehloName}`, options)
  if (ehlo !== null && ehlo.code >= 500 && session.broke === null) {
    const helo = await ask(talk, session, `HELO ${script.ehloName}`, options)
    if (helo !== null) session.replies.push({ command: `HELO ${script.ehloName}`, reply: helo })
  }
  return ehlo
}

/** True when the conversation can go on, under TLS or without. */
async function upgrade(talk: Conversation, session: Draft, script: SmtpScript, options: MailOptions) {
  if (!session.capabilities.has('STARTTLS')) {
    session.startTls = 'notOffered'
    return true
  }
  talk.say('STARTTLS', ...(script.behindStartTls === undefined ? [] : [script.behindStartTls]))
  const reply = take(session, await hearReply(talk, options.patience.replyMs))
  if (reply?.code !== 220) {
    session.startTls = session.broke === null ? 'refused' : 'failed'
    return session.broke === null
  }
  if (!(await secure(talk, session, options))) {
    session.startTls = 'failed'
    return false
  }
  session.startTls = 'used'
  // RFC 3207 §4.2: what was learned before is forgotten.
  const ehlo = await ask(talk, session, `EHLO ${script.ehloName}`, options)
  session.capabilitiesAfterTls = smtpCapabilities(ehlo)
  if (script.behindStartTls !== undefined && session.broke === null) {
    // Each command has one answer: if QUIT is answered with what belongs to EHLO, one answer came too many.
    const last = await ask(talk, session, 'QUIT', options)
    session.ranBehindStartTls = last?.code === 250
    return false
  }
  return session.broke === null
}

async function secure(talk: Conversation, session: Draft, { extraCa }: MailOptions): Promise<boolean> {
  const tls: TlsState = await talk.secure({ servername: session.endpoint.host, extraCa })
  session.tls = tls
  return tls.outcome === 'ok'
}

async function sayAll(talk: Conversation, session: Draft, commands: readonly string[], options: MailOptions) {
  const pipelining = (session.capabilitiesAfterTls ?? session.capabilities).has('PIPELINING')
  for (const group of groupsOf(commands, pipelining)) {
    talk.say(...group)
    for (const command of group) {
      const reply = take(session, await hearReply(talk, options.patience.replyMs))
      if (reply !== null) session.replies.push({ command, reply })
      if (session.broke !== null || reply?.code === 421) return
    }
  }
  const begun = commands.findLastIndex((command) => /^MAIL/i.test(command))
  if (begun > commands.lastIndexOf('RSET')) await ask(talk, session, 'RSET', options)
  if (session.broke === null) await quit(talk)
}

/** RFC 2920 §3.1: MAIL, RCPT and RSET may be sent in a row; what is not among them ends a group. */
function groupsOf(commands: readonly string[], pipelining: boolean): readonly (readonly string[])[] {
  const groups: string[][] = []
  let open = false
  for (const command of commands) {
    if (NEVER.test(command)) throw new Error(`A check must never say this to a server: ${command}`)
    if (open) groups.at(-1)?.push(command)
    else groups.push([command])
    open = pipelining && /^(?:MAIL|RCPT|RSET)\b/i.test(command) && (groups.at(-1)?.length ?? 0) < MOST_IN_A_ROW
  }
  return groups
}

const MOST_IN_A_ROW = 20

/** Nothing that could hand over a mail, or a password. */
const NEVER = /^\s*(?:DATA|BDAT|BURL|AUTH)\b/i

async function ask(talk: Conversation, session: Draft, command: string, { patience }: MailOptions) {
  talk.say(command)
  return take(session, await hearReply(talk, patience.replyMs))
}

function take(session: Draft, { reply, broke }: HeardReply): SmtpReply | null {
  session.broke = broke
  return reply
}

/** RFC 5321 §4.1.1.10 has clients wait for the 221, but not for ever. */
async function quit(talk: Conversation): Promise<void> {
  talk.say('QUIT')
  await hearReply(talk, 2000)
}

function newSession(endpoint: Endpoint, attempt: Attempt): Draft {
  return {
    endpoint,
    connection: attempt.outcome,
    connectMs: attempt.tookMs,
    banner: null,
    ehlo: null,
    capabilities: new Map(),
    startTls: 'notTried',
    tls: null,
    capabilitiesAfterTls: null,
    replies: [],
    broke: null,
    transcript: [`* ${attempt.outcome}`],
    tookMs: attempt.tookMs,
  }
}
