import type { Verdict } from './check.ts'
import { type Role, roleAddresses } from './facts/role-addresses.ts'
import { type Judgement, judgeSessions } from './judge-servers.ts'
import type { Run } from './run.ts'
import { shorten } from './shorten.ts'
import { answerOf, replyTo, spelled } from './smtp-answer.ts'
import type { SmtpReply, SmtpSession } from './world.ts'

/** What a server said of one address. */
export interface AskedAddress {
  readonly address: string
  readonly reply: SmtpReply
  /** The reply on one line, cut for a sentence. */
  readonly line: string
}

/** Words for the two ends; anything between is said here. */
export interface RoleWords {
  readonly accepted: (asked: AskedAddress) => Judgement
  readonly refused: (asked: AskedAddress) => Judgement
}

/** Judges what each own server says to RCPT for the addresses of one role; the worst of them decides. */
export function judgeRole(run: Run, role: Role, words: RoleWords): Promise<Verdict> {
  return judgeSessions(run, 'commands', async ({ server, session }) => {
    const addresses = (await run.get(roleAddresses, server.host)).filter((one) => one.role === role)
    if (addresses.length === 0) return NOT_THERE
    const because = coveredBy(session)
    if (because !== null) return { outcome: 'notApplicable', summary: TOLD, because }
    const judged = addresses.map(({ address }) => judgeOne(session, address, words))
    return judged.toSorted((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome))[0] ?? NOT_THERE
  })
}

/** The server does not take mail for the domain at all: it says so to every address of it. */
export function refusesDomain(session: SmtpSession): SmtpReply | null {
  // The server's own name is another domain: that its postmaster is known says nothing.
  const ownName = `@${session.endpoint.host}>`
  const asked = session.replies.filter(
    ({ command }) => /^RCPT TO:<[^>]*@/i.test(command) && !command.toLowerCase().endsWith(ownName),
  )
  const replies = asked.map(({ reply }) => reply)
  const refusing = replies.filter((reply) => reply.code >= 400 && FOREIGN_DOMAIN.test(spelled(reply)))
  return replies.length > 1 && refusing.length === replies.length ? (refusing[0] ?? null) : null
}

/** The server refuses bounces: at MAIL, or at RCPT with words that say so. */
export function refusesBounces(session: SmtpSession): SmtpReply | null {
  const atMail = session.replies.find(({ command }) => command === 'MAIL FROM:<>')?.reply ?? null
  if (atMail !== null && answerOf(atMail) !== 'accepted') return atMail
  const atRcpt = session.replies.find(({ reply }) => reply.code >= 500 && NULL_SENDER.test(spelled(reply)))
  return atRcpt?.reply ?? null
}

const FOREIGN_DOMAIN =
  /\brelay|not (?:a )?local|unrouteable|unroutable|not (?:hosted|handled|accepted) here|5\.7\.1\b.*denied/i
const NULL_SENDER =
  /\b(?:null|empty|blank)[ -](?:sender|return|reverse|envelope|from)|\bbounces? (?:are |is )?not|from:? ?<>|<>: sender address rejected/i
const ORDER = ['fail', 'warn', 'temperror', 'notice', 'pass', 'notApplicable']

function coveredBy(session: SmtpSession): string | null {
  if (refusesBounces(session) !== null) return 'null-sender-accepted'
  if (refusesDomain(session) !== null) return 'mx-accepts-domain'
  return session.replies.length === 0 && session.broke !== null ? 'smtp-session-end' : null
}

function judgeOne(session: SmtpSession, address: string, words: RoleWords): Judgement {
  const reply = replyTo(session, `RCPT TO:<${address}>`)
  const answer = answerOf(reply)
  if (reply === null || answer === 'notAsked')
    return session.broke === null ? NOT_ASKED : { outcome: 'notApplicable', summary: TOLD, because: 'smtp-session-end' }
  const line = shorten(spelled(reply))
  if (answer === 'accepted') return words.accepted({ address, reply, line })
  if (answer === 'refused') return words.refused({ address, reply, line })
  return {
    outcome: 'temperror',
    summary: {
      en: `Could not tell: the server puts the question off for now (“${line}”). Ask again later.`,
      de: `Nicht festzustellen: Der Server vertröstet zurzeit auf später („${line}“). Später noch einmal fragen.`,
    },
  }
}

const NOT_THERE: Judgement = {
  outcome: 'notApplicable',
  summary: {
    en: 'There is no such address to ask about.',
    de: 'Es gibt keine solche Adresse, nach der zu fragen wäre.',
  },
}
const TOLD = {
  en: 'The question about this address was not answered; another finding says why.',
  de: 'Die Frage nach dieser Adresse blieb ohne Antwort; ein anderer Befund sagt, warum.',
}
const NOT_ASKED: Judgement = {
  outcome: 'temperror',
  summary: {
    en: 'Could not tell: the conversation did not come to this address.',
    de: 'Nicht festzustellen: Das Gespräch kam nicht bis zu dieser Adresse.',
  },
}
