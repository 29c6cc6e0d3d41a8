import { expect, it } from 'vitest'
import { parseSettings } from '../../src/engine/settings.ts'

const DEFAULTS = { language: 'system', appearance: 'system' }

it.each([
  ['nothing', undefined, DEFAULTS],
  ['null', null, DEFAULTS],
  ['a text', 'dark', DEFAULTS],
  ['a list', ['de'], DEFAULTS],
  ['what was chosen', { language: 'de', appearance: 'dark' }, { language: 'de', appearance: 'dark' }],
  ['a half', { language: 'de' }, { language: 'de', appearance: 'system' }],
  ['choices that do not exist', { language: 'tlh', appearance: 7 }, DEFAULTS],
  ['more than is known', { language: 'en', secret: 1 }, { language: 'en', appearance: 'system' }],
])('settings are read from %s', (_name, json, settings) => {
  expect(parseSettings(json)).toEqual(settings)
})
