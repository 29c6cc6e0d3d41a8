import { act, fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Setup } from '../../../src/contract/setup-shapes.ts'
import { changeSetup } from '../../../src/engine/setup/change-setup.ts'
import { viewSetup } from '../../../src/engine/setup/view-setup.ts'
import { nextSelectors, selectorProblem } from '../../../src/renderer/features/setup/keys/next-selectors.ts'
import { KeysPanel } from '../../../src/renderer/features/setup/steps/keys-panel.tsx'
import { useAnnouncement } from '../../../src/renderer/frame/announcement-store.ts'
import { VALUES } from '../../engine/setup/some-setup.ts'
import { FaultReply } from '../../support/fake-bridge.ts'
import { AT, aSetup, drawnPanel, press, resetSetup } from '../../support/setup-panel.tsx'

beforeEach(resetSetup)

const NO_KEYS = { publicKeyRsa: '', publicKeyEd25519: '' }
const PATHS = ['2026r.example.org.private', '2026e-example.org.private']

/** The office makes keys, or answers as the test says. */
async function drawn(setup: Setup, answer: 'made' | 'cancelled' | 'exists' = 'made') {
  const desk = await drawnPanel(KeysPanel, 'keys', setup, {
    'setup.makeKeys': () => {
      if (answer === 'exists') throw new FaultReply('file-not-writable', 'EEXIST')
      if (answer === 'cancelled') return { paths: [], view: viewSetup(desk.setup()) }
      const values = { publicKeyRsa: 'bmV3', publicKeyEd25519: 'bmV3ZQ==' }
      return { paths: PATHS, view: desk.keep(changeSetup(desk.setup(), { kind: 'values', values }, AT)) }
    },
    'setup.export': () => ({ path: null }),
  })
  return desk
}

async function pressAndWait(name: string): Promise<void> {
  await press(name)
  for (let turn = 0; turn < 5; turn++) await act(async () => {})
}

