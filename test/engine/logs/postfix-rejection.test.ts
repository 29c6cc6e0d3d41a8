import { describe, expect, it } from 'vitest'
import { type Stated, toldBy } from './told.ts'

const AT = { reportingMta: 'mx1', lastAttemptDate: 'Oct 20 13:27:05' }
const line = (program: string, message: string) => `Oct 20 13:27:05 mx1 postfix/${program}[12345]: ${message}`

/** A sentence, the agent, what it logs, what that tells. */
type Row = readonly [string, string, string, Stated]

const REJECTIONS: readonly Row[] = [
  [
    'a refused recipient',
    'smtpd',
    'NOQUEUE: reject: RCPT from unknown[192.0.2.9]: 554 5.7.1 <a@example.net>: Relay access denied; from=<s@example.com> to=<a@example.net> proto=ESMTP helo=<h>',
    {
      recipient: 'a@example.net',
      action: 'failed',
      replyCode: '554',
      enhancedStatusCode: '5.7.1',
      text: '554 5.7.1 <a@example.net>: Relay access denied',
      command: 'RCPT',
    },
  ],
  [
    'a refused sender, who is not the recipient',
    'submission/smtpd',
    '5B1C0A0FE2: reject: MAIL from h.example[192.0.2.9]: 450 4.1.8 <s@example.com>: Sender address rejected: Domain not found; from=<s@example.com> proto=ESMTP helo=<h>',
    {
      action: 'delayed',
      replyCode: '450',
      enhancedStatusCode: '4.1.8',
      text: '450 4.1.8 <s@example.com>: Sender address rejected: Domain not found',
      command: 'MAIL',
      queueId: '5B1C0A0FE2',
    },
  ],
  [
    'a refused client',
    'smtpd',
    'NOQUEUE: reject: CONNECT from unknown[192.0.2.9]: 554 5.7.1 <unknown[192.0.2.9]>: Client host rejected: Access denied; proto=SMTP',
    {
      action: 'failed',
      replyCode: '554',
      enhancedStatusCode: '5.7.1',
      text: '554 5.7.1 <unknown[192.0.2.9]>: Client host rejected: Access denied',
      command: 'CONNECT',
    },
  ],
  [
    'a refused greeting',
    'smtpd',
    'NOQUEUE: reject: EHLO from unknown[192.0.2.9]: 504 5.5.2 <x>: Helo command rejected: need fully-qualified hostname; proto=SMTP helo=<x>',
    {
      action: 'failed',
      replyCode: '504',
      enhancedStatusCode: '5.5.2',
      text: '504 5.5.2 <x>: Helo command rejected: need fully-qualified hostname',
      command: 'EHLO',
    },
  ],
  [
    'what another host said of the recipient that was verified',
    'smtpd',
    'NOQUEUE: reject: RCPT from h[192.0.2.9]: 550 5.1.1 <a@example.net>: Recipient address rejected: undeliverable address: host mx.example.net[192.0.2.1] said: 550 5.1.1 gone (in reply to RCPT TO command); from=<s@example.com> to=<a@example.net> proto=ESMTP helo=<h>',
    {
      recipient: 'a@example.net',
      action: 'failed',
      replyCode: '550',
      enhancedStatusCode: '5.1.1',
      text: '550 5.1.1 <a@example.net>: Recipient address rejected: undeliverable address: host mx.example.net[192.0.2.1] said: 550 5.1.1 gone (in reply to RCPT TO command)',
      command: 'RCPT',
      remoteMta: 'mx.example.net',
    },
  ],
  [
    'what would have been refused: no action was taken',
    'smtpd',
    'NOQUEUE: reject_warning: RCPT from h[192.0.2.9]: 450 4.7.25 Client host rejected: cannot find your hostname; from=<s@example.com> to=<a@example.net> proto=ESMTP helo=<h>',
    {
      recipient: 'a@example.net',
      replyCode: '450',
      enhancedStatusCode: '4.7.25',
      text: '450 4.7.25 Client host rejected: cannot find your hostname',
      command: 'RCPT',
    },
  ],
  [
    'mail that was thrown away',
    'smtpd',
    'NOQUEUE: discard: RCPT from h[192.0.2.9]: <a@example.net>: Recipient address triggers DISCARD action; from=<s@example.com> to=<a@example.net> proto=ESMTP helo=<h>',
    {
      recipient: 'a@example.net',
      action: 'failed',
      text: '<a@example.net>: Recipient address triggers DISCARD action',
      command: 'RCPT',
    },
  ],
  [
    'a milter at the end of the message, which gives no reply code',
    'cleanup',
    '5B1C0A0FE2: milter-reject: END-OF-MESSAGE from h[192.0.2.9]: 5.7.1 Spam message rejected; from=<s@example.com> to=<a@example.net> proto=ESMTP helo=<h>',
    {
      recipient: 'a@example.net',
      action: 'failed',
      enhancedStatusCode: '5.7.1',
      text: '5.7.1 Spam message rejected',
      command: 'DATA',
      queueId: '5B1C0A0FE2',
    },
  ],
  [
    'a header check, whose text comes last',
    'cleanup',
    '5B1C0A0FE2: reject: header Subject: buy; from=<x> now from h[192.0.2.9]; from=<s@example.com> to=<a@example.net> proto=ESMTP helo=<h>: 5.7.1 nothing is bought here',
    {
      recipient: 'a@example.net',
      action: 'failed',
      enhancedStatusCode: '5.7.1',
      text: '5.7.1 nothing is bought here',
      command: 'DATA',
      queueId: '5B1C0A0FE2',
    },
  ],
  [
    'a filter in front of the queue',
    'smtpd',
    'proxy-reject: END-OF-MESSAGE: 554 5.7.0 Reject, id=123 - spam; from=<s@example.com> to=<a@example.net> proto=ESMTP helo=<h>',
    {
      recipient: 'a@example.net',
      action: 'failed',
      replyCode: '554',
      enhancedStatusCode: '5.7.0',
      text: '554 5.7.0 Reject, id=123 - spam',
      command: 'DATA',
    },
  ],
  [
    'postscreen, which sets commas',
    'postscreen',
    'NOQUEUE: reject: RCPT from [192.0.2.9]:5555: 550 5.7.1 Service unavailable; client [192.0.2.9] blocked using zen.spamhaus.org; from=<s@example.com>, to=<a@example.net>, proto=ESMTP, helo=<h>',
    {
      recipient: 'a@example.net',
      action: 'failed',
      replyCode: '550',
      enhancedStatusCode: '5.7.1',
      text: '550 5.7.1 Service unavailable; client [192.0.2.9] blocked using zen.spamhaus.org',
      command: 'RCPT',
    },
  ],
  [
    'postscreen with too much to do',
    'postscreen',
    'NOQUEUE: reject: CONNECT from [192.0.2.9]:5555: too many connections',
    { action: 'delayed', text: 'too many connections', command: 'CONNECT' },
  ],
]

describe('Postfix', () => {
  it.each(REJECTIONS)('refuses: %s', (_, program, message, told) => {
    expect(toldBy(line(program, message))).toEqual([{ ...AT, ...told }])
  })
})
