import { expect, test } from 'vitest'
import { perfectScenario } from '../../src/lab/scenarios/perfect/perfect-scenario.ts'
import { startScenario } from '../../src/lab/start-scenario.ts'
import { KNOWLEDGE, runInLab } from './run-in-lab.ts'

/** What may be said of a domain that does everything right: nothing is wrong with it, and it should be known. */
const WORTH_KNOWING = ['dmarc-mailing-lists']

test('a domain and servers with which nothing is wrong get no failure and no warning', {
  timeout: 60_000,
}, async () => {
  const lab = await startScenario(perfectScenario(KNOWLEDGE.blocklists))
  const report = await runInLab(lab)
  await lab.stop()
  const found = report.findings.filter(
    ({ id, outcome }) => outcome !== 'pass' && outcome !== 'notApplicable' && !WORTH_KNOWING.includes(id),
  )
  expect(found.map(({ id, outcome, summary }) => `${outcome} ${id}: ${summary.en}`)).toEqual([])
})
