import { describe, expect, it } from 'vitest'
import { type Stated, toldBy } from './told.ts'

const AT = { reportingMta: 'mx1', lastAttemptDate: 'Oct 20 13:27:05' }
const line = (program: string, message: string) => `Oct 20 13:27:05 mx1 postfix/${program}[12345]: ${message}`

/** A sentence, the agent, what it logs, what that tells. */
type Row = readonly [string, string, string, Stated]

const DELIVERIES: readonly Row[] = [
  [
    'a refusal at RCPT, with the address that was written first',
    'smtp',
    '5B1C0A0FE2: to=<a@example.net>, orig_to=<b@example.org>, relay=mx.example.net[192.0.2.1]:25, conn_use=2, delay=0.9, delays=0.03/0/0.8/0.1, dsn=5.1.1, status=bounced (host mx.example.net[192.0.2.1] said: 550 5.1.1 <a@example.net>: User unknown (in reply to RCPT TO command))',
    {
      recipient: 'a@example.net',
      originalRecipient: 'b@example.org',
      action: 'failed',
      replyCode: '550',
      enhancedStatusCode: '5.1.1',
      text: 'host mx.example.net[192.0.2.1] said: 550 5.1.1 <a@example.net>: User unknown (in reply to RCPT TO command)',
      command: 'RCPT',
      remoteMta: 'mx.example.net',
      queueId: '5B1C0A0FE2',
    },
  ],
  [
    "the code of the field dsn= before one of the server's words",
    'smtp',
    '4bXyZ12345z9: to=<a@example.net>, relay=mx.example.net[192.0.2.1]:25, delay=1, delays=0/0/0/1, tls=dane, dsn=4.0.0, status=deferred (host mx.example.net[192.0.2.1] said: 451 4.7.1 try later (in reply to end of DATA command))',
    {
      recipient: 'a@example.net',
      action: 'delayed',
      replyCode: '451',
      enhancedStatusCode: '4.0.0',
      text: 'host mx.example.net[192.0.2.1] said: 451 4.7.1 try later (in reply to end of DATA command)',
      command: 'DATA',
      remoteMta: 'mx.example.net',
      queueId: '4bXyZ12345z9',
    },
  ],
  [
    'no code where none is stated, and the host that was not reached',
    'smtp',
    '5B1C0A0FE2: to=<a@example.net>, relay=none, delay=30, status=deferred (connect to mx.example.net[192.0.2.1]:25: Connection timed out)',
    {
      recipient: 'a@example.net',
      action: 'delayed',
      text: 'connect to mx.example.net[192.0.2.1]:25: Connection timed out',
      remoteMta: 'mx.example.net',
      queueId: '5B1C0A0FE2',
    },
  ],
  [
    'a connection that broke, and where',
    'smtp',
    '5B1C0A0FE2: to=<a@example.net>, relay=mx.example.net[192.0.2.1]:25, delay=30, dsn=4.4.2, status=deferred (lost connection with mx.example.net[192.0.2.1] while sending end of data -- message may be sent more than once)',
    {
      recipient: 'a@example.net',
      action: 'delayed',
      enhancedStatusCode: '4.4.2',
      text: 'lost connection with mx.example.net[192.0.2.1] while sending end of data -- message may be sent more than once',
      command: 'DATA',
      remoteMta: 'mx.example.net',
      queueId: '5B1C0A0FE2',
    },
  ],
  [
    'what the queue manager keeps back',
    'qmgr',
    '5B1C0A0FE2: to=<a@example.net>, relay=none, delay=30, dsn=4.4.1, status=deferred (delivery temporarily suspended: host mx.example.net[192.0.2.1] refused to talk to me: 421 busy)',
    {
      recipient: 'a@example.net',
      action: 'delayed',
      replyCode: '421',
      enhancedStatusCode: '4.4.1',
      text: 'delivery temporarily suspended: host mx.example.net[192.0.2.1] refused to talk to me: 421 busy',
      command: 'CONNECT',
      remoteMta: 'mx.example.net',
      queueId: '5B1C0A0FE2',
    },
  ],
  [
    'mail that was handed on by SMTP',
    'smtp',
    '5B1C0A0FE2: to=<a@example.net>, relay=mx.example.net[2001:db8::1]:25, delay=1, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as ABC)',
    {
      recipient: 'a@example.net',
      action: 'relayed',
      replyCode: '250',
      enhancedStatusCode: '2.0.0',
      text: '250 2.0.0 Ok: queued as ABC',
      remoteMta: 'mx.example.net',
      queueId: '5B1C0A0FE2',
    },
  ],
  [
    'a local delivery over a socket, where the relay is this host; a quoted local part may hold a bracket',
    'lmtp',
    '5B1C0A0FE2: to=<"a >b"@example.org>, relay=mx1.example.org[private/dovecot-lmtp], delay=1, dsn=2.0.0, status=sent (250 2.0.0 <x> Saved)',
    {
      recipient: '"a >b"@example.org',
      action: 'delivered',
      replyCode: '250',
      enhancedStatusCode: '2.0.0',
      text: '250 2.0.0 <x> Saved',
      queueId: '5B1C0A0FE2',
    },
  ],
  [
    'a delivery into a mailbox, before there was dsn=',
    'virtual',
    '5B1C0A0FE2: to=<grüße@exämple.org>, relay=virtual, delay=1, status=sent (delivered to maildir)',
    { recipient: 'grüße@exämple.org', action: 'delivered', text: 'delivered to maildir', queueId: '5B1C0A0FE2' },
  ],
  [
    'an alias that leads on',
    'local',
    '5B1C0A0FE2: to=<root@example.org>, orig_to=<root>, relay=local, delay=1, dsn=2.0.0, status=sent (forwarded as 5B1C0A0FE3)',
    {
      recipient: 'root@example.org',
      originalRecipient: 'root',
      action: 'expanded',
      enhancedStatusCode: '2.0.0',
      text: 'forwarded as 5B1C0A0FE3',
      queueId: '5B1C0A0FE2',
    },
  ],
  [
    'a command that failed',
    'pipe',
    '5B1C0A0FE2: to=<a@example.org>, relay=dovecot, delay=1, dsn=4.3.0, status=deferred (temporary failure. Command output: lda: Error (x))',
    {
      recipient: 'a@example.org',
      action: 'delayed',
      enhancedStatusCode: '4.3.0',
      text: 'temporary failure. Command output: lda: Error (x)',
      queueId: '5B1C0A0FE2',
    },
  ],
  [
    'an error transport',
    'error',
    '5B1C0A0FE2: to=<a@example.org>, relay=none, delay=1, dsn=5.0.0, status=bounced (User unknown in virtual alias table)',
    {
      recipient: 'a@example.org',
      action: 'failed',
      enhancedStatusCode: '5.0.0',
      text: 'User unknown in virtual alias table',
      queueId: '5B1C0A0FE2',
    },
  ],
  [
    'the discard transport, which says sent',
    'discard',
    '5B1C0A0FE2: to=<a@example.org>, relay=none, delay=1, dsn=2.0.0, status=sent (silently)',
    {
      recipient: 'a@example.org',
      action: 'delivered',
      enhancedStatusCode: '2.0.0',
      text: 'silently',
      queueId: '5B1C0A0FE2',
    },
  ],
  [
    'the answer to a probe: undeliverable',
    'smtp',
    '5B1C0A0FE2: to=<a@example.net>, relay=mx.example.net[192.0.2.1]:25, delay=1, dsn=5.1.1, status=undeliverable (host mx.example.net[192.0.2.1] said: 550 5.1.1 no (in reply to RCPT TO command))',
    {
      recipient: 'a@example.net',
      action: 'failed',
      replyCode: '550',
      enhancedStatusCode: '5.1.1',
      text: 'host mx.example.net[192.0.2.1] said: 550 5.1.1 no (in reply to RCPT TO command)',
      command: 'RCPT',
      remoteMta: 'mx.example.net',
      queueId: '5B1C0A0FE2',
    },
  ],
  [
    'the answer to a probe: deliverable',
    'local',
    '5B1C0A0FE2: to=<a@example.org>, relay=local, delay=1, dsn=2.0.0, status=deliverable (delivers to mailbox)',
    {
      recipient: 'a@example.org',
      action: 'delivered',
      enhancedStatusCode: '2.0.0',
      text: 'delivers to mailbox',
      queueId: '5B1C0A0FE2',
    },
  ],
  [
    'a soft bounce, which is only a delay',
    'local',
    '5B1C0A0FE2: to=<a@example.org>, relay=local, delay=1, dsn=4.1.1, status=SOFTBOUNCE (unknown user: "a")',
    {
      recipient: 'a@example.org',
      action: 'delayed',
      enhancedStatusCode: '4.1.1',
      text: 'unknown user: "a"',
      queueId: '5B1C0A0FE2',
    },
  ],
]

