import type { MessageRequest } from '../checks/run-message-checks.ts'

/** A mail to be judged, with what is known beyond its headers; whatever is null or empty is found in them. */
export interface AnalysisRequest extends Omit<MessageRequest, 'only'> {
  /** Names of the user's own servers, with all names below them; empty: told by the author's domain. */
  readonly ownServers: readonly string[]
}

/** The same, as it comes from a window or a mailbox. */
export interface AnalysisOfBytes extends Omit<AnalysisRequest, 'source'> {
  readonly bytes: Uint8Array
}

/** What nobody says of a mail that is only dropped. */
export const NOTHING_TOLD = {
  address: null,
  ehloName: null,
  mailFrom: null,
  authservIds: [],
  ownServers: [],
  resolver: null,
} as const satisfies Omit<AnalysisRequest, 'source'>
