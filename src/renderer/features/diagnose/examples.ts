/** The built-in examples, by the names that the texts know them by. Only documentation domains and addresses (RFC 2606, RFC 5737). */
export const EXAMPLE_IDS = ['unauthenticated', 'blocklisted', 'greylisted'] as const

export type ExampleId = (typeof EXAMPLE_IDS)[number]

const UNAUTHENTICATED = `Return-Path: <>
Date: Mon, 16 Nov 2026 09:14:07 +0100 (CET)
From: Mail Delivery System <MAILER-DAEMON@mail.example.org>
Subject: Undelivered Mail Returned to Sender
To: verein@example.org
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
	boundary="4cQ8m13xYz.1763280847/mail.example.org"
Message-Id: <4cQ8m14Kf2z9@mail.example.org>

This is a MIME-encapsulated message.

--4cQ8m13xYz.1763280847/mail.example.org
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

This is the mail system at host mail.example.org.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

<alex.miller@example.com>: host aspmx.l.google.com[192.0.2.27] said:
    550-5.7.26 Your email has been blocked because the sender is
    unauthenticated. 550-5.7.26 Gmail requires all senders to authenticate
    with either SPF or DKIM. 550-5.7.26 550-5.7.26  Authentication results:
    550-5.7.26  DKIM = did not pass 550-5.7.26  SPF [example.org] with ip:
    [203.0.113.25] = did not pass 550-5.7.26 550-5.7.26  For instructions on
    setting up authentication, go to 550 5.7.26
    https://support.google.com/mail/answer/81126#authentication
    a640c23a62f3a-9e0b5c1d2e3sor4455667f8f.1 - gsmtp (in reply to end of DATA
    command)

--4cQ8m13xYz.1763280847/mail.example.org
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example.org
X-Postfix-Queue-ID: 4cQ8m13xYz
X-Postfix-Sender: rfc822; verein@example.org
Arrival-Date: Mon, 16 Nov 2026 09:14:05 +0100 (CET)

Final-Recipient: rfc822; alex.miller@example.com
Original-Recipient: rfc822;alex.miller@example.com
Action: failed
Status: 5.7.26
Remote-MTA: dns; aspmx.l.google.com
Diagnostic-Code: smtp; 550-5.7.26 Your email has been blocked because the sender
    is unauthenticated. 550-5.7.26 Gmail requires all senders to authenticate
    with either SPF or DKIM. 550-5.7.26 550-5.7.26  Authentication results:
    550-5.7.26  DKIM = did not pass 550-5.7.26  SPF [example.org] with ip:
    [203.0.113.25] = did not pass 550-5.7.26 550-5.7.26  For instructions on
    setting up authentication, go to 550 5.7.26
    https://support.google.com/mail/answer/81126#authentication
    a640c23a62f3a-9e0b5c1d2e3sor4455667f8f.1 - gsmtp

--4cQ8m13xYz.1763280847/mail.example.org
Content-Description: Undelivered Message
Content-Type: message/rfc822

Return-Path: <verein@example.org>
Received: from laptop.example.org (unknown [198.51.100.7])
	by mail.example.org (Postfix) with ESMTPSA id 4cQ8m13xYz
	for <alex.miller@example.com>; Mon, 16 Nov 2026 09:14:05 +0100 (CET)
Date: Mon, 16 Nov 2026 09:14:03 +0100
From: Verein Beispiel <verein@example.org>
To: alex.miller@example.com
Subject: Invitation to the annual meeting
Message-ID: <20261116091403.annual@example.org>

Dear Alex, ...

--4cQ8m13xYz.1763280847/mail.example.org--
`

const BLOCKLISTED = `550 5.7.1 Service unavailable; Client host [203.0.113.25] blocked using zen.spamhaus.org; https://www.spamhaus.org/query/ip/203.0.113.25
`

const GREYLISTED = `Nov 16 09:20:41 mail postfix/smtp[23117]: 4cQ8tX5hKz: to=<office@example.net>, relay=mx1.example.net[198.51.100.20]:25, delay=1.4, delays=0.12/0.01/0.9/0.37, dsn=4.2.0, status=deferred (host mx1.example.net[198.51.100.20] said: 450 4.2.0 <office@example.net>: Recipient address rejected: Greylisted, please try again in 300 seconds (in reply to RCPT TO command))
`

export const EXAMPLES: Readonly<Record<ExampleId, string>> = {
  unauthenticated: UNAUTHENTICATED,
  blocklisted: BLOCKLISTED,
  greylisted: GREYLISTED,
}
