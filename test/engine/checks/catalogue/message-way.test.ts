import { describe } from 'vitest'
import { bareMail, LETTER, replaceField, withFields } from './message-world.ts'
import { type Row, runRows } from './run-rows.ts'

const GOOD = bareMail(LETTER)
const adding = (...fields: readonly string[]) => bareMail(withFields(LETTER, ...fields))
const at = (time: string) => `Sat, 21 Nov 2026 ${time} +0100`
const received = (from: string, by: string, protocol: string, time = '12:00:05') =>
  `Received: from ${from} by ${by} with ${protocol} id 1; ${at(time)}`

/** From the author's server to the receiver's, over the internet. */
const HANDOVER = received('mail.example.org (mail.example.org [9.9.9.9])', 'mx.example.net', 'ESMTPS')
const submitted = (from: string, protocol = 'ESMTPSA') =>
  adding(HANDOVER, received(from, 'mail.example.org', protocol, '12:00:01'))
const inside = (line: string) => adding(HANDOVER, line)
const twoHops = (first: string, second: string) =>
  adding(
    received('b.example (b.example [9.9.9.9])', 'c.example', 'ESMTPS', second),
    received('a.example', 'b.example', 'ESMTPS', first),
  )
const hops = (count: number) =>
  adding(
    ...Array.from({ length: count }, (_, number) => received(`h${number}.example`, `h${number + 1}.example`, 'ESMTPS')),
  )

const WAY: readonly Row[] = [
  ['message-received-times', 'notApplicable', GOOD],
  ['message-received-times', 'pass', twoHops('12:00:01', '12:00:05')],
  ['message-received-times', 'notice', twoHops('12:03:00', '12:00:05'), /c[.]example/],
  ['message-received-times', 'warn', twoHops('12:30:00', '12:00:05'), /1795 seconds/],
  ['message-slow-hop', 'notApplicable', GOOD],
  ['message-slow-hop', 'pass', twoHops('12:00:01', '12:00:05'), /4 seconds/],
  [
    'message-slow-hop',
    'notice',
    twoHops('12:00:01', '12:15:05'),
    /b[.]example and c[.]example it took 15 minutes; greylisting/,
  ],
  ['message-loop', 'pass', GOOD],
  ['message-loop', 'notice', adding('Delivered-To: bert@example.net', 'Delivered-To: Bert@example.net'), /2 times/],
  [
    'message-loop',
    'fail',
    adding(...Array.from({ length: 3 }, () => 'Delivered-To: bert@example.net')),
    /bert@example[.]net 3/,
  ],
  ['message-loop', 'fail', adding(...Array.from({ length: 7 }, () => received('a.example', 'b.example', 'ESMTPS')))],
  ['message-hop-count', 'notApplicable', GOOD],
  ['message-hop-count', 'pass', hops(4)],
  ['message-hop-count', 'notice', hops(12), /12/],
  ['message-hop-count', 'warn', hops(27)],
  ['privacy-hop-tls', 'notApplicable', GOOD],
  ['privacy-hop-tls', 'pass', adding(HANDOVER)],
  ['privacy-hop-tls', 'pass', adding(HANDOVER.replace('ESMTPS', '(AES256-SHA encrypted) SMTP'))],
  ['privacy-hop-tls', 'warn', adding(HANDOVER.replace('ESMTPS', 'ESMTP')), /in clear/],
]

