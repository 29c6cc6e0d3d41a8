import { describe, expect, it } from 'vitest'
import { type Stated, toldBy, toldByAll } from './told.ts'

/** Second 0x65a0b1c2 - 10 of 1970, as multilog writes it. */
const TAI = '@4000000065a0b1c2d3e4f567'
const AT = { lastAttemptDate: '2024-01-12T03:27:52Z' }

type Row = readonly [name: string, start: string | null, end: string, told: Stated]

const ROWS: readonly Row[] = [
  [
    'a refusal: the recipient is in an earlier line, lines and spaces of the reply are written as signs',
    'starting delivery 7: msg 4711 to remote a_b@example.net',
    'delivery 7: failure: 192.0.2.1_does_not_like_recipient./Remote_host_said:_550-5.1.1_<a_b@example.net>/550_5.1.1_see_http://example.net/x/y/Giving_up_on_192.0.2.1./',
    {
      recipient: 'a_b@example.net',
      action: 'failed',
      replyCode: '550',
      enhancedStatusCode: '5.1.1',
      text: '192.0.2.1 does not like recipient. Remote host said: 550-5.1.1 <a_b@example.net> see http://example.net/x/y Giving up on 192.0.2.1.',
      command: 'RCPT',
      remoteMta: '192.0.2.1',
      queueId: '4711',
    },
  ],
  [
    'a deferral of a delivery whose beginning was not seen',
    null,
    'delivery 9: deferral: Connected_to_192.0.2.1_but_greeting_failed./Remote_host_said:_421_4.7.0_try_later/',
    {
      action: 'delayed',
      replyCode: '421',
      enhancedStatusCode: '4.7.0',
      text: 'Connected to 192.0.2.1 but greeting failed. Remote host said: 421 4.7.0 try later',
      command: 'CONNECT',
      remoteMta: '192.0.2.1',
    },
  ],
  [
    'a domain without a server, where no code is stated but one',
    'starting delivery 1: msg 12 to remote a@example.net',
    "delivery 1: failure: Sorry,_I_couldn't_find_any_host_named_example.net._(#5.1.2)/",
    {
      recipient: 'a@example.net',
      action: 'failed',
      enhancedStatusCode: '5.1.2',
      text: "Sorry, I couldn't find any host named example.net. (#5.1.2)",
      queueId: '12',
    },
  ],
  [
    'mail that was handed on',
    'starting delivery 10: msg 12 to remote a@example.net',
    'delivery 10: success: 192.0.2.1_accepted_message./Remote_host_said:_250_2.0.0_Ok:_queued_as_X/',
    {
      recipient: 'a@example.net',
      action: 'relayed',
      replyCode: '250',
      enhancedStatusCode: '2.0.0',
      text: '192.0.2.1 accepted message. Remote host said: 250 2.0.0 Ok: queued as X',
      remoteMta: '192.0.2.1',
      queueId: '12',
    },
  ],
  [
    'a delivery into a mailbox',
    'starting delivery 11: msg 12 to local a@example.org',
    'delivery 11: success: did_1+0+0/',
    { recipient: 'a@example.org', action: 'delivered', text: 'did 1+0+0', queueId: '12' },
  ],
]

