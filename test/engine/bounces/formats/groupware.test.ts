import { mail, multipart, RETURNED, report } from './mail.ts'
import { testSamples } from './sample.ts'

testSamples('Lotus and HCL Domino', [
  {
    name: 'was not delivered to … because',
    source: mail(
      {
        From: 'Postmaster@mail.example.com',
        Subject: 'DELIVERY FAILURE: User user (user@example.net) not listed in Domino Directory',
      },
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
      {
        From: 'Notes Server@mail.example.com',
        Subject: 'NOTES DELIVERY FAILURE: User not listed in public Name & Address Book',
      },
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
    source: multipart(
      { From: '<Mailer-Daemon@mail.example.com>', Subject: 'Message status - undeliverable' },
      'mixed',
      [
        `Content-Type: text/plain\n\nThe message that you sent was undeliverable to the following:\n\tsomebody.else (mailbox is full)\n`,
        `Content-Type: message/rfc822\n\n${RETURNED}`,
      ],
    ),
    kind: 'bounce',
    says: [{ recipient: 'somebody.else@example.org', reason: 'mailbox-full' }],
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
    says: [
      { recipient: 'user@example.net', replyCode: '550', enhancedStatusCode: '5.1.1', remoteMta: 'mx.example.net' },
    ],
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
