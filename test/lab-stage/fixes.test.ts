import { afterAll, describe, expect, test } from 'vitest'
import type { Finding } from '../../src/engine/checks/finding.ts'
import { CHECKS } from '../../src/engine/checks/registry.ts'
import type { Scenario } from '../../src/lab/scenario.ts'
import type { Defect } from '../../src/lab/scenarios/defect.ts'
import { DEFECTS } from '../../src/lab/scenarios/defects/all-defects.ts'
import { perfectScenario } from '../../src/lab/scenarios/perfect/perfect-scenario.ts'
import { type RunningLab, startScenario } from '../../src/lab/start-scenario.ts'
import { applyFix } from './apply-fix.ts'
import { KNOWLEDGE, runInLab } from './run-in-lab.ts'

/** The lab writes these records itself, or the fix needs a server besides. */
const NOT_HERE = ['dnssec-ds-matches', 'dnssec-ds-without-keys', 'dnssec-nsec3-parameters', 'autodiscover']

let applied = 0

describe('records that a fix offers, published to the letter, end the finding', () => {
  const playable = DEFECTS.filter(({ finding }) => !NOT_HERE.includes(finding))
  test.each(playable.map((defect) => [`${defect.finding}: ${defect.name}`, defect] as const))(
    '%s',
    { timeout: 60_000 },
    async (_, defect) => {
      const { finding, lab } = await look(defect.apply(perfectScenario(KNOWLEDGE.blocklists)), defect)
      if (finding?.fix === null || finding?.fix === undefined || finding.fix.records.length === 0) return
      const after = await look(applyFix(lab, finding.fix), defect)
      expect([`${after.finding?.outcome}: ${after.finding?.summary.en}`]).toEqual([
        expect.stringMatching(/^(?:pass|notApplicable):/),
      ])
      applied++
    },
  )

  afterAll(() => expect(applied).toBeGreaterThan(80))
})

async function look(
  scenario: Scenario,
  { finding, subject }: Defect,
): Promise<{ readonly finding: Finding | undefined; readonly lab: RunningLab }> {
  const lab = await startScenario(scenario)
  const { findings } = await runInLab(
    lab,
    subject,
    CHECKS.filter(({ id }) => id === finding),
  )
  await lab.stop()
  return { finding: findings[0], lab }
}
