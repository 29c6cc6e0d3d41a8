import { act, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { VisibilityView } from '../../../src/contract/setup-shapes.ts'
import { changeSetup } from '../../../src/engine/setup/change-setup.ts'
import type { SetupValues } from '../../../src/engine/setup/setup.ts'
import { useSetup } from '../../../src/renderer/features/setup/setup-store.ts'
import { RecordsPanel } from '../../../src/renderer/features/setup/steps/records-panel.tsx'
import { useAnnouncement } from '../../../src/renderer/frame/announcement-store.ts'
import { FaultReply } from '../../support/fake-bridge.ts'
import { AT, aSetup, drawnPanel, press, resetSetup } from '../../support/setup-panel.tsx'

type Seen = VisibilityView['rows'][number]['seen'][number]

beforeEach(() => {
  resetSetup()
  vi.useFakeTimers({
    now: new Date(AT),
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
  })
})
afterEach(() => void vi.useRealTimers())

/** What two name servers show of two records; the second record is there already. */
function seen(first: readonly Seen[], seconds: number | null): VisibilityView {
  return {
    askedAt: new Date().toISOString(),
    servers: [
      { name: 'ns1.example.net', address: '192.0.2.53' },
      { name: 'ns2.example.net', address: '198.51.100.53' },
    ],
    rows: [
      { name: 'mail.example.org.', type: 'A', seen: ['new', 'new'], everywhereInSeconds: 0 },
      { name: 'example.org.', type: 'MX', seen: first, everywhereInSeconds: seconds },
    ],
    everywhereInSeconds: seconds,
  }
}

async function looked(answer: () => VisibilityView) {
  const drawn = await drawnPanel(RecordsPanel, 'records', aSetup(), { 'setup.visibility': answer })
  expect(drawn.calls('setup.visibility')).toEqual([])
  await press('Ask all name servers')
  return { ...drawn, asked: () => drawn.calls('setup.visibility').length }
}

async function pass(seconds: number): Promise<void> {
  await act(() => vi.advanceTimersByTimeAsync(seconds * 1000))
}

test('each record stands at each name server in a word and a sign, what is missing first', async () => {
  await looked(() => seen(['old', 'silent'], null))
  const rows = within(screen.getByRole('table')).getAllByRole('row')
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    'Recordns1.example.net192.0.2.53ns2.example.net198.51.100.53',
    'example.org. MX↺ old? silent',
    'mail.example.org. A✓ new✓ new',
  ])
  expect(screen.getByText('1 of 2 records are not at every name server yet.')).toBeTruthy()
})

describe('name servers are asked again', () => {
  test('at intervals that grow, while something is missing', async () => {
    const { asked } = await looked(() => seen(['old', 'new'], 90_000))
    expect(asked()).toBe(1)
    await pass(29)
    expect(asked()).toBe(1)
    await pass(2)
    expect(asked()).toBe(2)
    await pass(600)
    expect(asked()).toBe(6)
  })

  test('not any more when the panel is left', async () => {
    const { asked, unmount } = await looked(() => seen(['old', 'new'], null))
    unmount()
    await pass(3600)
    expect(asked()).toBe(1)
  })

  test('not after a fault, until somebody wants it', async () => {
    let fails = true
    const { asked } = await looked(() => {
      if (fails) throw new FaultReply('timeout')
      return seen(['new', 'new'], 0)
    })
    expect(screen.getByRole('alert')).toBeTruthy()
    await pass(3600)
    expect(asked()).toBe(1)
    fails = false
    await press('Ask again now')
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.getByText(/no cache can hold the old ones/)).toBeTruthy()
  })
})

test('what was seen stays where only the form of the DNS host is another, and goes where a record is', async () => {
  const { keep, setup } = await looked(() => seen(['old', 'new'], null))
  const become = (values: Partial<SetupValues>) =>
    act(async () => useSetup.getState().take(keep(changeSetup(setup(), { kind: 'values', values }, AT))))
  await become({ dnsHost: 'some-dns' })
  expect(screen.getByRole('table')).toBeTruthy()
  await become({ ipv4: '192.0.2.26' })
  expect(screen.queryByRole('table')).toBeNull()
  expect(screen.getByRole('button', { name: 'Ask all name servers' })).toBeTruthy()
})

describe('where only caches are waited for', () => {
  test('it is counted down by the second, without a question', async () => {
    const { asked } = await looked(() => seen(['new', 'new'], 125))
    expect(screen.getByRole('timer').textContent).toBe('Visible everywhere in 2 min 5 s at the latest.')
    await pass(10)
    expect(screen.getByRole('timer').textContent).toBe('Visible everywhere in 1 min 55 s at the latest.')
    await pass(60)
    expect(screen.getByRole('timer').textContent).toBe('Visible everywhere in 55 s at the latest.')
    expect(asked()).toBe(1)
  })

  test('the end is seen, told and asked no more', async () => {
    const end = Date.parse(AT) + 125_000
    const { asked } = await looked(() => seen(['new', 'new'], Math.max(0, Math.ceil((end - Date.now()) / 1000))))
    expect(useAnnouncement.getState().text).toBe('')
    await pass(126)
    expect(asked()).toBe(2)
    expect(screen.queryByRole('timer')).toBeNull()
    expect(screen.getByText(/^Visible everywhere: every name server/)).toBeTruthy()
    expect(useAnnouncement.getState().text).toBe('The records are visible everywhere now.')
    await pass(3600)
    expect(asked()).toBe(2)
  })
})

test('a server that is silent is not taken for one that has it', async () => {
  await looked(() => seen(['new', 'silent'], 0))
  expect(screen.getByText(/From those that are silent it cannot be told/)).toBeTruthy()
  expect(useAnnouncement.getState().text).toBe('')
})

test('without name servers it is said what is missing', async () => {
  await looked(() => ({ ...seen(['none', 'none'], null), servers: [] }))
  expect(screen.getByText(/No name server of the domain could be found/)).toBeTruthy()
  expect(screen.queryByRole('table')).toBeNull()
})
