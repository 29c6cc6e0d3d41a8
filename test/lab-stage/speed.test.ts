import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Report } from '../../src/engine/checks/report.ts'
import { perfectScenario } from '../../src/lab/scenarios/perfect/perfect-scenario.ts'
import { type RunningLab, startScenario } from '../../src/lab/start-scenario.ts'
import { KNOWLEDGE, runInLab } from './run-in-lab.ts'

const LATENCY_MS = 50

describe('a whole run where every answer takes 50 ms', () => {
  let lab: RunningLab
  let report: Report
  beforeAll(async () => {
    lab = await startScenario({ ...perfectScenario(KNOWLEDGE.blocklists), latencyMs: LATENCY_MS })
    report = await runInLab(lab)
  }, 60_000)
  afterAll(() => lab.stop())

  test('takes little longer than its longest chain of questions', () => {
    expect(report.durationMs).toBeLessThan(report.longestChainMs * 1.3)
  })

  test('asks nobody the same question twice', () => {
    const asked = lab.questions.map(({ server, transport, name, type, variant }) =>
      [server, transport, name, type, variant].join(' '),
    )
    expect(asked.filter((question, index) => asked.indexOf(question) !== index)).toEqual([])
  })
})
