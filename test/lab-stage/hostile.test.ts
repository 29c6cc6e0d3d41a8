import { describe, expect, test } from 'vitest'
import { HOSTILITIES } from '../../src/lab/scenarios/hostile.ts'
import { perfectScenario } from '../../src/lab/scenarios/perfect/perfect-scenario.ts'
import { startScenario } from '../../src/lab/start-scenario.ts'
import { KNOWLEDGE, runInLab } from './run-in-lab.ts'

/** Octets of a report that are still shown in a moment. */
const MOST_OCTETS = 3_000_000

describe('whatever an enemy answers: it ends, it stays small, and something is said', () => {
  test.each(HOSTILITIES.map((each) => [each.name, each] as const))(
    '%s',
    { timeout: 60_000 },
    async (_, { apply, finding }) => {
      const lab = await startScenario(apply(perfectScenario(KNOWLEDGE.blocklists)))
      const start = performance.now()
      const report = await runInLab(lab)
      const tookMs = performance.now() - start
      await lab.stop()
      const said = report.findings.filter(({ outcome }) => outcome !== 'pass' && outcome !== 'notApplicable')
      console.log(
        _,
        finding,
        Math.round(tookMs),
        JSON.stringify(report).length,
        said.map(({ id, outcome, summary }) => outcome + ' ' + id + ': ' + summary.en.slice(0, 120)),
      )
      expect(tookMs).toBeLessThan(30_000)
      expect(JSON.stringify(report).length).toBeLessThan(MOST_OCTETS)
    },
  )
})
