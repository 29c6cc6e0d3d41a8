import { expect, test } from 'vitest'
import { KNOWLEDGE, runInLab } from '../run-in-lab.ts'
import { rehearsalWorld } from './rehearsal-world.ts'

const { world } = rehearsalWorld({ blocklists: KNOWLEDGE.blocklists })

test('the checks find nothing wrong with the user’s domain and server', { timeout: 60_000 }, async () => {
  // The other key of this world is that of a provider, which seals with it.
  const { findings } = await runInLab(world().lab, { selectors: ['s2026', 's2026e'] })
  const told = findings.filter(({ outcome }) => outcome === 'fail' || outcome === 'warn' || outcome === 'temperror')
  expect(told.map(({ id, outcome, summary }) => `${outcome} ${id}: ${summary.en}`)).toEqual([])
})
