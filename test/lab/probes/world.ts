import type { MailHost } from '../servers/mail-host.ts'

/** Where things stand in the small internet of these tests. */
export const PLACES = {
  names: '185.10.0.53',
  user: '185.12.1.25',
  postfix: '185.12.2.25',
  exim: '185.12.3.25',
  store: '185.12.4.93',
  authorization: '185.12.5.80',
} as const

/** What becomes of a probe to a mailbox. */
export type Fate = 'inbox' | 'junk' | 'otherFolder' | 'refused' | 'bounced' | 'neverSeen'

/** A mailbox at a provider, and what that provider does with mail to it. */
export interface TestMailbox {
  readonly address: string
  readonly fate: Fate
  /** Who takes its mail. */
  readonly by: 'postfix' | 'exim'
  /** Where probes end up; INBOX unless told. */
  readonly folder?: string
  readonly security?: 'starttls'
}

/** Twelve mailboxes of eleven providers. */
export const MAILBOXES: readonly TestMailbox[] = [
  { address: 'anna@hafen.netz', fate: 'inbox', by: 'postfix' },
  { address: 'lars@hafen.netz', fate: 'inbox', by: 'postfix' },
  { address: 'ben@wiese.netz', fate: 'inbox', by: 'exim', security: 'starttls' },
  { address: 'clara@ufer.netz', fate: 'junk', by: 'postfix', folder: 'Junk' },
  { address: 'david@anhoehe.netz', fate: 'junk', by: 'postfix', folder: 'Unerwünscht' },
  { address: 'eva@garten.netz', fate: 'otherFolder', by: 'exim', folder: 'Post/Geräte & Dienste' },
  { address: 'frank@grau.netz', fate: 'inbox', by: 'exim' },
  { address: 'gina@langsam.netz', fate: 'inbox', by: 'exim' },
  { address: 'hans@verboten.netz', fate: 'bounced', by: 'exim' },
  { address: 'ida@still.netz', fate: 'neverSeen', by: 'postfix' },
  { address: 'jan@voll.netz', fate: 'bounced', by: 'postfix' },
  { address: 'klara@gesperrt.netz', fate: 'refused', by: 'postfix' },
]

/** Of all accounts in these tests. */
export const PASSWORD = 'sehr-geheim'

/** The user's own server. */
export const USER: MailHost = {
  name: 'mail.werkhof.netz',
  domain: 'werkhof.netz',
  addresses: [PLACES.user],
  mailboxes: ['info'],
}

/** Where the user sends from, and where reports come to. */
export const SENDER = `info@${USER.domain}`

/** Postfix with Rspamd, which takes mail for several providers. */
export const POSTFIX: MailHost = {
  name: 'mx.hafen.netz',
  domain: 'hafen.netz',
  addresses: [PLACES.postfix],
  mailboxes: [],
  instance: 'postfix-mx',
}

export function domainOf(address: string): string {
  return address.slice(address.indexOf('@') + 1)
}

/** The domains whose mail this server takes. */
export function domainsOf(by: TestMailbox['by']): readonly string[] {
  return [...new Set(MAILBOXES.filter((box) => box.by === by).map(({ address }) => domainOf(address)))]
}
