import { act, fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import type { NewcomerStage } from '../../../src/contract/setup-shapes.ts'
import { beginSetup } from '../../../src/engine/setup/change-setup.ts'
import { viewSetup } from '../../../src/engine/setup/view-setup.ts'
import { useSettings } from '../../../src/renderer/features/settings/settings-store.ts'
import { StageBox } from '../../../src/renderer/features/setup/stage/stage-box.tsx'
import { useStagePlay } from '../../../src/renderer/features/setup/stage/stage-store.ts'
import { FaultReply, installBridge } from '../../support/fake-bridge.ts'
import { renderPart } from '../../support/render-part.tsx'

const STAGE: NewcomerStage = {
  domain: 'neubeginn.netz',
  ipv4: '185.40.7.25',
  ipv6: '2a02:6000:7::25',
  login: 'anna@neubeginn.netz',
  password: 'neu-geheim',
  deeds: [
    {
      id: 'port-open',
      step: 'readiness',
      isMistake: false,
      says: { en: 'Have the hoster open port 25', de: 'Port 25 beim Hoster öffnen lassen' },
    },
    {
      id: 'address-listed',
      step: 'readiness',
      isMistake: true,
      says: { en: 'Take the address as it comes', de: 'Die Adresse nehmen, wie sie kommt' },
    },
  ],
}

type Handlers = Parameters<typeof installBridge>[0]

async function drawn(step: 'readiness' | 'firstProbe' | 'warmUp', handlers: Handlers = {}, domain = STAGE.domain) {
  const bridge = installBridge({ 'setup.stage': () => STAGE, ...handlers })
  const view = viewSetup(beginSetup('0b0e2f4c-3a79-4a0e-a6f4-5f8f7a4a3c11', domain, 'full', '2026-11-22T08:00:00.000Z'))
  const shown = view.steps.find(({ id }) => id === step)
  if (shown === undefined) throw new Error(step)
  await renderPart(<StageBox view={view} step={shown} />)
  return bridge
}

beforeEach(() => {
  useSettings.setState(useSettings.getInitialState())
  useStagePlay.setState(useStagePlay.getInitialState())
})

const click = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))

test('a deed is played, and what came of it is told, shown and can be copied', async () => {
  const answer = {
    says: { en: 'The server printed this.', de: 'Das hat der Server ausgegeben.' },
    paste: 'HOST a 220 a\nEND\n',
  }
  const { calls } = await drawn('readiness', { 'setup.play': () => answer })
  expect(screen.getByText(STAGE.ipv4)).toBeTruthy()
  const mistakes = within(screen.getByRole('group', { name: 'Typical mistakes' }))
  expect(mistakes.getByRole('button', { name: 'Take the address as it comes' })).toBeTruthy()
  await click('Have the hoster open port 25')
  expect(calls('setup.play')).toEqual([{ id: '0b0e2f4c-3a79-4a0e-a6f4-5f8f7a4a3c11', deed: 'port-open' }])
  expect(screen.getByRole('status').textContent).toBe(answer.says.en)
  const shown = within(screen.getByRole('region', { name: 'What came of it' }))
  expect(shown.getByText(/HOST a 220 a/)).toBeTruthy()
  expect(shown.getByRole('button', { name: /^Copy/ })).toBeTruthy()
})

test('one deed after the other: a second wish meanwhile is none', async () => {
  let done = (_: unknown) => {}
  const { calls } = await drawn('readiness', {
    'setup.play': () =>
      new Promise((resolve) => {
        done = () => resolve({ says: { en: 'x', de: 'x' }, paste: null })
      }),
  })
  await click('Have the hoster open port 25')
  expect(screen.getByRole('button', { name: 'Working …' })).toBeTruthy()
  await click('Take the address as it comes')
  expect(calls('setup.play')).toHaveLength(1)
  await act(async () => done(null))
  expect(screen.getByRole('button', { name: 'Have the hoster open port 25' }).getAttribute('aria-disabled')).toBe(
    'false',
  )
})

test('what fails is said', async () => {
  await drawn('readiness', {
    'setup.play': () => {
      throw new FaultReply('internal')
    },
  })
  await click('Have the hoster open port 25')
  expect(screen.getByRole('status').textContent).toBe('It could not be done.')
})

test('in German, with the login where it is needed', async () => {
  useSettings.setState({ language: 'de' })
  await drawn('firstProbe')
  expect(screen.getByRole('heading', { name: 'In der Übung' })).toBeTruthy()
  expect(screen.getByText('mail.neubeginn.netz')).toBeTruthy()
  expect(screen.getByText(STAGE.password)).toBeTruthy()
})

test('a step for which nothing can be done says so', async () => {
  await drawn('warmUp')
  expect(screen.getByText('Nothing has to be done here for this step.')).toBeTruthy()
  expect(screen.queryByRole('group')).toBeNull()
})

test('for another domain it says which one there is; in the real world there is no box', async () => {
  await drawn('readiness', {}, 'example.org')
  expect(screen.getByText(/Only neubeginn\.netz is registered/)).toBeTruthy()
  expect(screen.queryByRole('group')).toBeNull()
})

test('in the real world there is no box', async () => {
  await drawn('readiness', { 'setup.stage': () => null })
  expect(screen.queryByRole('heading')).toBeNull()
})
