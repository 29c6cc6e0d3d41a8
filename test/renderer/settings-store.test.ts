import { beforeEach, expect, test } from 'vitest'
import { useSettings } from '../../src/renderer/features/settings/settings-store.ts'
import { FaultReply, INFO, installBridge } from '../support/fake-bridge.ts'

beforeEach(() => {
  localStorage.clear()
  useSettings.setState(useSettings.getInitialState())
})

test('“like the system” follows what the main process says of the system', async () => {
  installBridge({ 'app.info': () => ({ ...INFO, systemLanguage: 'de' }) })
  await useSettings.getState().load()
  expect(useSettings.getState().language).toBe('de')
})

test('a chosen language wins over the system, and is remembered for the next first picture', async () => {
  installBridge({ 'app.info': () => ({ ...INFO, systemLanguage: 'en' }) })
  await useSettings.getState().load()
  await useSettings.getState().write({ language: 'de' })
  expect(useSettings.getState().language).toBe('de')
  expect(localStorage.getItem('postdesk.language')).toBe('de')
})

test('settings that could not be written stay as they were', async () => {
  installBridge({
    'settings.write': () => {
      throw new FaultReply('disk-full')
    },
  })
  await useSettings.getState().write({ appearance: 'dark' })
  expect(useSettings.getState()).toMatchObject({ settings: { appearance: 'system' }, fault: { code: 'disk-full' } })
})

test('settings that are changed elsewhere are heard', async () => {
  const { publish } = installBridge()
  await useSettings.getState().load()
  publish('settings.changed', { language: 'de', appearance: 'dark' })
  expect(useSettings.getState()).toMatchObject({ language: 'de', settings: { appearance: 'dark' } })
})
