import { describe, expect, it } from 'vitest'
import { type Stated, toldBy } from './told.ts'

const ID = '333028896613691394'
const AT = { lastAttemptDate: '2026-10-04T02:22:32Z' }
const span = (...to: readonly string[]) =>
  `queueId = ${ID}, queueName = "remote", from = "s@example.org", to = [${to.map((one) => `"${one}"`).join(', ')}], size = 1, total = 1`
const line = (message: string) => `2026-10-04T02:22:32Z INFO ${message}`

type Row = readonly [name: string, message: string, told: Stated]

const ROWS: readonly Row[] = [
  [
    "a refusal: the last to= is the event's own",
    `SMTP RCPT TO rejected (delivery.rcpt-to-rejected) ${span('a@example.net', 'b@example.net')}, hostname = "mx.example.net", to = "a@example.net", code = 550, details = "5.1.1 The account \\"a\\" does not exist", elapsed = 0ms`,
    {
      recipient: 'a@example.net',
      action: 'failed',
      replyCode: '550',
      enhancedStatusCode: '5.1.1',
      text: '5.1.1 The account "a" does not exist',
      command: 'RCPT',
      remoteMta: 'mx.example.net',
      queueId: ID,
    },
  ],
  [
    'a refusal for now, in spite of its name',
    `SMTP RCPT TO rejected (delivery.rcpt-to-rejected) ${span('a@example.net')}, hostname = "mx.example.net", to = "a@example.net", code = 451, details = "later", elapsed = 0ms`,
    {
      recipient: 'a@example.net',
      action: 'delayed',
      replyCode: '451',
      text: 'later',
      command: 'RCPT',
      remoteMta: 'mx.example.net',
      queueId: ID,
    },
  ],
  [
    'the report of it, with the codes in words',
    `DSN permanent failure notification (delivery.dsn-perm-fail) ${span('a@example.net')}, to = "a@example.net", hostname = "mx.example.net", details = "Unexpected response for RCPT TO:<a@example.net>: Code: 553, Enhanced code: 5.7.1, Message: <s@example.org>: Sender address rejected", total = 0`,
    {
      recipient: 'a@example.net',
      action: 'failed',
      replyCode: '553',
      enhancedStatusCode: '5.7.1',
      text: '<s@example.org>: Sender address rejected',
      remoteMta: 'mx.example.net',
      queueId: ID,
    },
  ],
  [
    'a refusal after the data',
    `Message rejected by remote server (delivery.message-rejected) ${span('a@example.net')}, hostname = "mx.example.net", code = 554, details = "MAIL FROM domain not verified", elapsed = 0ms`,
    {
      recipient: 'a@example.net',
      action: 'failed',
      replyCode: '554',
      text: 'MAIL FROM domain not verified',
      command: 'DATA',
      remoteMta: 'mx.example.net',
      queueId: ID,
    },
  ],
  [
    'a connection that failed, for the recipients of that domain',
    `Connection error (delivery.connect-error) ${span('a@example.net', 'b@example.com')}, domain = "example.net", hostname = "mx.example.net", localIp = 0.0.0.0, remoteIp = 192.0.2.1, remotePort = 25, causedBy = SMTP error occurred (smtp.error) { details = "I/O Error", reason = "Connection timed out (os error 110)" }, elapsed = 133924ms`,
    {
      recipient: 'a@example.net',
      action: 'delayed',
      text: 'Connection timed out (os error 110)',
      command: 'CONNECT',
      remoteMta: 'mx.example.net',
      queueId: ID,
    },
  ],
  [
    'a domain without mail',
    `Null MX record found (delivery.null-mx) ${span('a@example.net')}, domain = "example.net", elapsed = 1ms`,
    { recipient: 'a@example.net', action: 'failed', text: 'Null MX record found', queueId: ID },
  ],
  [
    'mail that was handed on',
    `DSN success notification (delivery.dsn-success) ${span('a@example.net')}, to = "a@example.net", hostname = "mx.example.net", code = 250, details = "2.0.0 OK"`,
    {
      recipient: 'a@example.net',
      action: 'relayed',
      replyCode: '250',
      enhancedStatusCode: '2.0.0',
      text: '2.0.0 OK',
      remoteMta: 'mx.example.net',
      queueId: ID,
    },
  ],
  [
    'a recipient of its own that does not exist',
    'Mailbox does not exist (smtp.mailbox-does-not-exist) listenerId = "smtp", localPort = 25, remoteIp = 192.0.2.9, remotePort = 1, to = "a@example.org"',
    { recipient: 'a@example.org', action: 'failed', text: 'Mailbox does not exist', command: 'RCPT' },
  ],
]

describe('Stalwart', () => {
  it.each(ROWS)('logs %s', (_, message, told) => {
    expect(toldBy(line(message))).toEqual([{ ...AT, ...told }])
  })

  it('names all recipients of a message that failed as a whole', () => {
    const told = toldBy(
      line(`Delivery failed (delivery.failed) ${span('a@example.net', 'b@example.net')}, reason = "no"`),
    )
    expect(told.map(({ recipient }) => recipient)).toEqual(['a@example.net', 'b@example.net'])
  })

  it('in a container, without a time', () => {
    expect(toldBy(`stalwart | INFO Null MX record found (delivery.null-mx) ${span('a@example.net')}`)).toEqual([
      { recipient: 'a@example.net', action: 'failed', text: 'Null MX record found', queueId: ID },
    ])
  })

  it('as a web hook with several events', () => {
    const event = (type: string, data: object) => ({ id: '1', createdAt: '2026-10-04T02:22:32Z', type, data })
    const told = toldBy(
      JSON.stringify({
        events: [
          event('delivery.dsn-perm-fail', {
            queueId: 12,
            to: 'a@example.net',
            hostname: 'mx.example.net',
            code: 550,
            details: '5.1.1 no',
          }),
          event('delivery.attempt-end', { queueId: 12, to: ['a@example.net'] }),
          event('delivery.message-rejected', {
            queueId: 13,
            to: ['b@example.net', 'c@example.net'],
            code: 554,
            details: 'spam',
          }),
        ],
      }),
    )
    expect(
      told.map(({ recipient, replyCode, queueId, lastAttemptDate }) => [
        recipient,
        replyCode,
        queueId,
        lastAttemptDate,
      ]),
    ).toEqual([
      ['a@example.net', '550', '12', AT.lastAttemptDate],
      ['b@example.net', '554', '13', AT.lastAttemptDate],
      ['c@example.net', '554', '13', AT.lastAttemptDate],
    ])
  })

  it.each([
    `Delivery attempt started (delivery.attempt-start) ${span('a@example.net')}`,
    `Message rescheduled for delivery (queue.rescheduled) ${span('a@example.net')}, nextRetry = 2026-10-04T02:23:32Z`,
    `SMTP EHLO command (delivery.ehlo) ${span('a@example.net')}, hostname = "mx.example.net"`,
    'Network connection started (network.connection-start) listenerId = "smtp", localPort = 25, remoteIp = 192.0.2.9',
  ])('tells nothing of a recipient: %s', (message) => {
    expect(toldBy(line(message))).toEqual([])
  })
})
