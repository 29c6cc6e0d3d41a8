import { expect, test } from 'vitest'
import { KNOWLEDGE, runInLab } from '../run-in-lab.ts'
import { rehearsalWorld } from './rehearsal-world.ts'

const { world } = rehearsalWorld({ blocklists: KNOWLEDGE.blocklists })

test('the checks find nothing wrong with the user’s domain and server', { timeout: 60_000 }, async () => {
  const { findings } = await runInLab(world().lab)
  const told = findings.filter(({ outcome }) => outcome === 'fail' || outcome === 'warn' || outcome === 'temperror')
  expect(told.map(({ id, outcome, summary }) => `${outcome} ${id}: ${summary.en}`)).toEqual([])
})
