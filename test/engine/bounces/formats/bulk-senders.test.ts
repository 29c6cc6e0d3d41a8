import { mail, RETURNED, report } from './mail.ts'
import { testSamples } from './sample.ts'

const daemon = {
  'Return-Path': '<>',
  From: 'Mail Delivery System <MAILER-DAEMON@mail.example.com>',
  Subject: 'Delivery Status Notification (Failure)',
}
testSamples('Haraka, Stalwart, ZoneMTA, KumoMTA, PowerMTA and others', [
  {
    name: 'Haraka',
    source: report(
      { ...daemon, Subject: 'failure notice' },
      `Hi. This is the Haraka Mailer program at mail.example.com.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

Intended Recipients: <user@example.net>
Failure Reason: Remote server 192.0.2.25:25 said: 550 5.1.1 no such user

--- Below this line is a copy of the message.`,
      `Reporting-MTA: dns;mail.example.com
Arrival-Date: Tue, 3 Mar 2026 10:00:00 +0000

Final-Recipient: rfc822;user@example.net
Action: failed
Status: 5.1.1
Remote-MTA: mx.example.net
Diagnostic-Code: smtp;550 5.1.1 no such user`,
    ),
    kind: 'dsn',
    says: [
      { recipient: 'user@example.net', replyCode: '550', enhancedStatusCode: '5.1.1', remoteMta: 'mx.example.net' },
    ],
  },
  {
    name: 'Stalwart, several outcomes in words',
    source: mail(
      {
        ...daemon,
        From: 'Mail Delivery Subsystem <MAILER-DAEMON@mail.example.com>',
        Subject: 'Failed to deliver message',
      },
      `Your message could not be delivered to the following recipients:

<one@example.net> (host 'mx.example.net' rejected command 'RCPT TO:<one@example.net>' with code 550 (5.1.1) 'User does not exist')
<two@example.org> (connection to 'mx.example.org' failed: Connection timed out)`,
    ),
    kind: 'bounce',
    says: [
      {
        recipient: 'one@example.net',
        replyCode: '550',
        enhancedStatusCode: '5.1.1',
        remoteMta: 'mx.example.net',
        command: 'RCPT',
      },
      { recipient: 'two@example.org', reason: 'network-error' },
    ],
  },
  {
    name: 'Stalwart, partially delivered',
    source: mail(
      { ...daemon, Subject: 'Partially delivered message' },
      `Your message has been partially delivered:

    ----- Delivery to the following addresses was succesful -----
<one@example.net> (delivered to 'mx.example.net' with code 250 (2.1.5) 'OK')

    ----- Delivery to the following addresses failed -----
<two@example.org> (host 'mx.example.org' rejected command 'RCPT TO:<two@example.org>' with code 550 (5.1.1) 'no')`,
    ),
    kind: 'bounce',
    says: [
      { recipient: 'one@example.net', enhancedStatusCode: '2.1.5', action: 'delivered', reason: 'delivered' },
      { recipient: 'two@example.org', replyCode: '550', enhancedStatusCode: '5.1.1', action: 'failed' },
    ],
  },
  {
    name: 'ZoneMTA',
    source: report(
      { ...daemon },
      `Delivery to the following recipient failed permanently:
    user@example.net

Technical details of permanent failure:

550 5.1.1 Recipient unknown`,
      `Reporting-MTA: dns; mail.example.com
X-ZoneMTA-Queue-ID: 1890abc
X-ZoneMTA-Sender: rfc822; sender@example.com
Arrival-Date: Tue, 3 Mar 2026 10:00:00 +0000

Final-Recipient: rfc822; user@example.net
Action: failed
Status: 5.0.0
Remote-MTA: dns; mx.example.net
Diagnostic-Code: smtp; 550 5.1.1 Recipient unknown`,
    ),
    kind: 'dsn',
    says: [
      { recipient: 'user@example.net', replyCode: '550', enhancedStatusCode: '5.1.1', remoteMta: 'mx.example.net' },
    ],
  },
  {
    name: 'KumoMTA, words without the report',
    source: mail(
      { ...daemon, Subject: 'Returned mail' },
      `The message was received at Tue, 3 Mar 2026 10:00:00 +0000
from sender@example.com and addressed to user@example.net.
While communicating with mx.example.net (192.0.2.25):
Response: 550 5.1.1 No such user

The message will be deleted from the queue.
No further attempts will be made to deliver it.`,
    ),
    kind: 'bounce',
    says: [
      { recipient: 'user@example.net', replyCode: '550', enhancedStatusCode: '5.1.1', remoteMta: 'mx.example.net' },
    ],
  },
  {
    name: 'PowerMTA',
    source: report(
      { ...daemon, From: 'postmaster@mail.example.com', Subject: 'Delivery report' },
      `Hello, this is the mail server on mail.example.com.

I am sending you this message to inform you on the delivery status of a
message you previously sent.  Immediately below you will find a list of
the affected recipients;  also attached is a Delivery Status Notification
(DSN) report in standard format, as well as the headers of the original
message.

  <user@example.net>  delivery failed; will not continue trying`,
      `Reporting-MTA: dns;mail.example.com
X-PowerMTA-VirtualMTA: mta1
Received-From-MTA: dns;client.example.com (192.0.2.7)
Arrival-Date: Tue, 3 Mar 2026 10:00:00 +0000

Final-Recipient: rfc822;user@example.net
Action: failed
Status: 5.1.1 (bad destination mailbox address)
Remote-MTA: dns;mx.example.net (192.0.2.25)
Diagnostic-Code: smtp;550 5.1.1 no such user
X-PowerMTA-BounceCategory: bad-mailbox`,
    ),
    kind: 'dsn',
    says: [
      { recipient: 'user@example.net', replyCode: '550', enhancedStatusCode: '5.1.1', remoteMta: 'mx.example.net' },
    ],
  },
  {
    name: 'Momentum (Ecelerity)',
    source: mail(
      { ...daemon, Subject: 'Mail Delivery Failure' },
      `This message was created automatically by the mail system (ecelerity).

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

>>> user@example.net (reading confirmation): 550 5.1.1 <user@example.net> recipient rejected

------ This is a copy of the headers of the original message. ------

${RETURNED}`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.net', replyCode: '550', enhancedStatusCode: '5.1.1' }],
  },
  {
    name: 'StrongMail and others: no words at all but the reply',
    source: mail({ ...daemon, Subject: 'Undeliverable mail' }, 'user@example.net: 550 5.1.1 No such user'),
    kind: 'bounce',
    says: [{ recipient: 'user@example.net', replyCode: '550', enhancedStatusCode: '5.1.1' }],
  },
])
