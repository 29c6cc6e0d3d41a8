import { describe, expect, it } from 'vitest'
import { type Stated, toldBy } from './told.ts'

const AT = { lastAttemptDate: '2026-01-02 03:04:05' }
const ID = '1sABCD-000000ABCDE-1a2b'
const line = (message: string) => `2026-01-02 03:04:05 ${message}`

type Row = readonly [name: string, message: string, told: Stated]

const DELIVERIES: readonly Row[] = [
  [
    'a refusal with host, port, TLS and certificate; line feeds of the reply are written as \\n',
    `${ID} ** a@example.net <b@example.org> F=<s@example.com> P=<s@example.com> R=dnslookup T=remote_smtp H=mx.example.net [192.0.2.1]:25 I=[192.0.2.2]:3 X=TLS1.3:TLS_AES_256_GCM_SHA384:256 CV=yes DN="/CN=mx: x" DT=1s: SMTP error from remote mail server after RCPT TO:<a@example.net>: 550-5.1.1 No such\\n550 5.1.1 user`,
    {
      recipient: 'a@example.net',
      originalRecipient: 'b@example.org',
      action: 'failed',
      replyCode: '550',
      enhancedStatusCode: '5.1.1',
      text: 'SMTP error from remote mail server after RCPT TO:<a@example.net>: 550-5.1.1 No such user',
      command: 'RCPT',
      remoteMta: 'mx.example.net',
      queueId: ID,
    },
  ],
  [
    'with a space before the colon',
    '1sABCD-0000AB-1a ** a@example.net R=dnslookup T=remote_smtp H=mx.example.net [192.0.2.1] : SMTP error from remote mail server after end of data: 552 too big',
    {
      recipient: 'a@example.net',
      action: 'failed',
      replyCode: '552',
      text: 'SMTP error from remote mail server after end of data: 552 too big',
      command: 'DATA',
      remoteMta: 'mx.example.net',
      queueId: '1sABCD-0000AB-1a',
    },
  ],
  [
    'the host in the words of old versions',
    `${ID} ** a@example.net R=dnslookup T=remote_smtp: SMTP error from remote mail server after RCPT TO:<a@example.net>: host mx.example.net [192.0.2.1]: 550 no`,
    {
      recipient: 'a@example.net',
      action: 'failed',
      replyCode: '550',
      text: 'SMTP error from remote mail server after RCPT TO:<a@example.net>: host mx.example.net [192.0.2.1]: 550 no',
      command: 'RCPT',
      remoteMta: 'mx.example.net',
      queueId: ID,
    },
  ],
  [
    'an address that cannot be routed',
    `${ID} ** a@example.net: Unrouteable address`,
    { recipient: 'a@example.net', action: 'failed', text: 'Unrouteable address', queueId: ID },
  ],
  [
    'an address that cannot be routed, with its parent',
    `${ID} ** a@example.net <b@example.org>: Unrouteable address`,
    {
      recipient: 'a@example.net',
      originalRecipient: 'b@example.org',
      action: 'failed',
      text: 'Unrouteable address',
      queueId: ID,
    },
  ],
  [
    'a retry time that was exceeded',
    `${ID} ** a@example.net R=dnslookup T=remote_smtp: retry timeout exceeded`,
    { recipient: 'a@example.net', action: 'failed', text: 'retry timeout exceeded', queueId: ID },
  ],
  [
    'a pipe that failed: the original recipient tells whose it is',
    `${ID} ** |/usr/bin/filter -x y <a@example.org> R=userforward T=address_pipe: Child process of address_pipe transport returned 69`,
    {
      recipient: 'a@example.org',
      action: 'failed',
      text: 'Child process of address_pipe transport returned 69',
      queueId: ID,
    },
  ],
  [
    'a deferral by the server',
    `${ID} == a@example.net R=dnslookup T=remote_smtp defer (-44) H=mx.example.net [192.0.2.1]: SMTP error from remote mail server after RCPT TO:<a@example.net>: 451 4.7.1 Greylisted`,
    {
      recipient: 'a@example.net',
      action: 'delayed',
      replyCode: '451',
      enhancedStatusCode: '4.7.1',
      text: 'SMTP error from remote mail server after RCPT TO:<a@example.net>: 451 4.7.1 Greylisted',
      command: 'RCPT',
      remoteMta: 'mx.example.net',
      queueId: ID,
    },
  ],
  [
    'a connection that timed out, with the host behind the reason',
    `${ID} == a@example.net R=dnslookup T=remote_smtp defer (110): Connection timed out H=mx.example.net [192.0.2.1]:25`,
    {
      recipient: 'a@example.net',
      action: 'delayed',
      text: 'Connection timed out H=mx.example.net [192.0.2.1]:25',
      remoteMta: 'mx.example.net',
      queueId: ID,
    },
  ],
  [
    'a retry time that is not reached',
    `${ID} == a@example.net routing defer (-51): retry time not reached`,
    { recipient: 'a@example.net', action: 'delayed', text: 'retry time not reached', queueId: ID },
  ],
  [
    'a deferral without words',
    `${ID} == a@example.net R=local T=local_delivery defer (-22)`,
    { recipient: 'a@example.net', action: 'delayed', text: 'defer (-22)', queueId: ID },
  ],
  [
    'mail that was handed on, with the confirmation',
    `${ID} => a@example.net R=dnslookup T=remote_smtp H=mx.example.net [192.0.2.1] X=TLS1.3:x:256 CV=yes K C="250 2.0.0 Ok: \\"queued\\" as 1" QT=2s DT=1s`,
    {
      recipient: 'a@example.net',
      action: 'relayed',
      replyCode: '250',
      enhancedStatusCode: '2.0.0',
      text: '250 2.0.0 Ok: "queued" as 1',
      remoteMta: 'mx.example.net',
      queueId: ID,
    },
  ],
  [
    'a further recipient of the same delivery',
    `${ID} -> b@example.net R=dnslookup T=remote_smtp H=[192.0.2.1] C="250 OK"`,
    {
      recipient: 'b@example.net',
      action: 'relayed',
      replyCode: '250',
      text: '250 OK',
      remoteMta: '192.0.2.1',
      queueId: ID,
    },
  ],
  [
    'mail that was passed on while it came in',
    `${ID} >> a@example.net R=dnslookup T=remote_smtp H=mx.example.net [192.0.2.1] C="250 OK"`,
    {
      recipient: 'a@example.net',
      action: 'relayed',
      replyCode: '250',
      text: '250 OK',
      remoteMta: 'mx.example.net',
      queueId: ID,
    },
  ],
  [
    'a delivery into a mailbox, named by its local part',
    `${ID} => info <info@example.org> R=localuser T=local_delivery`,
    { recipient: 'info@example.org', action: 'delivered', text: '', queueId: ID },
  ],
  [
    'a delivery into a file, through several aliases',
    `${ID} => /var/mail/my box (x@example.org) <info@example.org> R=userforward T=address_file`,
    { recipient: 'info@example.org', action: 'delivered', text: '', queueId: ID },
  ],
  [
    'a quoted local part',
    `${ID} => "a b"@example.net <info@example.org> R=dnslookup T=remote_smtp H=mx.example.net [192.0.2.1]`,
    {
      recipient: '"a b"@example.net',
      originalRecipient: 'info@example.org',
      action: 'relayed',
      text: '',
      remoteMta: 'mx.example.net',
      queueId: ID,
    },
  ],
  [
    'a delivery that was suppressed',
    `${ID} *> a@example.net R=dnslookup T=remote_smtp H=mx.example.net [192.0.2.1]`,
    { recipient: 'a@example.net', action: 'relayed', text: '', remoteMta: 'mx.example.net', queueId: ID },
  ],
  [
    'a refusal after which another host is tried',
    `${ID} H=mx.example.net [192.0.2.1]: SMTP error from remote mail server after pipelined RCPT TO:<a@example.net>: 550 5.7.1 no`,
    {
      recipient: 'a@example.net',
      action: 'failed',
      replyCode: '550',
      enhancedStatusCode: '5.7.1',
      text: 'SMTP error from remote mail server after pipelined RCPT TO:<a@example.net>: 550 5.7.1 no',
      command: 'RCPT',
      remoteMta: 'mx.example.net',
      queueId: ID,
    },
  ],
]

