import { describe, expect, it } from 'vitest'
import { splitLogLine } from '../../../src/engine/logs/log-line.ts'

/** A sentence, the line, then its time, host, program and message. */
type Row = readonly [
  name: string,
  line: string,
  time: string | null,
  host: string | null,
  program: string,
  message: string,
]

const ROWS: readonly Row[] = [
  ['RFC 3164', 'Jan  7 03:04:05 mx1 postfix/smtp[9]: hello', 'Jan  7 03:04:05', 'mx1', 'postfix/smtp', 'hello'],
  ['RFC 3164 with a priority', '<22>Jan 17 03:04:05 mx1 qmail: hello', 'Jan 17 03:04:05', 'mx1', 'qmail', 'hello'],
  ['with a year behind the day', 'Jan 17 2026 03:04:05 mx1 p[9]: hello', 'Jan 17 2026 03:04:05', 'mx1', 'p', 'hello'],
  ['with fractions', 'Jan 17 03:04:05.123456 mx1 p[9]: hello', 'Jan 17 03:04:05.123456', 'mx1', 'p', 'hello'],
  [
    'with a month of another language',
    'Mär 08 03:04:05 mx1 smtpd[9]: hello',
    'Mär 08 03:04:05',
    'mx1',
    'smtpd',
    'hello',
  ],
  [
    'RFC 5424',
    '<22>1 2026-01-07T03:04:05.1Z mx1 postfix/smtp 9 ID47 [a b="c"] hello',
    '2026-01-07T03:04:05.1Z',
    'mx1',
    'postfix/smtp',
    'hello',
  ],
  [
    'RFC 5424 without data',
    '<22>1 2026-01-07T03:04:05Z mx1 exim 9 - - hello',
    '2026-01-07T03:04:05Z',
    'mx1',
    'exim',
    'hello',
  ],
  [
    'rsyslog with an ISO time',
    '2026-01-07T03:04:05.123456+01:00 mx1 p[9]: hello',
    '2026-01-07T03:04:05.123456+01:00',
    'mx1',
    'p',
    'hello',
  ],
  [
    'journalctl -o short-iso',
    '2026-01-07T03:04:05+0100 mx1 p[9]: hello',
    '2026-01-07T03:04:05+0100',
    'mx1',
    'p',
    'hello',
  ],
  [
    'journalctl -o short-full',
    'Wed 2026-01-07 03:04:05 CET mx1 p[9]: hello',
    'Wed 2026-01-07 03:04:05 CET',
    'mx1',
    'p',
    'hello',
  ],
  ['journalctl -o short-unix', '1767755045.123456 mx1 p[9]: hello', '1767755045.123456', 'mx1', 'p', 'hello'],
  [
    'journalctl -o cat: nothing in front',
    '5B1C0A0FE2: to=<a@example.net>',
    null,
    null,
    '',
    '5B1C0A0FE2: to=<a@example.net>',
  ],
  ['a line whose time was cut away', 'mx1 postfix/smtp[9]: hello', null, 'mx1', 'postfix/smtp', 'hello'],
  ['a line whose time and host were cut away', 'postfix/smtp[9]: hello', null, null, 'postfix/smtp', 'hello'],
  [
    'facility and severity of BSD',
    'Jan  7 03:04:05 <mail.info> mx1 p[9]: hello',
    'Jan  7 03:04:05',
    'mx1',
    'p',
    'hello',
  ],
  ['facility and severity of AIX', 'Jan  7 03:04:05 mx1 mail:info p[9]: hello', 'Jan  7 03:04:05', 'mx1', 'p', 'hello'],
  [
    'the number of the message on Solaris',
    'Jan  7 03:04:05 mx1 p[9]: [ID 801593 mail.info] hello',
    'Jan  7 03:04:05',
    'mx1',
    'p',
    'hello',
  ],
  ['docker compose', 'postfix-1  | Jan  7 03:04:05 mx1 p[9]: hello', 'Jan  7 03:04:05', 'mx1', 'p', 'hello'],
  [
    'docker logs -t: its time states more',
    '2026-01-07T03:04:05.1Z Jan  7 04:04:05 mx1 p[9]: hello',
    '2026-01-07T03:04:05.1Z',
    'mx1',
    'p',
    'hello',
  ],
  [
    'a container runtime',
    '2026-01-07T03:04:05.1Z stdout F Jan  7 04:04:05 mx1 p[9]: hello',
    '2026-01-07T03:04:05.1Z',
    'mx1',
    'p',
    'hello',
  ],
  [
    'the syslog driver of docker',
    'Jan  7 03:04:05 node 4f1d[77]: Jan  7 03:04:06 mx1 p[9]: hello',
    'Jan  7 03:04:06',
    'mx1',
    'p',
    'hello',
  ],
  ['grep', '/var/log/mail.log.1:17:Jan  7 03:04:05 mx1 p[9]: hello', 'Jan  7 03:04:05', 'mx1', 'p', 'hello'],
  ['multilog', '@4000000065a0b1c2d3e4f567 hello', '@4000000065a0b1c2d3e4f567', null, '', 'hello'],
  [
    'splogger, which repeats the time',
    'Jan  7 03:04:05 mx1 qmail: 1767755045.123456 hello',
    '1767755045.123456',
    'mx1',
    'qmail',
    'hello',
  ],
  ['a time in brackets', '[2026-01-07T03:04:05Z] hello', '2026-01-07T03:04:05Z', null, '', 'hello'],
  [
    'a time without a zone, and no program',
    '2026-01-07 03:04:05 SMTP connection: x',
    '2026-01-07 03:04:05',
    null,
    '',
    'SMTP connection: x',
  ],
  ['text', 'The mail server said: no', null, null, '', 'The mail server said: no'],
]

const WRAPPED: readonly (readonly [
  name: string,
  json: object,
  time: string | null,
  host: string | null,
  program: string,
])[] = [
  [
    'json-file of docker',
    { log: 'Jan  7 03:04:05 mx1 p[9]: hello\n', stream: 'stdout', time: '2026-01-07T03:04:05Z' },
    '2026-01-07T03:04:05Z',
    'mx1',
    'p',
  ],
  [
    'journalctl -o json',
    { MESSAGE: 'hello', SYSLOG_IDENTIFIER: 'p', _HOSTNAME: 'mx1', __REALTIME_TIMESTAMP: '1767755045123456' },
    '1767755045.123456',
    'mx1',
    'p',
  ],
  [
    'a log shipper',
    { message: 'hello', host: 'mx1', program: 'p', '@timestamp': '2026-01-07T03:04:05Z' },
    '2026-01-07T03:04:05Z',
    'mx1',
    'p',
  ],
]

describe('a line of a log', () => {
  it.each(ROWS)('%s', (_, text, time, host, program, message) => {
    expect(splitLogLine(text)).toEqual({ text, time, host, program, message, json: null })
  })

  it.each(WRAPPED)('in JSON: %s', (_, json, time, host, program) => {
    const text = JSON.stringify(json)
    expect(splitLogLine(text)).toEqual({ text, time, host, program, message: 'hello', json: null })
  })

  it('that only begins like JSON is text', () => {
    expect(splitLogLine('{"log":')).toMatchObject({ message: '{"log":', json: null })
    expect(splitLogLine('{} and more')).toMatchObject({ message: '{} and more', json: null })
  })
})
