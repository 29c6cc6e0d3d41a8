import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toByteString } from '../../../src/engine/messages/byte-string.ts'
import { readAnswer } from '../../../src/engine/tickets/read-answer.ts'

const HOW = { patterns: ['SRX\\d{8,20}(?:ID)?'], authservIds: [], pasted: false }

function read(...lines: readonly string[]): ReturnType<typeof readAnswer> {
  return readAnswer(toByteString(lines.join('\r\n')), HOW)
}

describe('an answer is read', () => {
  test('with all that tells where it belongs', () => {
    const answer = read(
      'From: "Acme [help]" <Support@Acme.example>',
      'Message-ID: <9@acme.example>',
      'In-Reply-To: <2@example.org>',
      'References: <1@example.org>\r\n <2@example.org>',
      'Subject: =?UTF-8?Q?Gesperrt=3A_SRX12345678ID?=',
      '',
      'We looked at 192.0.2.10, [2001:db8::25] and mail.exämple.org; not 1.2.3 nor 192[.]0[.]2[.]11.',
    )
    expect(answer).toMatchObject({
      messageId: '<9@acme.example>',
      subject: 'Gesperrt: SRX12345678ID',
      nature: 'answer',
      marks: {
        references: ['<2@example.org>', '<1@example.org>'],
        ticketNumbers: ['SRX12345678ID'],
        sender: 'Support@acme.example',
        addresses: ['192.0.2.10', '2001:db8::25', 'mail.exämple.org', '192.0.2.11'],
      },
    })
  })

  test('HTML as text, and scripts not at all', () => {
    const { text } = read(
      'From: a@b.example',
      'Content-Type: text/html',
      '',
      '<p>Not <b>qualified</b></p><script>alert("x")</script><img src=x onerror=y>',
    )
    expect(text.trim()).toBe('Not qualified')
  })

  test('a report on our own mail refers to it', () => {
    const { nature, marks } = read(
      'From: mailer-daemon@acme.example',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=x',
      '',
      '--x',
      'Content-Type: text/plain',
      '',
      'Sorry.',
      '--x',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; acme.example',
      '',
      'Final-Recipient: rfc822; postmaster@acme.example',
      'Action: failed',
      'Status: 5.1.1',
      '--x',
      'Content-Type: message/rfc822',
      '',
      'Message-ID: <1@example.org>',
      'Subject: Block',
      '',
      'Hello',
      '--x--',
    )
    expect([nature, marks.references]).toEqual(['undeliverable', ['<1@example.org>']])
  })

  test('without a sender that is one, there is none', () => {
    expect(read('Subject: x', '', 'y').marks.sender).toBeNull()
  })
})

describe('whatever comes', () => {
  test('nothing throws, and a subject is one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (source) => {
        expect(
          readAnswer(toByteString(`From: ${source}\r\nSubject: ${source}\r\n\r\n${source}`), HOW).subject,
        ).not.toMatch(/[\r\n\0]/)
      }),
    )
  })

  test.each(['1.', '<', 'a.example ', 'SRX1234567', '<p>', ':', '> x\n'])(
    'ten megabytes of %j take no time',
    (piece) => {
      const source = `From: a@b.example\r\nReferences: ${'<a@b> '.repeat(9_000)}\r\n\r\n${piece.repeat(10_000_000 / piece.length)}`
      const start = performance.now()
      const { marks, text } = readAnswer(source, HOW)
      expect(performance.now() - start).toBeLessThan(2_000)
      expect(text.length).toBeLessThan(300_000)
      expect(marks.addresses.length).toBeLessThanOrEqual(502)
    },
  )
})
