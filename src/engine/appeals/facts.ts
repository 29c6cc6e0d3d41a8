/** What a request can state. Only what is known is ever filled in. */
export const APPEAL_FACTS = [
  /** The sending address, IPv4 or IPv6. */
  'address',
  /** All of them, separated by commas. */
  'addresses',
  /** The server's host name, as it greets. */
  'host',
  'reverseName',
  /** The domain that mail is from. */
  'domain',
  /** The refusal, exactly as it came. */
  'refusal',
  'refusedAt',
  /** The domain that was written to. */
  'recipientDomain',
  /** Masked unless the user ticks it. */
  'recipient',
  'subject',
  'messageId',
  'firstSeen',
  'lastSeen',
  'replyCode',
  /** How many refusals are known. */
  'refusals',
  'listName',
  /** What was checked and is right: one line each. */
  'checked',
  /** What was found and mended. */
  'mended',
  /** Mails a day, and of what kind. */
  'volume',
  'kindOfMail',
  'since',
  'hoster',
  'contactName',
  'contactAddress',
  'contactPhone',
  'organizationName',
  'website',
  'country',
  'ticketNumber',
] as const
export type AppealFact = (typeof APPEAL_FACTS)[number]