const PRIVACY: readonly Row[] = [
  ['privacy-client-address', 'notApplicable', GOOD],
  ['privacy-client-address', 'notice', submitted('[192.168.1.5] (dsl.example [8.8.8.8])'), /8[.]8[.]8[.]8/],
  ['privacy-client-address', 'notice', submitted('pc (pc [192.168.1.5])'), /local address/],
  ['privacy-client-address', 'pass', submitted('localhost (localhost [127.0.0.1])')],
  ['privacy-client-name', 'notApplicable', GOOD],
  ['privacy-client-name', 'notice', submitted('DESKTOP-7K2AB (dsl.example [8.8.8.8])'), /DESKTOP/],
  ['privacy-client-name', 'pass', submitted('[192.168.1.5] (dsl.example [8.8.8.8])')],
  ['privacy-client-name', 'pass', submitted('authenticated-user (box.example.org [127.0.0.1])')],
  ['privacy-originating-ip', 'pass', GOOD],
  ['privacy-originating-ip', 'notice', adding('X-Originating-IP: [8.8.8.8]'), /8[.]8/],
  ['privacy-user-agent', 'pass', adding('User-Agent: Mozilla Thunderbird')],
  ['privacy-user-agent', 'notice', adding('X-Mailer: Outlook 16.0'), /Outlook/],
  ['privacy-php-script', 'pass', GOOD],
  ['privacy-php-script', 'notice', adding('X-PHP-Originating-Script: 1000:send.php'), /send[.]php/],
  ['privacy-login-name', 'pass', GOOD],
  ['privacy-login-name', 'notice', submitted('pc (dsl.example [8.8.8.8]) (Authenticated sender: u4711)'), /u4711/],
  ['privacy-login-name', 'pass', adding('X-Authenticated-Sender: anna@example.org'), /same/],
  ['privacy-local-user', 'pass', GOOD],
  [
    'privacy-local-user',
    'notice',
    inside(`Received: by mail.example.org (Postfix, from userid 33) id 1; ${at('12:00:01')}`),
    /userid 33/,
  ],
  [
    'privacy-internal-names',
    'pass',
    inside(received('localhost (localhost [127.0.0.1])', 'mail.example.org', 'ESMTP')),
  ],
  [
    'privacy-internal-names',
    'notice',
    inside(received('app01.corp.lan (app01 [10.0.0.7])', 'mail.example.org', 'ESMTP')),
    /corp[.]lan/,
  ],
  [
    'privacy-internal-names',
    'notice',
    inside(received('app.example.org (app.example.org [10.0.0.7])', 'mail.example.org', 'ESMTP')),
    /10[.]0[.]0[.]7/,
  ],
  ['privacy-internal-names', 'notApplicable', GOOD],
  [
    'privacy-internal-names',
    'pass',
    inside(received('localhost.localdomain ([127.0.0.1])', 'mail.example.org', 'SMTP')),
  ],
  ['privacy-message-id', 'pass', GOOD],
  [
    'privacy-message-id',
    'notice',
    bareMail(replaceField(LETTER, 'Message-ID', 'Message-ID: <1@annas-macbook.local>')),
    /macbook/,
  ],
  ['privacy-message-id', 'notApplicable', bareMail(replaceField(LETTER, 'Message-ID'))],
  ['privacy-time-zone', 'pass', GOOD, /[+]0100/],
  ['privacy-time-zone', 'notApplicable', bareMail(replaceField(LETTER, 'Date'))],
  ['privacy-bcc', 'pass', GOOD],
  ['privacy-bcc', 'warn', adding('Bcc: carla@example.com')],
  ['privacy-filter-headers', 'pass', GOOD],
  ['privacy-filter-headers', 'notice', inside('X-Virus-Scanned: amavis at mail.example.org'), /amavis/],
  ['privacy-filter-headers', 'pass', adding('X-Spam-Status: No', HANDOVER)],
  ['privacy-filter-headers', 'notApplicable', adding('X-Spam-Status: No')],
  // A milter of the receiver's writes below everything else.
  [
    'privacy-filter-headers',
    'notApplicable',
    bareMail(
      withFields(LETTER, HANDOVER).replace('\r\n\r\n', '\r\nX-Spamd-Result: default: False [0.1 / 15.0]\r\n\r\n'),
    ),
  ],
]

describe('the way of a mail', () => runRows(WAY))
describe('what a mail gives away', () => runRows(PRIVACY))
