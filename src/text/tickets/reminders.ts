import type { TicketLine } from '../../engine/tickets/ticket-views.ts'
import type { Language } from '../language.ts'
import { DUE_REASON_TEXT } from './due.ts'

/** What a notification of the system says. Lock screens show it: no text of a mail, and nobody's address but the user's own. */
export interface ReminderText {
  readonly title: string
  readonly body: string
}

type Reminded = Pick<TicketLine, 'organizationName' | 'addresses' | 'due' | 'state'>

/** Of one request that is the user's move. */
export function describeReminder(
  { organizationName, addresses, due, state }: Reminded,
  language: Language,
): ReminderText {
  const reason = state === 'reopened' && due.because === 'draft' ? AGAIN : DUE_REASON_TEXT[due.because]
  const [address] = addresses
  const about = address === undefined ? '' : ` (${address})`
  return { title: `${organizationName}: ${reason.name[language]}`, body: `${reason.why[language]}${about}` }
}

const AGAIN = {
  name: { en: 'Refused again', de: 'Wieder abgelehnt' },
  why: {
    en: 'It had ended, and the same was refused once more. The request is open again.',
    de: 'Die Sache war zu Ende, und dasselbe wurde noch einmal abgelehnt. Der Antrag ist wieder offen.',
  },
}

const MOST_NAMES = 3

/** Of several at once. */
export function describeReminders(lines: readonly Reminded[], language: Language): ReminderText {
  const names = [...new Set(lines.map(({ organizationName }) => organizationName))]
  const rest = names.length > MOST_NAMES ? ' …' : ''
  return { title: SEVERAL[language](lines.length), body: `${names.slice(0, MOST_NAMES).join(', ')}${rest}` }
}

const SEVERAL: Readonly<Record<Language, (count: number) => string>> = {
  en: (count) => `${count} requests to providers are due`,
  de: (count) => `${count} Anträge an Anbieter sind fällig`,
}
