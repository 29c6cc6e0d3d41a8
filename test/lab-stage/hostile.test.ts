import { describe, expect, test } from 'vitest'
import type { Defect } from '../../src/lab/scenarios/defect.ts'
import { HOSTILITIES } from '../../src/lab/scenarios/hostile.ts'
import { perfectScenario } from '../../src/lab/scenarios/perfect/perfect-scenario.ts'
import { startScenario } from '../../src/lab/start-scenario.ts'
import { KNOWLEDGE, runInLab } from './run-in-lab.ts'

/** A dialogue may be shown with a hundred lines of a thousand characters, in each of some fifty findings. */
const MOST_OCTETS = 20_000_000
const LONGEST_MS = 30_000

describe('whatever an enemy answers: it ends, it stays small, and the right thing is said', () => {
  test.each(HOSTILITIES.map((each) => [each.name, each] as const))('%s', { timeout: 60_000 }, async (_, hostility) => {
    const { report, tookMs } = await run(hostility)
    expect(tookMs).toBeLessThan(LONGEST_MS)
    expect(JSON.stringify(report).length).toBeLessThan(MOST_OCTETS)
    const said = report.findings.map(({ id, outcome }) => `${outcome} ${id}`)
    expect(said).toContain(`${hostility.outcome} ${hostility.finding}`)
  })
})

async function run({ apply }: Defect) {
  const lab = await startScenario(apply(perfectScenario(KNOWLEDGE.blocklists)))
  const start = performance.now()
  const report = await runInLab(lab)
  const tookMs = performance.now() - start
  await lab.stop()
  return { report, tookMs }
}
