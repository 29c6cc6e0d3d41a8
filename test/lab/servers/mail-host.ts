/** The host of a domain's mail. */
export interface MailHost {
  readonly name: string
  readonly domain: string
  readonly addresses: readonly string[]
  /** Local parts that are accepted. */
  readonly mailboxes: readonly string[]
  /** Names its files where several run in one net; `postfix` unless told. */
  readonly instance?: string
}
