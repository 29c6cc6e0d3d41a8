import { describe, expect, it } from 'vitest'
import { type Stated, toldBy, toldByAll } from './told.ts'

const TIME = '2026-01-02T03:04:05.123Z'
const AT = { lastAttemptDate: '2026-01-02T03:04:05Z' }
const GUID = '2d1f2a5e-0000-0000-0000-08d000000000'

type Row = readonly [name: string, line: string, told: readonly Stated[]]

const TRACKING: readonly Row[] = [
  [
    'a failure, of two recipients, each with its own status',
    `${TIME},192.0.2.8,EX1,192.0.2.9,EX1,,,ROUTING,FAIL,12345,<1@example.org>,${GUID},a@example.net;b@example.net,550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found;[{LRT=1/2/2026};{LED=550 5.4.1 Access denied; AS(201)};{FQDN=mx.example.net};{IP=192.0.2.1}],1234,2,,,"Hello, you",s@example.org,s@example.org,,Originating`,
    [
      {
        ...AT,
        recipient: 'a@example.net',
        action: 'failed',
        replyCode: '550',
        enhancedStatusCode: '5.1.10',
        text: '550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found',
        reportingMta: 'EX1',
        queueId: '12345',
      },
      {
        ...AT,
        recipient: 'b@example.net',
        action: 'failed',
        replyCode: '550',
        enhancedStatusCode: '5.4.1',
        text: '550 5.4.1 Access denied; AS(201)',
        remoteMta: 'mx.example.net',
        reportingMta: 'EX1',
        queueId: '12345',
      },
    ],
  ],
  [
    'a deferral, whose reply is in the context',
    `${TIME},,,,EX1,08D0;421 4.4.2 Connection dropped;x,Out,SMTP,DEFER,7,<1@example.org>,${GUID},a@example.net,,1234,1`,
    [
      {
        ...AT,
        recipient: 'a@example.net',
        action: 'delayed',
        replyCode: '421',
        enhancedStatusCode: '4.4.2',
        text: '421 4.4.2 Connection dropped',
        reportingMta: 'EX1',
        queueId: '7',
      },
    ],
  ],
  [
    'mail that was handed on: the server side is the other one',
    `${TIME},192.0.2.8,EX1.example.org,192.0.2.1,mx.example.net,08D0;250 2.6.0 <1> Queued mail for delivery;ClientSubmitTime:,Out,SMTP,SEND,12345,<1@example.org>,${GUID},a@example.net,250 2.1.5 Recipient OK,1234,1`,
    [
      {
        ...AT,
        recipient: 'a@example.net',
        action: 'relayed',
        replyCode: '250',
        enhancedStatusCode: '2.1.5',
        text: '250 2.1.5 Recipient OK',
        remoteMta: 'mx.example.net',
        reportingMta: 'EX1.example.org',
        queueId: '12345',
      },
    ],
  ],
  [
    'a delivery into a mailbox, in the columns of 2007',
    `${TIME},192.0.2.8,EX1,192.0.2.9,MBX1,08D0,,STOREDRIVER,DELIVER,9,<1@example.org>,a@example.org,,1234,1`,
    [{ ...AT, recipient: 'a@example.org', action: 'delivered', text: '08D0', reportingMta: 'MBX1', queueId: '9' }],
  ],
]

const TRACES: readonly Row[] = [
  [
    'the details of a failure',
    '"1/2/2026 3:04:05 AM","Fail","","Reason: [{LED=550 5.1.1 The account does not exist};{MSG=};{FQDN=mx.example.net};{IP=192.0.2.1};{LRT=1/2/2026 3:04:04 AM}]. OutboundProxyTargetIP: 192.0.2.1. OutboundProxyTargetHostName: mx.example.net","<root/>"',
    [
      {
        action: 'failed',
        replyCode: '550',
        enhancedStatusCode: '5.1.1',
        text: '550 5.1.1 The account does not exist',
        remoteMta: 'mx.example.net',
        lastAttemptDate: '1/2/2026 3:04:04 AM',
      },
    ],
  ],
  [
    'the details without braces',
    '"1/2/2026 3:04:05 AM","Fail","","Reason: 550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found","x"',
    [
      {
        action: 'failed',
        replyCode: '550',
        enhancedStatusCode: '5.1.10',
        text: '550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found',
      },
    ],
  ],
  [
    'the details as PowerShell lists them, with the server in the error itself',
    'Detail : Reason: [{LED=450 4.4.316 Connection refused [Message=Socket error code 10061] [LastAttemptedServerName=mx.example.net] [LastAttemptedIP=192.0.2.1:25]};{MSG=};{FQDN=};{IP=};{LRT=}]. OutboundProxyTargetIP: ',
    [
      {
        action: 'delayed',
        replyCode: '450',
        enhancedStatusCode: '4.4.316',
        text: '450 4.4.316 Connection refused [Message=Socket error code 10061] [LastAttemptedServerName=mx.example.net] [LastAttemptedIP=192.0.2.1:25]',
        remoteMta: 'mx.example.net',
      },
    ],
  ],
  [
    'a summary with several recipients, of which the last event counts',
    '2026-01-02T03:04:05Z,s@example.org,"a@example.net##Receive, Send;b@example.net##Receive, Fail",Hello,1234,<1@example.org>',
    [
      { ...AT, recipient: 'a@example.net', action: 'relayed', text: 'Send' },
      { ...AT, recipient: 'b@example.net', action: 'failed', text: 'Fail' },
    ],
  ],
  [
    'a row without its header: the second address is the recipient, and the subject is none',
    '"1/2/2026 3:04:05 AM","s@example.org","a@example.net","Lunch, 12@noon?","Failed","","192.0.2.2","123","<1@example.org>","guid"',
    [{ recipient: 'a@example.net', action: 'failed', text: 'Failed' }],
  ],
]

