import { act, fireEvent, screen } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { summarize } from '../../src/engine/bounces/history-entry.ts'
import { summarizeRun } from '../../src/engine/checks/kept-run.ts'
import { useDiagnose } from '../../src/renderer/features/diagnose/diagnose-store.ts'
import { HistoryPage } from '../../src/renderer/features/history/history-page.tsx'
import { useHistory } from '../../src/renderer/features/history/history-store.ts'
import { SettingsPage } from '../../src/renderer/features/settings/settings-page.tsx'
import { useSettings } from '../../src/renderer/features/settings/settings-store.ts'
import { useDueTickets } from '../../src/renderer/features/today/due-store.ts'
import { TodayPage } from '../../src/renderer/features/today/today-page.tsx'
import { useToday } from '../../src/renderer/features/today/today-store.ts'
import { useNavigation } from '../../src/renderer/frame/navigation-store.ts'
import { PLACES } from '../../src/renderer/frame/places.ts'
import { StoreBanner } from '../../src/renderer/frame/store-banner.tsx'
import { aRun } from '../support/check-report.ts'
import { FaultReply, INFO, installBridge } from '../support/fake-bridge.ts'
import { aDiagnosis, anEntry } from '../support/history-entry.ts'
import { renderPart } from '../support/render-part.tsx'

beforeEach(() => {
  useDiagnose.setState(useDiagnose.getInitialState())
  useHistory.setState(useHistory.getInitialState())
  useSettings.setState(useSettings.getInitialState())
  useToday.setState(useToday.getInitialState())
  useDueTickets.setState(useDueTickets.getInitialState())
  useNavigation.setState(useNavigation.getInitialState())
})

const yours = summarize(anEntry({}, aDiagnosis({ whoseMove: 'you' })))
const waiting = summarize(anEntry({}, aDiagnosis({ whoseMove: 'wait', reason: 'greylisted' })))

describe('Today', () => {
  test('lists first what waits for the user', async () => {
    installBridge({ 'bounces.history': () => ({ entries: [waiting, yours], total: 2 }) })
    await renderPart(<TodayPage />)
    expect(screen.getByText('One of your last diagnoses waits for you.')).toBeTruthy()
    const [first, second] = screen.getAllByRole('list')
    expect(first?.textContent).toContain('The address does not exist')
    expect(second?.textContent).toContain('greylisting')
  })

  test('at the first start leads to each way to begin', async () => {
    installBridge()
    await renderPart(<TodayPage />)
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'Begin',
      'Begin',
      'Begin',
      'Look around',
    ])
    fireEvent.click(screen.getByRole('button', { name: 'Begin: Check a domain' }))
    expect(useNavigation.getState().place).toBe('checks')
  })
})

describe('the history', () => {
  test('that is empty teaches, and leads to the first diagnosis', async () => {
    installBridge()
    useNavigation.getState().go('diagnose', 'history')
    await renderPart(<HistoryPage />)
    fireEvent.click(screen.getByRole('button', { name: 'Diagnose a bounce' }))
    expect(useNavigation.getState().view).toBe('compose')
  })

  test('without a match says for what was searched', async () => {
    installBridge()
    useHistory.setState({ search: 'nobody@' })
    await renderPart(<HistoryPage />)
    expect(screen.getByRole('heading', { name: 'Nothing matches “nobody@”' })).toBeTruthy()
  })

  test('deletes what was selected, after a question', async () => {
    const { calls } = installBridge({
      'bounces.history': () => ({ entries: [yours, waiting], total: 2 }),
      'bounces.delete': ({ ids }) => ({ deleted: ids.length }),
    })
    await renderPart(<HistoryPage />)
    fireEvent.click(screen.getByRole('checkbox', { name: 'Select all that are loaded' }))
    fireEvent.click(screen.getByRole('button', { name: 'Delete …' }))
    expect(calls('bounces.delete')).toEqual([])
    expect(screen.getByRole('dialog').textContent).toContain('Delete 2 diagnoses?')
    fireEvent.click(screen.getByRole('button', { name: 'Delete' }))
    await act(async () => {})
    expect(calls('bounces.delete')).toEqual([{ ids: [yours.id, waiting.id] }])
  })

  test('exports what was selected, or all', async () => {
    const { calls } = installBridge({
      'bounces.history': () => ({ entries: [yours, waiting], total: 2 }),
      'bounces.export': () => ({ path: null, entries: 0 }),
    })
    await renderPart(<HistoryPage />)
    fireEvent.click(screen.getByRole('button', { name: 'Export all …' }))
    fireEvent.click(screen.getAllByRole('checkbox')[1] ?? document.body)
    fireEvent.click(screen.getByRole('button', { name: 'Export …' }))
    expect(calls('bounces.export')).toEqual([{}, { ids: [yours.id] }])
  })
})

