import type { Patience } from './way.ts'

/** A way to one HTTPS service. */
export interface HttpLink {
  /** The body of a 200 answer of the right type, null for any other answer. Rejects with an error that has a `code`. */
  post(message: Buffer, patience: Patience): Promise<Buffer | null>
  close(): void
}

/** RFC 8484 §6. */
export const DNS_MESSAGE = 'application/dns-message'

/** A DNS message cannot be longer. */
export const LONGEST_BODY = 65_535
