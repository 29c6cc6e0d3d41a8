import type { AnswerKind, Appeal, AppealField, LetterLanguage } from '../appeals/appeal.ts'
import type { AppealFact } from '../appeals/facts.ts'
import type { KnownFacts } from '../appeals/render-letter.ts'
import type { Localized } from '../bounces/diagnosis.ts'
import type { Reason } from '../bounces/reasons.ts'
import type { MailTrouble } from '../mailboxes/mail-trouble.ts'
import type { Due } from './due-of.ts'
import type { Evidence } from './evidence.ts'
import type { Ticket, TicketState } from './ticket.ts'
import type { MatchedBy, Purpose, SenderAuthentication } from './ticket-event.ts'

/** The columns of the board. `toWrite`: draft, reopened · `asked`: submitted, acknowledged · `ended`: verified, given up, expired. */
export const BOARD_COLUMNS = ['toWrite', 'asked', 'answered', 'escalated', 'solved', 'ended'] as const
export type BoardColumn = (typeof BOARD_COLUMNS)[number]

/** A ticket as a line of a list or a card of the board. */
export interface TicketLine {
  readonly id: string
  readonly organization: string
  readonly organizationName: string
  /** Null: no way of appeal is known. */
  readonly appealName: string | null
  readonly addresses: readonly string[]
  readonly recipientDomain: string | null
  readonly reason: Reason | null
  readonly state: TicketState
  readonly due: Due
  readonly openedAt: string
  /** When the state last changed. */
  readonly since: string
  /** The state was read from mail and nobody has looked. */
  readonly readFromMail: boolean
  readonly lastAnswer: AnswerKind | 'unknown' | null
  readonly refusals: number
}

/** What part of the tickets is wanted. */
export interface TicketQuery {
  /** Words, all of which have to stand in organization, addresses, numbers, texts, answers or notes; empty: any. */
  readonly search: string
  readonly column: BoardColumn | null
  /** `open`: all but ended. */
  readonly open: boolean | null
  readonly organization: string | null
  readonly move: Due['move'] | null
  /** `due`: what is due first, then what waits, then what ended · `newest`: what changed last. */
  readonly order: 'due' | 'newest'
  readonly offset: number
  readonly limit: number
}

export interface TicketPage {
  readonly lines: readonly TicketLine[]
  /** How many fit in all. */
  readonly total: number
}

/** The board in one answer: of each column how many fit, and the first of them in the order `due`. */
export interface TicketBoard {
  readonly columns: Readonly<Record<BoardColumn, TicketPage>>
  /** Organizations that have tickets at all, for the filter. */
  readonly organizations: readonly { readonly id: string; readonly name: string; readonly count: number }[]
}

/** One ticket, whole. */
export interface TicketView {
  readonly ticket: Ticket
  readonly due: Due
  readonly organizationName: string
  /** With the times of the user's own tickets, where there are enough. */
  readonly appeal: Appeal | null
  /** Other ways of the same organization that fit as well. */
  readonly otherAppeals: readonly { readonly id: string; readonly name: string }[]
  readonly evidence: readonly Evidence[]
}

/** Where a request begins. */
export type TicketOrigin =
  | { readonly kind: 'diagnosis'; readonly entryId: string; readonly recipient: number }
  /** A finding of a kept run; `list`: id in resources/blocklists, where it is about one. */
  | { readonly kind: 'check'; readonly runId: string; readonly check: string; readonly list: string | null }
  | { readonly kind: 'probe'; readonly probeId: string }
  | { readonly kind: 'empty'; readonly organization: string | null; readonly address: string | null }

/** What is known where a request begins: nothing is kept yet. */
export interface TicketStart {
  /** Who may be asked, the likeliest first: who refused, who lists. */
  readonly organizations: readonly { readonly id: string; readonly name: string }[]
  /** The user's addresses or domains in question, as far as they are known. */
  readonly addresses: readonly string[]
  readonly reason: Reason | null
  readonly recipientDomain: string | null
  /** The ways that fit, the most exact first, of all `organizations`. */
  readonly ways: readonly TicketWay[]
  /** Tickets that this belongs to, by way's organization: nothing new is opened beside them. */
  readonly existing: readonly { readonly organization: string; readonly ticket: string; readonly state: TicketState }[]
  readonly evidence: readonly Evidence[]
}

/** A way of appeal, as it is shown before anything is written. */
export interface TicketWay extends Pick<Appeal, 'id' | 'organization' | 'name' | 'route' | 'target' | 'helps'> {
  readonly organizationName: string
  readonly expect: Localized
  readonly instead: readonly Localized[]
  readonly answersWithin: Appeal['answersWithin']
  readonly languages: readonly LetterLanguage[]
  readonly verifiedOn: string
  readonly unsure: boolean
}

/** What is to be written. */
export interface DraftOrder {
  readonly purpose: Purpose
  /** Null: the first that the organization reads and we write. */
  readonly language: LetterLanguage | null
  /** Id of the answer that is replied to; null: none. */
  readonly answer: string | null
  /** Ids of the evidence that is used; null: all of it. */
  readonly evidence: readonly string[] | null
  /** Private facts that may be told; all others are masked. */
  readonly tell: readonly AppealFact[]
  /** What the user typed: goes before all that is known. */
  readonly facts: KnownFacts
  /** Ids of checks that fail and are not to keep this from being written. */
  readonly overridden: readonly string[]
}