const REJECTIONS: readonly Row[] = [
  [
    'a recipient',
    'H=h.example (x) [192.0.2.9]:5 F=<s@example.com> rejected RCPT <a@example.org>: relay not permitted',
    { recipient: 'a@example.org', action: 'failed', text: 'relay not permitted', command: 'RCPT' },
  ],
  [
    'a recipient, for now',
    'H=[192.0.2.9] F=<> temporarily rejected RCPT <a@example.org>: greylisted',
    { recipient: 'a@example.org', action: 'delayed', text: 'greylisted', command: 'RCPT' },
  ],
  [
    'a message after its data',
    `${ID} H=h.example [192.0.2.9] F=<s@example.com> rejected after DATA: spam: 12.3 points`,
    { action: 'failed', text: 'spam: 12.3 points', command: 'DATA', queueId: ID },
  ],
  [
    'a sender',
    'H=h.example [192.0.2.9] rejected MAIL <s@example.com>: Sender verify failed',
    { action: 'failed', text: 'Sender verify failed', command: 'MAIL' },
  ],
  [
    'a greeting',
    'H=[192.0.2.9] rejected EHLO or HELO f_o: syntactically invalid argument(s): f_o',
    { action: 'failed', text: 'syntactically invalid argument(s): f_o', command: 'EHLO' },
  ],
  [
    'a connection',
    'H=[192.0.2.9] rejected connection in "connect" ACL: found in zen.spamhaus.org',
    { action: 'failed', text: 'found in zen.spamhaus.org', command: 'CONNECT' },
  ],
]

