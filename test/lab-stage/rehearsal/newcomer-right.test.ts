import { expect, test } from 'vitest'
import { SETUP_STEPS, type SetupStep } from '../../../src/engine/setup/setup.ts'
import { newcomerDesk } from './newcomer-desk.ts'

/** One world for all of them: what a test leaves behind, the next one finds. */
const { begin } = newcomerDesk()
const SEEN: readonly SetupStep[] = ['readiness', 'names', 'keys', 'records', 'software', 'roles', 'policies', 'monthly']

test('at first nothing is there: the guide says so, and pretends nothing', async () => {
  const desk = await begin()
  const bad = async (step: SetupStep) => {
    const { items } = await desk.verify(step)
    return items.filter(({ outcome }) => outcome === 'fail' || outcome === 'warn').map(({ id }) => id)
  }
  // The hoster’s own name for IPv4, and none for IPv6.
  expect(await bad('readiness')).toEqual(['ipv6-reverse-dns', 'reverse-dns-generic'])
  expect(await bad('records')).toEqual(
    expect.arrayContaining(['neubeginn.netz. MX', 'neubeginn.netz. TXT', '_dmarc.neubeginn.netz. TXT']),
  )
  const results = []
  for (const step of SETUP_STEPS) results.push([step, (await desk.verify(step)).result])
  expect(results.filter(([, result]) => result === 'verified')).toEqual([])
})

test('the records are entered as far as their turn has come: MTA-STS waits for its own step', async () => {
  const desk = await begin()
  await desk.makeKeys()
  await desk.play('host-name', 'ptr', 'certificate', 'key-records', 'records')
  const { changes } = await desk.office.records.view(await desk.setup())
  expect(changes.filter(({ action }) => action !== 'keep').map(({ name }) => name)).toEqual([
    'mta-sts.neubeginn.netz.',
    '_mta-sts.neubeginn.netz.',
  ])
})

test('when all is done rightly, every step of which something can be seen is verified', async () => {
  const desk = await begin()
  await desk.doAllRight()
  const results = []
  for (const step of SETUP_STEPS) {
    const { result, items } = await desk.verify(step)
    const bad = items.filter(({ outcome }) => ['fail', 'warn', 'couldNotTell'].includes(outcome))
    results.push({ step, result, bad: bad.map(({ id, says }) => `${id}: ${says.en}`) })
  }
  expect(results.filter(({ step }) => SEEN.includes(step))).toEqual(
    SEEN.map((step) => ({ step, result: 'verified', bad: [] })),
  )
  // A probe was not sent, no programme was joined, and of a slow beginning nothing can be seen.
  expect(results.filter(({ step }) => !SEEN.includes(step)).map(({ result }) => result)).toEqual([
    'couldNotTell',
    'couldNotTell',
    'couldNotTell',
  ])
})

test('a policy that enforces, and DMARC that rejects, are verified too', async () => {
  const desk = await begin()
  await desk.doAllRight()
  await desk.change({ kind: 'choices', choices: { mtaSts: 'enforce', dmarc: 'reject', dane: true } })
  await desk.play('policy', 'records')
  expect(
    (await desk.verify('policies')).items.filter(({ outcome }) => outcome === 'fail' || outcome === 'warn'),
  ).toEqual([])
  expect((await desk.verify('records')).result).toBe('verified')
})

test('only the domain of this world can be played with', async () => {
  const desk = await begin()
  await desk.change({ kind: 'values', values: { domain: 'beispielverein.netz' } })
  const [answer] = await desk.play('records')
  expect(answer?.says.en).toContain('only neubeginn.netz was registered')
  await expect(desk.world.newcomer.play(await desk.setup(), 'nothing')).resolves.toBeNull()
})
