import type { MailboxServiceData } from '../../mail/mailbox-data.ts'
import type { SmtpData } from '../../mail/smtp-data.ts'
import { ADDRESSES, DOMAIN, MAIL_HOST } from './addresses.ts'

const ROLES = ['postmaster', 'abuse', 'hostmaster', 'security', 'noc', 'webmaster', 'info', 'dmarc', 'tls-reports']
const CAPABILITIES = ['PIPELINING', 'SIZE 52428800', 'ENHANCEDSTATUSCODES', '8BITMIME', 'SMTPUTF8', 'DSN', 'CHUNKING']

const HOST = { addresses: ADDRESSES.mail, certificate: 'mail' } as const
const SMTP = { ...HOST, name: MAIL_HOST, domains: [DOMAIN], mailboxes: ROLES, capabilities: CAPABILITIES }

/** Port 25 for the world, 465 and 587 for the domain's own people. */
export const SMTP_SERVERS: readonly SmtpData[] = [
  { ...SMTP, port: 25 },
  { ...SMTP, port: 465, implicitTls: true, submission: true, auth: { after: 'PLAIN SCRAM-SHA-256' } },
  { ...SMTP, port: 587, submission: true, auth: { after: 'PLAIN SCRAM-SHA-256' } },
]

/** IMAP and ManageSieve; POP is closed. */
export const MAILBOX_SERVICES: readonly MailboxServiceData[] = [
  { ...HOST, protocol: 'imap', port: 993, implicitTls: true },
  { ...HOST, protocol: 'imap', port: 143 },
  { ...HOST, protocol: 'managesieve', port: 4190 },
]

/** Doors of the mail host where nothing listens. */
export const CLOSED_DOORS: readonly string[] = ADDRESSES.mail.flatMap((address) =>
  [110, 995, 80].map((port) => `${address}:${port}`),
)
