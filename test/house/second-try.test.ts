import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { count, filesToTryAgain, withSecondTry } from '../../scripts/checks/second-try.mjs'
import { PROJECT } from '../../scripts/project.mjs'

const file = (name: string, status: 'passed' | 'failed', ...tests: readonly string[]) => ({
  name: join(PROJECT, 'test', name),
  status,
  assertionResults: tests.map((one) => ({ status: one })),
})

describe('a second try', () => {
  const judge = file('engine/spf.test.ts', 'failed', 'failed')
  const waiting = file('e2e/probes.e2e.ts', 'failed', 'passed', 'failed')
  const cleanUp = file('lab-stage/secrets.test.ts', 'failed', 'passed')
  const good = file('node/store.test.ts', 'passed', 'passed', 'pending')
  const first = [judge, waiting, cleanUp, good]

  test('is for those who wait for others, and never for judges', () => {
    expect(filesToTryAgain(first)).toEqual([waiting.name, cleanUp.name])
  })

  test('counts instead of the first, and tells who needed it', () => {
    const again = [file('e2e/probes.e2e.ts', 'passed', 'passed', 'passed'), cleanUp]
    const { files, late, lost } = withSecondTry(first, again)
    expect(count(files)).toEqual({ passed: 4, failed: 2, skipped: 1 })
    expect(late).toEqual([waiting.name])
    expect(lost).toBe(0)
  })

  test('that did not come to a file leaves it failed', () => {
    expect(withSecondTry(first, [cleanUp])).toMatchObject({ late: [], lost: 1 })
  })

  test('does not forget a file that fails outside of its tests', () => {
    expect(count([cleanUp, file('cli/empty.test.ts', 'failed')])).toEqual({ passed: 1, failed: 2, skipped: 0 })
  })
})
