import { mail, multipart, RETURNED, report } from './mail.ts'
import { testSamples } from './sample.ts'

testSamples('Lotus and HCL Domino', [
  {
    name: 'was not delivered to … because',
    source: mail(
      { From: 'Postmaster@mail.example.com', Subject: 'DELIVERY FAILURE: User user (user@example.net) not listed in Domino Directory' },
      `Your message

  Subject: Minutes of the meeting

was not delivered to:

  user@example.net

because:

  User user (user@example.net) not listed in Domino Directory`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.net', reason: 'user-unknown', text: 'not listed in Domino Directory' }],
  },
  {
    name: 'as a report with German words',
    source: report(
      { From: 'Postmaster@mail.example.com', Subject: 'Zustellungsfehler: Protokoll' },
      `Ihr Dokument:    Protokoll

konnte nicht zugestellt werden an:   user@example.net

wegen folgendem Fehler:    550 5.1.1 <user@example.net>... User unknown`,
      `Reporting-MTA: dns;mail.example.com

Final-Recipient: rfc822;user@example.net
Action: failed
Status: 5.0.0
Diagnostic-Code: X-Notes; 550 5.1.1 <user@example.net>... User unknown`,
    ),
    kind: 'dsn',
    says: [{ recipient: 'user@example.net', replyCode: '550', enhancedStatusCode: '5.1.1' }],
  },
  {
    name: 'the old SMTP MTA of Notes',
    source: mail(
      { From: 'Notes Server@mail.example.com', Subject: 'NOTES DELIVERY FAILURE: User not listed in public Name & Address Book' },
      `------- Failure Reasons  --------

User not listed in public Name & Address Book
user@example.com

------- Returned Message --------

${RETURNED}`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.com', reason: 'user-unknown' }],
  },
])

testSamples('GroupWise', [
  {
    name: 'undeliverable to the following',
    source: mail(
      { From: 'Mailer-Daemon@mail.example.com', Subject: 'Message status - undeliverable' },
      `The message that you sent was undeliverable to the following:
\tuser@example.com (user not found)

Possibly truncated original message follows:

${RETURNED}`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.com', reason: 'user-unknown', text: 'user not found' }],
  },
  {
    name: 'names without a domain: the header of the returned mail completes them',
    source: multipart({ From: '<Mailer-Daemon@mail.example.com>', Subject: 'Message status - undeliverable' }, 'mixed', [
      `Content-Type: text/plain\n\nThe message that you sent was undeliverable to the following:\n\tsomebody.else (mailbox is full)\n`,
      `Content-Type: message/rfc822\n\n${RETURNED}`,
    ]),
    kind: 'bounce',
    says: [{ recipient: 'somebody.else@example.org', reason: 'mailbox-full' }],
  },
])

testSamples('Sun, Oracle and Netscape', [
  {
    name: 'Sun Java System Messaging Server',
    source: report(
      { 'Return-Path': '<>', From: 'Internet Mail Delivery <postmaster@mail.example.com>', Subject: 'Delivery Notification: Delivery has failed' },
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
    says: [{ recipient: 'user@example.net', replyCode: '550', enhancedStatusCode: '5.1.1', remoteMta: 'mx.example.net', reportingMta: 'mail.example.com' }],
  },
  {
    name: 'the same in words only: the header fields in front are not the recipients',
    source: mail(
      { 'Return-Path': '<>', From: 'Internet Mail Delivery <postmaster@mail.example.com>', Subject: 'Delivery Notification: Delivery has failed' },
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

testSamples('CommuniGate Pro', [
  {
    name: 'Failed to deliver to',
    source: mail(
      { From: 'MAILER-DAEMON@mail.example.com', Subject: 'Undeliverable mail: Minutes of the meeting' },
      `Failed to deliver to 'user@example.net'
SMTP module(domain example.net) reports:
 host mx.example.net says:
 550 5.1.1 <user@example.net>... User unknown`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.net', replyCode: '550', enhancedStatusCode: '5.1.1', remoteMta: 'mx.example.net' }],
  },
  {
    name: 'LOCAL module, account is full',
    source: mail(
      { From: 'MAILER-DAEMON@mail.example.com', Subject: 'Undeliverable mail: Minutes of the meeting' },
      `Failed to deliver to '<user@example.com>'
LOCAL module(account user@example.com) reports:
 account is full (quota exceeded)`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.com', reason: 'mailbox-full' }],
  },
])

testSamples('X.400 gateways', [
  {
    name: 'with the Internet address in brackets',
    source: mail(
      { From: 'X400-MTA <postmaster@gw.example.com>', Subject: 'Delivery Report (failure) for user@example.net' },
      `This report relates to your message:
    Subject: Minutes of the meeting,
    Message-ID: <1@example.com>
        of Tue, 3 Mar 1998 10:00:00 +0000

Your message was not delivered to
    user@example.net
for the following reason:
    Recipient's Mailbox unavailable
    Recipient unknown

***** The following information is directed towards the local administrator
***** and is not intended for the end user`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.net', reason: 'user-unknown' }],
  },
  {
    name: 'a report whose final recipient is an O/R address',
    source: report(
      { From: 'postmaster@gw.example.com', Subject: 'Delivery Report (failure)' },
      'Your message was not delivered.',
      `Reporting-MTA: x400; mta gw in /ADMD=example/C=de/

Original-Recipient: rfc822; user@example.net
Final-Recipient: x400; /S=user/O=example/ADMD=net/C=de/
X400-Content-Identifier: Minutes
Action: failed
Status: 5.1.1 (unrecognised O/R name)
Diagnostic-Code: x400; 1`,
    ),
    kind: 'dsn',
    says: [{ recipient: 'user@example.net', enhancedStatusCode: '5.1.1', reason: 'user-unknown' }],
  },
])
