import type { ProbeEvent } from './probe-event.ts'

/** Does what a store gave back have the form that the state is made from? Only the fields that are looked at. */
export function isSound(event: unknown): event is ProbeEvent {
  if (!isRecord(event) || !isTime(event.at) || typeof event.type !== 'string') return false
  const fields = Object.hasOwn(FIELDS, event.type) ? FIELDS[event.type as ProbeEvent['type']] : null
  return fields?.(event) ?? false
}

type Fields = Readonly<Record<string, unknown>>

const ACTIONS: readonly unknown[] = ['failed', 'delayed', 'delivered', 'relayed', 'expanded']
const KINDS: readonly unknown[] = ['inbox', 'category', 'junk', 'otherFolder']

const FIELDS: Readonly<Record<ProbeEvent['type'], (event: Fields) => boolean>> = {
  composed: ({ plan }) =>
    isRecord(plan) &&
    ['id', 'token', 'mailbox', 'family', 'address'].every((name) => typeof plan[name] === 'string') &&
    isTime(plan.notBefore) &&
    Number.isFinite(plan.giveUpAfterSeconds),
  submitting: always,
  submitted: ({ reply }) => typeof reply === 'string',
  submissionRefused: ({ reply }) => typeof reply === 'string',
  notSubmitted: ({ trouble }) => isRecord(trouble) && typeof trouble.code === 'string',
  submissionUnclear: always,
  reported: ({ report }) => isRecord(report) && ACTIONS.includes(report.action),
  arrived: ({ placement, folder, delay }) =>
    isPlacement(placement) && typeof folder === 'string' && (delay === null || isDelay(delay)),
  moved: ({ placement, folder }) => isPlacement(placement) && typeof folder === 'string',
  vanished: always,
  analysed: ({ summary }) => isRecord(summary),
  neverSeen: always,
  cancelled: always,
  cleanedUp: always,
}

function isPlacement(value: unknown): boolean {
  return isRecord(value) && KINDS.includes(value.kind) && Array.isArray(value.labels)
}

function isDelay(value: unknown): boolean {
  return isRecord(value) && Number.isFinite(value.seconds)
}

function isTime(value: unknown): boolean {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value))
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function always(): boolean {
  return true
}
