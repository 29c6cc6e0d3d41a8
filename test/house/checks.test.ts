import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { STEPS } from '../../src/engine/bounces/steps.ts'
import { AREAS } from '../../src/engine/checks/finding.ts'
import { CHECKS } from '../../src/engine/checks/registry.ts'
import { PROJECT } from './project.ts'

const CATALOGUE = join(PROJECT, 'src/engine/checks/catalogue')
const FILES = readdirSync(CATALOGUE).filter((name) => name.endsWith('.ts'))

describe('the catalogue of checks', () => {
  test('has one file for each check, named after it', () => {
    expect(CHECKS.map(({ id }) => id)).toEqual(FILES.map((name) => basename(name, '.ts')).toSorted())
  })

  test('holds at least 200 checks', () => {
    expect(CHECKS.length).toBeGreaterThanOrEqual(200)
  })

  test('holds every check that a step of a diagnosis names', () => {
    const known = new Set(CHECKS.map(({ id }) => id))
    const missing = [...new Set(Object.values(STEPS).flat())].filter((id) => !known.has(id))
    expect(missing).toEqual([])
  })

  test.each(CHECKS)('$id says what it is, in every language, and what it rests on', (check) => {
    expect(AREAS).toContain(check.area)
    for (const words of [check.title, check.explanation]) {
      expect(words.en.length).toBeGreaterThan(4)
      expect(words.de.length).toBeGreaterThan(4)
    }
    expect(check.title.en).not.toMatch(/[.]$/)
    expect(check.explanation.en).toMatch(/[.]$/)
    expect(check.cites.length).toBeGreaterThan(0)
    for (const { title, url } of check.cites) {
      expect(title).not.toBe('')
      expect(url).toMatch(/^https:\/\//)
    }
  })

  test.each(FILES)('%s imports no other check', (name) => {
    const source = readFileSync(join(CATALOGUE, name), 'utf8')
    expect(source).not.toMatch(/from '[.]\/(?!\w*[.]css)|from '[.][.]\/catalogue/)
  })

  test('has a test for each check', () => {
    const folder = join(PROJECT, 'test/engine/checks')
    const tests = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.test.ts'))
    const tested = tests.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n')
    const untested = CHECKS.filter(({ id }) => !tested.includes(`catalogue/${id}.ts`) && !tested.includes(`'${id}'`))
    expect(untested.map(({ id }) => id)).toEqual([])
  })
})
