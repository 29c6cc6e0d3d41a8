import { describe, expect, it } from 'vitest'
import { type Stated, toldBy } from './told.ts'

const ID = 'x07ABCDE012345'
const AT = { reportingMta: 'ns', lastAttemptDate: 'Jan  7 03:04:05' }
const line = (message: string, program = 'sm-mta[321]') => `Jan  7 03:04:05 ns ${program}: ${message}`

type Row = readonly [name: string, message: string, told: Stated]

const ROWS: readonly Row[] = [
  [
    'an unknown user',
    `${ID}: to=<a@example.net>, ctladdr=<s@example.org> (1000/1000), delay=00:00:02, xdelay=00:00:01, mailer=esmtp, pri=120345, relay=mx.example.net. [192.0.2.1], dsn=5.1.1, stat=User unknown`,
    {
      recipient: 'a@example.net',
      action: 'failed',
      enhancedStatusCode: '5.1.1',
      text: 'User unknown',
      remoteMta: 'mx.example.net',
      queueId: ID,
    },
  ],
  [
    'the reply, since 8.16',
    `${ID}: to=<a@example.net>, delay=00:00:02, mailer=esmtp, relay=mx.example.net. [192.0.2.1], dsn=5.7.1, reply=550 5.7.1 <a@example.net>... Access denied, stat=Service unavailable`,
    {
      recipient: 'a@example.net',
      action: 'failed',
      replyCode: '550',
      enhancedStatusCode: '5.7.1',
      text: '550 5.7.1 <a@example.net>... Access denied',
      remoteMta: 'mx.example.net',
      queueId: ID,
    },
  ],
  [
    'a deferral',
    `${ID}: to=a@example.net, delay=1+00:00:02, xdelay=00:00:01, mailer=esmtp, pri=1, relay=mx.example.net. [192.0.2.1], dsn=4.0.0, stat=Deferred: Connection timed out with mx.example.net.`,
    {
      recipient: 'a@example.net',
      action: 'delayed',
      enhancedStatusCode: '4.0.0',
      text: 'Deferred: Connection timed out with mx.example.net.',
      remoteMta: 'mx.example.net',
      queueId: ID,
    },
  ],
  [
    'a deferral without a relay',
    `${ID}: to=<a@example.net>, delay=00:00:02, mailer=esmtp, pri=1, stat=Deferred: Connection refused by mx.example.net.`,
    {
      recipient: 'a@example.net',
      action: 'delayed',
      text: 'Deferred: Connection refused by mx.example.net.',
      remoteMta: 'mx.example.net',
      queueId: ID,
    },
  ],
  [
    'mail that waits',
    `${ID}: to=<a@example.net>, delay=00:00:00, mailer=esmtp, pri=30025, stat=queued`,
    { recipient: 'a@example.net', action: 'delayed', text: 'queued', queueId: ID },
  ],
  [
    'mail that was handed on: what the server answered',
    `${ID}: to=<a@example.net>, delay=00:00:02, mailer=esmtp, relay=[192.0.2.1] [192.0.2.1], dsn=2.0.0, stat=Sent (250 2.0.0 Ok: queued as ABC)`,
    {
      recipient: 'a@example.net',
      action: 'relayed',
      replyCode: '250',
      enhancedStatusCode: '2.0.0',
      text: '250 2.0.0 Ok: queued as ABC',
      remoteMta: '192.0.2.1',
      queueId: ID,
    },
  ],
  [
    'a delivery into a mailbox, to a user without a domain',
    `${ID}: to=root, ctladdr=root (0/0), delay=00:00:02, mailer=local, pri=12, dsn=2.0.0, stat=Sent`,
    { recipient: 'root', action: 'delivered', enhancedStatusCode: '2.0.0', text: 'Sent', queueId: ID },
  ],
  [
    'a refused recipient',
    'ruleset=check_rcpt, arg1=<a@example.net>, relay=h.example [192.0.2.9], reject=550 5.7.1 <a@example.net>... Relaying denied',
    {
      recipient: 'a@example.net',
      action: 'failed',
      replyCode: '550',
      enhancedStatusCode: '5.7.1',
      text: '550 5.7.1 <a@example.net>... Relaying denied',
      command: 'RCPT',
    },
  ],
  [
    'a refused pair, of which the second is the recipient',
    `${ID}: ruleset=check_compat, arg1=<s@example.com>, arg2=<a@example.net>, reject=550 5.7.1 Access denied`,
    {
      recipient: 'a@example.net',
      action: 'failed',
      replyCode: '550',
      enhancedStatusCode: '5.7.1',
      text: '550 5.7.1 Access denied',
      command: 'RCPT',
      queueId: ID,
    },
  ],
  [
    'a refused sender',
    `${ID}: ruleset=check_mail, arg1=<s@example.com>, relay=h.example [192.0.2.9], reject=451 4.1.8 Domain of sender address s@example.com does not resolve`,
    {
      action: 'delayed',
      replyCode: '451',
      enhancedStatusCode: '4.1.8',
      text: '451 4.1.8 Domain of sender address s@example.com does not resolve',
      command: 'MAIL',
      queueId: ID,
    },
  ],
  [
    'a refused client',
    'ruleset=check_relay, arg1=h.example, arg2=192.0.2.9, relay=h.example [192.0.2.9], reject=550 5.7.1 Access denied',
    {
      action: 'failed',
      replyCode: '550',
      enhancedStatusCode: '5.7.1',
      text: '550 5.7.1 Access denied',
      command: 'CONNECT',
    },
  ],
  [
    'a milter at RCPT',
    `${ID}: Milter: to=<a@example.net>, reject=451 4.7.1 Greylisting in action, please come back later`,
    {
      recipient: 'a@example.net',
      action: 'delayed',
      replyCode: '451',
      enhancedStatusCode: '4.7.1',
      text: '451 4.7.1 Greylisting in action, please come back later',
      command: 'RCPT',
      queueId: ID,
    },
  ],
  [
    'a milter after the data',
    `${ID}: Milter: data, reject=554 5.7.1 Command rejected`,
    {
      action: 'failed',
      replyCode: '554',
      enhancedStatusCode: '5.7.1',
      text: '554 5.7.1 Command rejected',
      command: 'DATA',
      queueId: ID,
    },
  ],
  [
    'an unknown user of its own',
    `${ID}: <a@example.org>... User unknown`,
    { recipient: 'a@example.org', action: 'failed', text: 'User unknown', queueId: ID },
  ],
]

