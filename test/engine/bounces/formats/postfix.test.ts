import { mail, RETURNED, report } from './mail.ts'
import { testSamples } from './sample.ts'

const headers = {
  'Return-Path': '<>',
  From: 'MAILER-DAEMON@mail.example.com (Mail Delivery System)',
  Subject: 'Undelivered Mail Returned to Sender',
}
const opening = `This is the mail system at host mail.example.com.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

For further assistance, please send mail to postmaster.

If you do so, please include this problem report. You can
delete your own text from the attached returned message.

                   The mail system
`
const status = (action: string, code: string, diagnostic: string) => `Reporting-MTA: dns; mail.example.com
X-Postfix-Queue-ID: 4ABcDe1234z
X-Postfix-Sender: rfc822; sender@example.com
Arrival-Date: Tue,  3 Mar 2026 10:00:00 +0000 (UTC)

Final-Recipient: rfc822; user@example.net
Original-Recipient: rfc822;user@example.net
Action: ${action}
Status: ${code}
Remote-MTA: dns; mx.example.net
Diagnostic-Code: ${diagnostic}`

testSamples('Postfix', [
  {
    name: 'a report of a failure',
    source: report(
      headers,
      `${opening}
<user@example.net>: host mx.example.net[192.0.2.25] said: 550 5.1.1
    <user@example.net>: Recipient address rejected: User unknown in virtual
    mailbox table (in reply to RCPT TO command)`,
      status(
        'failed',
        '5.1.1',
        `smtp; 550 5.1.1 <user@example.net>: Recipient address
    rejected: User unknown in virtual mailbox table`,
      ),
    ),
    kind: 'dsn',
    detail: 'deliveryStatusNotification',
    says: [
      {
        recipient: 'user@example.net',
        originalRecipient: 'user@example.net',
        action: 'failed',
        replyCode: '550',
        enhancedStatusCode: '5.1.1',
        remoteMta: 'mx.example.net',
        reportingMta: 'mail.example.com',
        text: '<user@example.net>: Recipient address rejected: User unknown in virtual mailbox table',
      },
    ],
  },
  {
    name: 'a report of a delay',
    source: report(
      { ...headers, Subject: 'Delayed Mail (still being retried)' },
      `This is the mail system at host mail.example.com.

####################################################################
# THIS IS A WARNING ONLY.  YOU DO NOT NEED TO RESEND YOUR MESSAGE. #
####################################################################

Your message could not be delivered for more than 4 hour(s).
It will be retried until it is 5 day(s) old.

<user@example.net>: connect to mx.example.net[192.0.2.25]:25: Connection refused`,
      `${status('delayed', '4.4.1', 'X-Postfix; connect to mx.example.net[192.0.2.25]:25: Connection refused')}
Will-Retry-Until: Sun,  8 Mar 2026 10:00:00 +0000 (UTC)`,
    ),
    kind: 'dsn',
    says: [{ recipient: 'user@example.net', action: 'delayed', enhancedStatusCode: '4.4.1', reason: 'network-error' }],
  },
  {
    name: 'a report of success',
    source: report(
      { ...headers, Subject: 'Successful Mail Delivery Report' },
      `This is the mail system at host mail.example.com.

Your message was successfully delivered to the destination(s)
listed below. If the message was delivered to mailbox you will
receive no further notifications.

<user@example.net>: delivery via mx.example.net[192.0.2.25]:25: 250 2.0.0 Ok: queued as 4XyZ`,
      status('relayed', '2.0.0', 'smtp; 250 2.0.0 Ok: queued as 4XyZ'),
    ),
    kind: 'report',
    detail: 'successReport',
    says: [
      {
        recipient: 'user@example.net',
        action: 'relayed',
        replyCode: '250',
        enhancedStatusCode: '2.0.0',
        reason: 'delivered',
      },
    ],
  },
  {
    name: 'an answer to a probe (sendmail -bv)',
    source: report(
      { ...headers, Subject: 'Mail Delivery Status Report' },
      `This is the mail system at host mail.example.com.

Enclosed is the mail delivery report that you requested.

<user@example.net>: delivery via mx.example.net[192.0.2.25]:25: 250 2.1.5 Ok
<nobody@example.com>: unknown user: "nobody"`,
      `Reporting-MTA: dns; mail.example.com

Final-Recipient: rfc822; user@example.net
Action: deliverable
Status: 2.1.5
Remote-MTA: dns; mx.example.net
Diagnostic-Code: smtp; 250 2.1.5 Ok

Final-Recipient: rfc822; nobody@example.com
Action: undeliverable
Status: 5.1.1
Diagnostic-Code: X-Postfix; unknown user: "nobody"`,
    ),
    kind: 'dsn',
    says: [
      {
        recipient: 'user@example.net',
        action: 'delivered',
        replyCode: '250',
        enhancedStatusCode: '2.1.5',
        reason: 'delivered',
      },
      { recipient: 'nobody@example.com', action: 'failed', enhancedStatusCode: '5.1.1', reason: 'user-unknown' },
    ],
  },
  {
    name: 'old, without a report part',
    source: mail(
      { ...headers, Subject: 'Undelivered Mail Returned to Sender' },
      `This is the Postfix program at host mail.example.com.

I'm sorry to have to inform you that the message returned
below could not be delivered to one or more destinations.

<user@example.net>: host mx.example.net[192.0.2.25] said: 550 <user@example.net>...
    User unknown (in reply to RCPT TO command)

<other@example.org>: Name service error for name=example.org type=A: Host not found

${RETURNED}`,
    ),
    kind: 'bounce',
    says: [
      {
        recipient: 'user@example.net',
        replyCode: '550',
        remoteMta: 'mx.example.net',
        command: 'RCPT',
        reportingMta: 'mail.example.com',
      },
      { recipient: 'other@example.org', reason: 'host-unknown' },
    ],
  },
  {
    name: 'the words alone, pasted',
    source: `<user@example.net>: host mx.example.net[2001:db8::25] said: 554 5.7.1 Service
    unavailable; Client host [192.0.2.10] blocked using zen.spamhaus.org;
    https://www.spamhaus.org/query/ip/192.0.2.10 (in reply to RCPT TO command)`,
    kind: 'reply',
    says: [
      {
        recipient: 'user@example.net',
        replyCode: '554',
        enhancedStatusCode: '5.7.1',
        remoteMta: 'mx.example.net',
        command: 'RCPT',
      },
    ],
  },
  {
    name: 'the words alone, all of them',
    source: `${opening}
<user@example.net> (expanded from <list@example.com>): host
    mx.example.net[192.0.2.25] said: 452 4.2.2 Mailbox full (in reply to end of DATA command)`,
    kind: 'bounce',
    says: [
      {
        recipient: 'user@example.net',
        replyCode: '452',
        enhancedStatusCode: '4.2.2',
        remoteMta: 'mx.example.net',
        command: 'DATA',
        reason: 'mailbox-full',
      },
    ],
  },
  {
    name: 'a template in German (bounce_template_file)',
    source: mail(
      {
        'Return-Path': '<>',
        From: 'Mailsystem <MAILER-DAEMON@mail.example.com>',
        Subject: 'Nachricht nicht zustellbar',
      },
      `Dies ist das Mailsystem auf mail.example.com.

Ihre Nachricht konnte an einen oder mehrere Empfänger nicht zugestellt
werden. Sie hängt unten an.

<user@example.net>: host mx.example.net[192.0.2.25] said: 550 5.1.1 unbekannt (in reply to RCPT TO command)`,
    ),
    kind: 'bounce',
    says: [
      { recipient: 'user@example.net', replyCode: '550', enhancedStatusCode: '5.1.1', remoteMta: 'mx.example.net' },
    ],
  },
])