describe('the first keys', () => {
  test('are made where the user says: file names and rights are told, the public halves are shown', async () => {
    const { calls, setup } = await drawn(aSetup(NO_KEYS))
    expect(screen.getAllByText('Not made yet.')).toHaveLength(2)
    await pressAndWait('Make the keys …')
    expect(calls('setup.makeKeys')).toEqual([{ id: setup().id, ed25519: true }])
    for (const path of PATHS) expect(screen.getByText(path)).toBeTruthy()
    expect(screen.getByText(/Readable for you alone \(0600\).*kept nowhere else/)).toBeTruthy()
    expect(useAnnouncement.getState().text).toContain(PATHS[0])
    const rsa = within(screen.getByRole('region', { name: 'RSA, 2048 bits' }))
    expect(rsa.getByRole('button', { name: /: 2026r\._domainkey\.example\.org$/ })).toBeTruthy()
    expect(rsa.getByRole('button', { name: /: v=DKIM1; k=rsa; p=bmV3$/ })).toBeTruthy()
  })

  test('are not made where no place is chosen, and that is said', async () => {
    await drawn(aSetup(NO_KEYS), 'cancelled')
    await pressAndWait('Make the keys …')
    expect(screen.getByText('No place was chosen, so nothing was made.')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Make the keys …' })).toBeTruthy()
  })

  test('are never written over a file that is there: why is explained, and another place can be chosen', async () => {
    const { calls } = await drawn(aSetup(NO_KEYS), 'exists')
    await pressAndWait('Make the keys …')
    expect(screen.getByRole('alert').textContent).toMatch(/may stand there already.*nothing is ever written over it/)
    await pressAndWait('Choose again …')
    expect(calls('setup.makeKeys')).toHaveLength(2)
  })

  test.each([
    [{ selectorRsa: '' }, 'Each key needs a selector first.'],
    [{ selectorEd25519: '2026r' }, /Both keys have the same selector/],
  ])('need selectors of their own: %j', async (values, words) => {
    await drawn(aSetup({ ...NO_KEYS, ...values }))
    expect(screen.getByText(words)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Make the keys …' })).toHaveProperty('disabled', true)
  })

  test('are one where Ed25519 is not wanted', async () => {
    const { calls } = await drawn(aSetup(NO_KEYS, { ed25519: false }))
    expect(screen.queryByRole('region', { name: 'Ed25519' })).toBeNull()
    await pressAndWait('Make the keys …')
    expect(calls('setup.makeKeys')).toMatchObject([{ ed25519: false }])
  })
})

describe('where keys are there already', () => {
  test('others are only made under new selectors, which are proposed', async () => {
    const { calls, setup } = await drawn(aSetup())
    expect(screen.queryByRole('button', { name: 'Make the keys …' })).toBeNull()
    expect(screen.getByText(/the old record and the old private key stay/)).toBeTruthy()
    await pressAndWait('Make keys under a new selector')
    const field = screen.getByRole('textbox', { name: 'New selector of the RSA key' })
    fireEvent.change(field, { target: { value: '2026r' } })
    expect(screen.getByText('This selector is in use. A new key needs another one.')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Make new keys …' })).toHaveProperty('disabled', true)
    fireEvent.change(field, { target: { value: '2027r' } })
    fireEvent.change(screen.getByRole('textbox', { name: 'New selector of the Ed25519 key' }), {
      target: { value: '2027e' },
    })
    await pressAndWait('Make new keys …')
    expect(calls('setup.change')).toMatchObject([{ values: { selectorRsa: '2027r', selectorEd25519: '2027e' } }])
    expect(setup().values).toMatchObject({ selectorRsa: '2027r', publicKeyRsa: 'bmV3' })
    expect(screen.getByText(/leave the old record standing/)).toBeTruthy()
  })

  test.each(['cancelled', 'exists'] as const)(
    'the old selectors are said again where nothing is made: %s',
    async (answer) => {
      const { setup } = await drawn(aSetup(), answer)
      await pressAndWait('Make keys under a new selector')
      await pressAndWait('Make new keys …')
      expect(setup().values).toMatchObject({
        selectorRsa: VALUES.selectorRsa,
        selectorEd25519: VALUES.selectorEd25519,
        publicKeyRsa: VALUES.publicKeyRsa,
      })
    },
  )

  test('a key that is longer than one string of a TXT record says so', async () => {
    await drawn(aSetup())
    const rsa = within(screen.getByRole('region', { name: 'RSA, 2048 bits' }))
    expect(rsa.getByText(/more than the 255/)).toBeTruthy()
    expect(within(screen.getByRole('region', { name: 'Ed25519' })).queryByText(/more than the 255/)).toBeNull()
  })
})

test('what was made for one set-up is not told of another', async () => {
  await drawn(aSetup(NO_KEYS), 'cancelled')
  await pressAndWait('Make the keys …')
  const other = viewSetup({ ...aSetup(NO_KEYS), id: '00000000-0000-4000-8000-000000000002' })
  const { useSetup } = await import('../../../src/renderer/features/setup/setup-store.ts')
  await act(async () => useSetup.setState({ view: other }))
  expect(screen.queryByText('No place was chosen, so nothing was made.')).toBeNull()
})

test('the days of the next change are told in order, and go into a calendar', async () => {
  const { calls, setup } = await drawn(aSetup())
  const days = within(screen.getByRole('list', { name: 'Days of the next change of keys' }))
  expect(days.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('make new DKIM keys under a new selector'),
    expect.stringContaining('sign with the new DKIM selector'),
    expect.stringContaining('empty the p='),
  ])
  await pressAndWait('Put into the calendar')
  expect(calls('setup.export')).toEqual([{ id: setup().id, format: 'calendar', language: 'en' }])
})

test('selectors that are proposed are free, and what is typed is looked at', () => {
  const now = Date.parse('2026-11-21T10:00:00Z')
  expect(nextSelectors({ selectorRsa: '2026r', selectorEd25519: '2026e' }, now)).toEqual({
    selectorRsa: '202611r',
    selectorEd25519: '202611e',
  })
  expect(nextSelectors({ selectorRsa: '202611r', selectorEd25519: '202611e' }, now).selectorRsa).toBe('202611rb')
  expect(selectorProblem('Mail_1', [], '')).toBe('badName')
  expect(selectorProblem('', [], '')).toBe('badName')
  expect(selectorProblem('2026r', ['2026r'], '')).toBe('sameAsNow')
  expect(selectorProblem('2027r', ['2026r'], '2027r')).toBe('sameBoth')
  expect(selectorProblem('2027r', ['2026r'], '2027e')).toBeNull()
})
