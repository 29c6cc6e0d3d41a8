import { expect, test } from 'vitest'
import { checkOf } from '../../../../src/engine/checks/registry.ts'
import { type Fake, runCheck } from '../fake-world.ts'

/** The id of a check, what it must find in this world, and words that it must say. */
export type Row = readonly [id: string, outcome: string, fake: Fake, words?: RegExp]

/** Runs each check in its world. */
export function runRows(rows: readonly Row[]): void {
  for (const row of rows) test(`${row[0]}: ${row[1]}`, () => expectRow(row))
}

async function expectRow([id, outcome, fake, words]: Row): Promise<void> {
  const check = checkOf(id)
  if (check === null) throw new Error(`there is no check ${id}`)
  const { outcome: found, summary } = await runCheck(check, fake)
  expect(`${found}: ${summary.en}`).toMatch(new RegExp(`^${outcome}:`))
  if (words !== undefined) expect(summary.en).toMatch(words)
}
