import { act, fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { changeSetup } from '../../../src/engine/setup/change-setup.ts'
import type { Setup, SetupStep } from '../../../src/engine/setup/setup.ts'
import { viewSetup } from '../../../src/engine/setup/view-setup.ts'
import { GuidePage } from '../../../src/renderer/features/setup/guide-page.tsx'
import { useSetup } from '../../../src/renderer/features/setup/setup-store.ts'
import { minutesLeft, stepState } from '../../../src/renderer/features/setup/step-state.ts'
import { useAnnouncement } from '../../../src/renderer/frame/announcement-store.ts'
import { useNavigation } from '../../../src/renderer/frame/navigation-store.ts'
import { FaultReply } from '../../support/fake-bridge.ts'
import { renderPart } from '../../support/render-part.tsx'
import { afterLook, begunSetup, guideDesk, lookAt, resetGuide, SETUP_AT, seenItem } from '../../support/setup-guide.ts'

beforeEach(resetGuide)

const KNOWN = { ipv4: '192.0.2.25' }

function say(setup: Setup, step: SetupStep, state: 'open' | 'done' | 'skipped'): Setup {
  return changeSetup(setup, { kind: 'step', step, state, said: [] }, SETUP_AT)
}

async function drawn(setup: Setup, step: SetupStep, more: Parameters<typeof guideDesk>[1] = {}) {
  const desk = guideDesk(setup, more)
  useSetup.setState({ view: viewSetup(setup), step })
  await renderPart(
    <main>
      <GuidePage />
    </main>,
  )
  return desk
}

async function press(name: string | RegExp): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name }))
  await act(async () => {})
  await act(async () => {})
}

const rail = () => screen.getByRole('navigation', { name: 'Steps' })
const railSteps = () => within(within(rail()).getByRole('list')).getAllByRole('button')

describe('a step stands', () => {
  const begun = begunSetup(KNOWN)
  test.each([
    ['open', 'readiness', begun],
    ['waits', 'records', begun],
    ['verified', 'names', afterLook(begun, 'names', 'verified')],
    ['problems', 'names', afterLook(begun, 'names', 'problems')],
    ['unclear', 'names', afterLook(begun, 'names', 'couldNotTell')],
    ['said', 'names', say(afterLook(begun, 'names', 'couldNotTell'), 'names', 'done')],
    ['said', 'warmUp', say(begun, 'warmUp', 'done')],
    ['problems', 'names', afterLook(say(begun, 'names', 'done'), 'names', 'problems')],
    ['skipped', 'names', say(afterLook(begun, 'names', 'problems'), 'names', 'skipped')],
    [
      'stale',
      'names',
      changeSetup(
        afterLook(begun, 'names', 'verified'),
        { kind: 'values', values: { hostName: 'mx.example.org' } },
        SETUP_AT,
      ),
    ],
  ] as const)('%s: %s', (state, id, setup) => {
    const step = viewSetup(setup).steps.find((one) => one.id === id)
    expect(step && stepState(step)).toBe(state)
  })

  test('and what is done or left out costs no minutes more', () => {
    const all = minutesLeft(viewSetup(begun).steps)
    const view = viewSetup(say(afterLook(begun, 'names', 'verified'), 'keys', 'skipped'))
    const settled = view.steps.filter(({ id }) => id === 'names' || id === 'keys')
    expect(all - minutesLeft(view.steps)).toBe(settled.reduce((sum, { minutes }) => sum + minutes, 0))
  })
})

