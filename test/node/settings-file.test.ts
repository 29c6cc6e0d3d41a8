import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { settingsIn } from '../../src/node/settings-file.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const defaults = { language: 'system', appearance: 'system' }

describe('the settings', () => {
  test('follow the system until something is chosen', () => {
    expect(settingsIn(temporaryFolder()).read()).toEqual(defaults)
  })

  test('that were chosen hold at once and at the next start', async () => {
    const folder = join(temporaryFolder(), 'new')
    const settings = settingsIn(folder)
    await settings.write({ language: 'de', appearance: 'dark' })
    expect(settings.read()).toEqual({ language: 'de', appearance: 'dark' })
    expect(settingsIn(folder).read()).toEqual({ language: 'de', appearance: 'dark' })
    expect(readdirSync(folder)).toEqual(['settings.json'])
  })

  test.each(['', '{', 'null', '[]', '7', '{"language":"fr","appearance":{}}', '{"__proto__":{"language":"de"}}'])(
    'in a spoilt file (%s) are the defaults',
    (text) => {
      const folder = temporaryFolder()
      writeFileSync(join(folder, 'settings.json'), text)
      expect(settingsIn(folder).read()).toEqual(defaults)
    },
  )

  test('of a newer Postdesk hold as far as they are known', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'settings.json'), '{"language":"de","appearance":"sepia","sound":true}')
    expect(settingsIn(folder).read()).toEqual({ language: 'de', appearance: 'system' })
  })

  test('that cannot be written are a fault, and do not hold', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'settings.json'))
    const settings = settingsIn(folder)
    await expect(settings.write({ language: 'de', appearance: 'dark' })).rejects.toMatchObject({
      code: 'file-not-writable',
    })
    expect(settings.read()).toEqual(defaults)
    expect(readdirSync(folder)).toEqual(['settings.json'])
  })

  test('are readable by people', async () => {
    const folder = temporaryFolder()
    await settingsIn(folder).write({ language: 'en', appearance: 'light' })
    expect(readFileSync(join(folder, 'settings.json'), 'utf8')).toBe(
      '{\n  "language": "en",\n  "appearance": "light"\n}\n',
    )
  })
})
