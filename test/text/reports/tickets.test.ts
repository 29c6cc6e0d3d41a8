import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeHeaderText } from '../../../src/engine/messages/encoded-words.ts'
import { headerValue } from '../../../src/engine/messages/headers.ts'
import { entityText, parseEntity } from '../../../src/engine/messages/mime.ts'
import type { Evidence } from '../../../src/engine/tickets/evidence.ts'
import type { Ticket } from '../../../src/engine/tickets/ticket.ts'
import { timedDue } from '../../../src/engine/tickets/ticket-standing.ts'
import type { TicketView } from '../../../src/engine/tickets/ticket-views.ts'
import { type TicketFormat, ticketFile } from '../../../src/text/reports/ticket-file.ts'
import { answered, at, mail, SENDING, SENT, START, submitted, ticketAbout } from '../../engine/tickets/some-ticket.ts'

const EVIDENCE: Evidence = { id: 'e', kind: 'refusal', at: at(0), reference: null, facts: {}, line: '550 <b>`blocked`' }

function view(ticket: Ticket, changes: Partial<TicketView> = {}): TicketView {
  const { due } = timedDue(ticket, null, START)
  return { ticket, due, organizationName: 'Acme', appeal: null, otherAppeals: [], evidence: [EVIDENCE], ...changes }
}

const NOW = new Date('2026-03-01T00:00:00.500Z')

function written(format: TicketFormat, views: readonly TicketView[], language: 'en' | 'de' = 'en'): string {
  const { head, between, foot, part } = ticketFile(format, language, NOW)
  return head + views.map(part).join(between) + foot
}

/** What enemies write. */
const HOSTILE = [
  '＝1+1',
  '=HYPERLINK("https://example.com","x")',
  '"],\r\n;,\\',
  'a\r\nBcc: x@example.com\r\n\r\nFrom x',
  'BEGIN:VEVENT\nEND:VCALENDAR',
  '```\n# heading\n<script>',
  'Grüße, 世界 🦊',
  '\0\u0007\u2028\u202E',
  'From here on\n>From there\n.\n',
  'x'.repeat(3000),
  `${' '.repeat(80)}\t`,
]
const anyText = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 300 }))

describe('tickets as CSV', () => {
  test('have a line each', () => {
    const ticket = ticketAbout({}, submitted(), answered('a', { ticketNumbers: ['N-1'] }))
    const [head = [], row = []] = parseCsv(written('csv', [view(ticket)]))
    const cells = Object.fromEntries(head.map((name, index) => [name, row[index]]))
    expect(cells).toMatchObject({
      id: ticket.subject.id,
      organizationName: 'Acme',
      addresses: '192.0.2.10 2001:db8::25',
      state: 'answered',
      move: 'you',
      asked: '1',
      lastAnswer: 'refused',
      ticketNumbers: 'N-1',
    })
  })

  test('can be read back whatever stands in them, and hold no formula', () => {
    fc.assert(
      fc.property(anyText, anyText, (name, domain) => {
        const views = [
          view(ticketAbout({ recipientDomain: domain }), { organizationName: name }),
          view(ticketAbout({})),
        ]
        const rows = parseCsv(written('csv', views))
        expect(rows).toHaveLength(3)
        for (const row of rows) {
          expect(row).toHaveLength(24)
          for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/)
        }
        expect(rows[1]?.[2]?.replace(/^'/, '')).toBe(name.replace(/^'/, ''))
      }),
    )
  })
})

describe('what is due as a calendar', () => {
  const due = { move: 'them', at: '2026-03-29T01:30:00.000Z', isReached: false, because: 'firstAnswer' } as const
  const entry = (changes: Partial<TicketView> = {}, address = '192.0.2.10') =>
    view(ticketAbout({ addresses: [address] }, submitted()), { due, ...changes })

  test('has an event with an alarm for each that waits, in UTC', () => {
    expect(written('ics', [entry()]).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Postdesk//Tickets//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:00000000-0000-4000-8000-000000000001@tickets.postdesk',
      'DTSTAMP:20260301T000000Z',
      'SEQUENCE:2',
      'DTSTART:20260329T013000Z',
      'DURATION:PT15M',
      'SUMMARY:Acme: First answer expected',
      expect.stringMatching(/^DESCRIPTION:The request is out\. By then most have answered\.\\nTheir mov/),
      expect.stringMatching(/^ /),
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:Acme: First answer expected',
      'TRIGGER:PT0S',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  })

  test.each([
    ['has ended', { due: { ...due, because: 'ended' as const } }],
    ['waits for nothing', { due: { ...due, at: null } }],
  ])('leaves out what %s', (_, changes) => {
    expect(written('ics', [entry(changes)])).not.toContain('VEVENT')
  })

  test('can be read back whatever stands in it, in lines of 75 octets', () => {
    fc.assert(
      fc.property(anyText, anyText, (name, address) => {
        const ics = written('ics', [entry({ organizationName: name }, address)], 'de')
        const lines = ics.split('\r\n')
        expect(lines.at(-1)).toBe('')
        for (const line of lines) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
          expect(line).not.toMatch(/[\p{Cc}]/u)
          expect(line.isWellFormed()).toBe(true)
        }
        const properties = unfold(ics)
        expect(properties.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1)
        expect(properties).toHaveLength(21)
        const summary = properties.find((line) => line.startsWith('SUMMARY:'))?.slice('SUMMARY:'.length) ?? ''
        expect(unescaped(summary)).toBe(`${quiet(name)}: Erste Antwort erwartet`)
      }),
    )
  })
})

