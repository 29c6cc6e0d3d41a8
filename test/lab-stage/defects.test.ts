import { describe, expect, test } from 'vitest'
import { CHECKS } from '../../src/engine/checks/registry.ts'
import type { Defect } from '../../src/lab/scenarios/defect.ts'
import { DEFECTS } from '../../src/lab/scenarios/defects/all-defects.ts'
import { perfectScenario } from '../../src/lab/scenarios/perfect/perfect-scenario.ts'
import { startScenario } from '../../src/lab/start-scenario.ts'
import { KNOWLEDGE, runInLab } from './run-in-lab.ts'

const THERE = new Set(CHECKS.map(({ id }) => id))
const PLAYED = DEFECTS.filter(({ finding }) => THERE.has(finding))

describe('each single defect gives its own finding and no other failure or warning', () => {
  test.each(PLAYED.map((defect) => [`${defect.finding}: ${defect.name}`, defect] as const))(
    '%s',
    { timeout: 60_000 },
    async (_, defect) => {
      expect(await found(defect)).toEqual([`${defect.outcome} ${defect.finding}`])
    },
  )
})

/** What was found beside passes: all failures and warnings, and the finding of the defect. */
async function found({ finding, apply, subject }: Defect): Promise<readonly string[]> {
  const lab = await startScenario(apply(perfectScenario(KNOWLEDGE.blocklists)))
  const { findings } = await runInLab(lab, subject)
  await lab.stop()
  return findings
    .filter(({ id, outcome }) => outcome === 'fail' || outcome === 'warn' || (id === finding && outcome !== 'pass'))
    .map(({ id, outcome, summary }) => (id === finding ? `${outcome} ${id}` : `${outcome} ${id}: ${summary.en}`))
}
