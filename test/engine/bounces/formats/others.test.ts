import { mail, multipart, RETURNED, report } from './mail.ts'
import { testSamples } from './sample.ts'

const daemon = { 'Return-Path': '<>', From: 'Mail Delivery System <MAILER-DAEMON@mail.example.com>' }

testSamples('further mail software', [
  {
    name: 'XMail',
    source: mail(
      { ...daemon, From: 'XMail postmaster <postmaster@mail.example.com>', Subject: '[XMail] Error sending message' },
      `[<00>] XMail bounce: Rcpt=[user@example.net];Error=[550 5.1.1 User unknown]


[<01>] Error sending message [1772532000000.1234.mail.example.com] from [example.com].

ID:        <S1A2B3C>
Mail From: <sender@example.com>
Rcpt To:   <user@example.net>
Server:    <mx.example.net> [192.0.2.25]


[<02>] The reason of the delivery failure was:

550 5.1.1 User unknown


[<05>] Here is listed the initial part of the message:

${RETURNED}`,
    ),
    kind: 'bounce',
    says: [
      { recipient: 'user@example.net', replyCode: '550', enhancedStatusCode: '5.1.1', remoteMta: 'mx.example.net' },
    ],
  },
  {
    name: 'GMX and WEB.DE',
    source: mail(
      {
        ...daemon,
        From: 'GMX Mailer Daemon <mailer-daemon@gmx.example>',
        Subject: 'Mail delivery failed: returning message to sender',
      },
      `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of
its recipients. This is a permanent error. The following address
failed:

"user@example.net":
SMTP error from remote server after RCPT command:
host: mx.example.net
5.1.1 <user@example.net>: Recipient address rejected: User unknown

--- The header of the original message is following. ---

${RETURNED}`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.net', enhancedStatusCode: '5.1.1', remoteMta: 'mx.example.net' }],
  },
  {
    name: 'Mail.ru, in two languages',
    source: mail(
      { ...daemon, Subject: 'Mail failure.', 'Content-Type': 'text/plain; charset=utf-8' },
      `Это письмо создано автоматически сервером Mail.Ru, отвечать на него не нужно.

К сожалению, Ваше письмо не может быть доставлено одному или нескольким получателям:

**********************

This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  user@example.net
    SMTP error from remote mail server after RCPT TO:<user@example.net>:
    host mx.example.net [192.0.2.25]: 550 5.1.1 User unknown`,
    ),
    kind: 'bounce',
    says: [
      { recipient: 'user@example.net', replyCode: '550', enhancedStatusCode: '5.1.1', remoteMta: 'mx.example.net' },
    ],
  },
  {
    name: 'FirstClass',
    source: mail(
      { From: 'Mailer-Daemon@fc.example.com', Subject: 'NDN: Minutes of the meeting' },
      `Sorry. Your message could not be delivered to:

Anna User,Example (The name was not found at the remote site. Check that the name has been entered correctly.)
user@example.net`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.net', reason: 'user-unknown' }],
  },
  {
    name: 'Axigen and others: status in a table of HTML',
    source: mail(
      { ...daemon, Subject: 'Undelivered Mail Returned to Sender', 'Content-Type': 'text/html; charset=utf-8' },
      `<html><body><h1>Delivery failure</h1><table><tr><th>Recipient</th><td>user@example.net</td></tr><tr><th>Server</th><td>mx.example.net [192.0.2.25]</td></tr><tr><th>Status</th><td>5.1.1</td></tr><tr><th>Reason</th><td>550 5.1.1 User unknown</td></tr></table></body></html>`,
    ),
    kind: 'bounce',
    says: [
      { recipient: 'user@example.net', replyCode: '550', enhancedStatusCode: '5.1.1', remoteMta: 'mx.example.net' },
    ],
  },
  {
    name: 'nullmailer',
    source: mail(
      { ...daemon, Subject: 'Returned mail' },
      `Hi.  This is the nullmailer-queue program at mail.example.com.
I was unable to deliver your message to the following recipients:

<user@example.net>

smtp: Failed: 550 5.1.1 User unknown`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.net', replyCode: '550', enhancedStatusCode: '5.1.1' }],
  },
  {
    name: 'IronPort: words without a code',
    source: mail(
      {
        ...daemon,
        From: '"Mail Delivery System" <MAILER-DAEMON@ironport.example.com>',
        Subject: 'Delivery Status Notification (Failure)',
      },
      `The following message to <user@example.net> was undeliverable.
The reason for the problem:
5.1.0 - Unknown address error 550-'5.1.1 <user@example.net>: Recipient address rejected'`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.net', replyCode: '550', enhancedStatusCode: '5.1.1' }],
  },
  {
    name: 'FortiMail and SonicWALL: refused, named by subject',
    source: mail(
      { ...daemon, Subject: 'Delivery Failure: user@example.net' },
      'Your message was rejected: 554 5.7.1 Spam message rejected',
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.net', replyCode: '554', enhancedStatusCode: '5.7.1', reason: 'spam-detected' }],
  },
  {
    name: 'UUCP of old: host!user',
    source: mail(
      { From: 'MAILER-DAEMON@mail.example.com', Subject: 'Returned mail: User unknown' },
      `   ----- Transcript of session follows -----
550 mail.example.com!user... User unknown

   ----- Unsent message follows -----
${RETURNED}`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'somebody.else@example.org', replyCode: '550', reason: 'user-unknown' }],
  },
  {
    name: 'Sympa',
    source: mail(
      {
        'Return-Path': '<>',
        From: 'SYMPA <sympa@lists.example.net>',
        Subject: 'Message distribution: Authorization denied',
        'Auto-Submitted': 'auto-replied',
      },
      `Your message for list 'news@lists.example.net' (attached below) was rejected.

You are not allowed to send this message for the following reason:

The list's configuration limits sending messages to subscribers.`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'news@lists.example.net' }],
  },
  {
    name: 'Yahoo Groups',
    source: mail(
      { 'Return-Path': '<>', From: 'Yahoo Groups <notify@groups.example>', Subject: 'Unable to deliver your message' },
      `We are unable to deliver the message from <sender@example.com>
to <team@groups.example>.

The email address used to send your message is not subscribed to this
group.`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'team@groups.example' }],
  },
])

testSamples('reports that are not as they should be', [
  {
    name: 'without a blank line between recipients',
    source: report(
      { ...daemon, Subject: 'Undelivered' },
      'Your message could not be delivered.',
      'Reporting-MTA: dns; mail.example.com\n\nFinal-Recipient: rfc822; one@example.net\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 no\nFinal-Recipient: rfc822; two@example.org\nAction: failed\nStatus: 5.2.2\nDiagnostic-Code: smtp; 552 5.2.2 full',
    ),
    kind: 'dsn',
    says: [
      { recipient: 'one@example.net', replyCode: '550', enhancedStatusCode: '5.1.1' },
      { recipient: 'two@example.org', replyCode: '552', enhancedStatusCode: '5.2.2' },
    ],
  },
  {
    name: 'no type in the fields',
    source: report(
      { ...daemon, Subject: 'Undelivered' },
      'Your message could not be delivered.',
      'Reporting-MTA: mail.example.com\n\nFinal-Recipient: <user@example.net>\nAction: Failed (permanently)\nStatus: 5.1.1 - bad mailbox\nDiagnostic-Code: 550 5.1.1 User unknown',
    ),
    kind: 'dsn',
    says: [
      {
        recipient: 'user@example.net',
        replyCode: '550',
        enhancedStatusCode: '5.1.1',
        action: 'failed',
        reportingMta: 'mail.example.com',
      },
    ],
  },
  {
    name: 'a recipient without a domain, completed by the words',
    source: report(
      { ...daemon, Subject: 'Undelivered' },
      'Your message could not be delivered to:\n\n<user@example.net>: 550 unknown',
      'Reporting-MTA: dns; mail.example.com\n\nFinal-Recipient: LOCAL;<>\nAction: failed\nStatus: 5.1.1',
    ),
    kind: 'dsn',
    says: [{ recipient: 'user@example.net', replyCode: '550', enhancedStatusCode: '5.1.1' }],
  },
  {
    name: 'an international address (RFC 6533)',
    source: multipart({ ...daemon, Subject: 'Undelivered' }, 'report; report-type=delivery-status', [
      'Content-Type: text/plain; charset=utf-8\n\nYour message could not be delivered.',
      'Content-Type: message/global-delivery-status\n\nReporting-MTA: dns; mail.example.com\n\nOriginal-Recipient: utf-8; m\\x{FC}ller@example.net\nFinal-Recipient: utf-8; müller@example.net\nAction: failed\nStatus: 5.6.7\nDiagnostic-Code: smtp; 550 5.6.7 SMTPUTF8 required',
    ]),
    kind: 'dsn',
    says: [
      {
        recipient: 'müller@example.net',
        originalRecipient: 'müller@example.net',
        replyCode: '550',
        enhancedStatusCode: '5.6.7',
      },
    ],
  },
  {
    name: 'the status part in base64',
    source: multipart({ ...daemon, Subject: 'Undelivered' }, 'report; report-type=delivery-status', [
      'Content-Type: text/plain\n\nYour message could not be delivered.',
      `Content-Type: message/delivery-status\nContent-Transfer-Encoding: base64\n\n${btoa('Reporting-MTA: dns; mail.example.com\n\nFinal-Recipient: rfc822; user@example.net\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 no')}`,
    ]),
    kind: 'dsn',
    says: [{ recipient: 'user@example.net', replyCode: '550', enhancedStatusCode: '5.1.1' }],
  },
  {
    name: 'one failed, one delayed, one delivered',
    source: report(
      { ...daemon, Subject: 'Delivery status' },
      'See below.',
      'Reporting-MTA: dns; mail.example.com\n\nFinal-Recipient: rfc822; one@example.net\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 no\n\nFinal-Recipient: rfc822; two@example.org\nAction: delayed\nStatus: 4.4.1\nDiagnostic-Code: X-Postfix; connect to mx.example.org[192.0.2.26]:25: Connection timed out\n\nFinal-Recipient: rfc822; three@example.com\nAction: delivered\nStatus: 2.0.0',
    ),
    kind: 'dsn',
    says: [
      { recipient: 'one@example.net', replyCode: '550', enhancedStatusCode: '5.1.1', action: 'failed' },
      { recipient: 'two@example.org', enhancedStatusCode: '4.4.1', action: 'delayed', reason: 'network-error' },
      { recipient: 'three@example.com', enhancedStatusCode: '2.0.0', action: 'delivered', reason: 'delivered' },
    ],
  },
  {
    name: 'no boundary parameter',
    source: mail(
      { ...daemon, Subject: 'Undelivered', 'Content-Type': 'multipart/report; report-type=delivery-status' },
      '--lost\nContent-Type: text/plain\n\nYour message could not be delivered.\n\n--lost\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mail.example.com\n\nFinal-Recipient: rfc822; user@example.net\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 no\n\n--lost--',
    ),
    kind: 'dsn',
    says: [{ recipient: 'user@example.net', replyCode: '550', enhancedStatusCode: '5.1.1' }],
  },
  {
    name: 'a gateway made one text of it all',
    source: mail(
      { ...daemon, Subject: 'Undelivered Mail Returned to Sender' },
      '--=_limit\nContent-Type: text/plain\n\nYour message could not be delivered.\n\n--=_limit\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mail.example.com\n\nFinal-Recipient: rfc822; user@example.net\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 no\n\n--=_limit--',
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.net', replyCode: '550', enhancedStatusCode: '5.1.1' }],
  },
])
