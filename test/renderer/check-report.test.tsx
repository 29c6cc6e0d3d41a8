import { act, fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { CheckRun } from '../../src/contract/shapes.ts'
import { compareReports } from '../../src/engine/checks/compare-reports.ts'
import type { Finding } from '../../src/engine/checks/finding.ts'
import { summarizeRun } from '../../src/engine/checks/kept-run.ts'
import type { Report } from '../../src/engine/checks/report.ts'
import { ChecksPage } from '../../src/renderer/features/checks/checks-page.tsx'
import { useChecks } from '../../src/renderer/features/checks/checks-store.ts'
import { useFindingFilter } from '../../src/renderer/features/checks/filter-store.ts'
import { useRuns } from '../../src/renderer/features/checks/runs-store.ts'
import { useExpert } from '../../src/renderer/features/result/expert-store.ts'
import { useSettings } from '../../src/renderer/features/settings/settings-store.ts'
import { useNavigation } from '../../src/renderer/frame/navigation-store.ts'
import { aFinding, aReport, aRun } from '../support/check-report.ts'
import { installBridge } from '../support/fake-bridge.ts'
import { renderPart } from '../support/render-part.tsx'

const HOSTILE = '<img src=x onerror="window.attacked=1"><script>window.attacked=1</script>'

beforeEach(() => {
  for (const store of [useChecks, useFindingFilter, useRuns, useExpert, useSettings, useNavigation]) {
    Reflect.apply(store.setState, store, [store.getInitialState(), true])
  }
  useNavigation.getState().go('checks')
})

function words(text: string) {
  return { en: text, de: text }
}

function named(id: string, different: Partial<Finding> = {}): Finding {
  return aFinding({ id, title: words(id), ...different })
}

function shown(report: Report, before?: Report): CheckRun {
  const comparison = before === undefined ? null : compareReports(before, report)
  return { ...aRun(report), comparison, comparedWith: before === undefined ? null : aRun(before).id }
}

async function show(run: CheckRun) {
  useChecks.setState({ run })
  useNavigation.getState().go('checks', 'result')
  return renderPart(<ChecksPage />)
}

function open(title: string): void {
  fireEvent.click(screen.getByRole('button', { name: new RegExp(`${title}$`) }))
}

describe('a report', () => {
  const report = aReport([
    named('spf', { outcome: 'fail' }),
    named('dkim', { outcome: 'pass' }),
    named('caa', { area: 'dns', outcome: 'notApplicable' }),
    named('list', { area: 'reputation', outcome: 'temperror' }),
  ])

  test('says configuration and reputation apart, and folds away what is in order', async () => {
    installBridge()
    await show(shown(report))
    const cards = ['Configuration', 'Reputation'].map(
      (name) => screen.getAllByRole('heading', { name })[0]?.parentElement,
    )
    expect(cards[0]?.textContent).toContain(report.summary.configuration.en)
    expect(cards[1]?.textContent).toContain(report.summary.reputation.en.replace(/^Reputation: ./, ''))
    expect(screen.queryByRole('button', { name: /dkim$/ })).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Show them: Authentication' }))
    expect(screen.getByRole('button', { name: /Passed.*dkim$/ })).toBeTruthy()
  })

  test('is filtered by outcome, area and words', async () => {
    installBridge()
    await show(shown(report))
    fireEvent.click(screen.getByRole('button', { name: 'Could not tell 1' }))
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      'Could not telllist',
    ])
    fireEvent.click(screen.getByRole('button', { name: 'Show all' }))
    fireEvent.change(screen.getByRole('combobox', { name: 'Area' }), { target: { value: 'dns' } })
    expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(1)
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'nothing like it' } })
    expect(screen.getByText('No finding fits this choice.')).toBeTruthy()
  })

  test('says first that from here nothing can be told', async () => {
    installBridge()
    const vantage = { ...report.vantage, resolverHonesty: 'portal' as const }
    await show(shown({ ...report, vantage }))
    expect(screen.getByText(/login page/)).toBeTruthy()
  })

  test('tells what changed since an earlier run, and can show only that', async () => {
    const before = aReport([named('spf'), named('dkim'), named('list', { area: 'reputation', outcome: 'temperror' })])
    const earlier = aRun(before)
    const { calls } = installBridge({
      'checks.runs': () => ({ runs: [summarizeRun(earlier)], total: 1 }),
      'checks.run': () => shown(report, before),
    })
    await show(shown(report, before))
    expect(screen.getByText('1 new')).toBeTruthy()
    expect(screen.getByRole('button', { name: /spf.*New.*before: Passed/ })).toBeTruthy()
    fireEvent.click(screen.getByRole('checkbox', { name: 'Only what changed' }))
    expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(1)
    fireEvent.change(screen.getByRole('combobox', { name: /compare/ }), { target: { value: earlier.id } })
    await act(async () => {})
    expect(calls('checks.run')).toMatchObject([{ against: earlier.id }])
  })

  test('of the first run says that the next will be compared', async () => {
    installBridge()
    await show(shown(report))
    expect(screen.getByText(/first run for this domain/)).toBeTruthy()
  })

  test('that could not be kept says so, and offers nothing that needs it kept', async () => {
    installBridge()
    useChecks.setState({ notKept: { code: 'disk-full', detail: '' } })
    await show(shown(report))
    expect(screen.getByText(/could not be kept/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Export' })).toBeNull()
  })
})

