import { expect, test } from 'vitest'
import { perfectScenario } from '../../src/lab/scenarios/perfect/perfect-scenario.ts'
import { startScenario } from '../../src/lab/start-scenario.ts'
import { KNOWLEDGE, runInLab } from './run-in-lab.ts'

test('a whole run asks nobody the same question twice', { timeout: 60_000 }, async () => {
  const lab = await startScenario(perfectScenario(KNOWLEDGE.blocklists))
  await runInLab(lab)
  await lab.stop()
  const asked = lab.questions.map(({ server, transport, name, type, variant }) =>
    [server, transport, name, type, variant].join(' '),
  )
  expect(asked.length).toBeGreaterThan(200)
  expect(asked.filter((question, index) => asked.indexOf(question) !== index)).toEqual([])
})