const GUARDS: readonly (readonly [name: string, message: string, told: Stated])[] = [
  [
    'chkuser',
    'CHKUSER rejected rcpt: from <s@example.com::> remote <helo:h.example:192.0.2.9> rcpt <a@example.org> : not existing recipient',
    { recipient: 'a@example.org', action: 'failed', text: 'not existing recipient', command: 'RCPT' },
  ],
  [
    'chkuser, of the sender',
    'CHKUSER rejected sender: from <s@example.com::> remote <helo:h.example:192.0.2.9> rcpt <> : invalid sender MX domain',
    { action: 'failed', text: 'invalid sender MX domain', command: 'MAIL' },
  ],
  [
    'spamdyke',
    'DENIED_RBL_MATCH from: s@example.com to: a@example.org origin_ip: 192.0.2.9 origin_rdns: h.example auth: (unknown) encryption: (none) reason: zen.spamhaus.org',
    { recipient: 'a@example.org', action: 'failed', text: 'DENIED_RBL_MATCH zen.spamhaus.org', command: 'RCPT' },
  ],
  [
    'spamdyke that wants a second try',
    'DENIED_GRAYLISTED from: s@example.com to: a@example.org origin_ip: 192.0.2.9 origin_rdns: h.example auth: (unknown)',
    { recipient: 'a@example.org', action: 'delayed', text: 'DENIED_GRAYLISTED', command: 'RCPT' },
  ],
  [
    'simscan',
    'simscan:[26811]:SPAM REJECT (19.4/12.0):9.67s:buy:192.0.2.9:s@example.com:a@example.org',
    { recipient: 'a@example.org', action: 'failed', text: 'SPAM REJECT (19.4/12.0)', command: 'DATA' },
  ],
  [
    'rblsmtpd',
    'rblsmtpd: 192.0.2.9 pid 123: 451 http://www.spamhaus.org/query/bl?ip=192.0.2.9',
    {
      action: 'delayed',
      replyCode: '451',
      text: '451 http://www.spamhaus.org/query/bl?ip=192.0.2.9',
      command: 'CONNECT',
    },
  ],
]

describe('qmail', () => {
  it.each(ROWS)('logs %s', (_, start, end, told) => {
    const lines = start === null ? [end] : [start, end]
    expect(toldByAll(...lines.map((line) => `${TAI} ${line}`))).toEqual([{ ...AT, ...told }])
  })

  it.each(GUARDS)('is guarded by %s', (_, message, told) => {
    expect(toldBy(`${TAI} ${message}`)).toEqual([{ ...AT, ...told }])
  })

  it('through splogger, which writes the seconds behind its name', () => {
    const line = (message: string) => `Jan  7 03:04:06 ns qmail: 1767755046.123456 ${message}`
    const told = toldByAll(
      line('starting delivery 3: msg 5 to local a@example.org'),
      line('delivery 3: success: did_0+1+0/'),
    )
    expect(told).toEqual([
      {
        recipient: 'a@example.org',
        action: 'delivered',
        text: 'did 0+1+0',
        reportingMta: 'ns',
        lastAttemptDate: '2026-01-07T03:04:06Z',
        queueId: '5',
      },
    ])
  })

  it('uses the number of a delivery again for another recipient', () => {
    const told = toldByAll(
      'starting delivery 1: msg 5 to local a@example.org',
      'delivery 1: success: did_1+0+0/',
      'starting delivery 1: msg 6 to local b@example.org',
      'delivery 1: failure: Sorry,_no_mailbox_here_by_that_name._(#5.1.1)/',
      'delivery 1: failure: once_more/',
    )
    expect(told.map(({ recipient, queueId }) => [recipient, queueId])).toEqual([
      ['a@example.org', '5'],
      ['b@example.org', '6'],
      [undefined, undefined],
    ])
  })

  it.each([
    'new msg 4711',
    'info msg 4711: bytes 1234 from <s@example.com> qp 99 uid 7791',
    'status: local 0/10 remote 0/20',
    'end msg 4711',
    'bounce msg 4711 qp 100',
    'CHKUSER accepted rcpt: from <s@example.com::> remote <helo:h:192.0.2.9> rcpt <a@example.org> : found existing recipient',
    'ALLOWED from: s@example.com to: a@example.org origin_ip: 192.0.2.9 origin_rdns: h.example auth: (unknown)',
    'simscan:[26811]:CLEAN (1.2/12.0):1.2s:hello:192.0.2.9:s@example.com:a@example.org',
    'tcpserver: status: 1/20',
  ])('tells nothing of a recipient: %s', (message) => {
    expect(toldBy(`${TAI} ${message}`)).toEqual([])
  })
})
