import { ANSWER_KINDS } from '../appeals/appeal.ts'
import type { TicketEvent } from './ticket-event.ts'

/** Does what a store gave back have the form that the state is made from? Only the fields that are looked at. */
export function isSoundTicketEvent(event: unknown): event is TicketEvent {
  if (!isRecord(event) || !isInstant(event.at) || typeof event.type !== 'string') return false
  const fields = Object.hasOwn(FIELDS, event.type) ? FIELDS[event.type as TicketEvent['type']] : null
  return fields?.(event) ?? false
}

/** A time that means the same in every zone: with `Z` or an offset (RFC 3339 §5.6). */
function isInstant(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/.test(value) &&
    !Number.isNaN(Date.parse(value))
  )
}

type Fields = Readonly<Record<string, unknown>>

const PURPOSES: readonly unknown[] = ['request', 'reply', 'escalation']
const ADVICE: readonly unknown[] = ['escalate', 'askAgain', 'giveUp']

const FIELDS: Readonly<Record<TicketEvent['type'], (event: Fields) => boolean>> = {
  opened: ({ subject }) =>
    isRecord(subject) &&
    typeof subject.id === 'string' &&
    typeof subject.organization === 'string' &&
    (subject.appeal === null || typeof subject.appeal === 'string') &&
    isStrings(subject.addresses),
  drafted: ({ draft }) => isRecord(draft) && typeof draft.subject === 'string' && typeof draft.text === 'string',
  sending: ({ mail, process }) =>
    typeof process === 'number' &&
    isRecord(mail) &&
    PURPOSES.includes(mail.purpose) &&
    ['messageId', 'from', 'to', 'subject', 'text'].every((name) => typeof mail[name] === 'string'),
  sent: hasMessageId,
  notSent: hasMessageId,
  sendingUnclear: hasMessageId,
  submitted: ({ purpose, text, ticketNumber }) =>
    PURPOSES.includes(purpose) &&
    typeof text === 'string' &&
    (ticketNumber === null || typeof ticketNumber === 'string'),
  answered: ({ answer }) => isAnswer(answer),
  classified: ({ answer, kind, known }) =>
    typeof answer === 'string' && isKind(kind) && (known === null || typeof known === 'string'),
  unmatched: ({ answer }) => typeof answer === 'string',
  silent: ({ dueAt, advice }) => isInstant(dueAt) && isRecord(advice) && ADVICE.includes(advice.kind),
  refusedAgain: ({ refusal }) => isRecord(refusal) && isInstant(refusal.at) && isStrings(refusal.addresses),
  solved: always,
  verified: always,
  givenUp: always,
  expired: always,
  reopened: always,
  postponed: ({ until }) => until === null || isInstant(until),
  noted: ({ text }) => typeof text === 'string',
  appealChosen: ({ appeal }) => appeal === null || typeof appeal === 'string',
  seen: always,
}

function isAnswer(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value.id === 'string' &&
    typeof value.text === 'string' &&
    isInstant(value.receivedAt) &&
    (value.kind === null || isKind(value.kind)) &&
    (value.known === null || typeof value.known === 'string') &&
    isStrings(value.ticketNumbers)
  )
}

function isKind(value: unknown): boolean {
  return (ANSWER_KINDS as readonly unknown[]).includes(value)
}

function hasMessageId({ messageId }: Fields): boolean {
  return typeof messageId === 'string'
}

function isStrings(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function always(): boolean {
  return true
}
