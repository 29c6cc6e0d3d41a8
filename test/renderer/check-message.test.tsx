import { act, fireEvent, screen } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { ChecksPage } from '../../src/renderer/features/checks/checks-page.tsx'
import { useChecks } from '../../src/renderer/features/checks/checks-store.ts'
import { useCheckForm } from '../../src/renderer/features/checks/form-store.ts'
import { useMessageCheck } from '../../src/renderer/features/checks/message-store.ts'
import { useDiagnose } from '../../src/renderer/features/diagnose/diagnose-store.ts'
import { ResultPage } from '../../src/renderer/features/result/result-page.tsx'
import { useSettings } from '../../src/renderer/features/settings/settings-store.ts'
import { useNavigation } from '../../src/renderer/frame/navigation-store.ts'
import { anAnalysis } from '../support/analysis.ts'
import { aFinding, aReport, aRun } from '../support/check-report.ts'
import { FaultReply, installBridge } from '../support/fake-bridge.ts'
import { anEntry } from '../support/history-entry.ts'
import { renderPart } from '../support/render-part.tsx'

beforeEach(() => {
  for (const store of [useChecks, useCheckForm, useMessageCheck, useDiagnose, useSettings, useNavigation])
    Reflect.apply(store.setState, store, [store.getInitialState(), true])
})

const vantage = { from: 'message', resolver: '127.0.0.1' } as const
const report = aReport([aFinding({ id: 'dkim-signature-verifies', outcome: 'fail', vantage })])
const answer = { id: '6f1c2b34-8f5e-4c7d-9a2b-1c3d5e7f9a0b', analysis: anAnalysis({ report }) }

function ordinaryMail() {
  const entry = anEntry({ name: 'letter.eml' })
  return {
    ...entry,
    diagnosed: { ...entry.diagnosed, kind: 'notABounce', detail: 'ordinaryMail', diagnoses: [] },
  } as const
}

describe('a mail that is no bounce', () => {
  test('can be checked, and its report is shown in Checks', async () => {
    const { calls } = installBridge({ 'analysis.message': () => answer })
    const entry = ordinaryMail()
    useDiagnose.setState({ entry })
    const { unmount } = await renderPart(<ResultPage />)
    const button = screen.getByRole('button', { name: 'Check this mail' })
    expect(screen.getByText(/The DNS is asked, and nothing is sent/)).toBeTruthy()
    fireEvent.click(button)
    await act(async () => {})
    expect(calls('analysis.message')).toEqual([{ entryId: entry.id }])
    expect(useNavigation.getState()).toMatchObject({ place: 'checks', view: 'result' })
    unmount()
    await renderPart(<ChecksPage />)
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('letter.eml')
    expect(screen.getByText(/from example\.org/)).toBeTruthy()
    expect(screen.queryByRole('heading', { name: 'Reputation' })).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: /SPF record/ }))
    expect(screen.getByRole('button', { name: /^Evidence/ })).toBeTruthy()
    expect(screen.queryByRole('button', { name: /again/ })).toBeNull()
  })

  test('whose bytes are gone: it is said, and what to do instead', async () => {
    installBridge({
      'analysis.message': () => {
        throw new FaultReply('message-gone')
      },
    })
    useDiagnose.setState({ entry: ordinaryMail() })
    await renderPart(<ResultPage />)
    fireEvent.click(screen.getByRole('button', { name: 'Check this mail' }))
    await act(async () => {})
    expect(screen.getByRole('alert').textContent).toContain('open it in Checks')
  })

  test('is offered for no bounce', async () => {
    installBridge()
    useDiagnose.setState({ entry: anEntry() })
    await renderPart(<ResultPage />)
    expect(screen.queryByRole('button', { name: 'Check this mail' })).toBeNull()
  })
})

describe('in Checks', () => {
  async function open(file: File) {
    useNavigation.getState().go('checks')
    const { container } = await renderPart(<ChecksPage />)
    const input = container.querySelector('input[type=file]')
    if (input === null) throw new Error('There is no way to open a file')
    await act(async () => {
      fireEvent.change(input, { target: { files: [file] } })
    })
    await act(async () => {})
  }

  test('a mail is opened; a run that is opened later takes its place', async () => {
    const run = { ...aRun(), comparison: null, comparedWith: null }
    const { calls } = installBridge({ 'analysis.message': () => answer, 'checks.run': () => run })
    await open(new File(['From: anna@example.org\r\n\r\nHello'], 'letter.eml'))
    expect(calls('analysis.message')).toEqual([{ bytes: expect.any(Uint8Array) }])
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('letter.eml')
    await act(async () => useChecks.getState().open(run.id))
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('example.org')
  })

  test('what is no mail is told of beside the button', async () => {
    installBridge({
      'analysis.message': () => {
        throw new FaultReply('invalid-input', 'expected a mail')
      },
    })
    await open(new File(['hello'], 'notes.txt'))
    expect(screen.getByRole('alert').textContent).toBe('This is no mail: there are no header fields at its beginning.')
  })
})
