import { act, fireEvent, screen } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import type { CheckRun } from '../../src/contract/shapes.ts'
import type { Finding } from '../../src/engine/checks/finding.ts'
import { summarizeRun } from '../../src/engine/checks/kept-run.ts'
import type { Report } from '../../src/engine/checks/report.ts'
import { ChecksPage } from '../../src/renderer/features/checks/checks-page.tsx'
import { useChecks } from '../../src/renderer/features/checks/checks-store.ts'
import { useCheckForm } from '../../src/renderer/features/checks/form-store.ts'
import { useRuns } from '../../src/renderer/features/checks/runs-store.ts'
import { useSettings } from '../../src/renderer/features/settings/settings-store.ts'
import { useNavigation } from '../../src/renderer/frame/navigation-store.ts'
import { aFinding, aReport, aRun } from '../support/check-report.ts'
import { FaultReply, installBridge } from '../support/fake-bridge.ts'
import { renderPart } from '../support/render-part.tsx'

beforeEach(() => {
  for (const store of [useChecks, useCheckForm, useRuns, useSettings, useNavigation]) {
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

function shown(report: Report): CheckRun {
  return { ...aRun(report), comparison: null, comparedWith: null }
}

describe('the form', () => {
  test('teaches, and starts a run of the domain that is typed', async () => {
    const { calls } = installBridge({ 'checks.start': () => ({ started: true }) })
    await renderPart(<ChecksPage />)
    expect(screen.getByText(/no mail is sent/)).toBeTruthy()
    fireEvent.change(screen.getByRole('textbox', { name: /Domain/ }), { target: { value: 'Anna@Example.org' } })
    fireEvent.submit(screen.getByRole('form', { name: 'What to check' }))
    await act(async () => {})
    expect(calls('checks.start')).toMatchObject([{ settings: { domain: 'example.org', ownServers: [] } }])
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Checking example.org')
  })

  test('says what is wrong at the field, and starts nothing', async () => {
    const { calls } = installBridge()
    await renderPart(<ChecksPage />)
    fireEvent.submit(screen.getByRole('form', { name: 'What to check' }))
    expect(screen.getByText(/This is not a domain/)).toBeTruthy()
    fireEvent.change(screen.getByRole('textbox', { name: /Domain/ }), { target: { value: 'example.org' } })
    fireEvent.click(screen.getByRole('button', { name: 'Tell more about your servers' }))
    fireEvent.change(screen.getByRole('textbox', { name: /Addresses/ }), { target: { value: '1.2.3' } })
    fireEvent.submit(screen.getByRole('form', { name: 'What to check' }))
    expect(screen.getByText('“1.2.3” is not an IP address.')).toBeTruthy()
    expect(calls('checks.start')).toEqual([])
  })

  test('says that SMTP is spoken only with one’s own servers', async () => {
    installBridge()
    await renderPart(<ChecksPage />)
    fireEvent.click(screen.getByRole('button', { name: 'Tell more about your servers' }))
    expect(screen.getByRole('radio', { name: /None/ })).toHaveProperty('checked', true)
    expect(screen.getByText(/only with these, because such a conversation shows/)).toBeTruthy()
  })

  test('knows what was said of a domain before', async () => {
    const { settings } = aRun()
    const { calls } = installBridge({
      'checks.domains': () => [{ ...settings, selectors: ['mail2026'] }],
      'checks.start': () => ({ started: true }),
    })
    await renderPart(<ChecksPage />)
    fireEvent.change(screen.getByRole('textbox', { name: /Domain/ }), { target: { value: 'example.org' } })
    fireEvent.submit(screen.getByRole('form', { name: 'What to check' }))
    await act(async () => {})
    expect(calls('checks.start')).toMatchObject([{ settings: { selectors: ['mail2026'] } }])
  })

  test('a run that cannot be started is told of where it was asked for', async () => {
    installBridge({
      'checks.start': () => {
        throw new FaultReply('crashed')
      },
    })
    await renderPart(<ChecksPage />)
    fireEvent.change(screen.getByRole('textbox', { name: /Domain/ }), { target: { value: 'example.org' } })
    fireEvent.submit(screen.getByRole('form', { name: 'What to check' }))
    await act(async () => {})
    expect(screen.getByRole('alert').textContent).toContain('stopped unexpectedly')
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Is my domain set up right?')
  })
})

describe('while it runs', () => {
  async function running() {
    const bridge = installBridge({
      'checks.start': () => ({ started: true }),
      'checks.cancel': () => ({ cancelled: true }),
    })
    await renderPart(<ChecksPage />)
    await act(async () => useChecks.getState().start(aRun().settings))
    const runId = useChecks.getState().running?.runId ?? ''
    const progress = (findings: readonly Finding[], done: number) =>
      act(async () =>
        useChecks.getState().hearProgress({
          runId,
          checks: ['a', 'b', 'c'].map((id) => ({ id, area: 'dns' })),
          findings,
          done,
          of: 3,
        }),
      )
    return { ...bridge, runId, progress }
  }

  test('shows how far each group is, and each finding as it comes', async () => {
    const { progress } = await running()
    await progress([named('a', { area: 'dns', outcome: 'fail' })], 1)
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('1')
    expect(screen.getByText('1 of 3 checks')).toBeTruthy()
    expect(screen.getByText('2 still to come')).toBeTruthy()
    expect(screen.getByRole('button', { name: /Failed.*a$/ })).toBeTruthy()
    await progress([named('b', { area: 'dns' }), named('c', { area: 'dns' })], 3)
    expect(screen.queryByText(/still to come/)).toBeNull()
    expect(screen.getByText(/2 in order/)).toBeTruthy()
  })

  test('can be stopped; what was found is shown', async () => {
    const { calls, runId } = await running()
    fireEvent.click(screen.getByRole('button', { name: 'Stop' }))
    await act(async () => {})
    expect(calls('checks.cancel')).toEqual([{ runId }])
    expect(screen.getByRole('button', { name: 'Stopping …' })).toHaveProperty('disabled', true)
    const run = { ...shown(aReport([named('a')], { cancelled: true })), id: runId }
    await act(async () => useChecks.getState().hearEnd({ runId, run, fault: null, notKept: null }))
    expect(screen.getByText(/stopped before its end/)).toBeTruthy()
  })

  test('what belongs to an earlier run is not heard', async () => {
    await running()
    await act(async () =>
      useChecks.getState().hearEnd({ runId: 'another', run: shown(aReport()), fault: null, notKept: null }),
    )
    expect(useChecks.getState().running).not.toBeNull()
  })

  test('the report is announced', async () => {
    const { runId } = await running()
    const run = { ...shown(aReport()), id: runId }
    await act(async () => useChecks.getState().hearEnd({ runId, run, fault: null, notKept: null }))
    expect(screen.getByRole('status').textContent).toMatch(
      /^example\.org has been checked\. The configuration is right/,
    )
  })
})

describe('earlier runs', () => {
  test('of which there are none teach', async () => {
    installBridge()
    useNavigation.getState().go('checks', 'history')
    await renderPart(<ChecksPage />)
    fireEvent.click(screen.getByRole('button', { name: 'Check a domain' }))
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Is my domain set up right?')
  })

  test('are opened and, after a question, deleted', async () => {
    const run = shown(aReport())
    const { calls } = installBridge({
      'checks.runs': () => ({ runs: [summarizeRun(run)], total: 1 }),
      'checks.run': () => run,
      'checks.delete': () => ({ deleted: 1 }),
    })
    useNavigation.getState().go('checks', 'history')
    await renderPart(<ChecksPage />)
    fireEvent.click(screen.getByRole('button', { name: 'Delete this run of example.org' }))
    expect(calls('checks.delete')).toEqual([])
    fireEvent.click(screen.getByRole('button', { name: 'Delete' }))
    await act(async () => {})
    expect(calls('checks.delete')).toEqual([{ ids: [run.id] }])
    fireEvent.click(screen.getByRole('button', { name: /^example\.org/ }))
    await act(async () => {})
    expect(useNavigation.getState()).toMatchObject({ place: 'checks', view: 'result' })
  })
})
