import { type Defect, defect } from '../defect.ts'
import { addMailbox, closeMailbox, closeSmtp, mailbox, records, smtp } from '../edits.ts'
import { ADDRESSES } from '../perfect/addresses.ts'

export const CLIENT_DEFECTS: readonly Defect[] = [
  defect('no implicit TLS', 'submission-ports', 'notice', [closeSmtp(465), records('_submissions._tcp', 'SRV')]),
  defect(
    'AUTH in clear',
    'submission-auth-before-tls',
    'fail',
    smtp(587, { auth: { before: 'PLAIN', after: 'PLAIN' } }),
  ),
  defect('sends for everybody', 'submission-needs-login', 'fail', smtp(587, { relaysFor: 'everybody' })),
  defect('weak mechanisms alone', 'submission-mechanisms', 'notice', smtp(587, { auth: { after: 'LOGIN CRAM-MD5' } })),
  defect(
    'nobody can log in',
    'submission-auth',
    'fail',
    [587, 465].map((port) => smtp(port, { auth: {} })),
  ),
  defect('port 587 without TLS', 'submission-starttls', 'fail', smtp(587, { startTls: 'hidden' })),
  defect(
    'something else listens for IMAP',
    'client-services-answer',
    'fail',
    mailbox(993, { greeting: 'SSH-2.0-OpenSSH_9.2' }),
  ),
  defect(
    'POP asks for passwords in clear',
    'pop3-clear-login',
    'warn',
    addMailbox({
      addresses: ADDRESSES.mail,
      protocol: 'pop3',
      port: 110,
      certificate: 'mail',
      capabilities: ['USER', 'TOP', 'STLS'],
    }),
  ),
  defect('no IMAP with TLS', 'imap-implicit-tls', 'notice', [
    closeMailbox(993),
    records('_imaps._tcp', 'SRV', '0 0 0 .'),
  ]),
  defect(
    'passwords in clear over IMAP',
    'imap-clear-login',
    'warn',
    mailbox(143, { capabilities: ['IMAP4rev1', 'AUTH=PLAIN', 'STARTTLS'] }),
  ),
  defect(
    'IMAP without STARTTLS',
    'imap-tls',
    'fail',
    mailbox(143, { startTls: 'hidden', capabilities: ['IMAP4rev1', 'LOGINDISABLED'] }),
  ),
  defect(
    'POP in clear',
    'pop3-tls',
    'fail',
    addMailbox({ addresses: ADDRESSES.mail, protocol: 'pop3', port: 110, capabilities: ['USER', 'TOP'] }),
  ),
  defect('Sieve without TLS', 'managesieve-tls', 'fail', mailbox(4190, { startTls: 'hidden' })),
  defect('TLS 1.0 for people', 'tls-old-versions', 'warn', mailbox(993, { tls: { minVersion: 'TLSv1' } })),
]
