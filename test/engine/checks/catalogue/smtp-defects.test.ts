import { describe } from 'vitest'
import { findAlone } from './find-alone.ts'
import { answering, banner, ended, noServer, noTlsa, on25, type Row, withMore, without } from './mail-changes.ts'
import { FAILED_TLS, smtpReply } from './mail-world.ts'

const DEFECTS: readonly Row[] = [
  ['nothing listens on port 25', 'port-25-open', 'fail', { ...noServer, smtp: { ...noServer.smtp } }],
  ['554 for everybody', 'smtp-greeting', 'fail', on25({ ...ended, banner: smtpReply('554 no SMTP service here') })],
  ['silence after the connection', 'smtp-greeting', 'fail', on25({ ...ended, broke: 'timeout' })],
  ['a greeting after a minute', 'smtp-greeting-delay', 'warn', banner('220 mail.example.org ESMTP', 60_000)],
  [
    'a greeting of localhost',
    'smtp-banner',
    'warn',
    on25({ banner: smtpReply('220 localhost ESMTP'), ehlo: smtpReply('250 localhost') }),
  ],
  ['a greeting without name', 'smtp-banner', 'warn', on25({ banner: smtpReply('220 '), ehlo: smtpReply('250 x') })],
  [
    'asterisks',
    'smtp-banner-masked',
    'fail',
    on25({ banner: smtpReply('220 ****************0*'), ...without('STARTTLS'), startTls: 'notOffered', tls: null }),
  ],
  ['a banner without end', 'smtp-reply-format', 'fail', on25({ ...ended, broke: 'tooMuch' })],
  [
    'HTTP on port 25',
    'smtp-reply-format',
    'fail',
    on25({ ...ended, banner: smtpReply('HTTP/1.1 400'), broke: 'malformed' }),
  ],
  [
    'no EHLO',
    'ehlo-accepted',
    'fail',
    on25({
      ehlo: smtpReply('502 what'),
      capabilities: new Map(),
      capabilitiesAfterTls: null,
      tls: null,
      startTls: 'notOffered',
    }),
  ],
  ['hanging up in the middle', 'smtp-session-end', 'warn', on25({ replies: [], broke: 'closed' })],
  [
    'slow answers',
    'smtp-speed',
    'warn',
    on25({
      replies: [
        { command: 'MAIL FROM:<>', reply: smtpReply('250 ok', 40_000) },
        { command: 'RCPT TO:<postmaster@example.org>', reply: smtpReply('250 ok') },
      ],
    }),
  ],
  [
    'no STARTTLS',
    'starttls-offered',
    'warn',
    on25({ ...without('STARTTLS'), startTls: 'notOffered', tls: null, capabilitiesAfterTls: null }, { zones: noTlsa }),
  ],
  [
    'no STARTTLS in spite of TLSA',
    'dane-starttls',
    'fail',
    on25({ ...without('STARTTLS'), startTls: 'notOffered', tls: null, capabilitiesAfterTls: null }),
  ],
  [
    'STARTTLS that fails',
    'starttls-works',
    'fail',
    on25({ startTls: 'failed', tls: FAILED_TLS, capabilitiesAfterTls: null, replies: [] }),
  ],
  [
    'STARTTLS that is refused',
    'starttls-works',
    'fail',
    on25({ startTls: 'refused', tls: null, capabilitiesAfterTls: null }),
  ],
  ['login in the clear', 'auth-before-tls', 'fail', on25(withMore('AUTH', 'PLAIN LOGIN'))],
  [
    'login in the clear, under TLS not',
    'auth-before-tls',
    'fail',
    on25({ capabilities: withMore('AUTH', 'PLAIN').capabilities }),
  ],
  ['a tiny SIZE', 'smtp-size', 'warn', on25(withMore('SIZE', '100000'))],
  ['a small size refused', 'smtp-size-works', 'fail', answering(/SIZE=/, '552 5.3.4 too large')],
  ['no 8BITMIME', 'smtp-8bitmime', 'warn', on25(without('8BITMIME'))],
  ['8BITMIME that is refused', 'smtp-8bitmime-works', 'fail', answering(/BODY=8BITMIME/, '555 5.5.4 unsupported')],
  ['SMTPUTF8 that is refused', 'smtputf8-works', 'warn', answering(/SMTPUTF8/, '553 5.6.7 no')],
  ['XCLIENT for everybody', 'smtp-trusted-extensions', 'warn', on25(withMore('XCLIENT', 'NAME ADDR'))],
  ['TURN', 'smtp-old-commands', 'warn', on25(withMore('TURN'))],
  ['EXPN', 'vrfy-expn', 'warn', answering(/^EXPN/, '250 Anna <anna@example.org>')],
  ['no empty sender', 'null-sender-accepted', 'fail', answering(/^MAIL FROM:<>$/, '550 5.7.1 no bounces')],
  [
    'no empty sender, said at RCPT',
    'null-sender-accepted',
    'fail',
    answering(/^RCPT/, '550 5.7.1 null sender not accepted'),
  ],
  ['a foreign domain', 'mx-accepts-domain', 'fail', answering(/^RCPT/, '554 5.7.1 Relay access denied')],
  ['no postmaster', 'postmaster-accepted', 'fail', answering(/<postmaster@example/, '550 5.1.1 User unknown')],
  ['no abuse', 'abuse-accepted', 'warn', answering(/<abuse@/, '550 5.1.1 User unknown')],
  ['no mailbox for reports', 'report-addresses-accepted', 'warn', answering(/<reports@/, '550 5.1.1 User unknown')],
  [
    'a named mailbox refused',
    'valid-recipient-accepted',
    'fail',
    { ...answering(/<anna@/, '550 5.1.1 User unknown'), more: { subject: { localPart: 'anna' } } },
  ],
  [
    'TLS demanded',
    'starttls-not-required',
    'warn',
    { plain: (command) => (command.startsWith('MAIL') ? '530 5.7.0 Must issue a STARTTLS command first' : undefined) },
  ],
  ['a command slips in behind STARTTLS', 'starttls-injection', 'fail', on25({ ranBehindStartTls: true })],
  ['an open relay', 'open-relay', 'fail', answering(/postdesk-relay-test/, '250 2.1.5 Ok')],
  ['the percent hack', 'open-relay-forms', 'fail', answering(/postdesk-relay-test%/, '250 2.1.5 Ok')],
  ['trust in the own domain as sender', 'open-relay-forms', 'fail', answering(/relay-test-2@/, '250 2.1.5 Ok')],
  ['a database in the open', 'exposed-ports', 'warn', { reach: { '192.0.2.25:3306': 'connected' } }],
]

describe('a defect of the conversation on port 25', () => findAlone(DEFECTS))