describe('Sendmail', () => {
  it.each(ROWS)('logs %s', (_, message, told) => {
    expect(toldBy(line(message))).toEqual([{ ...AT, ...told }])
  })

  it('names several recipients in one line; a comma in a quoted local part separates nothing', () => {
    const told = toldBy(
      line(
        `${ID}: to=<a@example.net>,<"b,c"@example.net>,d@example.net, delay=00:00:02, mailer=esmtp, dsn=5.1.1, stat=User unknown`,
      ),
    )
    expect(told.map(({ recipient }) => recipient)).toEqual(['a@example.net', '"b,c"@example.net', 'd@example.net'])
  })

  it('on Solaris, with the number of the message', () => {
    expect(
      toldBy(line(`[ID 801593 mail.info] ${ID}: to=<a@example.net>, delay=1, stat=queued`, 'sendmail[321]')),
    ).toEqual([{ ...AT, recipient: 'a@example.net', action: 'delayed', text: 'queued', queueId: ID }])
  })

  it.each([
    `${ID}: from=<s@example.org>, size=123, class=0, nrcpts=1, msgid=<1@example.org>, proto=ESMTP, daemon=MTA, relay=h [192.0.2.9]`,
    `${ID}: x07ABCDE012346: DSN: User unknown`,
    `${ID}: x07ABCDE012346: return to sender: User unknown`,
    `${ID}: lost input channel from h.example [192.0.2.9] to MTA after rcpt`,
    `${ID}: to=<a@example.net>,<b@example.net>, [more]`,
    'STARTTLS=client, relay=mx.example.net., version=TLSv1.3, verify=OK, cipher=x, bits=256/256',
  ])('tells nothing of a recipient: %s', (message) => {
    expect(toldBy(line(message))).toEqual([])
  })
})
