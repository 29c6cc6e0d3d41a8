import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  dateValueOf,
  dayOf,
  daysBetween,
  momentOf,
  nearDayOf,
  type OffsetAt,
  relativeDay,
} from '../../../src/text/tickets/days.ts'

/** The clock of a zone, as `Date.getTimezoneOffset` would say it there. */
function clockOf(timeZone: string): OffsetAt {
  const wall = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  return (time) => {
    const parts = Object.fromEntries(wall.formatToParts(time).map(({ type, value }) => [type, value]))
    const { year, month, day, hour, minute, second } = parts
    const shown = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
    return (Math.floor(time / 1000) * 1000 - shown) / 60_000
  }
}

describe('a day is that of the reader’s calendar', () => {
  test.each([
    // At the same moment it is Saturday in one place and Sunday in another.
    ['Pacific/Kiritimati', '2026-11-21T23:30:00Z', 'Nov 22, 2026'],
    ['Europe/Berlin', '2026-11-21T23:30:00Z', 'Nov 22, 2026'],
    ['UTC', '2026-11-21T23:30:00Z', 'Nov 21, 2026'],
    ['America/New_York', '2026-11-21T23:30:00Z', 'Nov 21, 2026'],
    ['Asia/Kathmandu', '2026-11-21T18:15:00Z', 'Nov 22, 2026'],
    ['Asia/Kathmandu', '2026-11-21T18:14:59Z', 'Nov 21, 2026'],
    // Half an hour on each side of midnight on the last day of summer time.
    ['Europe/Berlin', '2026-10-24T22:30:00Z', 'Oct 25, 2026'],
    ['Europe/Berlin', '2026-10-25T22:30:00Z', 'Oct 25, 2026'],
    ['Europe/Berlin', '2026-10-25T23:30:00Z', 'Oct 26, 2026'],
  ])('in %s %s is %s', (zone, at, day) => {
    expect(dayOf(at, 'en', clockOf(zone))).toBe(day)
  })

  test('with its time too', () => {
    expect(momentOf('2026-03-29T01:30:00Z', 'de', clockOf('Europe/Berlin'))).toBe('29.03.2026, 03:30')
    expect(momentOf('2026-03-29T00:30:00Z', 'de', clockOf('Europe/Berlin'))).toBe('29.03.2026, 01:30')
  })

  test('with an offset of its own it is the same moment', () => {
    expect(dayOf('2026-11-22T00:30:00+02:00', 'en', clockOf('UTC'))).toBe('Nov 21, 2026')
  })

  test('what is no date is shown as it was written', () => {
    expect(dayOf('next <b>Tuesday', 'en')).toBe('next <b>Tuesday')
    expect(relativeDay('never', 0, 'en')).toBe('never')
  })

  test('without its year where that goes without saying', () => {
    const now = Date.parse('2026-12-31T23:30:00Z')
    expect(nearDayOf('2026-12-30T12:00:00Z', now, 'en', clockOf('UTC'))).toBe('Dec 30')
    expect(nearDayOf('2027-01-02T12:00:00Z', now, 'en', clockOf('UTC'))).toBe('Jan 2, 2027')
    expect(nearDayOf('2027-01-02T12:00:00Z', now, 'de', clockOf('Europe/Berlin'))).toBe('2. Jan.')
    expect(nearDayOf('never', now, 'en')).toBe('never')
  })

  test('as a field for a date wants it', () => {
    expect(dateValueOf(Date.parse('2026-11-21T23:30:00Z'), clockOf('Europe/Berlin'))).toBe('2026-11-22')
  })
})

describe('days are counted by midnights, not by hours', () => {
  test.each([
    // 23 and 25 hours lie between the noons around a change of the clock.
    ['Europe/Berlin', '2026-03-28T11:00:00Z', '2026-03-29T10:00:00Z', 'tomorrow'],
    ['Europe/Berlin', '2026-10-24T10:00:00Z', '2026-10-25T11:00:00Z', 'tomorrow'],
    // Six days and 23 hours.
    ['Europe/Berlin', '2026-03-25T23:30:00Z', '2026-04-01T22:15:00Z', 'in 7 days'],
    ['America/New_York', '2026-11-01T03:30:00Z', '2026-11-01T04:30:00Z', 'tomorrow'],
    ['America/Santiago', '2026-09-06T02:30:00Z', '2026-09-06T05:30:00Z', 'tomorrow'],
    ['UTC', '2026-11-21T00:01:00Z', '2026-11-21T23:59:00Z', 'today'],
    ['UTC', '2026-11-21T23:59:00Z', '2026-11-22T00:01:00Z', 'tomorrow'],
    ['UTC', '2026-11-21T12:00:00Z', '2026-11-18T23:00:00Z', '3 days ago'],
    ['UTC', '2026-11-21T12:00:00Z', '2027-02-21T12:00:00Z', 'in 3 months'],
  ])('in %s from %s to %s is %s', (zone, now, at, words) => {
    expect(relativeDay(at, Date.parse(now), 'en', clockOf(zone))).toBe(words)
  })

  test('of one day there are none, whatever the zone', () => {
    const zones = ['Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe', 'Pacific/Apia', 'Asia/Kathmandu']
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 2 ** 41 }), (zone, time) => {
        const clock = clockOf(zone)
        const same = dateValueOf(time, clock) === dateValueOf(time + 3_600_000, clock)
        expect(daysBetween(time, time + 3_600_000, clock) === 0).toBe(same)
      }),
      { numRuns: 300 },
    )
  })
})
