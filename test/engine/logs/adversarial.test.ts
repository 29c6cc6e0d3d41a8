import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Outcome } from '../../../src/engine/bounces/diagnosis.ts'
import { isLogLine, readLogLine } from '../../../src/engine/logs/read-log-line.ts'

/** The beginnings of lines of every software: behind them anything may come. */
const HEADS = [
  '',
  'Jan  7 03:04:05 mx1 postfix/smtp[9]: 5B1C0A0FE2: to=<a@example.net>, relay=mx.example.net[192.0.2.1]:25, dsn=5.1.1, status=bounced (',
  'Jan  7 03:04:05 mx1 postfix/smtpd[9]: NOQUEUE: reject: RCPT from h.example[192.0.2.9]: ',
  '2026-01-07 03:04:05 1sABCD-0000AB-1a ** a@example.net ',
  '2026-01-07 03:04:05 1sABCD-0000AB-1a => ',
  '2026-01-07 03:04:05 H=h.example [192.0.2.9] rejected RCPT <',
  'Jan  7 03:04:05 mx1 sm-mta[9]: x07ABCDE012345: to=',
  'Jan  7 03:04:05 mx1 smtpd[9]: 7f2b1234aabbccdd mta delivery evpid=1 to=<',
  '@4000000065a0b1c2d3e4f567 delivery 1: failure: ',
  '[NOTICE] [69D20955.1.1] [outbound] recipient <a@example.net> rejected: ',
  '[NOTICE] [69D20955.1.1] [outbound] delivered file=',
  '2026-01-07T03:04:05Z INFO x (delivery.dsn-perm-fail) ',
  '"SMTPC"\t1\t2\t"2026-01-07 03:04:05.678"\t"192.0.2.1"\t"RECEIVED: 550 ',
  '2026-01-07T03:04:05.678Z,,,,EX1,,,SMTP,FAIL,1,<1@example.org>,',
  '"1/7/2026 3:04:05 AM","Fail","","Reason: [{LED=',
  'Jan  7 03:04:05 mx1 dovecot: lmtp(a@example.org)<1>: msgid=',
  'Jan  7 03:04:05 mx1 amavis[9]: (1-01) Blocked SPAM {x}, <s@example.com> -> <',
  '{"MESSAGE":"',
] as const

/** What the patterns look for, and what opens without closing. */
const PIECES = [
  ...[
    'a',
    ' ',
    '"',
    '\\"',
    '<',
    '>',
    '@',
    'a@b.c',
    'a@b.c##Fail',
    ';',
    ',',
    '.',
    '[',
    ']',
    '{',
    '}',
    '(',
    ')',
    ':',
    ': ',
    '=',
    '="',
  ],
  ...[
    '=<',
    '=[',
    ' to=<',
    ', status=sent (',
    ' stat=',
    ', reject=',
    'ruleset=x',
    'rejected RCPT <',
    ' H=',
    'H=a.b [',
    ' -> <',
    'C="',
  ],
  ...[
    'defer (',
    'msgid=<',
    '{LED=',
    '};{',
    '550 5.1.1 ',
    '550-',
    '/',
    '_',
    'reason: ',
    'code = 5',
    'Code: 550, Message: ',
    'said: ',
  ],
  ...[
    'simscan:[1]:REJECT',
    'CHKUSER rejected rcpt: from <',
    'recipient <a> ',
    'Jan  7 03:04:05 h p[1]: ',
    '2026-01-07T03:04:05Z ',
    'é',
    '\t',
    '\0',
  ],
] as const

const ACTIONS = new Set<Outcome['action']>(['failed', 'delayed', 'delivered', 'relayed', 'expanded', null])

function isWellFormed(outcome: Outcome): boolean {
  const { recipient, originalRecipient, replyCode, enhancedStatusCode, text } = outcome
  const words = [
    recipient,
    originalRecipient,
    outcome.remoteMta,
    outcome.reportingMta,
    outcome.queueId,
    outcome.lastAttemptDate,
  ]
  return (
    words.every((word) => word === null || (word !== '' && word.length <= 1000 && !word.includes('\n'))) &&
    (replyCode === null || /^[245]\d\d$/.test(replyCode)) &&
    (enhancedStatusCode === null || /^[245]\.\d{1,3}\.\d{1,3}$/.test(enhancedStatusCode)) &&
    ACTIONS.has(outcome.action) &&
    !text.includes('\n')
  )
}

describe('any line at all', () => {
  const piece = fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 12, unit: 'binary' }))
  const line = fc
    .tuple(fc.constantFrom(...HEADS), fc.array(piece, { maxLength: 30 }))
    .map(([head, tail]) => head + tail.join(''))

  it('is read without an error, to outcomes that are well formed', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const memory = new Map<string, string>()
        for (const text of lines)
          expect(readLogLine(text, memory).filter((outcome) => !isWellFormed(outcome))).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })

  it('tells an outcome only if it is one of a log', () => {
    fc.assert(
      fc.property(line, (text) => {
        if (readLogLine(text, new Map()).length > 0) expect(isLogLine(text)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it.each(HEADS)('is read in linear time behind %s', (head) => {
    for (const one of PIECES) {
      for (const other of ['', ' ', 'a@b.c']) {
        const text = head + (one + other).repeat(Math.ceil(16_384 / (one + other).length))
        isLogLine(text)
        readLogLine(text, new Map())
      }
    }
  })
})
