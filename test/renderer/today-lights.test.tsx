import { fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import type { FamilyLight } from '../../src/contract/probe-shapes.ts'
import { usePlacement } from '../../src/renderer/features/probes/placement-store.ts'
import { useSettings } from '../../src/renderer/features/settings/settings-store.ts'
import { TodayPage } from '../../src/renderer/features/today/today-page.tsx'
import { useToday } from '../../src/renderer/features/today/today-store.ts'
import { useNavigation } from '../../src/renderer/frame/navigation-store.ts'
import { FaultReply, installBridge } from '../support/fake-bridge.ts'
import { aMailboxView } from '../support/mail-accounts.ts'
import { sampleId } from '../support/probes.ts'
import { pageWords, resetProbes, settled } from '../support/probes-desk.ts'
import { renderPart } from '../support/render-part.tsx'

beforeEach(() => {
  resetProbes()
  useToday.setState(useToday.getInitialState())
})

const DAY_MS = 86_400_000

function aLight(different: Partial<FamilyLight> = {}): FamilyLight {
  const newest = new Date(Date.now() - 3 * DAY_MS).toISOString()
  return { family: 'google', name: 'Gmail', light: 'green', inbox: 11, sample: 12, newest, ...different }
}

async function drawn(handlers: Parameters<typeof installBridge>[0]) {
  installBridge(handlers)
  await renderPart(<TodayPage />)
  await settled()
}

describe('a light for each provider', () => {
  test('says in words how it stands, on how many probes that rests, and how old they are', async () => {
    await drawn({
      'probes.lights': () => [
        aLight(),
        aLight({ family: 'microsoft', name: 'Outlook.com', light: 'red', inbox: 2 }),
        aLight({ family: 'gmx', name: 'GMX', light: 'unknown', inbox: 0, sample: 0, newest: null }),
      ],
    })
    const lights = within(screen.getByRole('region', { name: 'How providers take your mail' })).getAllByRole('listitem')
    expect(lights.map(({ textContent }) => textContent)).toEqual([
      'GmailArrives11 of 12 in the inbox · newest 3 days ago',
      'Outlook.comHardly arrives2 of 12 in the inbox · newest 3 days ago',
      'GMXNot knownNothing measured yet',
    ])
  })

  test('leads to its provider in the overview', async () => {
    await drawn({ 'probes.lights': () => [aLight()] })
    fireEvent.click(screen.getByRole('button', { name: /^Gmail/ }))
    expect(useNavigation.getState()).toMatchObject({ place: 'probes', view: 'compose' })
    expect(usePlacement.getState().family).toBe('google')
  })

  test('that cannot be had leaves the rest of the page as it is', async () => {
    await drawn({
      'probes.lights': () => {
        throw new FaultReply('store-busy')
      },
    })
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Welcome to your desk')
  })

  test('speaks German too', async () => {
    useSettings.setState({ language: 'de' })
    await drawn({ 'probes.lights': () => [aLight()] })
    expect(pageWords()).toContain('11 von 12 im Posteingang · neueste vor 3 Tagen')
  })
})

describe('what needs the user', () => {
  test('are mailboxes that cannot be read, and why', async () => {
    const trouble = { stage: 'login', code: 'login-refused', said: '', certificate: null } as const
    await drawn({
      'probes.lights': () => [aLight()],
      'mailboxes.list': () => [
        aMailboxView({ id: sampleId(), address: 'well@example.org' }),
        aMailboxView({ id: sampleId(), address: 'locked@example.org' }, { watch: { state: 'stopped', trouble } }),
        aMailboxView({ id: sampleId(), address: 'bare@example.org' }, { hasSecret: false }),
        aMailboxView({ id: sampleId(), address: 'asleep@example.org', paused: true }, { hasSecret: false }),
      ],
    })
    const needing = screen.getByRole('region', { name: '2 mailboxes need you' })
    expect(needing.textContent).toContain('locked@example.org: ')
    expect(needing.textContent).toContain('bare@example.org: ')
    expect(needing.textContent).not.toContain('asleep')
    fireEvent.click(screen.getByRole('button', { name: 'Show the mailboxes' }))
    expect(useNavigation.getState()).toMatchObject({ place: 'probes', view: 'mailboxes' })
  })
})
