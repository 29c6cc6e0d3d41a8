import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { perfectScenario } from '../../src/lab/scenarios/perfect/perfect-scenario.ts'
import { type RunningLab, startScenario } from '../../src/lab/start-scenario.ts'
import { writeLabFile } from '../../src/lab/write-lab-file.ts'
import { runDomainChecks } from '../../src/node/checks/run-domain-checks.ts'
import { KNOWLEDGE } from './run-in-lab.ts'

let lab: RunningLab
let folder: string
beforeAll(async () => {
  lab = await startScenario(perfectScenario(KNOWLEDGE.blocklists))
  folder = await mkdtemp(join(tmpdir(), 'postdesk-lab-'))
})
afterAll(async () => {
  await lab.stop()
  await rm(folder, { recursive: true, force: true, maxRetries: 10 })
})

test('a program that is given the file lives in the lab: DNSSEC, certificates and all', {
  timeout: 60_000,
}, async () => {
  const knowledgeFile = join(folder, 'knowledge.json')
  writeFileSync(knowledgeFile, JSON.stringify(KNOWLEDGE))
  const request = {
    domain: lab.scenario.domain,
    addresses: [],
    ehloName: null,
    selectors: Object.keys(lab.scenario.dkimKeys),
    ownServers: 'all',
    resolver: null,
    only: null,
  } as const
  const environment = { POSTDESK_LAB: await writeLabFile(lab, folder) }
  const { findings } = await runDomainChecks(request, { knowledgeFile, environment })
  const told = findings.filter(({ outcome }) => outcome === 'fail' || outcome === 'warn' || outcome === 'temperror')
  expect(told.map(({ id, outcome, summary }) => `${outcome} ${id}: ${summary.en}`)).toEqual([])
  expect(findings.find(({ id }) => id === 'tlsa-secure')?.outcome).toBe('pass')
})
