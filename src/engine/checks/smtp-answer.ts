import type { SmtpReply, SmtpSession } from './world.ts'

/**
 * What a server said to one command. `later`: a passing refusal (4xx). `refusesUs`: it refuses the address that we ask from
 * (a blocklist, a policy), which says nothing about the mailbox. `notAsked`: the conversation had ended before.
 */
export type SmtpAnswer = 'accepted' | 'refused' | 'later' | 'refusesUs' | 'notAsked'

/** The reply to a command, the last one that begins so; null: it was never said, or never answered. */
export function replyTo(session: SmtpSession, command: string): SmtpReply | null {
  return session.replies.findLast((said) => said.command.toLowerCase() === command.toLowerCase())?.reply ?? null
}

/** What an RCPT, a MAIL or a greeting came to. */
export function answerOf(reply: SmtpReply | null): SmtpAnswer {
  if (reply === null || reply.code === 0) return 'notAsked'
  if (reply.code < 400) return 'accepted'
  if (REFUSES_US.test(reply.lines.join(' '))) return 'refusesUs'
  return reply.code < 500 ? 'later' : 'refused'
}

/** The reply as it stood, on one line. */
export function spelled(reply: SmtpReply): string {
  return `${reply.code} ${reply.lines.join(' ')}`
}

/** Words with which servers refuse the client's address, not the recipient: Postfix, Exim, Rspamd, large providers. */
const REFUSES_US =
  /\b(?:client host|client address|your (?:ip|host|address)|dnsbl|rbl|blocked using|block ?list|black ?list|spamhaus|spamcop|barracuda|reputation|dynamic (?:ip|address)|residential|reverse (?:dns|host ?name|lookup)|rdns|helo|ehlo|grey ?list|gr[ae]ylist)/i
