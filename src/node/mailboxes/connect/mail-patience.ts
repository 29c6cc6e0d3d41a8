/** How long the hands wait for what, in milliseconds. */
export interface MailPatience {
  readonly nameMs: number
  /** For one address; several are tried side by side. */
  readonly connectMs: number
  readonly tlsMs: number
  readonly greetingMs: number
  /** For the answer to one command. */
  readonly replyMs: number
  /** Servers make who guesses passwords wait. */
  readonly loginMs: number
  /** RFC 5321 §4.5.3.2.6 has a client wait ten minutes after the end of DATA; filters need less. */
  readonly handOverMs: number
  /** For a search through a large folder. */
  readonly searchMs: number
  /** For a connection test or one submission as a whole. */
  readonly overallMs: number
}

/** What is usual. */
export const MAIL_PATIENCE: MailPatience = {
  nameMs: 10_000,
  connectMs: 10_000,
  tlsMs: 15_000,
  greetingMs: 30_000,
  replyMs: 45_000,
  loginMs: 60_000,
  handOverMs: 300_000,
  searchMs: 120_000,
  overallMs: 480_000,
}
