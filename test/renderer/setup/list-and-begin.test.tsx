import { act, fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { setupLine, viewSetup } from '../../../src/engine/setup/view-setup.ts'
import { SetupPage } from '../../../src/renderer/features/setup/setup-page.tsx'
import { useSetup } from '../../../src/renderer/features/setup/setup-store.ts'
import { useDueTickets } from '../../../src/renderer/features/today/due-store.ts'
import { useLights } from '../../../src/renderer/features/today/lights-store.ts'
import { TodayPage } from '../../../src/renderer/features/today/today-page.tsx'
import { useToday } from '../../../src/renderer/features/today/today-store.ts'
import { useAnnouncement } from '../../../src/renderer/frame/announcement-store.ts'
import { useNavigation } from '../../../src/renderer/frame/navigation-store.ts'
import { closePalette, openPalette } from '../../../src/renderer/frame/palette-store.ts'
import { Palette } from '../../../src/renderer/palette/palette.tsx'
import { FaultReply, installBridge } from '../../support/fake-bridge.ts'
import { renderPart } from '../../support/render-part.tsx'
import { afterLook, begunSetup, guideDesk, resetGuide, SETUP_ID } from '../../support/setup-guide.ts'

beforeEach(() => {
  resetGuide()
  for (const store of [useToday, useDueTickets, useLights])
    Reflect.apply(store.setState, store, [store.getInitialState(), true])
})

async function press(name: string | RegExp, at = 0): Promise<void> {
  fireEvent.click(screen.getAllByRole('button', { name })[at] ?? document.body)
  await act(async () => {})
  await act(async () => {})
}

function goToSetup(view: 'compose' | 'new' = 'compose'): void {
  useNavigation.setState({ place: 'setup', view })
}

describe('the list', () => {
  test('that is empty teaches, and leads to a first server or an old one', async () => {
    installBridge()
    goToSetup()
    await renderPart(<SetupPage />)
    expect(screen.getByRole('heading', { name: 'No server is being set up yet' })).toBeTruthy()
    expect(screen.getByText('How a step reads')).toBeTruthy()
    await press('Put an old server right')
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Put an old server right')
    expect(useNavigation.getState().view).toBe('new')
  })

  test('tells how far each is, where one was and what is wrong, and opens it there', async () => {
    const setup = afterLook(begunSetup({ ipv4: '192.0.2.25' }), 'names', 'problems')
    guideDesk(afterLook(setup, 'readiness', 'verified'))
    goToSetup()
    await renderPart(<SetupPage />)
    const row = screen.getByRole('article', { name: 'example.org' })
    expect(row.textContent).toContain('Send and receive')
    expect(row.textContent).toContain('Next: One name, everywhere the same · about 15 min')
    expect(row.textContent).toContain('1 of 11 steps')
    expect(row.textContent).toContain('One step has problems')
    expect(row.textContent).toMatch(/changed (today|\d+ (days|months) ago|yesterday)/)
    await press(/^example\.org/)
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('One name, everywhere the same')
  })

  test('that cannot be read is no empty list, and can be read again', async () => {
    let fails = true
    installBridge({
      'setup.list': () => {
        if (fails) throw new FaultReply('store-busy')
        return []
      },
    })
    goToSetup()
    await renderPart(<SetupPage />)
    expect(screen.getByRole('alert').textContent).toContain('in use by another program')
    expect(screen.queryByText('No server is being set up yet')).toBeNull()
    fails = false
    await press('Try again')
    expect(screen.getByText('No server is being set up yet')).toBeTruthy()
  })

  test('one that is gone meanwhile is told by its own words', async () => {
    guideDesk(begunSetup(), {
      'setup.show': () => {
        throw new FaultReply('not-found')
      },
    })
    goToSetup()
    await renderPart(<SetupPage />)
    await press(/^example\.org/)
    expect(useAnnouncement.getState().text).toBe('This set-up is no longer there.')
  })
})

describe('the beginning', () => {
  const domain = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Domain' })

  async function drawn(more: Parameters<typeof guideDesk>[1] = {}) {
    const desk = guideDesk(begunSetup(), {
      'setup.list': () => [],
      'setup.begin': () => viewSetup(begunSetup()),
      ...more,
    })
    goToSetup('new')
    await renderPart(<SetupPage />)
    return desk
  }

  test('says what was expected instead of a domain, and keeps what was typed', async () => {
    const { calls } = await drawn()
    await press('Begin')
    expect(screen.getByText('Expected a domain such as example.org; nothing was entered.')).toBeTruthy()
    fireEvent.change(domain(), { target: { value: 'my server' } })
    await press('Begin')
    expect(screen.getByText('Expected a domain such as example.org, came “my server”.')).toBeTruthy()
    expect(domain().value).toBe('my server')
    expect(calls('setup.begin')).toEqual([])
  })

  test('takes a domain as people write it, with its role, and opens the first step', async () => {
    const { calls } = await drawn()
    fireEvent.change(domain(), { target: { value: 'Bücher.example' } })
    expect(screen.getByText('In the DNS it is written xn--bcher-kva.example.')).toBeTruthy()
    fireEvent.click(screen.getByRole('radio', { name: 'Send only' }))
    await press('Begin')
    expect(calls('setup.begin')).toEqual([{ domain: 'xn--bcher-kva.example', role: 'sendOnly' }])
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Is this address fit for mail?')
    expect(useSetup.getState().view?.setup.id).toBe(SETUP_ID)
  })

  test('that the main process refuses says why, and keeps what was typed', async () => {
    await drawn({
      'setup.begin': () => {
        throw new FaultReply('disk-full')
      },
    })
    fireEvent.change(domain(), { target: { value: 'example.org' } })
    await press('Begin')
    expect(screen.getByRole('alert').textContent).toContain('no room left on the disk')
    expect(domain().value).toBe('example.org')
  })

  test('of a domain that has one already leads there', async () => {
    await drawn({ 'setup.list': () => [setupLine(begunSetup())] })
    fireEvent.change(domain(), { target: { value: 'example.org' } })
    expect(screen.getByText(/example\.org has a set-up already\./)).toBeTruthy()
    await press('Open it')
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Is this address fit for mail?')
  })

  test('in the rehearsal has its domain already, and says so', async () => {
    const stage = { domain: 'start.example', ipv4: '192.0.2.1', ipv6: '', login: '', password: '', deeds: [] }
    await drawn({ 'setup.stage': () => stage })
    expect(domain().value).toBe('start.example')
    expect(screen.getByText(/^This is the rehearsal world: start\.example/)).toBeTruthy()
  })

  test('tells beforehand what is needed and what the guide never does', async () => {
    await drawn()
    expect(screen.getByRole('heading', { name: 'What is needed beforehand' })).toBeTruthy()
    expect(screen.getByText(/keeps no private key and no password/)).toBeTruthy()
  })
})

describe('Today', () => {
  test('tells where one was, what is wrong, and what comes this week', async () => {
    const setup = afterLook(begunSetup({ ipv4: '192.0.2.25' }), 'names', 'problems')
    const in3Days = new Date(Date.now() + 3 * 86_400_000).toISOString()
    const in30Days = new Date(Date.now() + 30 * 86_400_000).toISOString()
    const dates = [
      { id: 'soon', at: in3Days, says: { en: 'Look at the reports.', de: 'Berichte ansehen.' } },
      { id: 'late', at: in30Days, says: { en: 'Much later.', de: 'Viel später.' } },
    ]
    guideDesk(setup, { 'setup.list': () => [{ ...setupLine(setup), dates }] })
    await renderPart(<TodayPage />)
    const part = within(screen.getByRole('region', { name: 'Where you were' }))
    expect(part.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'example.orgNext: Is this address fit for mail? · about 15 min · one step has problems',
      expect.stringMatching(/^example\.org: Look at the reports\..*in 3 days$/),
    ])
    fireEvent.click(part.getByRole('button', { name: /^example\.org Next|^example\.orgNext/ }))
    await act(async () => {})
    expect(useNavigation.getState()).toMatchObject({ place: 'setup', view: 'result' })
  })

  test('of a set-up whose records nobody has seen yet nothing is due', () => {
    expect(setupLine(begunSetup()).dates).toEqual([])
    expect(setupLine(afterLook(begunSetup(), 'records', 'verified')).dates.length).toBeGreaterThan(10)
  })
})

test.each([
  ['Set up a first server', 'new'],
  ['Look through a configuration', 'lint'],
] as const)('the palette can begin: %s', async (name, view) => {
  installBridge()
  await renderPart(<Palette />)
  await act(async () => openPalette())
  const search = screen.getByRole('textbox', { name: 'Find a place or action' })
  fireEvent.change(search, { target: { value: name } })
  fireEvent.click(screen.getByRole('button', { name }))
  expect(useNavigation.getState()).toMatchObject({ place: 'setup', view })
  await act(async () => closePalette())
})

test('the palette knows set-ups by their domains', async () => {
  guideDesk(begunSetup())
  await renderPart(<Palette />)
  await act(async () => openPalette())
  await act(async () => {})
  const search = screen.getByRole('textbox', { name: 'Find a place or action' })
  fireEvent.change(search, { target: { value: 'example.org' } })
  await act(async () => {})
  const found = screen.getAllByRole('button').find(({ textContent }) => textContent?.startsWith('Set up: example.org'))
  fireEvent.click(found ?? document.body)
  await act(async () => {})
  expect(useSetup.getState().view?.setup.id).toBe(SETUP_ID)
  await act(async () => closePalette())
})
