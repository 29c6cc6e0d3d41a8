import type { Action, Outcome } from './diagnosis.ts'

/** An outcome of which nothing is known; a reader overwrites what the input states. */
export const EMPTY_OUTCOME: Outcome = {
  recipient: null,
  originalRecipient: null,
  action: null,
  replyCode: null,
  enhancedStatusCode: null,
  text: '',
  command: null,
  remoteMta: null,
  reportingMta: null,
  arrivalDate: null,
  lastAttemptDate: null,
  willRetryUntil: null,
  queueId: null,
}

/** The recipient was reached (RFC 3464 §2.3.3). */
export function isSuccess({ action }: { readonly action: Action | null }): boolean {
  return action === 'delivered' || action === 'relayed' || action === 'expanded'
}
