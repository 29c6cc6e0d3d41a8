import { mail, RETURNED, report } from './mail.ts'
import { testSamples } from './sample.ts'

const headers = {
  'Return-Path': '<MAILER-DAEMON>',
  From: 'Mail Delivery Subsystem <MAILER-DAEMON@mail.example.com>',
  Subject: 'Returned mail: User unknown',
}

testSamples('Sendmail', [
  {
    name: '8: report with a transcript',
    source: report(
      { ...headers, Subject: 'Returned mail: see transcript for details' },
      `The original message was received at Tue, 3 Mar 2026 10:00:00 GMT
from client.example.com [192.0.2.7]

   ----- The following addresses had permanent fatal errors -----
<user@example.net>
    (reason: 550 5.1.1 <user@example.net>... User unknown)

   ----- Transcript of session follows -----
... while talking to mx.example.net.:
>>> DATA
<<< 550 5.1.1 <user@example.net>... User unknown
550 5.1.1 <user@example.net>... User unknown
<<< 503 5.0.0 Need RCPT (recipient)`,
      `Reporting-MTA: dns; mail.example.com
Received-From-MTA: DNS; client.example.com
Arrival-Date: Tue, 3 Mar 2026 10:00:00 GMT

Final-Recipient: RFC822; user@example.net
Action: failed
Status: 5.1.1
Remote-MTA: DNS; mx.example.net
Diagnostic-Code: SMTP; 550 5.1.1 <user@example.net>... User unknown
Last-Attempt-Date: Tue, 3 Mar 2026 10:00:01 GMT`,
    ),
    kind: 'dsn',
    says: [
      {
        recipient: 'user@example.net',
        replyCode: '550',
        enhancedStatusCode: '5.1.1',
        remoteMta: 'mx.example.net',
        reportingMta: 'mail.example.com',
        action: 'failed',
      },
    ],
  },
  {
    name: '8: local delivery to a command, report without a diagnostic code',
    source: report(
      { ...headers, Subject: 'Returned mail: unknown mailer error 127' },
      `The original message was received at Tue, 3 Mar 2026 10:00:00 GMT

   ----- The following addresses had permanent fatal errors -----
"|/usr/local/bin/filter"
    (reason: 127)
    (expanded from: <user@example.com>)

   ----- Transcript of session follows -----
sh: filter: not available for sendmail programs
554 5.3.0 unknown mailer error 127`,
      `Reporting-MTA: dns; mail.example.com

Final-Recipient: RFC822; user@example.com
X-Actual-Recipient: X-Unix; |/usr/local/bin/filter
Action: failed
Status: 5.3.0
Diagnostic-Code: X-Unix; 127`,
    ),
    kind: 'dsn',
    says: [
      {
        recipient: 'user@example.com',
        replyCode: '554',
        enhancedStatusCode: '5.3.0',
        action: 'failed',
        reason: 'mailer-error',
      },
    ],
  },
  {
    name: '8: a warning that says it could not be sent for four hours',
    source: report(
      { ...headers, Subject: 'Warning: could not send message for past 4 hours' },
      `    **********************************************
    **      THIS IS A WARNING MESSAGE ONLY      **
    **  YOU DO NOT NEED TO RESEND YOUR MESSAGE  **
    **********************************************

The original message was received at Tue, 3 Mar 2026 10:00:00 GMT

   ----- The following addresses had transient non-fatal errors -----
<user@example.net>

   ----- Transcript of session follows -----
<user@example.net>... Deferred: Connection timed out with mx.example.net.
Warning: message still undelivered after 4 hours
Will keep trying until message is 5 days old`,
      `Reporting-MTA: dns; mail.example.com

Final-Recipient: RFC822; user@example.net
Action: delayed
Status: 4.4.1
Remote-MTA: DNS; mx.example.net
Last-Attempt-Date: Tue, 3 Mar 2026 14:00:00 GMT
Will-Retry-Until: Sun, 8 Mar 2026 10:00:00 GMT`,
    ),
    kind: 'dsn',
    says: [
      {
        recipient: 'user@example.net',
        enhancedStatusCode: '4.4.1',
        action: 'delayed',
        remoteMta: 'mx.example.net',
        text: 'Connection timed out with mx.example.net',
      },
    ],
  },
  {
    name: '8.6: before there were reports',
    source: mail(
      headers,
      `The original message was received at Tue, 3 Mar 1996 10:00:00 GMT
from root@localhost

   ----- The following addresses had delivery problems -----
<user@example.net>  (unrecoverable error)

   ----- Transcript of session follows -----
... while talking to mx.example.net.:
>>> RCPT To:<user@example.net>
<<< 550 <user@example.net>... User unknown
550 <user@example.net>... User unknown

   ----- Original message follows -----
${RETURNED}
Hello`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.net', replyCode: '550', remoteMta: 'mx.example.net', command: 'RCPT' }],
  },
  {
    name: '5: the transcript comes first',
    source: mail(
      headers,
      `   ----- Transcript of session follows -----
While talking to mx.example.net:
>>> RCPT To:<user@example.net>
<<< 550 <user@example.net>... User unknown
550 user@example.net... User unknown
While talking to mx.example.org:
>>> RCPT To:<other@example.org>
<<< 553 <other@example.org>... Unknown address
550 other@example.org... User unknown

   ----- Unsent message follows -----
${RETURNED}
Hello`,
    ),
    kind: 'bounce',
    says: [
      { recipient: 'user@example.net', replyCode: '550', remoteMta: 'mx.example.net' },
      { recipient: 'other@example.org', replyCode: '553', remoteMta: 'mx.example.org' },
    ],
  },
  {
    name: '5: host unknown, said with a local code',
    source: mail(
      { ...headers, Subject: 'Returned mail: Host unknown' },
      `   ----- Transcript of session follows -----
550 user@no-such-host.example... Host unknown

   ----- Unsent message follows -----
${RETURNED}`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@no-such-host.example', replyCode: '550', reason: 'host-unknown' }],
  },
  {
    name: '8: only the words, forwarded without the report part',
    source: `The original message was received at Tue, 3 Mar 2026 10:00:00 GMT
from client.example.com [192.0.2.7]

   ----- The following addresses had permanent fatal errors -----
<user@example.net>
    (reason: 553 5.1.8 <sender@example.com>... Domain of sender address sender@example.com does not exist)

   ----- Transcript of session follows -----
... while talking to mx.example.net.:
>>> MAIL From:<sender@example.com>
<<< 553 5.1.8 <sender@example.com>... Domain of sender address sender@example.com does not exist
501 5.6.0 Data format error`,
    kind: 'bounce',
    says: [
      {
        recipient: 'user@example.net',
        replyCode: '553',
        enhancedStatusCode: '5.1.8',
        remoteMta: 'mx.example.net',
        reason: 'sender-rejected',
      },
    ],
  },
  {
    name: '8: several recipients with words only',
    source: mail(
      { ...headers, Subject: 'Returned mail: see transcript for details' },
      `The original message was received at Tue, 3 Mar 2026 10:00:00 GMT

   ----- The following addresses had permanent fatal errors -----
<one@example.net>
    (reason: 550 5.1.1 User unknown)
<two@example.org>
    (reason: 552 5.2.2 Over quota)

   ----- Transcript of session follows -----
... while talking to mx.example.net.:
>>> RCPT To:<one@example.net>
<<< 550 5.1.1 User unknown
... while talking to mx.example.org.:
>>> RCPT To:<two@example.org>
<<< 552 5.2.2 Over quota`,
    ),
    kind: 'bounce',
    says: [
      { recipient: 'one@example.net', replyCode: '550', enhancedStatusCode: '5.1.1' },
      { recipient: 'two@example.org', replyCode: '552', enhancedStatusCode: '5.2.2' },
    ],
  },
])
