/** How long to wait for what, in milliseconds, and how politely. */
export interface Patience {
  /** To port 25, where some networks are slow. */
  readonly connectMs: number
  /** To any other port. */
  readonly reachMs: number
  /** A pause before the greeting keeps out senders that cannot wait; RFC 5321 §4.5.3.2.1 has real ones wait 5 minutes. */
  readonly greetingMs: number
  readonly replyMs: number
  readonly tlsMs: number
  /** For a conversation as a whole. */
  readonly overallMs: number
  /** Between two connections to the same port. */
  readonly gapMs: number
  /** Connections to the same port of an address at the same time. */
  readonly atOnce: number
}

export const PATIENCE: Patience = {
  connectMs: 8_000,
  reachMs: 2_500,
  greetingMs: 60_000,
  replyMs: 30_000,
  tlsMs: 15_000,
  overallMs: 120_000,
  gapMs: 50,
  atOnce: 4,
}
