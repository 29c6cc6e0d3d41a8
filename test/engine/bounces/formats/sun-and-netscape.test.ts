import { mail, report } from './mail.ts'
import { testSamples } from './sample.ts'

testSamples('Sun, Oracle and Netscape', [
  {
    name: 'Sun Java System Messaging Server',
    source: report(
      {
        'Return-Path': '<>',
        From: 'Internet Mail Delivery <postmaster@mail.example.com>',
        Subject: 'Delivery Notification: Delivery has failed',
      },
      `This report relates to a message you sent with the following header fields:

  Message-id: <1@example.com>
  Date: Tue, 3 Mar 2026 09:00:00 +0000
  From: Sender <sender@example.com>
  To: user@example.net
  Subject: Minutes of the meeting

Your message cannot be delivered to the following recipients:

  Recipient address: user@example.net
  Reason: Remote SMTP server has rejected address
  Diagnostic code: smtp;550 5.1.1 User unknown
  Remote system: dns;mx.example.net (TCP|192.0.2.10|33142|192.0.2.25|25) (mx.example.net ESMTP)`,
      `Original-envelope-id: 0abc@mail.example.com
Reporting-MTA: dns;mail.example.com (tcp-daemon)

Original-recipient: rfc822;user@example.net
Final-recipient: rfc822;user@example.net
Action: failed
Status: 5.1.1 (Remote SMTP server has rejected address)
Remote-MTA: dns;mx.example.net (TCP|192.0.2.10|33142|192.0.2.25|25)
Diagnostic-code: smtp;550 5.1.1 User unknown`,
    ),
    kind: 'dsn',
    says: [
      {
        recipient: 'user@example.net',
        replyCode: '550',
        enhancedStatusCode: '5.1.1',
        remoteMta: 'mx.example.net',
        reportingMta: 'mail.example.com',
      },
    ],
  },
  {
    name: 'the same in words only: the header fields in front are not the recipients',
    source: mail(
      {
        'Return-Path': '<>',
        From: 'Internet Mail Delivery <postmaster@mail.example.com>',
        Subject: 'Delivery Notification: Delivery has failed',
      },
      `This report relates to a message you sent with the following header fields:

  Message-id: <1@example.com>
  Date: Tue, 3 Mar 2026 09:00:00 +0000
  From: Sender <sender@example.com>
  To: list@example.org
  Subject: Minutes of the meeting

Your message cannot be delivered to the following recipients:

  Recipient address: user@example.net
  Original address: list@example.org
  Reason: unknown host or domain`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.net', reason: 'host-unknown' }],
  },
  {
    name: 'PMDF, a pseudo-report of old',
    source: mail(
      { From: 'PMDF Mail Server <Postmaster@mail.example.com>', Subject: 'Undeliverable mail: user unknown' },
      `The message could not be delivered to:

Addressee: user@example.com
Reason: %MAIL-E-NOSUCHUSR, no such user USER at node MAIL`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.com', reason: 'user-unknown' }],
  },
  {
    name: 'InterMail and Post.Office: recipients with reasons',
    source: mail(
      { From: 'Mail Administrator <Postmaster@mail.example.com>', Subject: 'Mail System Error - Returned Mail' },
      `This Message was undeliverable due to the following reason:

Each of the following recipients was rejected by a remote mail server.
The reasons given by the server are included to help you determine why
each recipient was rejected.

    Recipient: <user@example.net>
    Reason:    5.1.1 <user@example.net> User unknown


Please reply to <Postmaster@mail.example.com>
if you feel this message to be in error.`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.net', enhancedStatusCode: '5.1.1', reason: 'user-unknown' }],
  },
  {
    name: 'Post.Office: a host that does not answer',
    source: mail(
      { From: 'Mail Administrator <Postmaster@mail.example.com>', Subject: 'Mail System Error - Returned Mail' },
      `This Message was undeliverable due to the following reason:

Your message was not delivered because the destination computer was
not reachable within the allowed queue period. The amount of time
a message is queued before it is returned depends on local configura-
tion parameters.

Most likely there is a network problem that prevented delivery, but
it is also possible that the computer is turned off, or does not
have a mail system running right now.

Your message was not delivered within 3 days.
Host mx.example.net is not responding.

The following recipients did not receive your message:

     <user@example.net>

Please reply to <Postmaster@mail.example.com>
if you feel this message to be in error.`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.net', text: 'not reachable within the allowed queue period' }],
  },
  {
    name: 'Netscape Messaging Server',
    source: mail(
      { From: 'Mail Administrator <Postmaster@mail.example.com>', Subject: 'Mail System Error - Returned Mail' },
      `This Message was undeliverable due to the following reason:

The following destination addresses were unknown (please check
the addresses and re-mail the message):

SMTP <user@example.com>

Please reply to Postmaster@mail.example.com
if you feel this message to be in error.`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.com', reason: 'user-unknown' }],
  },
])
