import { act, fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { useSettings } from '../../src/renderer/features/settings/settings-store.ts'
import { FaultReply } from '../support/fake-bridge.ts'
import { aProgramme, NO_DATA } from '../support/programmes.ts'
import { DATA, drawProgrammes, resetProgrammes } from '../support/programmes-page.tsx'

beforeEach(resetProgrammes)

const card = (name: string) => screen.getByRole('article', { name: new RegExp(name) })

describe('the cards', () => {
  test('stand in groups, what is worth it first, and each says first what a small sender sees', async () => {
    await drawProgrammes([
      aProgramme({ id: 'c', worth: 'no', cost: 'paid' }),
      aProgramme({ id: 'a' }),
      aProgramme({ id: 'b', worth: 'maybe' }),
    ])
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'Worth it for anybody',
      'Perhaps',
      'Not for a small sender',
      'What the programmes told',
    ])
    expect(card('Programme a').textContent).toMatch(/What a small sender seesSmall sender of a/)
    expect(card('Programme c').textContent).toContain('Costs money')
    expect(card('Programme a').textContent).not.toContain('Numbers')
  })

  test('tell the rest on demand: what it gives, who, how, from where that is known', async () => {
    await drawProgrammes([aProgramme({ id: 'a', unsure: true })], NO_DATA, {
      'links.known': ({ urls }) => urls.map(() => true),
    })
    const more = within(card('Programme a')).getByRole('button', { name: 'More about it: Programme a' })
    expect(more.getAttribute('aria-expanded')).toBe('false')
    fireEvent.click(more)
    await act(async () => {})
    const text = card('Programme a').textContent
    for (const words of [
      'Numbers',
      'Anybody',
      'Prove the domain',
      'https://example.com/about (2026-06)',
      'not certain',
    ])
      expect(text).toContain(words)
  })

  test('keep the state and each tick at once', async () => {
    const { calls } = await drawProgrammes([aProgramme({ id: 'a' }, { done: ['prove'], note: 'n' })])
    fireEvent.change(screen.getByRole('combobox', { name: 'How far: Programme a' }), { target: { value: 'asked' } })
    fireEvent.click(screen.getByRole('button', { name: /More about it/ }))
    fireEvent.click(screen.getByRole('checkbox', { name: 'Sign in' }))
    await act(async () => {})
    expect(calls('programmes.keep')).toEqual([
      { id: 'a', state: 'asked', done: ['prove'], note: 'n' },
      { id: 'a', state: 'asked', done: ['prove', 'sign-in'], note: 'n' },
    ])
    expect(card('Programme a').textContent).toContain('2 of 2 steps done')
  })

  test('keep a note when typing pauses, and what was typed last when the card closes', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const { calls } = await drawProgrammes([aProgramme({ id: 'a' })])
      fireEvent.click(screen.getByRole('button', { name: /More about it/ }))
      const note = screen.getByRole('textbox', { name: 'Note: Programme a' })
      fireEvent.change(note, { target: { value: 'asked' } })
      fireEvent.change(note, { target: { value: 'asked on Monday' } })
      await act(async () => vi.advanceTimersByTime(1000))
      expect(calls('programmes.keep')).toMatchObject([{ note: 'asked on Monday' }])
      fireEvent.change(note, { target: { value: 'asked on Tuesday' } })
      fireEvent.click(screen.getByRole('button', { name: /Less/ }))
      await act(async () => {})
      expect(calls('programmes.keep')).toMatchObject([{ note: 'asked on Monday' }, { note: 'asked on Tuesday' }])
    } finally {
      vi.useRealTimers()
    }
  })

  test('what could not be kept is said, and shown as it is kept', async () => {
    await drawProgrammes([aProgramme({ id: 'a' })], NO_DATA, {
      'programmes.keep': () => {
        throw new FaultReply('disk-full')
      },
    })
    const state = screen.getByRole('combobox', { name: 'How far: Programme a' })
    fireEvent.change(state, { target: { value: 'joined' } })
    await act(async () => {})
    expect(screen.getByRole('alert').textContent).toContain('no room left on the disk')
    expect((state as HTMLSelectElement).value).toBe('notYet')
  })

  test('a page that is known is opened by a click, and no other can be', async () => {
    // What is known of a page is asked once: these pages are of this test alone.
    const [signIn] = aProgramme({ id: 'a' }).programme.steps
    const steps = signIn === undefined ? [] : [{ ...signIn, url: 'https://example.org/sign-in' }]
    const elsewhere = aProgramme({ id: 'a', url: 'https://example.org/join', steps })
    const { calls } = await drawProgrammes([elsewhere], NO_DATA, {
      'links.known': ({ urls }) => urls.map((url) => url.endsWith('/join')),
      'links.open': () => ({ opened: true }),
    })
    fireEvent.click(screen.getByRole('button', { name: /More about it/ }))
    await act(async () => {})
    expect(screen.getByRole('button', { name: 'Open the page for: Sign in' })).toHaveProperty('disabled', true)
    fireEvent.click(screen.getByRole('button', { name: 'Open the page: Programme a' }))
    expect(calls('links.open')).toEqual([{ url: 'https://example.org/join' }])
  })
})

test('German words stand in the German window', async () => {
  useSettings.setState({ language: 'de' })
  await drawProgrammes([aProgramme({ id: 'a' })], DATA)
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Programme der Anbieter')
  expect(card('Programme a').textContent).toContain('Kleiner Absender von a')
  expect(screen.getByText(/wurde von grün zu rot, Treffer in Spamfallen: 3/)).toBeTruthy()
})