describe('the guide', () => {
  test('opens where one was', async () => {
    guideDesk(afterLook(begunSetup(KNOWN), 'readiness', 'verified'))
    await renderPart(
      <main>
        <GuidePage />
      </main>,
    )
    await act(() => useSetup.getState().open('7b0e2c1e-3f55-4d0a-9d0c-2f4f0c7f7a11'))
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('One name, everywhere the same')
    expect(useNavigation.getState()).toMatchObject({ place: 'setup', view: 'result' })
  })

  test('shows each step with how it stands, and leads there with the arrow keys', async () => {
    await drawn(afterLook(begunSetup(KNOWN), 'readiness', 'problems'), 'names')
    const steps = railSteps()
    expect(steps).toHaveLength(11)
    expect(steps[0]?.textContent).toBe('Is this address fit for mail?Problems')
    expect(steps[3]?.textContent).toBe('Records in the DNSWaits')
    expect(steps.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1)
    steps[1]?.focus()
    fireEvent.keyDown(steps[1] ?? document.body, { key: 'ArrowDown' })
    expect(document.activeElement).toBe(steps[2])
    fireEvent.keyDown(steps[2] ?? document.body, { key: 'End' })
    expect(document.activeElement).toBe(steps[10])
    await press(/^Keys for signatures/)
    const heading = screen.getByRole('heading', { level: 1 })
    expect(heading.textContent).toBe('Keys for signatures')
    expect(document.activeElement).toBe(heading)
  })

  test('tells for what a step waits, and leads to the step or the field', async () => {
    await drawn(begunSetup(), 'records')
    expect(screen.getByRole('heading', { name: 'This step waits' })).toBeTruthy()
    await press('for a value: IPv4 address')
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Is this address fit for mail?')
    await act(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(undefined)))))
    expect(document.activeElement?.id).toBe('setup-ipv4')
    act(() => useSetup.getState().goToStep('records'))
    await press('for the step “Keys for signatures”')
    expect(useSetup.getState().step).toBe('keys')
  })

  test('keeps what only the user can say, one after the other, and never calls it verified', async () => {
    const { setup } = await drawn(begunSetup(KNOWN), 'warmUp')
    const boxes = screen.getAllByRole('checkbox')
    for (const box of boxes.slice(0, 2)) fireEvent.click(box)
    // At once, and not only when it is kept.
    expect(boxes.map((box) => box.matches(':checked'))).toEqual([true, true, false, false])
    await act(async () => {})
    await act(async () => {})
    expect(setup().steps.warmUp?.said).toEqual(['week-1', 'week-2'])
    expect(setup().steps.warmUp?.state).toBe('open')
    expect(screen.getByText(/^Nothing of this step can be seen from outside/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Verify now' })).toBeNull()
    await press('Mark as done')
    expect(setup().steps.warmUp).toMatchObject({ state: 'done', said: ['week-1', 'week-2'] })
    expect(screen.getByText(/^Marked as done on .*, by your word\.$/)).toBeTruthy()
    expect(within(rail()).queryByText('Verified')).toBeNull()
    await press('Open it again')
    expect(setup().steps.warmUp?.state).toBe('open')
  })

  test('leaves a step out after it said what that means, and takes it up again', async () => {
    const { setup } = await drawn(begunSetup(KNOWN), 'keys')
    await press('Skip this step …')
    const dialog = screen.getByRole('dialog')
    expect(dialog.textContent).toContain('counts as left out, not as done')
    expect(dialog.textContent).toContain('These build on it: Records in the DNS, The mail software.')
    expect(setup().steps.keys).toBeUndefined()
    fireEvent.click(within(dialog).getByRole('button', { name: 'Leave it out' }))
    await act(async () => {})
    expect(setup().steps.keys?.state).toBe('skipped')
    expect(screen.getByText(/^Left out on /)).toBeTruthy()
    await press('Open it again')
    expect(setup().steps.keys?.state).toBe('open')
  })

  test('that was deleted is gone after a question', async () => {
    const { calls } = await drawn(begunSetup(), 'readiness')
    await press('Domain, role …')
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Delete this set-up …' }))
    await act(async () => {})
    expect(calls('setup.delete')).toEqual([])
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Delete' }))
    await act(async () => {})
    expect(calls('setup.delete')).toHaveLength(1)
    expect(useSetup.getState().view).toBeNull()
    expect(useNavigation.getState()).toMatchObject({ place: 'setup', view: 'compose' })
  })

  test('another role has other steps, and the step that is gone gives way', async () => {
    const { setup } = await drawn(begunSetup(), 'keys')
    await press('Domain, role …')
    fireEvent.change(screen.getByRole('combobox', { name: 'What the server is to do' }), {
      target: { value: 'receiveOnly' },
    })
    await act(async () => {})
    await act(async () => {})
    expect(setup().choices.role).toBe('receiveOnly')
    expect(useSetup.getState().view?.steps.map(({ id }) => id)).not.toContain('keys')
    expect(screen.getByRole('heading', { level: 1, hidden: true }).textContent).toBe('Is this address fit for mail?')
  })
})

