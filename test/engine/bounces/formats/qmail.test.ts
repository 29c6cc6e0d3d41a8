import { mail, RETURNED } from './mail.ts'
import { testSamples } from './sample.ts'

const headers = { 'Return-Path': '<>', From: 'MAILER-DAEMON@mail.example.com', Subject: 'failure notice' }
const opening = `Hi. This is the qmail-send program at mail.example.com.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.
`
const copy = `--- Below this line is a copy of the message.\n\n${RETURNED}\nHello\n`

testSamples('qmail (QSBMF)', [
  {
    name: 'quotes what the remote host said',
    source: mail(
      headers,
      `${opening}
<user@example.net>:
192.0.2.25 does not like recipient.
Remote host said: 550 5.1.1 <user@example.net>: Recipient address rejected: User unknown
Giving up on 192.0.2.25.

${copy}`,
    ),
    kind: 'bounce',
    says: [
      {
        recipient: 'user@example.net',
        replyCode: '550',
        enhancedStatusCode: '5.1.1',
        remoteMta: '192.0.2.25',
        reportingMta: 'mail.example.com',
        command: 'RCPT',
        action: 'failed',
        text: 'Remote host said: 550 5.1.1',
      },
    ],
  },
  {
    name: 'says it in its own words',
    source: mail(
      headers,
      `${opening}
<user@no-such-host.example>:
Sorry, I couldn't find any host named no-such-host.example. (#5.1.2)

<nobody@example.com>:
Sorry, no mailbox here by that name. (#5.1.1)

<third@example.net>:
Sorry, I wasn't able to establish an SMTP connection. (#4.4.1)
I'm not going to try again; this message has been in the queue too long.

${copy}`,
    ),
    kind: 'bounce',
    says: [
      { recipient: 'user@no-such-host.example', enhancedStatusCode: '5.1.2', reason: 'host-unknown' },
      { recipient: 'nobody@example.com', enhancedStatusCode: '5.1.1', reason: 'user-unknown' },
      { recipient: 'third@example.net', enhancedStatusCode: '4.4.1' },
    ],
  },
  {
    name: 'multi-line reply after the message was sent',
    source: mail(
      headers,
      `${opening}
<user@example.net>:
192.0.2.25 failed after I sent the message.
Remote host said: 550-5.7.26 Unauthenticated email from example.com is not accepted due to
550-5.7.26 domain's DMARC policy. Please contact the administrator of
550 5.7.26 example.com domain. a1-2b.3 - gsmtp

${copy}`,
    ),
    kind: 'bounce',
    says: [
      {
        recipient: 'user@example.net',
        replyCode: '550',
        enhancedStatusCode: '5.7.26',
        command: 'DATA',
        text: "is not accepted due to domain's DMARC policy. Please contact the administrator of example.com domain.",
      },
    ],
  },
  {
    name: 'with a port, a TLS note and a custom greeting, as patched by hosters',
    source: mail(
      { ...headers, Subject: 'Unzustellbar: Ihre Nachricht' },
      `Hi. This is the deliver program at mail.example.com.
Leider konnte Ihre Nachricht nicht zugestellt werden.

<user@example.net>:
mx.example.net[192.0.2.25] does not like recipient.
Remote host said: 552 5.2.2 Mailbox full
Giving up on 192.0.2.25.

--- Enclosed are the original headers of the message.`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.net', replyCode: '552', enhancedStatusCode: '5.2.2', reason: 'mailbox-full' }],
  },
  {
    name: 'a double bounce, which encloses the bounce that could not be returned',
    source: mail(
      { ...headers, Subject: 'failure notice', To: 'postmaster@example.com' },
      `Hi. This is the qmail-send program at mail.example.com.
I tried to deliver a bounce message to this address, but the bounce bounced!

<forged@example.net>:
192.0.2.25 does not like recipient.
Remote host said: 550 No such user
Giving up on 192.0.2.25.

--- Below this line is the original bounce.

Return-Path: <>
Received: (qmail 1234 invoked for bounce); 3 Mar 2026 10:00:00 -0000
Date: 3 Mar 2026 10:00:00 -0000
From: MAILER-DAEMON@mail.example.com
To: forged@example.net
Subject: failure notice

Hi. This is the qmail-send program at mail.example.com.
I'm afraid I wasn't able to deliver your message to the following addresses.

<other@example.com>:
Sorry, no mailbox here by that name. (#5.1.1)`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'forged@example.net', replyCode: '550' }],
  },
  {
    name: 'connected, but the greeting failed',
    source: mail(
      headers,
      `${opening}
<user@example.net>:
Connected to 192.0.2.25 but greeting failed.
Remote host said: 554 5.7.1 Service unavailable; client host blocked
I'm not going to try again; this message has been in the queue too long.

${copy}`,
    ),
    kind: 'bounce',
    says: [
      {
        recipient: 'user@example.net',
        replyCode: '554',
        enhancedStatusCode: '5.7.1',
        remoteMta: '192.0.2.25',
        command: 'CONNECT',
      },
    ],
  },
  {
    name: 'the name that we greeted with was rejected',
    source: mail(
      headers,
      `${opening}
<user@example.net>:
Connected to 192.0.2.25 but my name was rejected.
Remote host said: 501 5.0.0 Invalid domain name

${copy}`,
    ),
    kind: 'bounce',
    says: [
      {
        recipient: 'user@example.net',
        replyCode: '501',
        enhancedStatusCode: '5.0.0',
        remoteMta: '192.0.2.25',
        command: 'EHLO',
      },
    ],
  },
  {
    name: 'the words alone, pasted',
    source: `${opening}
<user@example.net>:
192.0.2.25 does not like recipient.
Remote host said: 550 unknown user
Giving up on 192.0.2.25.`,
    kind: 'bounce',
    says: [{ recipient: 'user@example.net', replyCode: '550', remoteMta: '192.0.2.25' }],
  },
  {
    name: 'vpopmail and a full mailbox',
    source: mail(
      headers,
      `${opening}
<user@example.com>:
user is over quota

${copy}`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.com', reason: 'mailbox-full', text: 'user is over quota' }],
  },
  {
    name: 'an alias that failed: the address in the next line is no recipient',
    source: mail(
      headers,
      `${opening}
<user@example.com>:
This address no longer accepts mail. Please write to new.user@example.net instead.

${copy}`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.com' }],
  },
])
