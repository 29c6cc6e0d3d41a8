import { describe, expect, it } from 'vitest'
import { isLogLine, readLogLine } from '../../../src/engine/logs/read-log-line.ts'

/** What people write, and what servers answer: none of it is a line of a log. */
const NO_LOG = [
  '550 5.7.1 Message rejected; 127.0.0.1 -> Query Refused. See http://uribl.com/refused.shtml',
  '554-5.7.1 <a@example.net>: status=bounced (no)',
  '127.0.0.1 -> Query Refused',
  '-> a@example.net is my new address',
  '=> see a@example.net',
  '** important ** a@example.net',
  '== a@example.net',
  'host mx.example.net[192.0.2.1] said: 550 5.1.1 User unknown (in reply to RCPT TO command)',
  'The status=sent message (to me) was rejected RCPT <a@example.net>: really',
  'your mail to=<a@example.net> had status=bounced',
  'Reporting-MTA: dns; mx.example.net',
  'Final-Recipient: rfc822; a@example.net',
  'Diagnostic-Code: smtp; 550 5.1.1 User unknown',
  '<a@example.net>: host mx.example.net[192.0.2.1] said: 550 no',
  '   ----- The following addresses had permanent fatal errors -----',
  'Dear Sir, delivery 5: failure of the parcel',
  'I said "RECEIVED: 550 no"',
  'Failed, a@example.net, b@example.net',
  'ERROR 550 User unknown',
  'Action: failed',
  '',
] as const

const LOG = [
  'Jan  7 03:04:05 mx1 postfix/smtpd[9]: connect from unknown[192.0.2.9]',
  'Jan  7 03:04:05 mx1 CRON[9]: (root) CMD (x)',
  '2026-01-07 03:04:05 1sABCD-0000AB-1a Completed',
  'smtpd[9]: 7f2b1234aabbccdd smtp disconnected reason=quit',
  '@4000000065a0b1c2d3e4f567 status: local 0/10 remote 0/20',
  '[NOTICE] [69D20955] [core] disconnect ip=192.0.2.9',
  '"SMTPD"\t1\t2\t"2026-01-07 03:04:05.678"\t"192.0.2.9"\t"SENT: 220 x"',
  '#Fields: date-time,client-ip,client-hostname,server-ip,server-hostname,event-id,recipient-address',
  '2026-10-04T02:22:32Z INFO Delivery attempt started (delivery.attempt-start) queueId = 1',
] as const

describe('a line of a mail log', () => {
  it.each(NO_LOG)('is not: %s', (text) => {
    expect([isLogLine(text), readLogLine(text, new Map())]).toEqual([false, []])
  })

  it.each(LOG)('is, though it tells no outcome: %s', (text) => {
    expect([isLogLine(text), readLogLine(text, new Map())]).toEqual([true, []])
  })

  it('is read up to 16 KB', () => {
    const line = `Jan  7 03:04:05 mx1 postfix/smtp[9]: 5B1C0A0FE2: to=<a@example.net>, relay=none, status=bounced (${'x '.repeat(200_000)})`
    expect(readLogLine(line, new Map())[0]?.text.length).toBeLessThan(16_384)
  })
})
