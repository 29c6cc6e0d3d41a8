/** A report by Postfix on one recipient. */
export function report(recipient: string, diagnostic: string, status: string): string {
  return `Return-Path: <>
From: MAILER-DAEMON@mail.example.org (Mail Delivery System)
To: ann@example.org
Subject: Undelivered Mail Returned to Sender
Date: Fri, 20 Nov 2026 10:11:12 +0100
Message-ID: <20261120101112.ABC@mail.example.org>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

--b1
Content-Type: text/plain; charset=us-ascii

This is the mail system at host mail.example.org.

<${recipient}>: host mx.example.net[198.51.100.9] said: ${diagnostic}

--b1
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example.org
Arrival-Date: Fri, 20 Nov 2026 10:11:10 +0100

Final-Recipient: rfc822; ${recipient}
Action: failed
Status: ${status}
Remote-MTA: dns; mx.example.net
Diagnostic-Code: smtp; ${diagnostic}

--b1
Content-Type: text/rfc822-headers

From: ann@example.org
To: ${recipient}
Subject: Minutes
Message-ID: <1@example.org>

--b1--
`
}

export const UNKNOWN_USER = report('bob@example.net', '550 5.1.1 <bob@example.net>: User unknown', '5.1.1')
export const FULL_MAILBOX = report('eve@example.net', '552 5.2.2 mailbox is full', '5.2.2')

export const ORDINARY_MAIL = `From: bob@example.net
To: ann@example.org
Subject: Lunch
Date: Fri, 20 Nov 2026 10:11:12 +0100
Message-ID: <2@example.net>

Shall we have lunch on Friday?
`

export const ABUSE_REPORT = `From: feedback@example.net
To: abuse@example.org
Subject: FW: Lunch
Date: Fri, 20 Nov 2026 10:11:12 +0100
MIME-Version: 1.0
Content-Type: multipart/report; report-type=feedback-report; boundary="b1"

--b1
Content-Type: text/plain

This is an abuse report.

--b1
Content-Type: message/feedback-report

Feedback-Type: abuse
User-Agent: Example/1.0
Version: 1

--b1
Content-Type: message/rfc822

From: ann@example.org
Subject: Lunch

Hello
--b1--
`

const SYSLOG = 'Nov 20 10:11:12 mail postfix/smtp[123]: '

export const LOG = [
  `${SYSLOG}4Bxx1: to=<bob@example.net>, relay=mx.example.net[198.51.100.9]:25, delay=1.2, delays=0.1/0/1/0.1, dsn=5.1.1, status=bounced (host mx.example.net[198.51.100.9] said: 550 5.1.1 <bob@example.net>: User unknown (in reply to RCPT TO command))`,
  'Nov 20 10:11:13 mail postfix/qmgr[99]: 4Bxx1: removed',
  `${SYSLOG}4Bxx2: to=<eve@example.net>, relay=mx.example.net[198.51.100.9]:25, delay=1.2, delays=0.1/0/1/0.1, dsn=4.2.0, status=deferred (host mx.example.net[198.51.100.9] said: 450 4.2.0 <eve@example.net>: Recipient address rejected: Greylisted (in reply to RCPT TO command))`,
  '',
].join('\n')

/** These messages as an mbox. */
export function mbox(...messages: readonly string[]): string {
  return messages.map((message) => `From MAILER-DAEMON Fri Nov 20 10:11:12 2026\n${message}\n`).join('')
}
