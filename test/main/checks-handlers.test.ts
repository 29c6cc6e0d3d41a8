import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { STEPS } from '../../src/engine/bounces/steps.ts'
import type { CheckSettings } from '../../src/engine/checks/check-settings.ts'
import type { KeptRun } from '../../src/engine/checks/kept-run.ts'
import type { Report } from '../../src/engine/checks/report.ts'
import { Fault } from '../../src/engine/fault.ts'
import { checks } from '../../src/main/handlers/checks.ts'
import type { Hands } from '../../src/main/handlers/hands.ts'
import { recent } from '../../src/main/handlers/recent.ts'
import type { Checking } from '../../src/node/checks/checking.ts'
import { aFinding, aReport, aRun } from '../support/check-report.ts'
import { aDiagnosis, anEntry } from '../support/history-entry.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const RUN = '6f1c2b34-8f5e-4c7d-9a2b-1c3d5e7f9a0b'
const ID_OF_ANOTHER = '0b5a1f0e-7a4e-4b56-8d62-5f4d3c2b1a09'
const settings: CheckSettings = {
  domain: 'Example.org',
  addresses: ['203.0.113.25'],
  ehloName: null,
  selectors: [],
  ownServers: [],
  resolver: null,
}

/** Hands that work; a test breaks what it wants to see broken. */
function desk() {
  const hands = {
    checking: { run: vi.fn<Checking['run']>(async () => aReport()) },
    messageReports: recent<Report>(50, () => 1),
    checkRuns: {
      keepRun: vi.fn(async (_run: KeptRun) => {}),
      runs: vi.fn(async () => ({ runs: [], total: 0 })),
      run: vi.fn(async (_id: string) => aRun()),
      runBefore: vi.fn(async (_id: string): Promise<KeptRun | null> => null),
      deleteRuns: vi.fn(async () => 1),
      settingsOfDomains: vi.fn(async () => []),
      settingsOfDomain: vi.fn(async (_domain: string): Promise<CheckSettings | null> => null),
    },
    history: { entry: vi.fn(async () => anEntry()) },
    desktop: { chooseReportFile: vi.fn(async (): Promise<string | null> => null) },
    publish: vi.fn(),
    now: () => new Date('2026-11-21T08:00:00Z'),
    tickets: { office: { runKept: vi.fn(async (_run: unknown) => {}) } },
    reportBug: vi.fn(),
  }
  // What these handlers do not touch is not there.
  const handlers = checks(hands as unknown as Hands)
  const told = (name: string) => hands.publish.mock.calls.filter(([event]) => event === name).map(([, what]) => what)
  const end = () => vi.waitFor(() => expect(told('checks.finished').length).toBeGreaterThan(0))
  return { hands, handlers, told, end }
}

