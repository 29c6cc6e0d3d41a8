import { expect, test } from 'vitest'
import { windowPreferences } from '../../src/main/window/window-preferences.ts'

test('every wall round the page stands, whatever the defaults become', () => {
  expect(windowPreferences('/preload.cjs', false)).toEqual({
    preload: '/preload.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: false,
  })
})

test('while developing there are the developer tools besides, and nothing else', () => {
  const { devTools, ...walls } = windowPreferences('/preload.cjs', true)
  expect(devTools).toBe(true)
  expect(windowPreferences('/preload.cjs', false)).toMatchObject(walls)
})
