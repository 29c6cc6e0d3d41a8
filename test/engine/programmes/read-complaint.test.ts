import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromBytes, toByteString } from '../../../src/engine/messages/byte-string.ts'
import { readComplaint } from '../../../src/engine/programmes/read-complaint.ts'
import { multipart, RETURNED } from '../bounces/formats/mail.ts'

const REPORT = [
  'Feedback-Type: abuse',
  'User-Agent: SomeGenerator/1.0',
  'Version: 1',
  'Original-Mail-From: <bounce@example.com>',
  'Arrival-Date: Thu, 10 Sep 2026 15:00:00 +0200',
  'Reporting-MTA: dns; mail.example.net',
  'Source-IP: 192.0.2.10',
]

function arf(
  fields: readonly string[] = REPORT,
  returned = 'Message-ID: <1@example.com>\nFrom: "Anna" <anna@example.com>\nSubject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=\n\nHello',
) {
  return multipart(
    {
      From: '<fbl@example.net>',
      Subject: 'FW: Greetings',
      Date: 'Fri, 11 Sep 2026 10:00:00 +0000',
      'Message-ID': '<r1@example.net>',
    },
    'report; report-type=feedback-report',
    [
      'Content-Type: text/plain\n\nThis is an email abuse report.',
      `Content-Type: message/feedback-report\n\n${fields.join('\n')}`,
      `Content-Type: message/rfc822\n\n${returned}`,
    ],
  )
}