describe('Postfix', () => {
  it.each(DELIVERIES)('delivers: %s', (_, program, message, told) => {
    expect(toldBy(line(program, message))).toEqual([{ ...AT, ...told }])
  })

  it('gives up after days: each deferred recipient has failed, for the reason that was given', () => {
    const deferred = (to: string, why: string) =>
      line('smtp', `5B1C0A0FE2: to=<${to}>, relay=none, delay=1, dsn=4.4.1, status=deferred (${why})`)
    const lines = [
      deferred('a@example.net', 'first'),
      deferred('b@example.net', 'other'),
      deferred('a@example.net', 'second'),
    ]
    const told = toldBy(...lines, line('qmgr', '5B1C0A0FE2: from=<s@example.com>, status=expired, returned to sender'))
    expect(told.map(({ recipient, action, text }) => [recipient, action, text])).toEqual([
      ['b@example.net', 'failed', 'other'],
      ['a@example.net', 'failed', 'second'],
    ])
  })

  it('gives up: alone the line names no recipient', () => {
    expect(toldBy(line('qmgr', '5B1C0A0FE2: from=<s@example.com>, status=expired, returned to sender'))).toEqual([
      { ...AT, action: 'failed', text: 'expired, returned to sender', queueId: '5B1C0A0FE2' },
    ])
  })

  it.each([
    ['smtpd', 'connect from unknown[192.0.2.9]'],
    ['smtpd', 'disconnect from unknown[192.0.2.9] ehlo=1 mail=1 rcpt=0/1 quit=1 commands=3/4'],
    ['smtpd', '5B1C0A0FE2: client=h.example[192.0.2.9], sasl_method=PLAIN, sasl_username=u'],
    ['smtpd', 'warning: unknown[192.0.2.9]: SASL LOGIN authentication failed: UGFzc3dvcmQ6'],
    ['cleanup', '5B1C0A0FE2: message-id=<1@example.com>'],
    ['cleanup', '5B1C0A0FE2: warning: header Subject: rejected from local; from=<s@example.com> to=<a@example.net>'],
    ['qmgr', '5B1C0A0FE2: from=<s@example.com>, size=1234, nrcpt=1 (queue active)'],
    ['qmgr', '5B1C0A0FE2: removed'],
    ['bounce', '5B1C0A0FE2: sender non-delivery notification: 5B1C0A0FE3'],
    ['smtp', 'connect to mx.example.net[192.0.2.1]:25: Connection timed out'],
    ['smtp', '5B1C0A0FE2: host mx.example.net[192.0.2.1] said: 450 4.7.1 later (in reply to RCPT TO command)'],
    ['postscreen', 'PREGREET 11 after 0.05 from [192.0.2.9]:5555: EHLO User\\r\\n'],
    ['postscreen', 'DNSBL rank 5 for [192.0.2.9]:5555'],
    ['postscreen', 'HANGUP after 0.1 from [192.0.2.9]:5555 in tests before SMTP handshake'],
    ['anvil', 'statistics: max connection rate 1/60s for (smtp:192.0.2.9) at Oct 20 13:20:00'],
  ])('tells nothing of a recipient: %s %s', (program, message) => {
    expect(toldBy(line(program, message))).toEqual([])
  })
})
