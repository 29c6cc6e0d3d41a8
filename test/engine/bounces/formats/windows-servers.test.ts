import { mail, RETURNED } from './mail.ts'
import { testSamples } from './sample.ts'

testSamples('Windows mail servers', [
  {
    name: 'hMailServer',
    source: mail(
      {
        'Return-Path': '<>',
        From: 'mailer-daemon@mail.example.com',
        Subject: 'Message undeliverable: Minutes of the meeting',
      },
      `Your message did not reach some or all of the intended recipients.

   Sent: Tue, 3 Mar 2026 10:00:00 +0000
   Subject: Minutes of the meeting

The following recipient(s) could not be reached:

user@example.net
   Error Type: SMTP
   Remote server (192.0.2.25) issued an error.
   hMailServer sent: RCPT TO:<user@example.net>
   Remote server replied: 550 5.1.1 <user@example.net>: Recipient address rejected: User unknown



hMailServer`,
    ),
    kind: 'bounce',
    says: [
      {
        recipient: 'user@example.net',
        replyCode: '550',
        enhancedStatusCode: '5.1.1',
        remoteMta: '192.0.2.25',
        command: 'RCPT',
      },
    ],
  },
  {
    name: 'hMailServer, no mail server for the domain',
    source: mail(
      {
        'Return-Path': '<>',
        From: 'mailer-daemon@mail.example.com',
        Subject: 'Message undeliverable: Minutes of the meeting',
      },
      `Your message did not reach some or all of the intended recipients.

   Sent: Tue, 3 Mar 2026 10:00:00 +0000
   Subject: Minutes of the meeting

The following recipient(s) could not be reached:

user@no-such-host.example
   The mail server responsible for no-such-host.example could not be found (MX lookup failed).
   Tried 4 time(s)`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@no-such-host.example' }],
  },
  {
    name: 'MailEnable',
    source: mail(
      { 'Return-Path': '<>', From: 'postmaster@mail.example.com', Subject: 'Message Delivery Failure' },
      `MailEnable: Message Delivery Failure.

The following recipient(s) could not be reached:

\tRecipient: [SMTP:user@example.net]
\tReason: 550 5.1.1 <user@example.net>: Recipient address rejected


Message contents follow:

${RETURNED}`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.net', replyCode: '550', enhancedStatusCode: '5.1.1' }],
  },
  {
    name: 'MDaemon',
    source: mail(
      {
        From: 'MDaemon at mail.example.com <MDaemon@mail.example.com>',
        Subject: 'Permanent Delivery Failure',
        'X-MDaemon-Deliver-To': 'sender@example.com',
      },
      `The attached message had PERMANENT fatal delivery errors!

After one or more unsuccessful delivery attempts the attached message has
been removed from the mail queue on this server.  The number and frequency
of delivery attempts are determined by local configuration parameters.

YOUR MESSAGE WAS NOT DELIVERED TO ONE OR MORE RECIPIENTS!

Failed address: user@example.net

--- Session Transcript ---
 Tue 2026-03-03 10:00:00: Parsing message <d:\\mdaemon\\queues\\remote\\pd50000000001.msg>
 Tue 2026-03-03 10:00:00: From: sender@example.com
 Tue 2026-03-03 10:00:00: To: user@example.net
 Tue 2026-03-03 10:00:01: Attempting SMTP connection to [192.0.2.25:25]
 Tue 2026-03-03 10:00:01: <-- 220 mx.example.net ESMTP
 Tue 2026-03-03 10:00:01: --> EHLO mail.example.com
 Tue 2026-03-03 10:00:01: <-- 250 mx.example.net
 Tue 2026-03-03 10:00:01: --> RCPT To:<user@example.net>
 Tue 2026-03-03 10:00:02: <-- 550 5.1.1 User unknown
 Tue 2026-03-03 10:00:02: --> QUIT
--- End Transcript ---

: Message contains [1] file attachments`,
    ),
    kind: 'bounce',
    says: [
      { recipient: 'user@example.net', replyCode: '550', enhancedStatusCode: '5.1.1', text: '550 5.1.1 User unknown' },
    ],
  },
  {
    name: 'IMail',
    source: mail(
      { From: 'Postmaster <postmaster@mail.example.com>', Subject: 'Undeliverable Mail', 'X-Mailer': '<SMTP32 v8.22>' },
      `undeliverable to user@example.net

RCPT TO generated following response:
550 5.1.1 <user@example.net>... User unknown


Original message follows.

${RETURNED}`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.net', replyCode: '550', enhancedStatusCode: '5.1.1' }],
  },
  {
    name: 'IMail, local',
    source: mail(
      { From: 'Postmaster <postmaster@mail.example.com>', Subject: 'Undeliverable Mail', 'X-Mailer': '<SMTP32 v8.22>' },
      `Unknown user: user@example.com


Original message follows.

${RETURNED}`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.com', reason: 'user-unknown' }],
  },
  {
    name: 'IMail, two mailboxes',
    source: mail(
      { From: 'Postmaster <postmaster@mail.example.com>', Subject: 'Undeliverable Mail', 'X-Mailer': '<IMail v8.22>' },
      `User mailbox exceeds allowed size: one@example.com
Delivery failed 20 attempts: two@example.net


Original message follows.

${RETURNED}`,
    ),
    kind: 'bounce',
    says: [
      { recipient: 'one@example.com', reason: 'mailbox-full' },
      { recipient: 'two@example.net', reason: 'delivery-expired' },
    ],
  },
  {
    name: 'Kerio Connect',
    source: mail(
      {
        From: 'Mail Delivery Subsystem <MAILER-DAEMON@mail.example.com>',
        Subject: 'Delivery failure (user@example.net)',
      },
      `Your message has been rejected by server mx.example.net for the following recipients:

  user@example.net

Reason: Remote host said: 550 5.1.1 unknown user`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.net', replyCode: '550', enhancedStatusCode: '5.1.1' }],
  },
  {
    name: 'Mercury/32',
    source: mail(
      { From: 'Electronic Postmaster <Postmaster@mail.example.com>', Subject: 'Postmaster notify: delivery failure.' },
      `The attached message has failed delivery and has been referred
to you as postmaster. The following error report or reports
were given to explain the problem:

   *** user@example.com
   User not known at this site.`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.com', reason: 'user-unknown' }],
  },
  {
    name: 'Mercury/32, what the other side answered',
    source: mail(
      { From: 'Electronic Postmaster <Postmaster@mail.example.com>', Subject: 'Mail delivery failure' },
      `A mail message you sent has failed for the following
addresses for the reasons given. The original message is attached.

   *** user@example.net
   Host mx.example.net reported:
   550 No such user`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.net', replyCode: '550', remoteMta: 'mx.example.net' }],
  },
  {
    name: 'ArGoSoft',
    source: mail(
      { From: 'postmaster@mail.example.com', Subject: 'Undeliverable message' },
      `Your message could not be delivered to the following recipients:

user@example.net, mail server replied: 550 User unknown

${RETURNED}`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.net', replyCode: '550' }],
  },
  {
    name: 'SurgeMail',
    source: mail(
      { From: 'Mail Delivery Subsystem <postmaster@mail.example.com>', Subject: 'Delivery Failure - user@example.net' },
      `Your message cannot be delivered to the following recipients:

Recipient: <user@example.net>
Error:     Failed to deliver to <user@example.net>: Remote host mx.example.net (192.0.2.25) said: 550 5.1.1 no such user`,
    ),
    kind: 'bounce',
    says: [
      { recipient: 'user@example.net', replyCode: '550', enhancedStatusCode: '5.1.1', remoteMta: 'mx.example.net' },
    ],
  },
  {
    name: 'SmarterMail',
    source: mail(
      { From: 'System Administrator <postmaster@mail.example.com>', Subject: 'Delivery Failure' },
      `Could not deliver message to the following recipient(s):

Failed Recipient: user@example.net
Reason: Remote host said: 550 5.1.1 User unknown


   -- The header and top 20 lines of the message follows --

${RETURNED}`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.net', replyCode: '550', enhancedStatusCode: '5.1.1' }],
  },
  {
    name: 'Merak/IceWarp',
    source: mail(
      { From: 'postmaster@mail.example.com', Subject: 'Mail delivery failed: user@example.net' },
      `The message you sent could not be delivered to its destination:

    Recipient: <user@example.net>
    Server:    mx.example.net
    Response:  550 5.1.1 <user@example.net> unknown user account

--- Original message headers ---
${RETURNED}`,
    ),
    kind: 'bounce',
    says: [
      { recipient: 'user@example.net', replyCode: '550', enhancedStatusCode: '5.1.1', remoteMta: 'mx.example.net' },
    ],
  },
  {
    name: 'VOP MailServer / NTMail: a line with the address in it',
    source: mail(
      { From: 'Postmaster <postmaster@mail.example.com>', Subject: 'Undeliverable message' },
      `Your message to <user@example.com> was not delivered.

The mailbox for that user does not exist at this server.`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.com', reason: 'user-unknown' }],
  },
])