describe('a complaint', () => {
  it('as RFC 5965 has it', () => {
    expect(readComplaint(arf())).toEqual({
      key: '<r1@example.net>',
      feedbackType: 'abuse',
      reportedBy: 'example.net',
      sourceAddress: '192.0.2.10',
      arrivedAt: '2026-09-10T13:00:00.000Z',
      receivedAt: '2026-09-11T10:00:00.000Z',
      subject: 'Grüße',
      originalFrom: 'anna@example.com',
    })
  })

  it.each([
    [
      'headers alone, as some providers send since 2026',
      arf(REPORT).replace('message/rfc822', 'text/rfc822-headers').replace('\n\nHello', '\n'),
    ],
    ['a recipient that was made unreadable', arf([...REPORT, 'Original-Rcpt-To: <redacted-9f2e@example.net>'])],
    ['no recipient at all', arf(REPORT)],
    ['a type in capitals with a remark', arf(['Feedback-Type: ABUSE (reported by user)', ...REPORT.slice(1)])],
    ['an address in brackets', arf([...REPORT.slice(0, -1), 'Source-IP: [192.0.2.10]'])],
    [
      'Received-Date in the place of Arrival-Date',
      arf(REPORT.map((line) => line.replace('Arrival-Date', 'Received-Date'))),
    ],
    [
      'fields in base64',
      arf()
        .replace(REPORT.join('\n'), Buffer.from(REPORT.join('\n')).toString('base64'))
        .replace('message/feedback-report', 'message/feedback-report\nContent-Transfer-Encoding: base64'),
    ],
  ])('with %s says the same', (_, source) => {
    expect(readComplaint(source)).toEqual(readComplaint(arf()))
  })

  it('the recipient is nowhere in what is kept', () => {
    const source = arf([
      ...REPORT,
      'Original-Rcpt-To: <private-person@example.net>',
      'Removal-Recipient: private-person@example.net',
    ])
    expect(JSON.stringify({ ...readComplaint(source), key: '' })).not.toContain('private-person')
  })

  it('of Microsoft before RFC 5965', () => {
    const source = multipart(
      {
        From: 'staff@hotmail.example',
        Subject: 'complaint about message from 192.0.2.10',
        Date: 'Fri, 11 Sep 2026 10:00:00 +0000',
        'X-HmXmrOriginalRecipient': 'user@hotmail.example',
      },
      'mixed',
      [`Content-Type: message/rfc822\n\n${RETURNED}\nHello`],
    )
    expect(readComplaint(source)).toMatchObject({
      feedbackType: 'abuse',
      reportedBy: 'hotmail.example',
      sourceAddress: '192.0.2.10',
    })
    expect(JSON.stringify({ ...readComplaint(source), key: '' })).not.toContain('user@hotmail')
  })

  it.each([
    ['fraud', 'fraud'],
    ['virus', 'virus'],
    ['x-own-word; something', 'x-own-word'],
    ['', 'abuse'],
  ])('of the type "%s"', (written, type) => {
    expect(readComplaint(arf([`Feedback-Type: ${written}`, ...REPORT.slice(1)]))).toMatchObject({ feedbackType: type })
  })

  it.each([
    ['authFailure', arf(['Feedback-Type: auth-failure', 'Auth-Failure: dmarc', ...REPORT.slice(1)])],
    ['notSpam', arf(['Feedback-Type: not-spam', ...REPORT.slice(1)])],
    ['noComplaint', 'From: anna@example.net\nSubject: Hello\n\nHow are you?'],
    [
      'noComplaint',
      multipart(
        { From: 'MAILER-DAEMON@example.net', Subject: 'Undelivered Mail' },
        'report; report-type=delivery-status',
        [
          'Content-Type: text/plain\n\nfailed',
          'Content-Type: message/delivery-status\n\nReporting-MTA: dns; mail.example.net\n\nFinal-Recipient: rfc822; a@example.net\nAction: failed\nStatus: 5.1.1',
        ],
      ),
    ],
    ['noComplaint', ''],
  ])('is not: %s', (trouble, source) => {
    expect(readComplaint(source)).toEqual({ trouble })
  })

  it('what cannot be read is not known', () => {
    const source = arf(['Feedback-Type: abuse', 'Source-IP: somewhere', 'Arrival-Date: yesterday'], '\n')
    expect(readComplaint(source)).toMatchObject({
      sourceAddress: null,
      arrivedAt: null,
      subject: null,
      originalFrom: null,
    })
  })

  it('without a Message-ID two mails differ by what they say', () => {
    const keyOf = (source: string) => {
      const read = readComplaint(source.replace('Message-ID: <r1@example.net>\n', ''))
      return 'key' in read ? read.key : null
    }
    expect(keyOf(arf())).toBe(keyOf(arf()))
    expect(keyOf(arf())).not.toBe(keyOf(arf().replace('Grüße', 'x').replace('<1@', '<2@')))
  })

  it('whatever comes is read without throwing, and says nothing that rules a terminal', () => {
    const piece = fc.constantFrom(
      arf(),
      '\n',
      'Feedback-Type: ',
      'Source-IP: ',
      '\u001b[2J',
      '--',
      'Content-Type: message/feedback-report',
      'From: ',
      '\0',
      ': ',
    )
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 500 }).map(fromBytes),
      fc.array(piece, { maxLength: 30 }).map((all) => toByteString(all.join(''))),
      fc
        .tuple(fc.nat(900), fc.string({ unit: 'binary' }))
        .map(([at, text]) => toByteString(arf().slice(0, at) + text + arf().slice(at))),
    )
    fc.assert(
      fc.property(anything, (source) => {
        const read = readComplaint(source)
        if ('trouble' in read) return
        const { key: _, ...told } = read
        // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
        expect(Object.values(told).join('')).not.toMatch(/[\u0000-\u001f]/)
      }),
    )
  })

  it.each([
    ['fields', 'Source-IP: 192.0.2.10\n'],
    ['brackets', '['],
    ['spaces', ' '],
    ['boundaries', '--'],
  ])('megabytes of %s are read', (_, unit) => {
    const source = arf([...REPORT, 'X-Room: here']).replace('X-Room: here', unit.repeat(2_000_000 / unit.length))
    expect(() => readComplaint(source)).not.toThrow()
  })
})
