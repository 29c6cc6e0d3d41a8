import { appendFileSync } from 'node:fs'
import { test } from 'vitest'
import { exitCodeOf } from '../../../src/cli/check/exit-code.ts'
import { reportForPeople } from '../../../src/cli/check/for-people.ts'
import { perfectScenario } from '../../../src/lab/scenarios/perfect/perfect-scenario.ts'
import { startScenario } from '../../../src/lab/start-scenario.ts'
import { KNOWLEDGE, runInLab } from '../run-in-lab.ts'
import { KINDS } from './make-kinds.ts'

const only = process.env.KIND?.split(',')
const plain = (t: string) => t
test.each(Object.entries(KINDS).filter(([n]) => only === undefined || only.includes(n)))('%s', { timeout: 120_000 }, async (name, { edit, subject }) => {
  const lab = await startScenario(edit(perfectScenario(KNOWLEDGE.blocklists)))
  const report = await runInLab(lab, subject as object)
  await lab.stop()
  for (const lang of ['en', 'de'] as const)
    appendFileSync(`/tmp/kinds.${lang}.txt`, `\n=================== ${name} exit ${exitCodeOf(report, null)} ${JSON.stringify(report.summary.counts)}\n${reportForPeople(report, lang, { strong: plain, faint: plain, width: 140 } as never, false)}`)
})
