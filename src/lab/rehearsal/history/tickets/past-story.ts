import type { AnswerKind, LetterLanguage } from '../../../../engine/appeals/appeal.ts'
import type {
  OutgoingMail,
  Purpose,
  TicketAnswer,
  TicketHappening,
  TicketSubject,
} from '../../../../engine/tickets/ticket-event.ts'
import { ADDRESSES, DOMAIN } from '../../../scenarios/perfect/addresses.ts'
import { rehearsalId, USER } from '../../rehearsal-accounts.ts'

/** A ticket of the past, as a story: what it was about, and what happened on which day before today. */
export interface PastStory {
  readonly number: number
  readonly about: Pick<TicketSubject, 'organization' | 'appeal' | 'reason' | 'recipientDomain'>
  /** As it came; null: it began with a list. */
  readonly refusal: string | null
  readonly steps: readonly PastStep[]
}

/** What happened then, in order, a second apart. An answer was received in that moment. */
export type PastStep = readonly [daysAgo: number, ...happened: readonly TicketHappening[]]

/** The address that all of them are about. */
export const [OWN_ADDRESS] = ADDRESSES.mail

export function opened({ number, about, refusal }: PastStory): TicketHappening {
  const from = { kind: refusal === null ? ('check' as const) : ('diagnosis' as const), reference: null }
  return { type: 'opened', subject: { id: rehearsalId(6, number), ...about, addresses: [OWN_ADDRESS], from } }
}

export function drafted(language: LetterLanguage, subject: string, text: string): TicketHappening {
  return { type: 'drafted', draft: { language, subject, text, overridden: [] } }
}

/** By a form. */
export function submitted(text: string, purpose: Purpose = 'request', ticketNumber: string | null = null) {
  return { type: 'submitted', purpose, text, ticketNumber } as const
}

/** A mail that went out, whole; the two events of it. */
export function mailed(
  words: Pick<OutgoingMail, 'to' | 'subject' | 'text'> & { readonly place: string; readonly inReplyTo?: string },
): readonly TicketHappening[] {
  const { place, inReplyTo = null, ...rest } = words
  const messageId = ownMessageId(place)
  const purpose = inReplyTo === null ? 'request' : 'reply'
  const mail = { messageId, from: USER.login, purpose, inReplyTo, ...rest } as const
  return [
    { type: 'sending', mail, process: 0 },
    { type: 'sent', messageId },
  ]
}

export function ownMessageId(place: string): string {
  return `<pd.past.${place}@${DOMAIN}>`
}

/** An answer that was read in the mailbox. `place`: unique in all stories. */
export function answered(
  place: string,
  meaning: { readonly kind: AnswerKind; readonly known: string },
  mail: Pick<TicketAnswer, 'subject' | 'text'> & {
    readonly sender: string
    readonly number?: string
    readonly matchedBy?: TicketAnswer['matchedBy']
  },
): TicketHappening {
  const { number, sender, matchedBy = 'thread', ...words } = mail
  return {
    type: 'answered',
    answer: {
      id: place,
      from: 'mail',
      messageId: theirMessageId(place, sender),
      sender,
      ...words,
      receivedAt: '',
      ...meaning,
      ticketNumbers: number === undefined ? [] : [number],
      matchedBy,
    },
  }
}

export function theirMessageId(place: string, sender: string): string {
  return `<past.${place}@${sender.split('@').at(-1)}>`
}
