/** What the user says of themselves once, for all requests. Empty: not said. One line each. */
export interface TicketProfile {
  readonly contactName: string
  readonly contactAddress: string
  readonly contactPhone: string
  readonly organizationName: string
  readonly website: string
  readonly country: string
  /** Mails a day. */
  readonly volume: string
  readonly kindOfMail: string
  /** Since when the server or the address is used. */
  readonly since: string
  readonly hoster: string
}

export const EMPTY_PROFILE: TicketProfile = {
  contactName: '',
  contactAddress: '',
  contactPhone: '',
  organizationName: '',
  website: '',
  country: '',
  volume: '',
  kindOfMail: '',
  since: '',
  hoster: '',
}

export interface TicketSettings {
  /** Ids of mailboxes in which answers are looked for; none: in none. */
  readonly answerMailboxes: readonly string[]
  /** System notifications of what is due. */
  readonly reminders: boolean
}

export const DEFAULT_TICKET_SETTINGS: TicketSettings = { answerMailboxes: [], reminders: true }
