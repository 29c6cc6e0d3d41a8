import type { Appeal } from '../../appeals/appeal.ts'
import { readTextAddresses } from '../../bounces/contacts.ts'
import { isWithin } from '../../dns/domain-name.ts'
import type { Evidence } from '../evidence.ts'
import type { Ticket } from '../ticket.ts'
import type { Purpose, TicketAnswer } from '../ticket-event.ts'
import { domainOf } from './refusal-evidence.ts'

/** What decides where a mail goes. */
export interface Addressing {
  readonly appeal: Appeal
  readonly purpose: Purpose
  /** That is replied to. */
  readonly answer: TicketAnswer | null
  /** Number of the step of escalation. */
  readonly step: number
  readonly evidence: readonly Evidence[]
}

/** Where a mail goes; null: it is a form, or nobody knows. */
export function chooseRecipient({ appeal, purpose, answer, step, evidence }: Addressing): string | null {
  if (purpose === 'reply') return replyTo(appeal, answer)
  const first = appeal.route === 'replyToBounce' ? namedBy(appeal, evidence) : mailOf(appeal.target)
  if (purpose === 'request') return first
  const escalation = appeal.escalate[step]?.target ?? null
  return escalation === null ? first : mailOf(escalation)
}

/** The number of the step of escalation that is next: what silence advised, else the one after those that were taken. */
export function escalationStep(
  { silence, escalations }: Pick<Ticket, 'silence' | 'escalations'>,
  appeal: Appeal,
): number {
  const step = silence?.advice.kind === 'escalate' ? silence.advice.step : escalations
  return Math.min(step, Math.max(0, appeal.escalate.length - 1))
}

/** Anybody can write an answer: what is told in the reply goes only to where this organization answers from. */
function replyTo({ sendsFrom, target }: Appeal, answer: TicketAnswer | null): string | null {
  const sender = answer?.sender ?? null
  if (sender === null || /^(?:no[._-]?reply|do[._-]?not[._-]?reply|mailer-daemon)\b/i.test(sender))
    return mailOf(target)
  const known = [...sendsFrom, ...(mailOf(target) === null ? [] : [target ?? ''])]
  return known.length === 0 || known.some((one) => isOf(sender, one)) ? sender : mailOf(target)
}

function isOf(sender: string, known: string): boolean {
  if (known.includes('@')) return sender.toLowerCase() === known.toLowerCase()
  const domain = domainOf(sender)
  return domain !== null && (domain === known || isWithin(domain, known))
}

function mailOf(target: string | null): string | null {
  return target?.includes('@') && !target.includes('/') ? target : null
}

/** The address that the newest refusal names, one that this organization is known by before any other. */
function namedBy({ target, sendsFrom }: Appeal, evidence: readonly Evidence[]): string | null {
  const newest = evidence.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))
  const named = newest.flatMap(({ facts: { refusal, recipient } }) =>
    refusal === undefined ? [] : readTextAddresses({ ...NO_OUTCOME, text: refusal, recipient: recipient ?? null }),
  )
  return named.find((address) => sendsFrom.some((one) => isOf(address, one))) ?? mailOf(target)
}

const NO_OUTCOME = {
  originalRecipient: null,
  action: null,
  replyCode: null,
  enhancedStatusCode: null,
  command: null,
  remoteMta: null,
  reportingMta: null,
  arrivalDate: null,
  lastAttemptDate: null,
  willRetryUntil: null,
  queueId: null,
} as const