describe('a finding', () => {
  const record = { name: '_dmarc.example.org', type: 'TXT', before: ['v=DMARC1'], after: ['v=DMARC1; p=none'] }
  const broken = named('dmarc', {
    outcome: 'fail',
    fix: {
      say: words('Publish this record.'),
      records: [record],
      settings: [{ software: 'Postfix', file: '/etc/postfix/main.cf', lines: ['myhostname = mail.example.org'] }],
      risk: words('Nothing, at p=none.'),
    },
    parts: [
      { target: 'mx1.example.org', outcome: 'fail', summary: words('refused') },
      { target: 'mx2.example.org', outcome: 'temperror', summary: words('no answer') },
    ],
  })

  test('explains itself, and each of its targets has icon and word', async () => {
    installBridge()
    await show(shown(aReport([broken])))
    open('dmarc')
    expect(screen.getByText('It names the servers that may send.')).toBeTruthy()
    const part = screen.getByText('mx2.example.org').closest('li') ?? document.body
    expect(within(part).getByText('Could not tell').querySelector('svg')).toBeTruthy()
  })

  test('offers its fix before and after, in the forms of a zone file and of a hoster', async () => {
    installBridge()
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    await show(shown(aReport([broken])))
    open('dmarc')
    expect(screen.getByText('_dmarc.example.org. IN TXT "v=DMARC1"')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: /^Copy record/ }))
    expect(writeText).toHaveBeenLastCalledWith('_dmarc.example.org. IN TXT "v=DMARC1; p=none"')
    fireEvent.click(screen.getByRole('radio', { name: 'Form of a DNS hoster' }))
    fireEvent.click(screen.getByRole('button', { name: /: _dmarc$/ }))
    expect(writeText).toHaveBeenLastCalledWith('_dmarc')
    fireEvent.click(screen.getByRole('button', { name: /: v=DMARC1; p=none$/ }))
    expect(writeText).toHaveBeenLastCalledWith('v=DMARC1; p=none')
    fireEvent.click(screen.getByRole('button', { name: /^Copy lines/ }))
    expect(writeText).toHaveBeenLastCalledWith('myhostname = mail.example.org')
    await act(async () => {})
  })

  test('is checked again alone', async () => {
    const run = shown(aReport([broken]))
    const mended = { ...run, report: aReport([named('dmarc', { outcome: 'pass' })]) }
    const { calls } = installBridge({ 'checks.recheck': () => mended })
    await show(run)
    open('dmarc')
    fireEvent.click(screen.getByRole('button', { name: 'Check this again' }))
    await act(async () => {})
    expect(calls('checks.recheck')).toEqual([{ id: run.id, check: 'dmarc' }])
    expect(screen.getByRole('status').textContent).toBe('Checked again: dmarc: Passed.')
  })

  test('shows its evidence, word for word', async () => {
    installBridge()
    const evidence = {
      kind: 'dns',
      name: 'example.org',
      type: 'TXT',
      status: 'nxDomain',
      lines: ['example.org. 300 IN SOA a. b. 1 2 3 4 5'],
      rcode: 'NXDOMAIN',
      security: 'secure',
      extendedErrors: ['15 Blocked'],
      server: { name: 'ns.example.org', address: '192.0.2.53', port: 53 },
      transport: 'udp',
      tookMs: 12,
    } as const
    await show(shown(aReport([{ ...broken, evidence: [evidence] }])))
    open('dmarc')
    fireEvent.click(screen.getByRole('button', { name: 'Evidence (1)' }))
    const drawer = screen.getByRole('dialog')
    expect(within(drawer).getByText(/no such name \(NXDOMAIN\).*ns\.example\.org \[192\.0\.2\.53\].*UDP/)).toBeTruthy()
    expect(within(drawer).getByText('example.org. 300 IN SOA a. b. 1 2 3 4 5')).toBeTruthy()
    expect(within(drawer).getByText('dig +dnssec @192.0.2.53 example.org. TXT')).toBeTruthy()
  })

  test('what strangers wrote stays text everywhere', async () => {
    installBridge()
    useExpert.setState({ open: true })
    const hostile = named(HOSTILE, {
      outcome: 'fail',
      summary: words(HOSTILE),
      explanation: words(HOSTILE),
      parts: [
        { target: HOSTILE, outcome: 'fail', summary: words(HOSTILE) },
        { target: 'b', outcome: 'pass', summary: words(HOSTILE) },
      ],
      evidence: [{ kind: 'note', lines: [HOSTILE, `  ${HOSTILE}`] }],
      fix: {
        say: words(HOSTILE),
        records: [{ name: HOSTILE, type: 'TXT', before: [HOSTILE], after: [HOSTILE] }],
        settings: [{ software: HOSTILE, file: HOSTILE, lines: [HOSTILE] }],
        risk: words(HOSTILE),
      },
      cites: [{ title: HOSTILE, url: `javascript:${HOSTILE}` }],
    })
    const { container } = await show(shown(aReport([hostile], { domain: HOSTILE })))
    fireEvent.click(screen.getByRole('button', { name: /^Failed <img/ }))
    fireEvent.click(screen.getByRole('button', { name: 'Evidence (1)' }))
    expect(document.querySelector('img, script, iframe')).toBeNull()
    expect(container.textContent?.split(HOSTILE).length).toBeGreaterThan(10)
  })
})

test('in German everything is German', async () => {
  installBridge()
  useSettings.setState({ language: 'de' })
  const report = aReport([aFinding({ outcome: 'fail' })])
  await show(shown(report))
  expect(screen.getByRole('button', { name: /Fehler.*SPF-Eintrag$/ })).toBeTruthy()
  expect(screen.getByRole('status').textContent).toContain(report.summary.configuration.de)
})