describe('Exim', () => {
  it.each(DELIVERIES)('logs %s', (_, message, told) => {
    expect(toldBy(line(message))).toEqual([{ ...AT, ...told }])
  })

  it.each(REJECTIONS)('refuses %s', (_, message, told) => {
    expect(toldBy(line(message))).toEqual([{ ...AT, ...told }])
  })

  it('with a zone, fractions, a process id, and through syslog', () => {
    const said = `${ID} ** a@example.net: Unrouteable address`
    const told = { recipient: 'a@example.net', action: 'failed', text: 'Unrouteable address', queueId: ID }
    expect(toldBy(`2026-01-02 03:04:05.678 +0100 [99] ${said}`)).toEqual([
      { ...told, lastAttemptDate: '2026-01-02T02:04:05Z' },
    ])
    expect(toldBy(`Jan  2 03:04:05 mx1 exim[99]: 2026-01-02 03:04:05 ${said}`)).toEqual([
      { ...told, ...AT, reportingMta: 'mx1' },
    ])
    expect(toldBy(`Jan  2 03:04:05 mx1 exim4[99]: ${said}`)).toEqual([
      { ...told, lastAttemptDate: 'Jan  2 03:04:05', reportingMta: 'mx1' },
    ])
  })

  it('without time and id, when its fields show what it is', () => {
    expect(toldBy('** a@example.net R=dnslookup T=remote_smtp: retry timeout exceeded')).toEqual([
      { recipient: 'a@example.net', action: 'failed', text: 'retry timeout exceeded' },
    ])
  })

  it.each([
    `${ID} <= s@example.com H=h.example [192.0.2.9] P=esmtps S=1234 id=1@example.com`,
    `${ID} Completed`,
    `${ID} Frozen (delivery error message)`,
    `${ID} removed by root`,
    `${ID} SMTP error from remote mail server after MAIL FROM:<s@example.com>: host mx.example.net [192.0.2.1]: 421 later`,
    `${ID} H=mx.example.net [192.0.2.1] Connection timed out`,
    'Start queue run: pid=12345',
    'SMTP connection from h.example [192.0.2.9] closed by QUIT',
    'no host name found for IP address 192.0.2.9',
  ])('tells nothing of a recipient: %s', (message) => {
    expect(toldBy(line(message))).toEqual([])
  })
})
