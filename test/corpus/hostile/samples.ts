const HEAD = 'From: Mail Delivery System <MAILER-DAEMON@mx.example.com>\nTo: me@example.org\n'
const RETURNED =
  'Return-Path: <me@example.org>\nFrom: Me <me@example.org>\nTo: a@b.example\nSubject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=\nMessage-ID: <1@example.org>\n'

/** One input of each kind that the engine reads: the seeds that are mutated. */
export const SAMPLES: readonly string[] = [
  `${HEAD}Subject: Undelivered Mail Returned to Sender
Content-Type: multipart/report; report-type=delivery-status; boundary="=_b/1"

--=_b/1
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

This is the mail system. Ihre Nachricht konnte nicht =C3=BCbermittelt werden.

<a@b.example>: host mx.b.example[192.0.2.1] said: 550-5.7.26 This mail is unauthenticated. See
    550-5.7.26 https://support.google.com/mail/answer/81126 for more
    550 5.7.26 information. (in reply to end of DATA command)

--=_b/1
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.com
X-Postfix-Queue-ID: 4ABCDEF123
Arrival-Date: Mon, 23 Jan 2012 01:34:43 -0500 (EST)

Original-Recipient: rfc822;alias@b.example
Final-Recipient: rfc822; a@b.example
Action: failed
Status: 5.7.26
Remote-MTA: dns; mx.b.example
Diagnostic-Code: smtp; 550-5.7.26 This mail is unauthenticated.

Final-Recipient: rfc822; c@d.example
Action: delayed
Status: 4.2.2 (mailbox full)
Will-Retry-Until: Tue, 24 Jan 2012 01:34:43 -0500

--=_b/1
Content-Type: message/rfc822

${RETURNED}
hello
--=_b/1--
`,
  `${HEAD}Subject: =?utf-8?B?VW56dXN0ZWxsYmFy?=
Content-Type: text/html; charset=windows-1252

<html><head><style>p{}</style></head><body><p>Delivery has failed to these recipients:</p>
<a href="mailto:a@b.example">a@b.example</a><br>mx.b.example gave this error:<br>5.1.10 RESOLVER.ADR.RecipientNotFound; not found by SMTP address lookup
<p>IP=192.0.2.10 &ndash; contact &lt;tobr@rx.t-online.de&gt;</p></body></html>
`,
  `${HEAD}Subject: failure notice

Hi. This is the qmail-send program at mx.example.com.

<a@b.example>:
198.51.100.1 does not like recipient.
Remote host said: 550 5.1.1 <a@b.example>: User unknown
Giving up on 198.51.100.1.

--- Below this line is a copy of the message.

${RETURNED}
hello
`,
  `From: ann@example.com\nTo: me@example.org\nSubject: Out of office\nAuto-Submitted: auto-replied\n\nI am away. The mailbox is no longer in use.\n`,
  `${HEAD}Subject: Abuse report
Content-Type: multipart/report; report-type=feedback-report; boundary=b

--b

abuse
--b
Content-Type: message/feedback-report

Feedback-Type: abuse
User-Agent: x/1
Version: 1

--b--
`,
  `From: bob@example.com
To: me@example.org
Subject: Fwd: Undelivered
Content-Type: multipart/mixed; boundary=out

--out
Content-Type: text/plain

What is this?

-----Original Message-----
From: MAILER-DAEMON@mx.example.com
Sent: Monday
Subject: Undelivered Mail

a@b.example: 452 4.2.2 mailbox full
--out
Content-Type: message/rfc822
Content-Transfer-Encoding: base64

RnJvbTogTUFJTEVSLURBRU1PTkBteC5leGFtcGxlLmNvbQpUbzogbWVAZXhhbXBsZS5vcmcKU3ViamVjdDogVW5kZWxpdmVyZWQKCjxhQGIuZXhhbXBsZT46IDU1MCB1bmtub3duCg==
--out--
`,
  '554 IP=192.0.2.10 - None/bad reputation. Ask your postmaster for help or to contact tobr@rx.t-online.de for reset. (NOWL)',
  '550-5.7.1 Client host [2001:db8::25] blocked using zen.spamhaus.org;\r\n550 5.7.1 https://www.spamhaus.org/query/ip/2001:db8::25',
  'Jan  1 00:00:00 mx postfix/smtp[1]: 4ABCDEF123: to=<a@b.example>, orig_to=<alias@b.example>, relay=mx.b.example[192.0.2.1]:25, delay=1.2, delays=0/0/1/0, dsn=5.1.1, status=bounced (host mx.b.example[192.0.2.1] said: 550 5.1.1 user unknown (in reply to RCPT TO command))',
  '2024-01-01 00:00:00 1rKabc-000000000AB-1234 ** a@b.example R=dnslookup T=remote_smtp H=mx.b.example [192.0.2.1] X=TLS1.3: SMTP error from remote mail server after RCPT TO:<a@b.example>: 550 5.1.1 unknown',
  '2024-01-01 00:00:00 starting delivery 7: msg 1 to remote a@b.example\n2024-01-01 00:00:01 delivery 7: failure: 192.0.2.1_does_not_like_recipient./Remote_host_said:_550_5.1.1_unknown/',
  '2024-01-01T00:00:00Z,192.0.2.1,x,mx,,,,SMTP,FAIL,1,<1@example.org>,,a@b.example,[{LED=550 5.1.1 unknown};{MSG=};{FQDN=mx.b.example};{IP=192.0.2.1};{LRT=}],1,1,,,subject',
  '{"Type":"Notification","Message":"{\\"notificationType\\":\\"Bounce\\",\\"bounce\\":{\\"bounceType\\":\\"Permanent\\",\\"bouncedRecipients\\":[{\\"emailAddress\\":\\"a@b.example\\",\\"action\\":\\"failed\\",\\"status\\":\\"5.1.1\\",\\"diagnosticCode\\":\\"smtp; 550 5.1.1 unknown\\"}]}}"}',
]
