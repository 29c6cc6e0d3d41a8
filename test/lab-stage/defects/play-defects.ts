import { describe, expect, test } from 'vitest'
import type { Defect } from '../../../src/lab/scenarios/defect.ts'
import { perfectScenario } from '../../../src/lab/scenarios/perfect/perfect-scenario.ts'
import { startScenario } from '../../../src/lab/start-scenario.ts'
import { KNOWLEDGE, runInLab } from '../run-in-lab.ts'

/** Each defect alone in the perfect scenario: its own finding, and no other failure or warning. */
export function playDefects(area: string, defects: readonly Defect[]): void {
  describe(`single defects: ${area}`, () => {
    test.each(defects.map((defect) => [`${defect.finding}: ${defect.name}`, defect] as const))(
      '%s',
      { timeout: 60_000 },
      async (_, defect) => {
        expect(await found(defect)).toEqual([`${defect.outcome} ${defect.finding}`])
      },
    )
  })
}

/** What was found beside passes: all failures and warnings, and the finding of the defect. */
async function found({ finding, apply, subject }: Defect): Promise<readonly string[]> {
  const lab = await startScenario(apply(perfectScenario(KNOWLEDGE.blocklists)))
  const { findings } = await runInLab(lab, subject)
  await lab.stop()
  return findings
    .filter(({ id, outcome }) => outcome === 'fail' || outcome === 'warn' || (id === finding && outcome !== 'pass'))
    .map(({ id, outcome, summary }) => (id === finding ? `${outcome} ${id}` : `${outcome} ${id}: ${summary.en}`))
}
