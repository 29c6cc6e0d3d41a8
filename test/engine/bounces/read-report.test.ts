import { describe, expect, it } from 'vitest'
import type { Outcome } from '../../../src/engine/bounces/diagnosis.ts'
import { EMPTY_OUTCOME } from '../../../src/engine/bounces/outcome.ts'
import { readReport } from '../../../src/engine/bounces/read-report.ts'

/** One recipient's outcome, of a report with these fields. */
function read(fields: string): Outcome | undefined {
  return readReport(`Reporting-MTA: dns; mx.example.com\n\nFinal-Recipient: rfc822; a@b.example\n${fields}`)[0]
}

it('every field of a report is read (RFC 3464 §2.2, §2.3)', () => {
  const body = `Reporting-MTA: dns; mail.example.org
Arrival-Date: Mon, 23 Jan 2012 01:34:43 -0500

Original-Recipient: rfc822;alias@b.example
Final-Recipient: RFC822; user@b.example
Action: failed
Status: 5.1.1
Remote-MTA: dns; MX.b.example (192.0.2.1)
Diagnostic-Code: smtp; 550-5.1.1 The account
 550 5.1.1 does not exist (in reply to RCPT TO command)
Last-Attempt-Date: Mon, 23 Jan 2012 01:34:50 -0500
Will-Retry-Until: Tue, 24 Jan 2012 01:34:50 -0500
Final-Log-ID: 4ABC
`
  expect(readReport(body)).toEqual([
    {
      recipient: 'user@b.example',
      originalRecipient: 'alias@b.example',
      action: 'failed',
      replyCode: '550',
      enhancedStatusCode: '5.1.1',
      text: '550-5.1.1 The account does not exist (in reply to RCPT TO command)',
      command: 'RCPT',
      remoteMta: 'mx.b.example',
      reportingMta: 'mail.example.org',
      arrivalDate: '2012-01-23T06:34:43Z',
      lastAttemptDate: '2012-01-23T06:34:50Z',
      willRetryUntil: '2012-01-24T06:34:50Z',
      queueId: '4ABC',
    },
  ])
})

it('a recipient of which nothing is said has nothing made up', () => {
  expect(readReport('Final-Recipient: rfc822; a@b.example\n')).toEqual([{ ...EMPTY_OUTCOME, recipient: 'a@b.example' }])
})

describe('the codes', () => {
  it.each([
    [
      'the reply’s own enhanced code before the field',
      'Status: 5.0.0\nDiagnostic-Code: smtp; 550 5.1.1 x',
      '550',
      '5.1.1',
    ],
    ['the field where the reply states none', 'Status: 5.1.1\nDiagnostic-Code: smtp; 550 x', '550', '5.1.1'],
    [
      'the field where the reply contradicts itself',
      'Status: 5.1.1\nDiagnostic-Code: smtp; 550 4.2.1 x',
      '550',
      '5.1.1',
    ],
    ['a reply code in the place of the status', 'Status: 550\nDiagnostic-Code: smtp; x', '550', null],
    ['words behind the status', 'Status: 5.1.1 (no such user)', null, '5.1.1'],
    ['a status that is none', 'Status: permanent', null, null],
  ])('%s', (_name, fields, replyCode, enhancedStatusCode) => {
    expect(read(fields)).toMatchObject({ replyCode, enhancedStatusCode })
  })
})

describe('the action (RFC 3464 §2.3.3)', () => {
  it.each([
    ['failed', 'Action: failed', 'failed'],
    ['in capitals, with a comment', 'Action: FAILED (gave up)', 'failed'],
    ['delayed', 'Action: delayed', 'delayed'],
    ['delivered', 'Action: delivered', 'delivered'],
    ['relayed', 'Action: relayed', 'relayed'],
    ['expanded', 'Action: expanded', 'expanded'],
    ['misspelt', 'Action: failure', 'failed'],
    ['in other words', 'Action: deferred', 'delayed'],
    ['missing, with a status', 'Status: 5.1.1', 'failed'],
    ['missing, with a success', 'Status: 2.0.0', 'delivered'],
    ['missing', '', null],
  ])('%s', (_name, fields, action) => {
    expect(read(fields)?.action).toBe(action)
  })
})

describe('the text', () => {
  it.each([
    ['the reply among several', 'Diagnostic-Code: x-local; see below\nDiagnostic-Code: smtp; 550 no', '550 no'],
    ['the status’ comment where there is no reply', 'Status: 5.1.1 (no such user)', 'no such user'],
    ['an encoded word', 'Diagnostic-Code: smtp; 550 =?utf-8?Q?Empf=C3=A4nger?= unbekannt', '550 Empfänger unbekannt'],
    ['bare UTF-8', 'Diagnostic-Code: smtp; 550 Empf\xc3\xa4nger', '550 Empfänger'],
    ['at most 4,000 characters', `Diagnostic-Code: smtp; ${'x'.repeat(9000)}`, 'x'.repeat(4000)],
  ])('%s', (_name, fields, text) => {
    expect(read(fields)?.text).toBe(text)
  })
})

describe('the recipient', () => {
  it.each([
    ['in brackets', 'Final-Recipient: rfc822; <a@b.example>', 'a@b.example'],
    ['without a type', 'Final-Recipient: a@b.example', 'a@b.example'],
    [
      'an address before a local name',
      'Final-Recipient: local; ann\nOriginal-Recipient: rfc822; a@b.example',
      'a@b.example',
    ],
    ['a local name alone', 'Final-Recipient: local; ann', 'ann'],
    ['a global one (RFC 6533 §3)', 'Final-Recipient: utf-8; \\x{1F408}@b.example', '🐈@b.example'],
    ['xtext (RFC 3461 §4)', 'Final-Recipient: rfc822; a+3D@b.example', 'a=@b.example'],
    ['a plus sign of its own', 'Final-Recipient: rfc822; a+20tag@b.example', 'a+20tag@b.example'],
  ])('%s', (_name, fields, recipient) => {
    expect(readReport(`${fields}\n`)[0]?.recipient).toBe(recipient)
  })
})

describe('hosts', () => {
  it.each([
    ['in lower-case, without the address', 'Remote-MTA: dns; MX.Example.COM (192.0.2.1)', 'mx.example.com'],
    ['without brackets and final dot', 'Remote-MTA: dns; [mx.example.com].', 'mx.example.com'],
    [
      'from the text where there is no field',
      'Diagnostic-Code: smtp; host mx.example.net[192.0.2.1] said: 550 no',
      'mx.example.net',
    ],
    ['a name that names nobody', 'Remote-MTA: dns; unknown', null],
    ['none', '', null],
  ])('%s', (_name, fields, host) => {
    expect(read(fields)?.remoteMta).toBe(host)
  })
})