describe('a run', () => {
  test('is started, told of, kept and compared', async () => {
    const { hands, handlers, told, end } = desk()
    const before = aRun(aReport([aFinding({ outcome: 'fail' })]))
    hands.checkRuns.runBefore.mockResolvedValue(before)
    const report = aReport()
    hands.checking.run.mockImplementation(async (_request, { onProgress }) => {
      onProgress({ kind: 'started', checks: [{ id: 'spf-record', area: 'authentication' }] })
      onProgress({ kind: 'finding', finding: aFinding(), done: 1, of: 1 })
      return report
    })
    expect(handlers['checks.start']({ runId: RUN, settings })).toEqual({ started: true })
    await end()
    expect(hands.checking.run.mock.calls[0]?.[0]).toEqual({ ...settings, only: null })
    expect(told('checks.progress')).toEqual([
      {
        runId: RUN,
        checks: [{ id: 'spf-record', area: 'authentication' }],
        findings: [aFinding()],
        done: 1,
        of: 1,
      },
    ])
    const kept = { id: RUN, settings: { ...settings, domain: 'example.org' }, report }
    expect(hands.checkRuns.keepRun).toHaveBeenCalledWith(kept)
    expect(told('checks.finished')).toMatchObject([
      { runId: RUN, run: { ...kept, comparedWith: before.id, comparison: { counts: { solved: 1 } } }, fault: null },
    ])
    expect(told('checks.changed')).toEqual([{ ids: [RUN] }])
    expect(hands.tickets.office.runKept.mock.calls).toEqual([[kept]])
  })

  test('that is cancelled stops asking, and what it found is kept', async () => {
    const { hands, handlers, told, end } = desk()
    hands.checking.run.mockImplementation(
      (_request, { signal }) =>
        new Promise<Report>((resolve) => {
          signal.addEventListener('abort', () => resolve(aReport([], { cancelled: true })))
        }),
    )
    handlers['checks.start']({ runId: RUN, settings })
    expect(handlers['checks.cancel']({ runId: RUN })).toEqual({ cancelled: true })
    await end()
    expect(told('checks.finished')).toMatchObject([{ run: { report: { cancelled: true } } }])
    expect(handlers['checks.cancel']({ runId: RUN })).toEqual({ cancelled: false })
  })

  test('ends the one before it', async () => {
    const { hands, handlers } = desk()
    const signals: AbortSignal[] = []
    hands.checking.run.mockImplementation((_request, { signal }) => {
      signals.push(signal)
      return new Promise<Report>(() => {})
    })
    handlers['checks.start']({ runId: RUN, settings })
    handlers['checks.start']({ runId: ID_OF_ANOTHER, settings })
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false])
  })

  test('that cannot be kept is shown all the same, and it is said', async () => {
    const { hands, handlers, told, end } = desk()
    hands.checkRuns.keepRun.mockRejectedValue(new Fault('disk-full'))
    handlers['checks.start']({ runId: RUN, settings })
    await end()
    expect(told('checks.finished')).toMatchObject([
      { run: { id: RUN, comparison: null }, notKept: { code: 'disk-full' } },
    ])
  })

  test('that cannot be made is a fault; a bug is reported, and nothing of it told', async () => {
    const { hands, handlers, told, end } = desk()
    const bug = new TypeError('/home/anna/secret')
    hands.checking.run.mockRejectedValue(bug)
    handlers['checks.start']({ runId: RUN, settings })
    await end()
    expect(told('checks.finished')).toEqual([
      { runId: RUN, run: null, fault: { code: 'internal', detail: '' }, notKept: null },
    ])
    expect(hands.reportBug).toHaveBeenCalledWith(bug)
  })
})

describe('one check again', () => {
  test('takes the place of its finding in the kept run, and of the sums', async () => {
    const { hands, handlers, told } = desk()
    const wrong = aFinding({ outcome: 'fail' })
    const other = aFinding({ id: 'mx-record', area: 'dns', outcome: 'warn' })
    const run = aRun(aReport([wrong, other]))
    hands.checkRuns.run.mockResolvedValue(run)
    hands.checking.run.mockResolvedValue(aReport([aFinding()]))
    const again = await handlers['checks.recheck']({ id: run.id, check: 'spf-record' })
    expect(hands.checking.run.mock.calls[0]?.[0]).toEqual({ ...run.settings, only: ['spf-record'] })
    expect(again.report.findings).toEqual([aFinding(), other])
    expect(again.report.summary.counts).toMatchObject({ fail: 0, warn: 1, pass: 1 })
    expect(hands.checkRuns.keepRun.mock.calls[0]?.[0].report).toEqual(again.report)
    expect(told('checks.changed')).toEqual([{ ids: [run.id] }])
    // Tickets hear of what was seen now, and not of the rest of an old run.
    const [[heard] = []] = hands.tickets.office.runKept.mock.calls
    expect(heard).toMatchObject({ id: run.id, report: { findings: [{ id: 'spf-record' }] } })
  })

  test('that found nothing changes nothing', async () => {
    const { hands, handlers } = desk()
    hands.checking.run.mockResolvedValue(aReport([]))
    await expect(handlers['checks.recheck']({ id: RUN, check: 'spf-record' })).rejects.toMatchObject({
      code: 'not-found',
    })
    expect(hands.checkRuns.keepRun).not.toHaveBeenCalled()
  })
})

