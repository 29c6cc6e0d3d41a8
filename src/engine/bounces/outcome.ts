import type { Outcome } from './diagnosis.ts'

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
