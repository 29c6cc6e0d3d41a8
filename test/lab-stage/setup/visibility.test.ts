import { expect, test } from 'vitest'
import { records } from '../../../src/lab/scenarios/edits.ts'
import { DOMAIN } from '../../../src/lab/scenarios/perfect/addresses.ts'
import { perfectScenario } from '../../../src/lab/scenarios/perfect/perfect-scenario.ts'
import { startScenario } from '../../../src/lab/start-scenario.ts'
import { KNOWLEDGE } from '../run-in-lab.ts'
import { officeIn, perfectSetup } from './verify-in-lab.ts'

test('each name server is asked by itself, and what no server has yet is promised for no time', {
  timeout: 60_000,
}, async () => {
  const lab = await startScenario(records('_dmarc', 'TXT')(perfectScenario(KNOWLEDGE.blocklists)))
  try {
    const { office, setup } = await officeIn(lab, perfectSetup(lab))
    const { servers, rows, everywhereInSeconds } = await office.records.visibility(setup)
    const row = (name: string, type: string) => rows.find((one) => one.name === name && one.type === type)
    expect(servers.map(({ name }) => name).toSorted()).toEqual([`ns1.${DOMAIN}`, `ns2.${DOMAIN}`])
    expect(row(`_dmarc.${DOMAIN}.`, 'TXT')).toMatchObject({ seen: ['none', 'none'], everywhereInSeconds: null })
    expect(row(`${DOMAIN}.`, 'MX')?.seen).toEqual(['new', 'new'])
    expect(row(`${DOMAIN}.`, 'MX')?.everywhereInSeconds).toBeGreaterThan(0)
    expect(everywhereInSeconds).toBeNull()
  } finally {
    await lab.stop()
  }
})