describe('a look', () => {
  const items = [
    seenItem('pass', 'good-1'),
    seenItem('fail', 'bad', 'mail.example.org.'),
    seenItem('couldNotTell', 'silent'),
    ...[2, 3, 4, 5].map((n) => seenItem('pass', `good-${n}`)),
    seenItem('notApplicable', 'other'),
  ]

  test('shows what was seen, the grave first, with what to copy, and folds what is in order', async () => {
    const before = begunSetup(KNOWN)
    const { calls } = await drawn(before, 'names', {
      'setup.verify': () => viewSetup(afterLook(before, 'names', 'problems', items)),
    })
    expect(screen.getByText('Nobody has looked yet.')).toBeTruthy()
    await press('Verify now')
    expect(calls('setup.verify')).toEqual([{ id: before.id, step: 'names' }])
    const part = within(screen.getByRole('region', { name: 'Verify' }))
    expect(part.getByText(/^Last look: /)).toBeTruthy()
    expect(part.getByText('5 of 7 in order')).toBeTruthy()
    expect(part.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'FailedTitle of badSeen of bad.mail.example.org.',
      'Could not tellTitle of silentSeen of silent.',
    ])
    expect(part.getByRole('button', { name: 'Copy what to enter for “Title of bad”' })).toBeTruthy()
    expect(useAnnouncement.getState().text).toContain('One name, everywhere the same: Problems.')
    fireEvent.click(part.getByRole('button', { name: 'Show 6 more that are in order' }))
    expect(part.getAllByRole('listitem')).toHaveLength(8)
    expect(screen.queryByRole('button', { name: 'Mark as done' })).toBeNull()
  })

  test('that could not tell says so, and leaves it to the word of the user', async () => {
    const look = afterLook(begunSetup(KNOWN), 'names', 'couldNotTell', [seenItem('couldNotTell', 'silent')])
    const { setup } = await drawn(look, 'names')
    expect(screen.getByText(/too little was seen to call it done/)).toBeTruthy()
    await press('Mark as done')
    expect(setup().steps.names?.state).toBe('done')
    expect(within(rail()).getByText('Done, by your word')).toBeTruthy()
  })

  test('of something that changed since is told to be of before', async () => {
    const look = afterLook(begunSetup(KNOWN), 'names', 'verified', [seenItem('pass', 'good')])
    await drawn(changeSetup(look, { kind: 'values', values: { hostName: 'mx.example.org' } }, SETUP_AT), 'names')
    expect(screen.getByText(/changed since this look/)).toBeTruthy()
    expect(within(rail()).getByText('Changed since')).toBeTruthy()
  })

  test('that the world does not answer leaves everything as it was', async () => {
    await drawn(begunSetup(KNOWN), 'names', {
      'setup.verify': () => {
        throw new FaultReply('timeout')
      },
    })
    await press('Verify now')
    expect(screen.getByText('Nobody has looked yet.')).toBeTruthy()
    expect(useSetup.getState().verifying).toBeNull()
    expect(useAnnouncement.getState().text).toBe('It took too long and was stopped.')
  })

  test('at every step goes one after the other, without those that were left out', async () => {
    const before = say(begunSetup(KNOWN), 'keys', 'skipped')
    let now = before
    const { calls } = await drawn(before, 'readiness', {
      'setup.verify': ({ step }) => {
        now = changeSetup(now, { kind: 'verified', step, verification: lookAt(now, step, 'verified') }, SETUP_AT)
        return viewSetup(now)
      },
      'setup.readiness': () => {
        now = afterLook(now, 'readiness', 'verified')
        return { readiness: { verdict: 'keep', reasons: [] }, view: viewSetup(now) }
      },
    })
    await press('Verify all steps')
    await expect.poll(() => calls('setup.verify').length).toBeGreaterThan(5)
    await expect.poll(() => screen.queryByText(/^\d+ of \d+: /)).toBeNull()
    expect(calls('setup.readiness')).toHaveLength(1)
    const seen = calls('setup.verify').map((input) => Reflect.get(Object(input), 'step'))
    expect(seen).not.toContain('keys')
    expect(seen).not.toContain('warmUp')
    expect(new Set(seen).size).toBe(seen.length)
  })
})

test('what comes when stands below, the next first, and the rest behind a button', async () => {
  await drawn(begunSetup(KNOWN), 'names')
  const part = within(screen.getByRole('region', { name: 'What comes when' }))
  expect(part.getAllByRole('listitem')).toHaveLength(4)
  fireEvent.click(part.getByRole('button', { name: /^Show \d+ more$/ }))
  expect(part.getAllByRole('listitem').length).toBeGreaterThan(15)
})
