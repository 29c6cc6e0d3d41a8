import type { AnswerKind, LetterLanguage } from '../appeals/appeal.ts'
import type { Reason } from '../bounces/reasons.ts'
import type { MailTrouble } from '../mailboxes/mail-trouble.ts'

/** What happened to a ticket. Events are only ever added; `at` is this computer's time, RFC 3339 with milliseconds, UTC. */
export type TicketEvent = { readonly at: string } & TicketHappening

export type TicketHappening =
  | { readonly type: 'opened'; readonly subject: TicketSubject }
  /** What is to be written, as it stands now; a later one replaces it. */
  | { readonly type: 'drafted'; readonly draft: TicketDraft }
  /** Kept on the disk before the first octet of a mail goes out. What crashes after this is never sent again. */
  | {
      readonly type: 'sending'
      readonly mail: OutgoingMail
      /** Id of the process that hands it over: what the dead left behind is settled. */
      readonly process: number
    }
  | { readonly type: 'sent'; readonly messageId: string }
  /** Nothing went out, for certain: it may be tried again. Without trouble the user says so. */
  | { readonly type: 'notSent'; readonly messageId: string; readonly trouble: MailTrouble | null }
  /** It may have gone out: never again by itself, the user tells. */
  | { readonly type: 'sendingUnclear'; readonly messageId: string; readonly because: 'stopped' | 'connectionLost' }
  /** By the user's own hand: a form, a portal, another mail program. */
  | {
      readonly type: 'submitted'
      readonly purpose: Purpose
      readonly text: string
      readonly ticketNumber: string | null
    }
  | { readonly type: 'answered'; readonly answer: TicketAnswer }
  /** The user says what an answer is. */
  | { readonly type: 'classified'; readonly answer: string; readonly kind: AnswerKind; readonly known: string | null }
  /** The answer belongs elsewhere: as if it had never come. */
  | { readonly type: 'unmatched'; readonly answer: string }
  /** Nothing came by `dueAt`. */
  | { readonly type: 'silent'; readonly dueAt: string; readonly advice: SilenceAdvice }
  /** One more refusal of the same address by the same organization; after the end it opens the ticket again. */
  | { readonly type: 'refusedAgain'; readonly refusal: TicketRefusal }
  | { readonly type: 'solved' }
  /** Mail passes again, or the list has it no longer. */
  | { readonly type: 'verified'; readonly by: 'probe' | 'check' | 'user'; readonly reference: string | null }
  | { readonly type: 'givenUp' }
  | { readonly type: 'expired' }
  | { readonly type: 'reopened' }
  /** The user wants to be reminded then, whatever else is due; null: no longer. */
  | { readonly type: 'postponed'; readonly until: string | null }
  | { readonly type: 'noted'; readonly text: string }
  /** Another way to ask the same organization. */
  | { readonly type: 'appealChosen'; readonly appeal: string | null }
  /** The user has seen what was read from mail. */
  | { readonly type: 'seen' }

/** What a ticket is about. Only the way of appeal can be changed, by `appealChosen`. */
export interface TicketSubject {
  readonly id: string
  /** Id in resources/providers. */
  readonly organization: string
  /** Id in resources/appeals; null: none fits. */
  readonly appeal: string | null
  /** IP addresses or domains in question. */
  readonly addresses: readonly string[]
  readonly reason: Reason | null
  readonly recipientDomain: string | null
  /** Where it began: a diagnosis, a finding of a check, a probe; `reference` is its id. */
  readonly from: { readonly kind: 'diagnosis' | 'check' | 'probe' | 'empty'; readonly reference: string | null }
}

export interface TicketDraft {
  readonly language: LetterLanguage
  readonly subject: string
  readonly text: string
  /** Ids of checks that failed and were overridden. */
  readonly overridden: readonly string[]
}

/** `request`: the first word, or the same asked again · `reply`: into the thread · `escalation`: to somebody else. */
export type Purpose = 'request' | 'reply' | 'escalation'

export interface OutgoingMail {
  readonly messageId: string
  readonly purpose: Purpose
  /** The bare address. */
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly inReplyTo: string | null
}

/** An answer as it was taken in. */
export interface TicketAnswer {
  /** Of our own; unique within the ticket. */
  readonly id: string
  /** `mail`: read from the mailbox, and matched by ourselves · `pasted`: brought by the user. */
  readonly from: 'mail' | 'pasted'
  readonly messageId: string | null
  readonly sender: string | null
  readonly subject: string | null
  readonly text: string
  /** When it came, by the mailbox server's clock or the user's word. */
  readonly receivedAt: string
  /** Null: not recognised, and the user has not said. */
  readonly kind: AnswerKind | null
  /** Id of a known answer of the appeal. */
  readonly known: string | null
  readonly ticketNumbers: readonly string[]
  readonly matchedBy: MatchedBy
  /** Missing: not known, or it was no mail. */
  readonly authenticated?: SenderAuthentication
  /** The kind is what the user once said of the same words. */
  readonly learned?: true
}

/**
 * What the receiver noted of the sender (RFC 8601): `pass`: the domain in From is proven by DMARC, DKIM or SPF · `fail`: it is refuted ·
 * `unknown`: nothing that can be believed says either.
 */
export type SenderAuthentication = 'pass' | 'fail' | 'unknown'

export type MatchedBy = 'thread' | 'ticketNumber' | 'senderAndAddress' | 'sender' | 'user'

export interface TicketRefusal {
  /** When it was refused. */
  readonly at: string
  readonly addresses: readonly string[]
  /** Id of an entry of the history; null: not kept. */
  readonly diagnosis: string | null
}

/** What to do about silence: the next step of the appeal's `escalate`, else ask once more, else nothing helps. */
export type SilenceAdvice =
  | { readonly kind: 'escalate'; readonly step: number }
  | { readonly kind: 'askAgain' }
  | { readonly kind: 'giveUp' }
