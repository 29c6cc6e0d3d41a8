import { describe, expect, it } from 'vitest'
import { marksOfProgrammes } from '../../../src/engine/measuring/marks-of-programmes.ts'
import { organizationOfReporter } from '../../../src/engine/programmes/organization-of-reporter.ts'
import type { Complaint, SndsRow } from '../../../src/engine/programmes/programme-views.ts'
import { sndsChanges } from '../../../src/engine/programmes/snds-changes.ts'

const row = (day: number, filterResult: SndsRow['filterResult'], address = '192.0.2.10'): SndsRow => ({
  address,
  from: `2026-09-${String(day).padStart(2, '0')}T08:00:00.000Z`,
  to: `2026-09-${String(day + 1).padStart(2, '0')}T08:00:00.000Z`,
  rcptCommands: 100,
  dataCommands: 100,
  messageRecipients: 100,
  filterResult,
  complaintRate: '< 0.1%',
  trapHits: null,
  sampleHelo: '',
  sampleFrom: '',
  comments: '',
})

const complaint = (id: string, receivedAt: string, reportedBy: string | null = 'example.net'): Complaint => ({
  id,
  feedbackType: 'abuse',
  reportedBy,
  sourceAddress: '192.0.2.10',
  arrivedAt: null,
  receivedAt,
  subject: null,
  originalFrom: null,
})

describe('colours of SNDS', () => {
  it('change only where they turn, per address, whatever the order of the rows', () => {
    const rows = [
      row(4, 'red'),
      row(1, 'green'),
      row(2, 'green'),
      row(3, 'red'),
      row(2, 'yellow', '192.0.2.11'),
      row(9, 'green'),
    ]
    expect(sndsChanges(rows).map(({ address, at, before, now }) => [address, at.slice(8, 10), before, now])).toEqual([
      ['192.0.2.10', '01', null, 'green'],
      ['192.0.2.11', '02', null, 'yellow'],
      ['192.0.2.10', '03', 'green', 'red'],
      ['192.0.2.10', '09', 'red', 'green'],
    ])
  })

  it('a day without a colour changes nothing', () => {
    expect(sndsChanges([row(1, 'red'), row(2, 'unknown'), row(3, 'red')])).toHaveLength(1)
  })
})

describe('who runs the mailbox of the one who complained', () => {
  const organizations = [
    { id: 'one', domains: ['one.example', 'mail.two.example'] },
    { id: 'two', domains: ['two.example'] },
  ]

  it.each([
    ['one.example', 'one'],
    ['arf.mail.ONE.example', 'one'],
    ['x.mail.two.example', 'one'],
    ['two.example', 'two'],
    ['notone.example', null],
    ['example', null],
    ['', null],
    [null, null],
  ])('%s: %s', (reportedBy, organization) => {
    expect(organizationOfReporter(reportedBy, organizations)).toBe(organization)
  })
})

describe('marks beside the placement', () => {
  it('stand where a colour turned; green from the first day on is no event', () => {
    expect(marksOfProgrammes([row(1, 'green'), row(3, 'red')], [])).toEqual([
      {
        at: '2026-09-03T08:00:00.000Z',
        kind: 'snds',
        en: 'SNDS: 192.0.2.10 turned red from green',
        de: 'SNDS: 192.0.2.10 wurde rot, vorher grün',
        link: { place: 'programmes', id: 'microsoft-snds' },
      },
    ])
    expect(marksOfProgrammes([row(1, 'red')], [])).toMatchObject([{ en: 'SNDS: 192.0.2.10 is red' }])
  })

  it('complaints of one day and one provider are one mark, at the first of them', () => {
    const marks = marksOfProgrammes(
      [],
      [
        complaint('a', '2026-09-03T18:00:00.000Z'),
        complaint('b', '2026-09-03T09:00:00.000Z'),
        complaint('c', '2026-09-03T10:00:00.000Z', null),
        complaint('d', '2026-09-04T10:00:00.000Z'),
      ],
    )
    expect(marks.map(({ at, kind, en }) => [at, kind, en])).toEqual([
      ['2026-09-03T09:00:00.000Z', 'complaint', '2 complaints from example.net'],
      ['2026-09-03T10:00:00.000Z', 'complaint', 'A complaint'],
      ['2026-09-04T10:00:00.000Z', 'complaint', 'A complaint from example.net'],
    ])
  })
})
