import { expect, test } from 'vitest'
import { CHECKS } from '../../../src/engine/checks/registry.ts'
import { DEFECTS } from '../../../src/lab/scenarios/defects/all-defects.ts'

test('there are at least 120 single defects, and each names a check that there is', () => {
  const ids = new Set(CHECKS.map(({ id }) => id))
  expect(DEFECTS.filter(({ finding }) => !ids.has(finding)).map(({ finding }) => finding)).toEqual([])
  expect(new Set(DEFECTS.map(({ finding, name }) => `${finding}: ${name}`)).size).toBe(DEFECTS.length)
  expect(DEFECTS.length).toBeGreaterThan(120)
})