/** A letter or a form, filled with what is known. Nothing is kept and nothing goes out. */
export interface DraftView {
  readonly language: LetterLanguage | null
  readonly languages: readonly LetterLanguage[]
  readonly subject: string
  readonly text: string
  /** Placeholders that still stand in subject or text. */
  readonly open: readonly string[]
  readonly fields: readonly DraftField[]
  readonly facts: readonly DraftFact[]
  /** Checks that the organization will look at and that fail: fix these first. While there is one, nothing is written (no text, no fields). */
  readonly blockers: readonly DraftBlocker[]
  /** Those that the user overrode. */
  readonly overridden: readonly DraftBlocker[]
  /** Checks that it will look at and of which nothing is known: titles. */
  readonly unchecked: readonly { readonly check: string; readonly title: Localized }[]
  readonly warnings: readonly DraftWarning[]
  /** Where a mail goes; null: not known, or it is a form. */
  readonly to: string | null
  /** What the user is to do about it now, from an answer or an escalation step; null: just the request. */
  readonly advice: Localized | null
}

export interface DraftField extends Pick<AppealField, 'label' | 'required' | 'hint' | 'fact'> {
  /** Null: the user decides. */
  readonly value: string | null
  readonly open: readonly string[]
}

export interface DraftFact {
  readonly fact: AppealFact
  readonly value: string
  /** Stands there masked, because it was not ticked. */
  readonly masked: boolean
  readonly from: 'ticket' | 'evidence' | 'check' | 'profile' | 'user'
}

export interface DraftBlocker {
  readonly check: string
  readonly title: Localized
  /** What was found, in a sentence. */
  readonly found: Localized
  /** When it was looked at. */
  readonly at: string
}

/** The answer may not reach the user, or the request may not be believed. */
export interface DraftWarning {
  /**
   * `contactMissing` · `contactOnBlockedServer`: its MX is the blocked server, or it is in the blocked domain · `contactAtAsked`: a mailbox of the very
   * organization · `contactFreemail` · `ownFilters`: answers come from `sendsFrom` and the mailbox is not one in which they are looked for ·
   * `senderBlocked`: the mail would leave through the blocked address · `checksOld`: looked at more than a week ago ·
   * `refusalOld`: in a reply or an escalation the newest refusal is older than what is answered.
   */
  readonly kind:
    | 'contactMissing'
    | 'contactOnBlockedServer'
    | 'contactAtAsked'
    | 'contactFreemail'
    | 'ownFilters'
    | 'senderBlocked'
    | 'checksOld'
    | 'refusalOld'
  /** Another address of the user's own that would do; null: none is known. */
  readonly suggestion: string | null
}

/** A mail of a ticket as it will go, whole. */
export interface TicketMailPreview {
  readonly previewId: string
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly text: string
  /** The whole message as text, as it goes. */
  readonly source: string
  readonly inReplyTo: string | null
}

/** What became of a mail that the user sent. */
export type TicketSendOutcome =
  | { readonly kind: 'sent' }
  /** `said`: what the server said; empty: nothing. */
  | { readonly kind: 'notSent'; readonly said: string; readonly trouble: MailTrouble }
  | { readonly kind: 'unclear' }

/** A mail that may be an answer and could not be given to one ticket: the user decides. */
export interface LooseAnswer {
  readonly id: string
  readonly from: 'mail' | 'pasted'
  readonly sender: string | null
  readonly subject: string | null
  readonly text: string
  readonly receivedAt: string
  /** Missing: not known, or it was no mail. */
  readonly authenticated?: SenderAuthentication
  /** Tickets that it may belong to, the likeliest first, at most five. */
  readonly candidates: readonly { readonly ticket: string; readonly organizationName: string; readonly by: MatchedBy }[]
}

/** What became of an answer that was pasted. */
export type TakenAnswer =
  | { readonly kind: 'taken'; readonly ticket: string; readonly answer: string; readonly recognised: AnswerKind | null }
  /** It fits no ticket, or several: it lies with the loose ones under this id. */
  | { readonly kind: 'loose'; readonly id: string }

/** Texts that belong to no provider: to the human recipient, to a postmaster (RFC 2142), to an abuse desk. */
export type NoteKind = 'recipient' | 'postmaster' | 'abuse'

export interface NoteView {
  readonly languages: readonly LetterLanguage[]
  readonly language: LetterLanguage
  /** Null: not known. */
  readonly to: string | null
  readonly subject: string
  readonly text: string
  readonly open: readonly string[]
}

/** How an organization answers, from the user's own tickets. */
export interface OrganizationStatistics {
  readonly organization: string
  readonly organizationName: string
  readonly tickets: number
  readonly open: number
  readonly solved: number
  readonly givenUp: number
  /** Tickets that got any answer. */
  readonly answered: number
  readonly silences: number
  /** Median hours, null where fewer than three are known. */
  readonly firstAnswerHours: number | null
  readonly settledHours: number | null
  readonly answers: readonly { readonly kind: AnswerKind | 'unknown'; readonly count: number }[]
}

/** Something that is due, for *Today*, for reminders and for a calendar. */
export type DueTicket = TicketLine