describe('the mails of a ticket', () => {
  const sending = (text: string, subject = 'Block of 192.0.2.10') =>
    ({ ...SENDING, type: 'sending', mail: mail({ text, subject }), process: 1 }) as const

  test('are a mailbox, the oldest first, with the headers of a thread', () => {
    const ticket = ticketAbout(
      {},
      sending('Please look.'),
      SENT,
      answered('a', { subject: 'Re: Größe', text: 'Nein.\nFrom now on\nno.', receivedAt: at(-30) }),
      submitted(),
    )
    expect(written('eml', [view(ticket)])).toBe(`From support@acme.example Sun Nov  1 06:00:00 2026
Date: Sun, 1 Nov 2026 06:00:00 +0000
From: support@acme.example
To: anna@example.org
Subject: =?UTF-8?Q?Re=3A_Gr=C3=B6=C3=9Fe?=
Message-ID: <a@acme.example>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Nein.
=46rom now on
no.

From anna@example.org Mon Nov  2 14:00:00 2026
Date: Mon, 2 Nov 2026 14:00:00 +0000
From: anna@example.org
To: postmaster@acme.example
Subject: Block of 192.0.2.10
Message-ID: <1@example.org>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Please look.

`)
  })

  test.each([
    ['thread', '<1@example.org>'],
    ['senderAndAddress', ''],
  ] as const)('came back, found by %s: in the thread of ours only where they named it', (matchedBy, references) => {
    const answer = answered('a', { matchedBy, receivedAt: at(90) })
    const [, last = ''] = written('eml', [view(ticketAbout({}, sending('x'), SENT, answer))]).split(
      /^From a?support.*\n/m,
    )
    expect(headerValue(parseEntity(last).headers, 'references')).toBe(references)
  })

  test('that did not go out are not among them', () => {
    expect(written('eml', [view(ticketAbout({}, sending('x')))])).toBe('')
  })

  test('can be read back whatever stands in them: two mails, no header of a stranger’s', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (text, subject, sender) => {
        const answer = answered('a', { text, subject, sender, messageId: sender })
        const mbox = written('eml', [view(ticketAbout({}, sending(text, subject), SENT, answer))])
        expect(mbox).not.toMatch(/[^\t\n\x20-\x7e]/)
        const mails = mbox.split(/^From [^\n]*\n/m).slice(1)
        expect(mails).toHaveLength(2)
        for (const one of mails) {
          expect(Math.max(...one.split('\n').map((line) => line.length))).toBeLessThanOrEqual(300)
          const entity = parseEntity(one)
          const known = /^(date|from|to|subject|message-id|in-reply-to|references|mime-version|content-[a-z-]+)$/
          expect(entity.headers.fields.filter(({ name }) => !known.test(name.toLowerCase()))).toEqual([])
          expect(entityText(one, entity).trimEnd()).toBe(lines(text).trimEnd())
          expect(decodeHeaderText(headerValue(entity.headers, 'subject')).trim()).toBe(subject.toWellFormed().trim())
        }
      }),
    )
  })
})

describe('tickets as JSON and Markdown', () => {
  const ticket = ticketAbout(
    {},
    { type: 'noted', text: '```\n# heading' },
    answered('a', { text: '<img>' }),
    submitted(),
  )

  test('say what happened, in words too', () => {
    const json = JSON.parse(written('json', [view(ticket)], 'de'))
    expect(json).toMatchObject({
      version: 1,
      tickets: [{ id: ticket.subject.id, says: { state: 'Eingereicht' }, evidence: [EVIDENCE] }],
    })
    expect(json.tickets[0].events.map(({ says }: { says: string }) => says)).toContain('Eine Notiz.')
  })

  test('mark up nothing that strangers wrote', () => {
    const markdown = written('markdown', [view(ticket, { organizationName: '<b>*Acme*' })])
    expect(markdown).toContain('## \\<b\\>\\*Acme\\*')
    expect(markdown).toContain('````\n```\n# heading\n````')
    expect(markdown).toContain('```\nsupport@acme.example\n\n<img>\n```')
    expect(markdown).toContain('- 2026-11-02 12:00 UTC `` 550 <b>`blocked` ``')
    expect(written('markdown', [], 'de')).toBe('# Vorgänge\n')
  })

  test('end with any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const one = view(
          ticketAbout({ recipientDomain: text }, { type: 'noted', text }, answered('a', { text, sender: text })),
        )
        expect(written('markdown', [one])).toContain('## Acme')
        expect(JSON.parse(written('json', [one, one])).tickets).toHaveLength(2)
      }),
    )
  })
})

/** RFC 4180. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy
  let row: string[] = []
  for (let at = 0; at < text.length; at = cell.lastIndex) {
    const found = cell.exec(text)
    if (found === null) throw new Error(`no cell at ${at}`)
    const [, quoted, plain = '', end] = found
    row.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end !== ',') {
      rows.push(row)
      row = []
    }
  }
  return rows
}

function unfold(ics: string): readonly string[] {
  return ics.replaceAll('\r\n ', '').trimEnd().split('\r\n')
}

function unescaped(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, escaped: string) => (/n/i.test(escaped) ? '\n' : escaped))
}

/** As a calendar may hold it: without control characters, with one kind of line end. */
function quiet(text: string): string {
  const ended = text.toWellFormed().replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
  return ended.replace(/(?!\n)\p{Cc}/gu, ' ')
}

function lines(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n')
}