describe('the settings', () => {
  test('write each choice at once', async () => {
    const { calls } = installBridge()
    await renderPart(<SettingsPage />)
    fireEvent.click(screen.getByRole('radio', { name: 'Deutsch' }))
    await act(async () => {})
    expect(calls('settings.write')).toEqual([{ language: 'de', appearance: 'system' }])
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Einstellungen')
  })

  test('tell where the data lies and what the knowledge is', async () => {
    installBridge()
    await useSettings.getState().load()
    await renderPart(<SettingsPage />)
    expect(screen.getByText('600 rules on 120 organizations')).toBeTruthy()
    expect(screen.getByRole('button', { name: /Postdesk$/ })).toBeTruthy()
  })

  test('delete everything page by page, after a question that names the number', async () => {
    let left = [yours, waiting]
    const { calls } = installBridge({
      'bounces.history': () => ({ entries: left.slice(0, 1), total: left.length }),
      'bounces.delete': ({ ids }) => {
        left = left.filter(({ id }) => !ids.includes(id))
        return { deleted: ids.length }
      },
    })
    await renderPart(<SettingsPage />)
    fireEvent.click(screen.getByRole('button', { name: 'Delete the history …' }))
    await act(async () => {})
    expect(screen.getByRole('dialog').textContent).toContain('2 diagnoses and their sources are removed')
    fireEvent.click(screen.getByRole('button', { name: 'Delete everything' }))
    await act(async () => {})
    expect(calls('bounces.delete')).toEqual([{ ids: [yours.id] }, { ids: [waiting.id] }])
  })

  test('delete all runs of checks, after a question that names the number', async () => {
    let left = [summarizeRun(aRun()), summarizeRun(aRun())]
    const { calls } = installBridge({
      'checks.runs': () => ({ runs: left, total: left.length }),
      'checks.delete': ({ ids }) => {
        left = []
        return { deleted: ids.length }
      },
    })
    await renderPart(<SettingsPage />)
    fireEvent.click(screen.getByRole('button', { name: 'Delete the checks …' }))
    await act(async () => {})
    expect(screen.getByRole('dialog').textContent).toContain('2 runs of checks are removed')
    fireEvent.click(screen.getByRole('button', { name: 'Delete everything' }))
    await act(async () => {})
    expect(calls('checks.delete')).toHaveLength(1)
  })
})

test('there are seven places', () => expect(PLACES).toHaveLength(7))

describe('the banner', () => {
  test.each([
    [{ state: 'readOnly', why: 'newer' }, /written by a newer Postdesk/],
    [{ state: 'readOnly', why: 'notWritable' }, /may not write to its data folder/],
    [{ state: 'broken', detail: 'postdesk.db.broken-1' }, /put aside untouched \(postdesk\.db\.broken-1\)/],
  ] as const)('says what is the matter with the history: %o', async (store, words) => {
    installBridge({ 'app.info': () => ({ ...INFO, store }) })
    await useSettings.getState().load()
    await renderPart(<StoreBanner />)
    expect(screen.getByRole('alert').textContent).toMatch(words)
  })

  test('is not there when all is well', async () => {
    installBridge()
    await useSettings.getState().load()
    await renderPart(<StoreBanner />)
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

test('a history that cannot be read is no empty history', async () => {
  installBridge({
    'bounces.history': () => {
      throw new FaultReply('store-busy')
    },
  })
  await renderPart(<HistoryPage />)
  expect(screen.getByText(/in use by another program/)).toBeTruthy()
  expect(screen.queryByText('Nothing diagnosed yet')).toBeNull()
})
