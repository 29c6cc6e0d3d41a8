import { act, fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import type { Confirmation } from '../../src/contract/shapes.ts'
import { STEPS, type StepId } from '../../src/engine/bounces/steps.ts'
import { useCheckForm } from '../../src/renderer/features/checks/form-store.ts'
import { useDiagnose } from '../../src/renderer/features/diagnose/diagnose-store.ts'
import { useLiveChecks } from '../../src/renderer/features/result/live-store.ts'
import { ResultPage } from '../../src/renderer/features/result/result-page.tsx'
import { useNavigation } from '../../src/renderer/frame/navigation-store.ts'
import { aFinding } from '../support/check-report.ts'
import { FaultReply, installBridge } from '../support/fake-bridge.ts'
import { aDiagnosis, anEntry } from '../support/history-entry.ts'
import { renderPart } from '../support/render-part.tsx'

const step = (id: StepId) => ({ id, parameters: {}, confirmBy: STEPS[id] })
const entry = anEntry({}, aDiagnosis({ steps: [step('fix-spf'), step('show-complete-bounce'), step('fix-dmarc')] }))

const found: Confirmation = {
  state: 'checked',
  domain: 'example.com',
  address: '203.0.113.25',
  checkedAt: '2026-11-21T08:00:00Z',
  steps: [
    { id: 'fix-dmarc', state: 'needed', findings: ['dmarc-record'] },
    { id: 'show-complete-bounce', state: 'notChecked', findings: [] },
    { id: 'fix-spf', state: 'done', findings: ['spf-record'] },
  ],
  findings: [
    aFinding(),
    aFinding({
      id: 'dmarc-record',
      outcome: 'fail',
      title: { en: 'DMARC record', de: 'DMARC-Eintrag' },
      summary: { en: 'There is none.', de: 'Es gibt keinen.' },
      fix: {
        say: { en: 'Publish this.', de: 'Diesen veröffentlichen.' },
        records: [{ name: '_dmarc.example.com', type: 'TXT', before: [], after: ['v=DMARC1; p=none'] }],
        settings: [],
        risk: null,
      },
    }),
  ],
}

beforeEach(() => {
  useLiveChecks.setState(useLiveChecks.getInitialState())
  useDiagnose.setState({ ...useDiagnose.getInitialState(), entry })
  useNavigation.setState(useNavigation.getInitialState())
})

function steps(): readonly HTMLElement[] {
  const list = screen.getByRole('heading', { name: 'What to do' }).parentElement ?? document.body
  const [first] = within(list).getAllByRole('list')
  return [...(first?.children ?? [])] as HTMLElement[]
}

async function checkLive(): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name: 'Check live' }))
  await act(async () => {})
}

test('each step shows what was found, and what is still wrong comes first', async () => {
  const { calls } = installBridge({ 'checks.confirm': () => found })
  await renderPart(<ResultPage />)
  await checkLive()
  expect(calls('checks.confirm')).toEqual([{ entryId: entry.id, recipient: 0, domain: null }])
  const [first, second, third] = steps()
  expect(first?.textContent).toMatch(/Still to be done.*Failed.*DMARC record: There is none\./)
  expect(first?.textContent).toContain('_dmarc.example.com. IN TXT "v=DMARC1; p=none"')
  expect(second?.textContent).not.toContain('Cannot be checked')
  expect(third?.textContent).toMatch(/Already right.*Passed/)
  expect(screen.getByText('One of the causes is still there; it stands first.')).toBeTruthy()
  expect(screen.getByText(/for example\.com and the address 203\.0\.113\.25/)).toBeTruthy()
})

test('it is kept with the diagnosis while the window is open', async () => {
  installBridge({ 'checks.confirm': () => found })
  const first = await renderPart(<ResultPage />)
  await checkLive()
  first.unmount()
  await renderPart(<ResultPage />)
  expect(screen.getByText('Already right')).toBeTruthy()
})

test('asks for the domain where the refusal does not tell it', async () => {
  const { calls } = installBridge({
    'checks.confirm': ({ domain }) => (domain === null ? { state: 'domainNeeded' } : found),
  })
  await renderPart(<ResultPage />)
  await checkLive()
  fireEvent.change(screen.getByRole('textbox', { name: /Which domain is yours/ }), {
    target: { value: 'ben@example.com' },
  })
  fireEvent.click(screen.getAllByRole('button', { name: 'Check live' })[1] ?? document.body)
  await act(async () => {})
  expect(calls('checks.confirm')[1]).toMatchObject({ domain: 'example.com' })
  expect(screen.getByText('Still to be done')).toBeTruthy()
})

test('leads to a check of the whole domain, filled in', async () => {
  installBridge({ 'checks.confirm': () => found })
  await renderPart(<ResultPage />)
  await checkLive()
  fireEvent.click(screen.getByRole('button', { name: 'Check the whole domain' }))
  expect(useNavigation.getState().place).toBe('checks')
  expect(useCheckForm.getState().draft).toMatchObject({ domain: 'example.com', addresses: '203.0.113.25' })
})

test('what went wrong is said, and the steps stay as they were', async () => {
  installBridge({
    'checks.confirm': () => {
      throw new FaultReply('crashed')
    },
  })
  await renderPart(<ResultPage />)
  await checkLive()
  expect(screen.getByRole('alert').textContent).toContain('stopped unexpectedly')
  expect(steps()).toHaveLength(3)
})

test('where no step can be checked, nothing is offered', async () => {
  installBridge()
  useDiagnose.setState({ entry: anEntry({}, aDiagnosis({ steps: [step('show-complete-bounce')] })) })
  await renderPart(<ResultPage />)
  expect(screen.queryByRole('button', { name: 'Check live' })).toBeNull()
})
