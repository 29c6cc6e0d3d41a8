import { type Defect, defect } from '../defect.ts'
import { addMailbox, closeSmtp, smtp } from '../edits.ts'
import { WITHOUT_MTA_STS, WITHOUT_TLSA } from '../leave-out.ts'
import { ADDRESSES, DOMAIN, MAIL_HOST } from '../perfect/addresses.ts'

const [MAIL, MAIL_SIX] = ADDRESSES.mail

const CAPABILITIES = ['PIPELINING', 'SIZE 52428800', 'ENHANCEDSTATUSCODES', '8BITMIME', 'SMTPUTF8', 'DSN']

const reply = (command: string, ...lines: readonly string[]) => smtp(25, { replies: [{ command, reply: lines }] })

export const SESSION_DEFECTS: readonly Defect[] = [
  defect('carries out what was said in the clear', 'starttls-injection', 'fail', smtp(25, { startTls: 'injectable' })),
  defect(
    'a database open to the world',
    'exposed-ports',
    'warn',
    addMailbox({ addresses: ADDRESSES.mail, protocol: 'pop3', port: 3306 }),
  ),
  defect('login on port 25', 'auth-on-port-25', 'notice', smtp(25, { auth: { after: 'PLAIN' } })),
  defect(
    '8BITMIME does not work',
    'smtp-8bitmime-works',
    'fail',
    reply('MAIL FROM:<> BODY=8BITMIME', '555 5.5.4 Unsupported'),
  ),
  defect('SIZE does not work', 'smtp-size-works', 'fail', reply('MAIL FROM:<> SIZE=*', '552 5.3.4 Too big')),
  defect('SMTPUTF8 does not work', 'smtputf8-works', 'warn', reply('MAIL FROM:<*> SMTPUTF8', '550 5.6.7 Not here')),
  defect('a mailbox in use is unknown', 'valid-recipient-accepted', 'fail', smtp(25, {}), { localPart: 'petra' }),
  defect('port 25 is closed', 'port-25-open', 'fail', closeSmtp(25)),
  defect('the door stays shut on IPv6', 'port-25-open', 'fail', (scenario) => ({
    ...scenario,
    smtp: scenario.smtp.map((each) => (each.port === 25 ? { ...each, addresses: [MAIL] } : each)),
    closed: [...scenario.closed, `${MAIL_SIX}:25`],
  })),
  defect('no room at the door', 'smtp-greeting', 'fail', smtp(25, { banner: ['554 No service here'] })),
  defect(
    'a greeting of stars',
    'smtp-banner-masked',
    'fail',
    smtp(25, { banner: ['220 ****************************'] }),
  ),
  defect('a greeting without end', 'smtp-reply-format', 'fail', smtp(25, { bannerFault: 'endless' })),
  defect('greets as localhost', 'smtp-banner', 'warn', smtp(25, { banner: ['220 localhost ESMTP'] })),
  defect(
    'greets with its version',
    'smtp-banner-version',
    'notice',
    smtp(25, { banner: [`220 ${MAIL_HOST} ESMTP Exim 4.92.1`] }),
  ),
  defect(
    'EHLO names localhost',
    'ehlo-reply-name',
    'notice',
    smtp(25, {
      replies: [
        {
          command: 'EHLO *',
          only: 'beforeTls',
          reply: [
            '250-localhost',
            '250-PIPELINING',
            '250-SIZE 52428800',
            '250-8BITMIME',
            '250-SMTPUTF8',
            '250-ENHANCEDSTATUSCODES',
            '250-DSN',
            '250 STARTTLS',
          ],
        },
      ],
    }),
  ),
  defect('does not know EHLO', 'ehlo-accepted', 'fail', reply('EHLO *', '502 5.5.2 What?')),
  defect('no STARTTLS', 'starttls-offered', 'warn', [smtp(25, { startTls: 'hidden' }), WITHOUT_TLSA, WITHOUT_MTA_STS]),
  defect('no STARTTLS in spite of MTA-STS', 'mta-sts-starttls', 'fail', [
    smtp(25, { startTls: 'hidden' }),
    WITHOUT_TLSA,
  ]),
  defect('no STARTTLS in spite of TLSA', 'dane-starttls', 'fail', [smtp(25, { startTls: 'hidden' })]),
  defect('STARTTLS fails', 'starttls-works', 'fail', smtp(25, { startTls: 'failing' })),
  defect('STARTTLS is refused', 'starttls-works', 'fail', smtp(25, { startTls: 'refused' })),
  defect(
    'AUTH in clear on port 25',
    'auth-before-tls',
    'fail',
    smtp(25, { auth: { before: 'PLAIN LOGIN', after: 'PLAIN LOGIN' } }),
  ),
  defect(
    'demands TLS',
    'starttls-not-required',
    'warn',
    smtp(25, {
      replies: [{ command: 'MAIL *', only: 'beforeTls', reply: ['530 5.7.0 Must issue a STARTTLS command first'] }],
    }),
  ),
  defect(
    'mails of 1 MB at most',
    'smtp-size',
    'notice',
    smtp(25, { capabilities: ['PIPELINING', 'SIZE 1000000', 'ENHANCEDSTATUSCODES', '8BITMIME', 'SMTPUTF8', 'DSN'] }),
  ),
  defect(
    'no 8BITMIME',
    'smtp-8bitmime',
    'warn',
    smtp(25, { capabilities: ['PIPELINING', 'SIZE 52428800', 'ENHANCEDSTATUSCODES', 'SMTPUTF8', 'DSN'] }),
  ),
  defect(
    'no SMTPUTF8',
    'smtputf8-offered',
    'notice',
    smtp(25, { capabilities: ['PIPELINING', 'SIZE 52428800', 'ENHANCEDSTATUSCODES', '8BITMIME', 'DSN'] }),
  ),
  defect(
    'no pipelining',
    'smtp-pipelining',
    'notice',
    smtp(25, { capabilities: ['SIZE 52428800', 'ENHANCEDSTATUSCODES', '8BITMIME', 'SMTPUTF8', 'DSN'] }),
  ),
  defect(
    'refusals without codes',
    'smtp-enhanced-codes',
    'notice',
    smtp(25, {
      withoutEnhancedCodes: true,
      capabilities: CAPABILITIES.filter((word) => word !== 'ENHANCEDSTATUSCODES'),
    }),
  ),
  defect('commands of the past', 'smtp-old-commands', 'warn', smtp(25, { capabilities: [...CAPABILITIES, 'TURN'] })),
  defect(
    'lets anybody say who they are',
    'smtp-trusted-extensions',
    'warn',
    smtp(25, { capabilities: [...CAPABILITIES, 'XCLIENT NAME ADDR'] }),
  ),
  defect('hangs up in the middle', 'smtp-session-end', 'warn', smtp(25, { replies: [{ command: 'RSET', reply: [] }] })),
  defect('puts off first contacts', 'smtp-greylisting', 'notice', smtp(25, { greylists: true })),
  defect('does not know the domain', 'mx-accepts-domain', 'fail', smtp(25, { domains: [] })),
  defect(
    'no postmaster of the host',
    'postmaster-of-host',
    'notice',
    reply(`RCPT TO:<postmaster@${MAIL_HOST}>*`, '550 5.1.1 Who?'),
  ),
  defect(
    'no plain postmaster',
    'postmaster-without-domain',
    'notice',
    reply('RCPT TO:<postmaster>*', '550 5.1.1 Who?'),
  ),
  defect(
    'nobody reads the reports',
    'report-addresses-accepted',
    'warn',
    reply(`RCPT TO:<dmarc@${DOMAIN}>*`, '550 5.1.1 Who?'),
  ),
  defect(
    'the null sender is refused',
    'null-sender-accepted',
    'fail',
    reply('MAIL FROM:<>*', '550 5.7.1 No bounces here'),
  ),
  defect('no postmaster', 'postmaster-accepted', 'fail', reply(`RCPT TO:<postmaster@${DOMAIN}>*`, '550 5.1.1 Who?')),
  defect('no abuse', 'abuse-accepted', 'warn', reply(`RCPT TO:<abuse@${DOMAIN}>*`, '550 5.1.1 Who?')),
  defect('no hostmaster', 'hostmaster-accepted', 'notice', reply(`RCPT TO:<hostmaster@${DOMAIN}>*`, '550 5.1.1 Who?')),
  defect('takes mail for everybody', 'unknown-recipient-refused', 'notice', smtp(25, { mailboxes: ['*'] })),
  defect('an open relay', 'open-relay', 'fail', smtp(25, { relaysFor: 'everybody' })),
  defect('relays by the percent hack', 'open-relay-forms', 'fail', reply(`RCPT TO:<*%*@*>`, '250 2.1.5 Ok')),
  defect(
    'VRFY tells names',
    'vrfy-expn',
    'notice',
    reply('VRFY *', '250 2.1.5 Petra Post <postmaster@beispielverein.netz>'),
  ),
  defect(
    'EXPN tells members',
    'vrfy-expn',
    'warn',
    reply('EXPN *', '250-Petra Post <petra@beispielverein.netz>', '250 Paul Post <paul@beispielverein.netz>'),
  ),
]
