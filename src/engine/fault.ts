/**
 * The closed table of faults: the world did not do what was asked of it. One sentence each, for logs and the command line;
 * the window has its own words for each code, by language. A verdict ("the mailbox is full") is never a fault.
 */
export const FAULTS = {
  internal: 'Something inside Postdesk went wrong.',
  forbidden: 'The caller is not allowed to ask this.',
  'unknown-method': 'There is no such method.',
  'invalid-input': 'The input does not have the expected form.',
  'too-large': 'The input is larger than the limit.',
  cancelled: 'It was cancelled.',
  timeout: 'It took longer than the time limit, and was stopped.',
  crashed: 'The part that was at work on it stopped unexpectedly.',
  'not-found': 'It is not there (any more).',
  'message-gone': 'The mail itself was not kept.',
  'file-not-readable': 'The file could not be read.',
  'file-not-writable': 'The file could not be written.',
  'disk-full': 'There is no room left on the disk.',
  'store-read-only': 'The history can only be read.',
  'store-broken': 'The history could not be read.',
  'store-busy': 'The history is in use by another program.',
  'knowledge-missing': 'The knowledge files could not be read.',
} as const satisfies Record<string, string>

/** One of the closed table of faults. */
export type FaultCode = keyof typeof FAULTS

export const FAULT_CODES = Object.keys(FAULTS) as readonly FaultCode[]

/** A fault as a value: what crosses from thread to thread and to the window, where exceptions do not travel well. */
export interface FaultValue {
  readonly code: FaultCode
  /** Details for the log and the expert; the window has its own sentence for each code. */
  readonly detail: string
}

/** Thrown where the world failed; the boundaries (`serve`, the threads, the command line) turn it into a value. */
export class Fault extends Error {
  override readonly name = 'Fault'
  readonly code: FaultCode
  /** For the log and the expert. Carries no path, no address and no secret: it may be shown. */
  readonly detail: string

  constructor(code: FaultCode, detail = '', cause?: unknown) {
    super(detail === '' ? FAULTS[code] : `${FAULTS[code]} ${detail}`, { cause })
    this.code = code
    this.detail = detail
  }
  asValue(): FaultValue {
    return { code: this.code, detail: this.detail }
  }
}
