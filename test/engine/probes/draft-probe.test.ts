import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkDraft } from '../../../src/engine/probes/check-draft.ts'
import { type DraftOrder, draftProbe } from '../../../src/engine/probes/draft-probe.ts'
import { PROBE_VARIANTS } from '../../../src/engine/probes/probe-plan.ts'
import { smallPdf } from '../../../src/engine/probes/small-pdf.ts'
import { PROBE_WORDS } from '../../../src/text/probes/mails.ts'

const TOKEN = 'abcdefghijklmnopqrstuvwxyz'
const LANGUAGES = ['en', 'de'] as const

function draft(changes: Partial<DraftOrder> = {}) {
  const usual = { language: 'en', variant: 'plain', token: TOKEN, subject: null, text: null, name: 'Ann', seed: TOKEN }
  return draftProbe({ ...usual, ...changes } as DraftOrder, PROBE_WORDS)
}

describe('a probe', () => {
  test('is a small mail, signed, with its token below', () => {
    const { subject, text, html, attachment } = draft()
    expect(subject).not.toBe('')
    expect(text).toMatch(new RegExp(`\nAnn\n\nReference: ${TOKEN}\n$`))
    expect([html, attachment]).toEqual([null, null])
  })

  test.each(LANGUAGES)('in %s, each variant differs from plain in one thing', (language) => {
    const plain = draft({ language })
    for (const variant of PROBE_VARIANTS) {
      const other = draft({ language, variant })
      const differs = (['subject', 'text', 'html', 'attachment'] as const).filter(
        (part) => JSON.stringify(plain[part]) !== JSON.stringify(other[part]),
      )
      const expected = { html: ['html'], link: ['text'], attachment: ['attachment'] }[variant as string] ?? []
      expect([variant, differs]).toEqual([variant, expected])
    }
    const lines = draft({ language, variant: 'link' }).text.split('\n')
    expect(lines.filter((line) => line.includes('https://')).length).toBe(1)
    expect(lines.filter((line) => line !== '' && !plain.text.includes(line)).length).toBe(1)
  })

  test('of equal seed has equal words, of different seeds many', () => {
    const token = 'zyxwvutsrqponmlkjihgfedcba'
    expect(draft({ token }).text.replace(token, TOKEN)).toBe(draft().text)
    const texts = new Set(Array.from({ length: 400 }, (_, number) => draft({ seed: `seed ${number}` }).text))
    expect(texts.size).toBe(40)
  })

  test('says what the user wants it to say', () => {
    const own = draft({ subject: 'Mine', text: 'Line\r\nanother <b> & "c"', name: '', variant: 'html' })
    expect(own.subject).toBe('Mine')
    expect(own.text).toBe(`Line\nanother <b> & "c"\n\nReference: ${TOKEN}\n`)
    expect(own.html).toContain('<p>Line<br>\nanother &lt;b&gt; &amp; &quot;c&quot;</p>')
  })

  test('that has its token already gets no second one', () => {
    expect(draft({ text: `See ${TOKEN}.` }).text).toBe(`See ${TOKEN}.\n`)
  })

  test.each(LANGUAGES)('in %s can always be sent, and hardly looks like advertising', (language) => {
    for (const { subject, text } of PROBE_WORDS[language].mails) {
      expect(checkDraft({ subject, text, name: 'Ann', from: 'a@example.org', to: 'b@example.net' })).toBeNull()
      expect(`${subject} ${text}`).not.toMatch(/[!€$%]|https?:|\b(?:free|gratis|click|klick\w*)\b|[A-ZÄÖÜ]{3}/)
    }
  })
})

describe('what could be injected', () => {
  const sound = { subject: 'Hello', text: 'Text', name: 'Ann', from: 'ann@example.org', to: 'test@example.net' }

  test.each([
    ['subject', 'a\r\nBcc: x@example.com', 'subject-line-break'],
    ['subject', 'a\rb', 'subject-line-break'],
    ['subject', 'a\u2028b', 'subject-line-break'],
    ['subject', 'a\0b', 'subject-control'],
    ['subject', 'a\u202eb', 'subject-control'],
    ['subject', 'a\ud800b', 'subject-control'],
    ['subject', ' ', 'subject-empty'],
    ['subject', 'x'.repeat(201), 'subject-too-long'],
    ['name', 'Ann\nBcc: x', 'name-line-break'],
    ['name', 'Ann\x1b[0m', 'name-control'],
    ['name', 'x'.repeat(201), 'name-too-long'],
    ['text', '', 'text-empty'],
    ['text', 'a\0', 'text-control'],
    ['text', 'x'.repeat(10_101), 'text-too-long'],
    ['from', 'ann@example.org>\r\nBcc: x', 'from-address'],
    ['from', 'ann', 'from-address'],
    ['to', 'a@b, c@d', 'to-address'],
    ['to', '"a b"@example.net', 'to-address'],
  ])('in %s is refused: %j', (part, value, trouble) => {
    expect(checkDraft({ ...sound, [part]: value })).toBe(trouble)
  })

  test('gets through in no way', () => {
    const any = fc.string({ unit: 'binary', maxLength: 30 })
    const header = fc.oneof(any, fc.constantFrom('a\r\nB: c', '\n', 'ü'))
    fc.assert(
      fc.property(header, header, header, any, (subject, name, from, text) => {
        if (checkDraft({ ...sound, subject, name, from, text }) !== null) return
        expect([subject, name, from].join('')).not.toMatch(/[\r\n\0\u0085\u2028\u2029]/)
      }),
      { numRuns: 2000 },
    )
  })

  test('line ends, tabs and accents are text', () => {
    expect(checkDraft({ ...sound, text: 'ä\r\n\tö\nü', subject: 'Grüße 🙂', name: 'Zoë' })).toBeNull()
  })
})

test('the attachment is a PDF whose table of places is right', () => {
  const file = Buffer.from(smallPdf(['Notes (1)', 'back\\slash', 'Grüße, 漢'])).toString('latin1')
  const places = [...file.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, place]) => Number(place))
  expect(places.map((place) => file.slice(place, place + 7))).toEqual(
    [1, 2, 3, 4, 5].map((number) => `${number} 0 obj`),
  )
  expect(file).toContain('(Notes \\(1\\)) Tj')
  expect(file).toContain('(Gr\xfc\xdfe, ?) Tj')
  const start = Number(/startxref\n(\d+)/.exec(file)?.[1])
  expect(file.slice(start, start + 4)).toBe('xref')
})
