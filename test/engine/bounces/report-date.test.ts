import { expect, it } from 'vitest'
import { readReportDate } from '../../../src/engine/bounces/report-date.ts'

it.each([
  ['a date of RFC 5322', 'Mon, 23 Jan 2012 01:34:43 -0500', '2012-01-23T06:34:43Z'],
  ['without the day of the week', '1 Feb 2024 00:00:00 +0000', '2024-02-01T00:00:00Z'],
  ['without seconds', '1 Feb 2024 12:30 +0100', '2024-02-01T11:30:00Z'],
  ['with a comment', 'Thu, 29 Feb 2024 23:59:59 +0000 (UTC)', '2024-02-29T23:59:59Z'],
  ['with a zone by its name', '1 Feb 2024 12:00:00 PST', '2024-02-01T20:00:00Z'],
  ['with an unknown zone, taken for UTC', '1 Feb 2024 12:00:00 XYZ', '2024-02-01T12:00:00Z'],
  ['with a year of two digits before 2000', '1 Feb 98 12:00:00 GMT', '1998-02-01T12:00:00Z'],
  ['with a year of two digits after 2000', '1 Feb 12 12:00:00 GMT', '2012-02-01T12:00:00Z'],
  ['a month that is none stays as written', '1 Foo 2024 12:00:00 GMT', '1 Foo 2024 12:00:00 GMT'],
  ['a date of another form stays as written', '2024-02-01 12:00', '2024-02-01 12:00'],
  ['an endless text is cut', 'x'.repeat(500), 'x'.repeat(100)],
  ['an empty text is none', '  ', null],
  ['no text is none', null, null],
])('%s', (_name, value, date) => {
  expect(readReportDate(value)).toBe(date)
})