test('a kept run is compared with the one that is chosen, else with the one before', async () => {
  const { hands, handlers } = desk()
  const [now, before, chosen] = [aRun(), aRun(), aRun()]
  hands.checkRuns.run.mockImplementation(async (id) => (id === chosen.id ? chosen : now))
  hands.checkRuns.runBefore.mockResolvedValue(before)
  expect(await handlers['checks.run']({ id: now.id, against: null })).toMatchObject({ comparedWith: before.id })
  expect(await handlers['checks.run']({ id: now.id, against: chosen.id })).toMatchObject({ comparedWith: chosen.id })
})

describe('an export', () => {
  test.each([
    ['json', (text: string) => expect(JSON.parse(text)).toEqual(aReport())],
    ['markdown', (text: string) => expect(text).toMatch(/^# /)],
    ['html', (text: string) => expect(text).toMatch(/^<!doctype html>/)],
  ] as const)('as %s', async (format, look) => {
    const { hands, handlers } = desk()
    const path = join(temporaryFolder(), 'report')
    hands.desktop.chooseReportFile.mockResolvedValue(path)
    expect(await handlers['checks.export']({ id: RUN, format, language: 'en' })).toEqual({ path })
    expect(hands.desktop.chooseReportFile).toHaveBeenCalledWith('example.org-2026-11-20', format)
    look(readFileSync(path, 'utf8'))
  })

  test('that the user cancels writes nothing', async () => {
    const { handlers } = desk()
    expect(await handlers['checks.export']({ id: RUN, format: 'json', language: 'en' })).toEqual({ path: null })
  })
})

describe('a diagnosis, looked at live', () => {
  const steps = [
    { id: 'fix-spf', parameters: {}, confirmBy: STEPS['fix-spf'] },
    { id: 'check-recipient-mx', parameters: {}, confirmBy: STEPS['check-recipient-mx'] },
  ] as const

  test('asks about the sender with what is known of him, and about the recipient alone', async () => {
    const { hands, handlers } = desk()
    const diagnosis = aDiagnosis({ steps, senderAddresses: ['198.51.100.7'], recipient: 'anna@example.net' })
    hands.history.entry.mockResolvedValue(anEntry({}, diagnosis))
    hands.checkRuns.settingsOfDomain.mockImplementation(async (domain) =>
      domain === 'example.com' ? { ...settings, domain, selectors: ['mail2026'] } : null,
    )
    hands.checking.run.mockImplementation(async ({ domain }) =>
      aReport([
        domain === 'example.com'
          ? aFinding({ id: 'spf-record', outcome: 'fail' })
          : aFinding({ id: 'mx-record', outcome: 'pass' }),
      ]),
    )
    const answer = await handlers['checks.confirm']({ entryId: RUN, recipient: 0, domain: null })
    expect(hands.checking.run.mock.calls.map(([request]) => request)).toEqual([
      {
        ...settings,
        domain: 'example.com',
        selectors: ['mail2026'],
        addresses: ['198.51.100.7'],
        only: ['spf-record', 'spf-address-authorized'],
      },
      { ...settings, domain: 'example.net', addresses: [], only: ['mx-record', 'null-mx'] },
    ])
    expect(answer).toMatchObject({
      state: 'checked',
      domain: 'example.com',
      address: '198.51.100.7',
      checkedAt: '2026-11-21T08:00:00.000Z',
      steps: [
        { id: 'fix-spf', state: 'needed', findings: ['spf-record'] },
        { id: 'check-recipient-mx', state: 'done', findings: ['mx-record'] },
      ],
    })
  })

  test('asks for the domain where the refusal does not tell it', async () => {
    const { hands, handlers } = desk()
    const entry = anEntry({}, aDiagnosis({ steps }))
    hands.history.entry.mockResolvedValue({
      ...entry,
      diagnosed: { ...entry.diagnosed, originalMailFrom: '<>' },
    })
    expect(await handlers['checks.confirm']({ entryId: RUN, recipient: 0, domain: null })).toEqual({
      state: 'domainNeeded',
    })
    await handlers['checks.confirm']({ entryId: RUN, recipient: 0, domain: 'example.com' })
    expect(hands.checking.run.mock.calls[0]?.[0].domain).toBe('example.com')
  })

  test('of a recipient that is not there is a fault', async () => {
    const { handlers } = desk()
    await expect(handlers['checks.confirm']({ entryId: RUN, recipient: 7, domain: null })).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})
