import { describe, expect, test } from 'vitest'
import { compareReports } from '../../../src/engine/checks/compare-reports.ts'
import type { CheckOutcome } from '../../../src/engine/checks/finding.ts'
import type { KeptRun } from '../../../src/engine/checks/kept-run.ts'
import { markOfStop, marksOfRun } from '../../../src/engine/measuring/marks-of-run.ts'
import { aFinding, aReport, aRun } from '../../support/check-report.ts'

function runWith(outcomes: Readonly<Record<string, CheckOutcome>>): KeptRun {
  const findings = Object.entries(outcomes).map(([id, outcome]) => aFinding({ id, outcome }))
  return aRun(aReport(findings, { startedAt: '2026-11-20T08:00:00.000Z' }))
}

const marks = (before: Readonly<Record<string, CheckOutcome>>, now: Readonly<Record<string, CheckOutcome>>) => {
  const run = runWith(now)
  return { run, found: marksOfRun(run, compareReports(runWith(before).report, run.report)) }
}

describe('what changed from run to run is marked on the time line', () => {
  test.each([
    ['a new listing', { 'blocklist-spamhaus': 'pass' }, { 'blocklist-spamhaus': 'fail' }, ['listing']],
    ['a listing that ended', { 'blocklist-address': 'fail' }, { 'blocklist-address': 'pass' }, ['delisting']],
    ['a record', { 'spf-record': 'fail' }, { 'spf-record': 'pass' }, ['recordChange']],
    ['nothing', { 'spf-record': 'pass' }, { 'spf-record': 'pass' }, []],
    ['what could not be told', { 'blocklist-address': 'pass' }, { 'blocklist-address': 'temperror' }, []],
    ['what is no record', { 'smtp-speed': 'pass' }, { 'smtp-speed': 'warn' }, []],
  ] as const)('%s', (_name, before, now, kinds) => {
    const { run, found } = marks(before, now)
    expect(found.map(({ kind }) => kind)).toEqual(kinds)
    for (const mark of found) {
      expect(mark).toMatchObject({ at: '2026-11-20T08:00:00.000Z', link: { place: 'checks', id: run.id } })
      expect(mark.en).not.toBe(mark.de)
    }
  })

  test('many changes are one mark, which names the first', () => {
    const before = {
      'spf-record': 'pass',
      'dkim-key': 'pass',
      'dmarc-record': 'pass',
      'mta-sts-policy': 'pass',
    } as const
    const now = { 'spf-record': 'fail', 'dkim-key': 'fail', 'dmarc-record': 'fail', 'mta-sts-policy': 'warn' } as const
    const { found } = marks(before, now)
    expect(found).toHaveLength(1)
    expect(found[0]?.en).toContain('(spf-record, dkim-key, dmarc-record …)')
  })

  test('a stop leads to its probe', () => {
    const stop = { family: 'kontor', since: '2026-11-21T08:00:00.000Z', probe: 'id', reply: '550' }
    expect(markOfStop(stop, 'Kontorpost')).toEqual({
      at: '2026-11-21T08:00:00.000Z',
      kind: 'bounce',
      en: 'Kontorpost turned the sender away',
      de: 'Kontorpost hat den Absender abgewiesen',
      link: { place: 'probes', id: 'id' },
    })
  })
})
