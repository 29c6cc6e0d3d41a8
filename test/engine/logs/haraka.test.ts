import { describe, expect, it } from 'vitest'
import { type Stated, toldBy } from './told.ts'

const UUID = '69D20955-F582-46D8-BE03-1EF15F7F98B8'
const MAIL = `${UUID}.1.1`
const AT = { lastAttemptDate: '2026-07-23T19:44:30Z', queueId: MAIL }
const line = (message: string, uuid = MAIL, origin = 'outbound', level = 'NOTICE') =>
  `2026-07-23T19:44:30.610Z [${level}] [${uuid}] [${origin}] ${message}`

type Row = readonly [name: string, message: string, told: Stated]

const OUTBOUND: readonly Row[] = [
  [
    'a refusal',
    'recipient <a@example.net> rejected: 550 5.7.1 Service unavailable',
    {
      recipient: 'a@example.net',
      action: 'failed',
      replyCode: '550',
      enhancedStatusCode: '5.7.1',
      text: '550 5.7.1 Service unavailable',
      command: 'RCPT',
    },
  ],
  [
    'a deferral',
    'recipient <a@example.net> deferred: 451 4.7.1 later',
    {
      recipient: 'a@example.net',
      action: 'delayed',
      replyCode: '451',
      enhancedStatusCode: '4.7.1',
      text: '451 4.7.1 later',
      command: 'RCPT',
    },
  ],
  [
    'a mail that is tried again',
    'Temp failing 1769_177_0_1_x_1_mx for 64 seconds: Upstream error: 421 4.7.0 try later',
    { action: 'delayed', replyCode: '421', enhancedStatusCode: '4.7.0', text: '421 4.7.0 try later' },
  ],
  [
    'a mail that bounces',
    'bouncing mail: Error: Domain example.net sends and receives no email (NULL MX)',
    { action: 'failed', text: 'Domain example.net sends and receives no email (NULL MX)' },
  ],
  [
    'mail that was handed on',
    'delivered file=1769_177_0_1_x_1_mx domain=example.net host=mx.example.net ip=192.0.2.1 port=25 mode=SMTP tls=Y auth=N response="2.0.0 OK queued as \\"X\\"" delay=1.2 fails=0 rcpts=1/0/0',
    { action: 'relayed', enhancedStatusCode: '2.0.0', text: '2.0.0 OK queued as "X"', remoteMta: 'mx.example.net' },
  ],
  [
    'mail that was handed to a mailbox server, in the quotes of old versions',
    'delivered file=1 domain="example.net" host="192.0.2.1" ip=192.0.2.1 port=24 mode=LMTP response="250 2.1.5 OK"',
    {
      action: 'delivered',
      replyCode: '250',
      enhancedStatusCode: '2.1.5',
      text: '250 2.1.5 OK',
      remoteMta: '192.0.2.1',
    },
  ],
]

const INBOUND: readonly Row[] = [
  [
    'a recipient',
    'recipient <a@example.org> code=DENY msg="550 5.1.1 no such user" sender="s@example.com"',
    {
      recipient: 'a@example.org',
      action: 'failed',
      replyCode: '550',
      enhancedStatusCode: '5.1.1',
      text: '550 5.1.1 no such user',
      command: 'RCPT',
    },
  ],
  [
    'a sender, for now',
    'sender <s@example.com> code=DENYSOFT msg="later"',
    { action: 'delayed', text: 'later', command: 'MAIL' },
  ],
  ['a message', 'queue code=DENY msg=""', { action: 'failed', text: 'DENY', command: 'DATA' }],
]

describe('Haraka', () => {
  it.each(OUTBOUND)('logs %s', (_, message, told) => {
    expect(toldBy(line(message))).toEqual([{ ...AT, ...told }])
  })

  it.each(INBOUND)('refuses %s', (_, message, told) => {
    expect(toldBy(line(message, `${UUID}.2`, 'core'))).toEqual([{ ...AT, ...told, queueId: `${UUID}.2` }])
  })

  it('names the recipient of the transaction when the mail had one', () => {
    const came = (address: string) =>
      line(`recipient <${address}> code=OK msg="" sender="s@example.com"`, `${UUID}.1`, 'core')
    const bounce = line('bouncing mail: no')
    expect(toldBy(came('a@example.net'), bounce)[0]?.recipient).toBe('a@example.net')
    expect(toldBy(came('a@example.net'), came('b@example.net'), bounce)[0]?.recipient).toBeUndefined()
    expect(toldBy(line('C: RCPT TO:<c@example.net>', MAIL, 'outbound', 'PROTOCOL'), bounce)[0]?.recipient).toBe(
      'c@example.net',
    )
  })

  it('through syslog, as logfmt and as JSON', () => {
    const told = {
      recipient: 'a@example.net',
      action: 'failed',
      replyCode: '550',
      text: '550 gone',
      command: 'RCPT',
      queueId: MAIL,
    }
    const said = 'recipient <a@example.net> rejected: 550 gone'
    expect(toldBy(`Feb 17 21:53:28 mx1 haraka[48106]: [NOTICE] [${MAIL}] [outbound] ${said}`)).toEqual([
      { ...told, reportingMta: 'mx1', lastAttemptDate: 'Feb 17 21:53:28' },
    ])
    expect(toldBy(`level=NOTICE uuid=${MAIL} source=outbound message="${said}"`)).toEqual([told])
    expect(toldBy(JSON.stringify({ level: 'NOTICE', uuid: MAIL, origin: 'outbound', message: said }))).toEqual([told])
  })

  it('as JSON and as logfmt, with the fields of a delivery', () => {
    const told = { action: 'relayed', replyCode: '250', text: '250 OK', remoteMta: 'mx.example.net', queueId: MAIL }
    const fields = { 'delivered file': '1', host: 'mx.example.net', mode: 'SMTP', response: '250 OK' }
    expect(toldBy(JSON.stringify({ level: 'NOTICE', uuid: MAIL, source: 'outbound', message: '', ...fields }))).toEqual(
      [told],
    )
    expect(
      toldBy(
        `level=NOTICE uuid=${MAIL} source=outbound message="delivered file=1" host=mx.example.net response="250 OK"`,
      ),
    ).toEqual([told])
  })

  it.each([
    line('disconnect ip=192.0.2.9 rdns=x helo=y relay=N', UUID, 'core'),
    line('recipient <a@example.org> code=CONT msg="" sender="s@example.com"', `${UUID}.1`, 'core'),
    line('bouncing mail: Some recipients failed: <a@example.net>'),
    line('S: 550 5.1.1 no', MAIL, 'outbound', 'PROTOCOL'),
    line('running bounce hooks', MAIL, 'outbound', 'DEBUG'),
  ])('tells nothing of a recipient: %s', (text) => {
    expect(toldBy(text)).toEqual([])
  })
})
