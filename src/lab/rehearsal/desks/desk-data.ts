/** A desk of a provider that people write to, as data. */
export interface DeskData {
  /** Whose it is: id in resources/providers. */
  readonly organization: string
  /** What mail comes to it, in lower case. Its own answers come from anywhere that `DeskAnswer.from` says. */
  readonly addresses: readonly string[]
  /** How its ticket numbers look; `#` is a digit. Null: it has none. */
  readonly ticketNumber: string | null
  readonly script: DeskScript
}

/** What it answers to the first word in a case, to the second …; after the last turn it is silent. */
export type DeskScript = readonly DeskTurn[]

/** Several mails, one after another; none: silence. */
export type DeskTurn = readonly DeskAnswer[]

/** One mail. In its texts `{{address}}` is the address in question, `{{number}}` the ticket number, `{{subject}}` what was written last. */
export interface DeskAnswer {
  /** Display name and address. */
  readonly from: string
  readonly subject: string
  readonly text: string
  /** A part of the same in HTML. */
  readonly html?: string
  /** The mail to which it answers is named in In-Reply-To and References, and quoted. */
  readonly inThread: boolean
  readonly afterSeconds: number
  /** From then on mail passes, and lists have the address no longer. */
  readonly lifts?: true
}

/** What somebody filled into its form. */
export interface DeskForm {
  /** Where answers are to go. */
  readonly contact: string
  /** The address in question. */
  readonly address: string
  readonly text: string
}
