import { mail, multipart, RETURNED } from './mail.ts'
import { testSamples } from './sample.ts'

const gmail = {
  'Return-Path': '<>',
  From: 'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
  Subject: 'Delivery Status Notification (Failure)',
}

testSamples('Gmail', [
  {
    name: 'old: who rejected, and what it said',
    source: mail(
      { ...gmail, 'X-Failed-Recipients': 'user@example.net' },
      `Delivery to the following recipient failed permanently:

     user@example.net

Technical details of permanent failure: 
Google tried to deliver your message, but it was rejected by the server for the recipient domain example.net by mx.example.net. [192.0.2.25].

The error that the other server returned was:
550 5.1.1 <user@example.net>: Recipient address rejected: User unknown in local recipient table

----- Original message -----

${RETURNED}`,
    ),
    kind: 'bounce',
    says: [
      {
        recipient: 'user@example.net',
        replyCode: '550',
        enhancedStatusCode: '5.1.1',
        remoteMta: 'mx.example.net',
        reason: 'user-unknown',
        text: 'User unknown in local recipient table',
      },
    ],
  },
  {
    name: 'older: the state in brackets',
    source: mail(
      { ...gmail },
      `This is an automatically generated Delivery Status Notification

Delivery to the following recipient failed permanently:

     user@example.net

Technical details of permanent failure:
PERM_FAILURE: SMTP Error (state 13): 552 Message size exceeds fixed limit

   ----- Original message -----

${RETURNED}`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.net', replyCode: '552', reason: 'message-too-large' }],
  },
  {
    name: 'old: a delay',
    source: mail(
      { ...gmail, Subject: 'Delivery Status Notification (Delay)' },
      `This is an automatically generated Delivery Status Notification

THIS IS A WARNING MESSAGE ONLY.

YOU DO NOT NEED TO RESEND YOUR MESSAGE.

Delivery to the following recipient has been delayed:

     user@example.net

Message will be retried for 2 more day(s)

Technical details of temporary failure:
The recipient server did not accept our requests to connect. Learn more at https://support.google.com/mail/answer/7720
[mx.example.net 192.0.2.25: timed out]`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.net', action: 'delayed', text: 'did not accept our requests to connect' }],
  },
  {
    name: 'new, words only',
    source: mail(
      { ...gmail, From: 'Mail Delivery Subsystem <mailer-daemon@google.com>' },
      `** Address not found **

Your message wasn't delivered to user@example.net because the address couldn't be found, or is unable to receive mail.

Learn more here: https://support.google.com/mail/?p=NoSuchUser

The response from the remote server was:

550 5.1.1 <user@example.net>: Recipient address rejected: User unknown`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.net', replyCode: '550', enhancedStatusCode: '5.1.1', reason: 'user-unknown' }],
  },
  {
    name: 'new, HTML in German',
    source: multipart({ ...gmail, Subject: 'Zustellungsstatusbenachrichtigung (Fehlgeschlagen)' }, 'alternative', [
      `Content-Type: text/html; charset=utf-8\n\n<html><head><style>* {font-family:Roboto}</style></head><body><table><tr><td><h2>Adresse nicht gefunden</h2></td></tr><tr><td>Ihre Nachricht wurde nicht an <a style='color:#212121'><b>user@example.net</b></a> zugestellt, weil die Adresse nicht gefunden wurde oder keine E-Mails empfangen kann.</td></tr><tr><td>Antwort:<br/><p style="font-family:monospace">550 5.1.1 The email account that you tried to reach does not exist.</p></td></tr></table></body></html>`,
    ]),
    kind: 'bounce',
    says: [{ recipient: 'user@example.net', replyCode: '550', enhancedStatusCode: '5.1.1', reason: 'user-unknown' }],
  },
  {
    name: 'new, Japanese words',
    source: mail(
      {
        ...gmail,
        Subject: '=?UTF-8?B?6YWN5L+h44K544OG44O844K/44K56YCa55+l77yI5aSx5pWX77yJ?=',
        'Content-Type': 'text/plain; charset=utf-8',
      },
      `** アドレス不明 **

user@example.net さん宛てのメールを配信できませんでした。アドレスが見つからないか、メールを受信できません。

応答:

550 5.1.1 The email account that you tried to reach does not exist.`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.net', replyCode: '550', enhancedStatusCode: '5.1.1' }],
  },
  {
    name: 'a Google group that refuses the sender',
    source: mail(
      { ...gmail, 'X-Failed-Recipients': 'team@example.net' },
      `Hello sender@example.com,

We're writing to let you know that the group you tried to contact (team) may not exist, or you may not have permission to post messages to the group. A few more details on why you weren't able to post:

 * You might have spelled or formatted the group name incorrectly.
 * The owner of the group may have removed this group.

If you have questions related to this or any other Google Group, visit the Help Center at https://support.google.com/a/example.net/bin/topic.py?topic=25838.

Thanks,

example.net admins`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'team@example.net' }],
  },
])

testSamples('Yahoo and AOL', [
  {
    name: 'Yahoo, not its own mailbox',
    source: mail(
      { 'Return-Path': '<>', From: 'MAILER-DAEMON@yahoo.com', Subject: 'Failure Notice' },
      `Sorry, we were unable to deliver your message to the following address.

<user@example.net>:
Remote host said: 550 5.1.1 <user@example.net>: Recipient address rejected: User unknown [RCPT_TO]

--- Below this line is a copy of the message.

${RETURNED}`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.net', replyCode: '550', enhancedStatusCode: '5.1.1', command: 'RCPT' }],
  },
  {
    name: 'Yahoo, its own mailbox, old',
    source: mail(
      { 'Return-Path': '<>', From: 'MAILER-DAEMON@yahoo.com', Subject: 'failure delivery' },
      `Message from yahoo.com.
Unable to deliver message to the following address(es).

<user@yahoo.example>:
Sorry, your message to user@yahoo.example cannot be delivered. This account is over quota.

--- Original message follows.

${RETURNED}`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@yahoo.example', reason: 'mailbox-full' }],
  },
  {
    name: 'Yahoo, the newest',
    source: mail(
      { 'Return-Path': '<>', From: 'MAILER-DAEMON@yahoo.com', Subject: 'Failure Notice' },
      `Sorry, we were unable to deliver your message to the following address.

<user@example.net>:
554: 5.7.1 Message rejected under suspicion of SPAM

--- Below this line is a copy of the message.

${RETURNED}`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.net', replyCode: '554', enhancedStatusCode: '5.7.1', reason: 'spam-detected' }],
  },
  {
    name: 'AOL, a screen name that is not accepting mail',
    source: mail(
      {
        From: 'Mail Delivery Subsystem <MAILER-DAEMON@aol.example>',
        Subject: 'Returned mail: Mail from this address is not accepted',
      },
      `Your mail to the following recipients could not be delivered because they are not accepting mail from sender@example.com:
\tscreenname
`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'screenname@aol.example' }],
  },
  {
    name: 'AOL, the old report in words',
    source: mail(
      { From: 'Mail Delivery Subsystem <MAILER-DAEMON@aol.example>', Subject: 'Returned mail: User unknown' },
      `The original message was received at Tue, 3 Mar 2006 10:00:00 -0500 (EST)
from mail.example.com [192.0.2.10]


*** ATTENTION ***

Your e-mail is being returned to you because there was a problem with its
delivery.  The address which was undeliverable is listed in the section
labeled: "----- The following addresses had permanent fatal errors -----".

The reason your mail is being returned to you is listed in the section
labeled: "----- Transcript of Session Follows -----".

The line beginning with "<<<" describes the specific reason your e-mail could
not be delivered.  The next line contains a second error message which is a
general translation for other e-mail servers.

   ----- The following addresses had permanent fatal errors -----
<user@aol.example>

   ----- Transcript of session follows -----
... while talking to air-xa01.mail.aol.example.:
>>> RCPT To:<user@aol.example>
<<< 550 MAILBOX NOT FOUND
550 <user@aol.example>... User unknown`,
    ),
    kind: 'bounce',
    says: [
      {
        recipient: 'user@aol.example',
        replyCode: '550',
        remoteMta: 'air-xa01.mail.aol.example',
        reason: 'user-unknown',
      },
    ],
  },
])
