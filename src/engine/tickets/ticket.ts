import type {
  OutgoingMail,
  TicketAnswer,
  TicketDraft,
  TicketEvent,
  TicketRefusal,
  TicketSubject,
} from './ticket-event.ts'

/**
 * `draft` → `submitted` → `acknowledged` → `answered` → `escalated` → `solved` → `verified`; `givenUp` and `expired` end it too, `reopened`
 * begins anew. A reply into the thread leads back to `submitted`. A mail that is on its way (`sending`) changes no state.
 */
export type TicketState =
  | 'draft'
  | 'submitted'
  | 'acknowledged'
  | 'answered'
  | 'escalated'
  | 'solved'
  | 'verified'
  | 'givenUp'
  | 'expired'
  | 'reopened'

/** A ticket as its events make it. JSON. */
export interface Ticket {
  readonly subject: TicketSubject
  readonly state: TicketState
  readonly openedAt: string
  readonly draft: TicketDraft | null
  /** Mails that are on their way: none or one. */
  readonly sending: readonly MailOnItsWay[]
  /** Mails that did not go out, as far as is known. */
  readonly unsent: readonly OutgoingMail[]
  /** What went out, in order. */
  readonly asked: readonly AskedThing[]
  /** How often it was escalated. */
  readonly escalations: number
  /** In the order in which they were taken in, with the user's classification; without those that belong elsewhere. */
  readonly answers: readonly TicketAnswer[]
  /** Those that the organization gave, in the order in which they were seen. */
  readonly ticketNumbers: readonly string[]
  readonly refusals: readonly TicketRefusal[]
  /** When what is asked now was first asked: counted anew after it was reopened. Null: not yet. */
  readonly askedAt: string | null
  /** When the state last changed. */
  readonly since: string
  /** The first word of the organization after `askedAt`, an acknowledgement too. */
  readonly firstAnswerAt: string | null
  /** When it was first solved or seen to be so, after `askedAt`. */
  readonly settledAt: string | null
  /** When it ended, however; null: it has not. */
  readonly endedAt: string | null
  /** The last silence that was noticed and not yet answered by either side. */
  readonly silence: Extract<TicketEvent, { readonly type: 'silent' }> | null
  readonly silences: number
  readonly postponedUntil: string | null
  readonly reopenings: number
  /** The state came from a mail that was read, not from the user, who has not seen it yet: it is to be shown so. */
  readonly readFromMail: boolean
  readonly events: readonly TicketEvent[]
}

/** One thing that went out. */
export interface AskedThing {
  readonly at: string
  readonly purpose: OutgoingMail['purpose']
  /** Null: by the user's own hand. */
  readonly messageId: string | null
  readonly to: string | null
  readonly text: string
}

/** `unclear`: it may have gone out or not, and only the user can tell. */
export interface MailOnItsWay {
  readonly mail: OutgoingMail
  readonly at: string
  readonly unclear: boolean
  /** Id of the process that hands it over. */
  readonly process: number
}
