import { mail, RETURNED, report } from './mail.ts'
import { testSamples } from './sample.ts'

const daemon = { 'Return-Path': '<>', From: 'Mailer Daemon <MAILER-DAEMON@mail.example.com>' }

testSamples('Courier', [
  {
    name: 'undeliverable mail',
    source: report(
      {
        'Return-Path': '<>',
        From: '"Courier mail server at mail.example.com" <@>',
        Subject: 'NOTICE: mail delivery status.',
      },
      `This is a delivery status notification from mail.example.com,
running the Courier mail server, version 1.0.

The original message was received on Tue, 3 Mar 2026 10:00:00 +0000
from client.example.com ([192.0.2.7])

---------------------------------------------------------------------------

                           UNDELIVERABLE MAIL

Your message to the following recipients cannot be delivered:

<user@example.net>:
    mx.example.net [192.0.2.25]:
>>> RCPT TO:<user@example.net>
<<< 550 5.1.1 User unknown.

---------------------------------------------------------------------------`,
      `Reporting-MTA: dns; mail.example.com
Arrival-Date: Tue, 3 Mar 2026 10:00:00 +0000
Received-From-MTA: dns; client.example.com

Final-Recipient: rfc822; user@example.net
Action: failed
Status: 5.0.0
Remote-MTA: dns; mx.example.net [192.0.2.25]
Diagnostic-Code: smtp; 550 5.1.1 User unknown.`,
    ),
    kind: 'dsn',
    says: [
      { recipient: 'user@example.net', replyCode: '550', enhancedStatusCode: '5.1.1', remoteMta: 'mx.example.net' },
    ],
  },
  {
    name: 'a delay, words only',
    source: mail(
      { ...daemon, Subject: 'NOTICE: mail delivery delayed.' },
      `This is a delivery status notification from mail.example.com,
running the Courier mail server, version 1.0.

                    DELAYED MAIL -- NOT YET DELIVERED

Your message to the following recipients has not yet been delivered:

<user@example.net>:
    mx.example.net [192.0.2.25]:
<<< 421 Too busy

Please do not resend your message. Delivery attempts will continue for five days.`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.net', action: 'delayed', replyCode: '421', remoteMta: 'mx.example.net' }],
  },
])

testSamples('OpenSMTPD', [
  {
    name: 'an error',
    source: mail(
      { ...daemon, Subject: 'Delivery status notification: error' },
      `    Hi!

    This is the MAILER-DAEMON, please DO NOT REPLY to this email.

    An error has occurred while attempting to deliver a message for
    the following list of recipients:

user@example.net: 550 5.1.1 <user@example.net>: Recipient address rejected: User unknown
other@example.org: 452 4.2.2 Mailbox full

    Below is a copy of the original message:

${RETURNED}`,
    ),
    kind: 'bounce',
    says: [
      { recipient: 'user@example.net', replyCode: '550', enhancedStatusCode: '5.1.1', action: 'failed' },
      { recipient: 'other@example.org', replyCode: '452', enhancedStatusCode: '4.2.2' },
    ],
  },
  {
    name: 'a warning',
    source: mail(
      { ...daemon, Subject: 'Delivery status notification: warning' },
      `    Hi!

    This is the MAILER-DAEMON, please DO NOT REPLY to this email.

    A message is delayed for more than 4 hours for the following
    list of recipients:

user@example.net: Connection timeout

    Please note that this is only a temporary failure report.
    The message is kept in the queue for up to 4 days.
    You DO NOT NEED to re-send the message to these recipients.

    Below is a copy of the original message:

${RETURNED}`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.net', action: 'delayed', text: 'Connection timeout', reason: 'network-error' }],
  },
  {
    name: 'a success',
    source: mail(
      { ...daemon, Subject: 'Delivery status notification: success' },
      `    Hi!

    This is the MAILER-DAEMON, please DO NOT REPLY to this email.

    Your message was successfully delivered to these recipients.

user@example.net: Delivered

    Below is a copy of the original message:

${RETURNED}`,
    ),
    kind: 'report',
    detail: 'successReport',
    says: [{ recipient: 'user@example.net', action: 'delivered', reason: 'delivered' }],
  },
])

testSamples('DragonFly Mail Agent', [
  {
    name: 'an error',
    source: mail(
      { 'X-Original-To': '<user@example.net>', From: 'MAILER-DAEMON <>', Subject: 'Mail delivery failed' },
      `This is the DragonFly Mail Agent v0.13 at mail.example.com.

There was an error delivering your mail to <user@example.net>.

mx.example.net [192.0.2.25] did not like our RCPT TO:
550 5.1.1 <user@example.net>: Recipient address rejected: User unknown

Original message follows.

${RETURNED}`,
    ),
    kind: 'bounce',
    says: [
      {
        recipient: 'user@example.net',
        replyCode: '550',
        enhancedStatusCode: '5.1.1',
        remoteMta: 'mx.example.net',
        command: 'RCPT',
        reportingMta: 'mail.example.com',
      },
    ],
  },
  {
    name: 'no address for the host',
    source: mail(
      { From: 'MAILER-DAEMON <>', Subject: 'Mail delivery failed' },
      `This is the DragonFly Mail Agent v0.13 at mail.example.com.

There was an error delivering your mail to <user@no-such-host.example>.

DNS lookup failure: host no-such-host.example not found

Message headers follow.

${RETURNED}`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@no-such-host.example', reason: 'host-unknown' }],
  },
])

testSamples('other Unix servers', [
  {
    name: 'masqmail',
    source: mail(
      { ...daemon, Subject: 'Mail Delivery Failure Notice' },
      `This message was sent to you by the mailer daemon (masqmail 0.3.5)
at mail.example.com.

Sorry, but your mail could not be delivered to all recipients.
Delivery to the following recipients failed permanently and has been given
up:

        user@example.net

This error message may give you a hint about what caused the
failure:

        server said: 550 5.1.1 no such user

If you need help, write to <postmaster@mail.example.com>.

Your message is attached below.`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.net', replyCode: '550', enhancedStatusCode: '5.1.1' }],
  },
  {
    name: 'smail',
    source: mail(
      { From: '<MAILER-DAEMON@mail.example.com>', Subject: 'mail failed, returning to sender' },
      `|------------------------- Message log follows: -------------------------|
 no valid recipients were found for this message
|------------------------- Failed addresses follow: ---------------------|
 <user@example.com> ... unknown user
|------------------------- Message text follows: ------------------------|
${RETURNED}`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.com', reason: 'user-unknown' }],
  },
  {
    name: 'Apache James',
    source: mail(
      {
        'Return-Path': '<>',
        From: 'Mail Delivery System <postmaster@mail.example.com>',
        Subject: 'Re:Minutes of the meeting',
      },
      `Hi. This is the James mail server at mail.example.com.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out. Below
I include the list of recipients and the reason why I was unable to deliver
your message.

Failed recipient(s):
user@example.net

Error message:
550 5.1.1 <user@example.net>: User unknown`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.net', replyCode: '550', enhancedStatusCode: '5.1.1' }],
  },
])
