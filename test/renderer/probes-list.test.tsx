import { act, fireEvent, screen } from '@testing-library/react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { ProbeRow } from '../../src/contract/probe-shapes.ts'
import { hearProbesChanged } from '../../src/renderer/features/probes/hear-probes-changed.ts'
import { ProbesPage } from '../../src/renderer/features/probes/probes-page.tsx'
import { useNavigation } from '../../src/renderer/frame/navigation-store.ts'
import { FaultReply, installBridge } from '../support/fake-bridge.ts'
import { aPlacement, aRow, arrivedIn, aView, TAKEN } from '../support/probes.ts'
import { ACCOUNTS, heading, resetProbes, settled } from '../support/probes-desk.ts'
import { renderPart } from '../support/render-part.tsx'

beforeEach(() => {
  resetProbes()
  useNavigation.getState().go('probes', 'history')
})

const arrived = aRow(arrivedIn(aPlacement('inbox')))
const junk = aRow(arrivedIn(aPlacement('junk'), 125), { address: 'junk@outlook.example', family: 'microsoft' })
const open = aRow(TAKEN, { address: 'open@gmx.example', family: 'gmx', variant: 'link' })
const waiting = aRow([], { address: 'later@gmx.example', family: 'gmx' })

async function drawn(probes: readonly ProbeRow[], handlers: Parameters<typeof installBridge>[0] = {}) {
  const bridge = installBridge({
    ...ACCOUNTS,
    'probes.list': () => ({ probes, total: probes.length }),
    ...handlers,
  })
  await renderPart(<ProbesPage />)
  await settled()
  return bridge
}

describe('the list', () => {
  test('says of each where it is, in words', async () => {
    await drawn([arrived, junk, open, waiting])
    const rows = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
    expect(rows[0]).toMatch(/anna\.probe@gmail\.exampleInbox.*after 6 s/)
    expect(rows[1]).toMatch(/junk@outlook\.exampleJunk.*after 2 min 5 s/)
    expect(rows[2]).toMatch(/open@gmx\.exampleAccepted, not seen yet.*GMX · Link · Choir practice.*waited for until/)
    expect(rows[3]).toMatch(/Waits to be sent.*goes at/)
  })

  test('teaches when nothing was sent yet', async () => {
    await drawn([])
    expect(screen.getByRole('heading', { name: 'No probe has been sent yet' })).toBeTruthy()
    fireEvent.click(screen.getAllByRole('button', { name: 'Send probes' }).at(-1) ?? document.body)
    expect(useNavigation.getState().view).toBe('send')
  })

  test('is narrowed by state, provider and mailbox', async () => {
    const { calls } = await drawn([arrived])
    fireEvent.click(screen.getByRole('radio', { name: 'Under way' }))
    fireEvent.change(screen.getByRole('combobox', { name: 'Provider' }), { target: { value: 'gmx' } })
    await settled()
    expect(calls('probes.list').at(-1)).toMatchObject({ state: 'open', family: 'gmx', mailbox: null, offset: 0 })
  })

  test('asks for more when there is more', async () => {
    const { calls } = await drawn([arrived], { 'probes.list': () => ({ probes: [arrived], total: 70 }) })
    fireEvent.click(screen.getByRole('button', { name: 'Show more' }))
    await settled()
    expect(calls('probes.list').at(-1)).toMatchObject({ offset: 1, limit: 50 })
  })

  test('shows how far the last sending is, until it has ended', async () => {
    await drawn([open, junk, arrived])
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('2')
    expect(screen.getByText('2 of 3 of the last sending have ended')).toBeTruthy()
  })

  test('cancels after a question', async () => {
    const { calls } = await drawn([open, waiting, arrived], { 'probes.cancel': () => ({ cancelled: 2 }) })
    fireEvent.click(screen.getByRole('button', { name: 'Cancel all 2 under way' }))
    expect(calls('probes.cancel')).toEqual([])
    expect(screen.getByRole('dialog').textContent).toContain('What has gone out cannot be called back')
    fireEvent.click(screen.getByRole('button', { name: 'Cancel them' }))
    await settled()
    expect(calls('probes.cancel')).toEqual([{ ids: [open.plan.id, waiting.plan.id] }])
  })

  test('looks into the mailboxes when asked', async () => {
    const { calls } = await drawn([open], { 'probes.lookNow': () => ({ looking: 3 }) })
    fireEvent.click(screen.getByRole('button', { name: 'Look now' }))
    await settled()
    expect(calls('probes.lookNow')).toEqual([{ mailbox: null }])
    expect(screen.getByRole('status').textContent).toBe('Looking into 3 mailboxes.')
  })

  test('says so when one is no longer there', async () => {
    await drawn([arrived], {
      'probes.show': () => {
        throw new FaultReply('not-found')
      },
    })
    fireEvent.click(screen.getByRole('button', { name: /^anna\.probe/ }))
    await settled()
    expect(screen.getByRole('status').textContent).toBe('This probe is no longer there.')
    expect(heading()).toBe('Probes that were sent')
  })

  test('is walked through with the arrow keys', async () => {
    await drawn([arrived, junk])
    const [first, second] = screen.getAllByRole('button', { name: /^(anna|junk)/ })
    first?.focus()
    fireEvent.keyDown(first ?? document.body, { key: 'ArrowDown' })
    expect(document.activeElement).toBe(second)
  })

  test('opens one, and leads back', async () => {
    await drawn([arrived], { 'probes.show': () => aView() })
    fireEvent.click(screen.getByRole('button', { name: /^anna\.probe/ }))
    await settled()
    expect(heading()).toMatch(/^Your server took it/)
    fireEvent.click(screen.getByRole('button', { name: 'Back' }))
    expect(heading()).toBe('Probes that were sent')
  })
})

describe('while it is shown', () => {
  test('each verdict comes by itself and is announced', async () => {
    let now: readonly ProbeRow[] = [open]
    await drawn([], { 'probes.list': () => ({ probes: now, total: now.length }) })
    const { events: _, ...later } = aView().probe
    now = [{ ...open, ...later, plan: open.plan, state: 'arrived', placement: aPlacement('junk') }]
    await act(async () => hearProbesChanged([open.plan.id]))
    await settled()
    expect(screen.getAllByRole('listitem')[0]?.textContent).toContain('Junk')
    expect(screen.getByRole('status').textContent).toBe('open@gmx.example: Junk')
  })

  test('many changes are asked for once, and once more after the last', async () => {
    vi.useFakeTimers()
    const { calls } = await drawn([open])
    const before = calls('probes.list').length
    for (let change = 0; change < 20; change += 1) hearProbesChanged([open.plan.id])
    await act(async () => vi.advanceTimersByTimeAsync(1000))
    expect(calls('probes.list').length - before).toBeLessThanOrEqual(2)
    vi.useRealTimers()
  })
})