describe('Exchange and Microsoft 365', () => {
  it.each(TRACKING)('track %s', (_, line, told) => {
    expect(toldBy(line)).toEqual(told)
  })

  it.each(TRACES)('trace %s', (_, line, told) => {
    expect(toldBy(line)).toEqual(told)
  })

  it('read the columns by the header line, whatever their order', () => {
    const tracking =
      '#Fields: date-time,source,event-id,sender-address,recipient-address,recipient-status,server-hostname'
    expect(toldBy(tracking, `${TIME},AGENT,FAIL,s@example.com,a@example.org,550 5.7.1 spam,EX1`)).toEqual([
      {
        ...AT,
        recipient: 'a@example.org',
        action: 'failed',
        replyCode: '550',
        enhancedStatusCode: '5.7.1',
        text: '550 5.7.1 spam',
        reportingMta: 'EX1',
      },
    ])
    const trace = '"Status","Received","SenderAddress","RecipientAddress"'
    expect(toldBy(trace, '"Pending","1/2/2026 3:04:05 AM","s@example.org","a@example.net"')).toEqual([
      { recipient: 'a@example.net', action: 'delayed', text: 'Pending', lastAttemptDate: '1/2/2026 3:04:05 AM' },
    ])
  })

  it('follow the protocol log of a connector, in which commands are sent ahead', () => {
    const row = (event: string, data: string) =>
      `${TIME},Out,08D5A6B7C8D9E0F1,5,192.0.2.2:1234,192.0.2.1:25,${event},${data},`
    const lines = [
      row('+', ''),
      row('>', 'MAIL FROM:<s@example.org> SIZE=1'),
      row('>', 'RCPT TO:<a@example.net>'),
      row('>', 'RCPT TO:<b@example.net>'),
      row('<', '250 2.1.0 Sender OK'),
      row('<', '250 2.1.5 OK'),
      row('<', '"550 5.1.1 <b@example.net>, unknown"'),
      row('-', ''),
    ]
    expect(toldByAll(...lines)).toEqual([
      {
        ...AT,
        recipient: 'b@example.net',
        action: 'failed',
        replyCode: '550',
        enhancedStatusCode: '5.1.1',
        text: '550 5.1.1 <b@example.net>, unknown',
        command: 'RCPT',
        remoteMta: '192.0.2.1',
      },
    ])
  })

  it('tell what a receive connector refused', () => {
    const row = (event: string, data: string) =>
      `${TIME},In,08D5A6B7C8D9E0F1,5,192.0.2.2:25,192.0.2.9:1234,${event},${data},`
    expect(
      toldByAll(row('<', 'RCPT TO:<a@example.org>'), row('>', '550 5.1.1 User unknown'), row('<', 'QUIT')),
    ).toEqual([
      {
        ...AT,
        recipient: 'a@example.org',
        action: 'failed',
        replyCode: '550',
        enhancedStatusCode: '5.1.1',
        text: '550 5.1.1 User unknown',
        command: 'RCPT',
      },
    ])
  })

  it.each([
    '#Software: Microsoft Exchange Server',
    '#Fields: date-time,client-ip,source,event-id,recipient-address',
    `${TIME},,EX1,,,,,SMTP,RECEIVE,12345,<1@example.org>,${GUID},a@example.net,,1234,1`,
    `${TIME},,EX1,,,,,ROUTING,RESOLVE,12345,<1@example.org>,${GUID},a@example.net,,1234,1`,
    `${TIME},,EX1,,,,,DSN,DSN,12345,<1@example.org>,${GUID},s@example.org,,1234,1`,
  ])('tell nothing of a recipient: %s', (line) => {
    expect(toldBy(line)).toEqual([])
  })
})
