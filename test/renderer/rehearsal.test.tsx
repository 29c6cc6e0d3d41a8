import { act, fireEvent, screen } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { SettingsPage } from '../../src/renderer/features/settings/settings-page.tsx'
import { useSettings } from '../../src/renderer/features/settings/settings-store.ts'
import { FirstStart } from '../../src/renderer/features/today/first-start.tsx'
import { useDesk } from '../../src/renderer/frame/desk-store.ts'
import { useNavigation } from '../../src/renderer/frame/navigation-store.ts'
import { RehearsalBanner } from '../../src/renderer/frame/rehearsal-banner.tsx'
import { FaultReply, installBridge } from '../support/fake-bridge.ts'
import { renderPart } from '../support/render-part.tsx'

beforeEach(() => {
  useDesk.setState(useDesk.getInitialState())
  useSettings.setState(useSettings.getInitialState())
  useNavigation.setState(useNavigation.getInitialState())
})

const settled = () => act(async () => {})

describe('the rehearsal world', () => {
  test('is entered from the first start', async () => {
    const { calls } = installBridge({ 'desk.rehearse': () => ({ started: true }) })
    await renderPart(<FirstStart />)
    fireEvent.click(screen.getByRole('button', { name: 'Look around: Look around in the rehearsal world' }))
    await settled()
    expect(calls('desk.rehearse')).toEqual([{}])
  })

  test.each([
    ['is not there', () => ({ started: false })],
    [
      'fails',
      () => {
        throw new FaultReply('internal')
      },
    ],
  ])('that %s is told of', async (_, rehearse) => {
    installBridge({ 'desk.rehearse': rehearse })
    await renderPart(<FirstStart />)
    fireEvent.click(screen.getByRole('button', { name: /^Look around/ }))
    await settled()
    expect(screen.getByRole('status').textContent).toBe('The rehearsal world could not be opened.')
    expect(useDesk.getState().moving).toBe(false)
  })

  test('is marked in every place, and left', async () => {
    const { calls } = installBridge({
      'desk.state': () => ({ rehearsal: true }),
      'desk.leaveRehearsal': () => ({ left: true }),
    })
    await act(() => useDesk.getState().load())
    await renderPart(<RehearsalBanner />)
    expect(screen.getByText(/No mail leaves it/)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Leave' }))
    await settled()
    expect(calls('desk.leaveRehearsal')).toEqual([{}])
  })

  test('is not offered within itself, and never marked outside', async () => {
    installBridge()
    await renderPart(<RehearsalBanner />)
    expect(screen.queryByRole('button', { name: 'Leave' })).toBeNull()
    useDesk.setState({ rehearsal: true })
    await renderPart(<FirstStart />)
    expect(screen.queryByRole('button', { name: /^Look around/ })).toBeNull()
  })

  test('is entered and left in the settings, too', async () => {
    const { calls } = installBridge({
      'desk.rehearse': () => ({ started: true }),
      'desk.leaveRehearsal': () => ({ left: false }),
    })
    await renderPart(<SettingsPage />)
    fireEvent.click(screen.getByRole('button', { name: 'Look around' }))
    await settled()
    expect(calls('desk.rehearse')).toEqual([{}])
    act(() => useDesk.setState({ rehearsal: true }))
    fireEvent.click(screen.getByRole('button', { name: 'Leave' }))
    await settled()
    expect(screen.getByRole('status').textContent).toBe('The rehearsal world could not be closed.')
  })
})

test('the settings lead to the mailboxes', async () => {
  installBridge()
  await renderPart(<SettingsPage />)
  fireEvent.click(screen.getByRole('button', { name: 'Mailboxes and senders …' }))
  expect(useNavigation.getState()).toMatchObject({ place: 'probes', view: 'mailboxes' })
})
