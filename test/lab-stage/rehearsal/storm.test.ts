import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seeded } from '../../../src/lab/rehearsal/history/seeded.ts'
import { PROVIDERS } from '../../../src/lab/rehearsal/providers.ts'
import { openRehearsalDesk } from './rehearsal-desk.ts'
import { rehearsalWorld } from './rehearsal-world.ts'

const { world } = rehearsalWorld()
/** Those that would turn the sender away, or that nothing is ever seen of, say nothing here. */
const FAMILIES = PROVIDERS.filter(({ id }) => !['refuse', 'bounce', 'drop'].includes(id))
const BATCHES = 4

let desk: Awaited<ReturnType<typeof openRehearsalDesk>>
let aheadMs = 0
beforeAll(async () => {
  world().user.queue.patience = { retrySeconds: [0.3], warnAfterSeconds: 60, giveUpAfterSeconds: 600 }
  world().provider('greylist').behave({ greylistSeconds: 0.5 })
  world().provider('slow').behave({ delaySeconds: 0.5 })
  world()
    .provider('rewrite')
    .behave({ moves: { afterSeconds: 0.5, to: 'Spamverdacht' } })
  desk = await openRehearsalDesk(world(), () => new Date(Date.now() + aheadMs))
  await desk.office.start()
})
afterAll(() => desk.close())

test('connections are cut and the server goes away: each probe that was taken is found, none goes out twice', {
  timeout: 120_000,
}, async () => {
  const ids: string[] = []
  const chance = seeded(4)
  for (let batch = 0; batch < BATCHES; batch += 1) {
    ids.push(...(await sendToAll()))
    for (let mischief = 0; mischief < 5; mischief += 1) {
      await wait(chance.between(20, 250))
      MISCHIEF[Math.floor(chance.between(0, MISCHIEF.length))]?.()
    }
    world().user.behave({})
    world().provider('inbox').behaveAtDoor({})
    await wait(400)
    // Calm by design: time has to pass before the next.
    aheadMs += 180_000
  }
  await expect.poll(() => notYetArrived(ids), { timeout: 60_000, interval: 300 }).toEqual([])
  const probes = await Promise.all(ids.map((id) => desk.office.probe(id)))
  expect(probes).toHaveLength(FAMILIES.length * BATCHES)
  const { submitted } = world().user
  for (const { plan, copies } of probes) {
    const taken = isTaken(plan.token) ? 1 : 0
    expect(submitted.filter(({ source }) => source.includes(plan.token))).toHaveLength(taken)
    expect(copies).toBe(taken)
  }
  expect(probes.filter(({ plan }) => isTaken(plan.token)).length).toBeGreaterThan(probes.length / 2)
  expect(desk.bugs).toEqual([])
})

/** A connection cut in the hand-over leaves it open whether the server has the mail: such a one is followed and never sent again. */
function isTaken(token: string): boolean {
  return world().user.submitted.some(({ source }) => source.includes(token))
}

/** What waits for another try waits minutes, so time passes. */
async function notYetArrived(ids: readonly string[]): Promise<readonly string[]> {
  const probes = await Promise.all(ids.map((id) => desk.office.probe(id)))
  const open = probes.filter(({ state, plan }) => state !== 'arrived' && !(state === 'unclear' && !isTaken(plan.token)))
  if (open.some(({ state }) => state === 'composed')) aheadMs += 60_000
  await desk.office.accountChanged(world().accounts.sender.id)
  return open.map(({ plan, state }) => `${plan.family} ${state}`)
}

async function sendToAll(): Promise<readonly string[]> {
  const { sender, mailboxes } = world().accounts
  const { previewId } = await desk.office.preview({
    sender: sender.id,
    from: sender.identities[0]?.address ?? '',
    mailboxes: mailboxes.filter(({ family }) => FAMILIES.some(({ domain }) => domain === family)).map(({ id }) => id),
    variant: 'plain',
    language: 'en',
    subject: null,
    text: null,
  })
  return desk.office.post(previewId)
}

const MISCHIEF: readonly (() => void)[] = [
  () => world().user.restart(300),
  () => world().user.behave({ dropAt: '.' }),
  () => world().user.behave({ dropAt: 'MAIL' }),
  () => world().user.behave({ delayMs: 100 }),
  () => world().user.behave({}),
  () => world().providers.forEach(({ imap }) => void imap.cut()),
  () => [...world().user.imap.values()].forEach((imap) => void imap.cut()),
  () => world().provider('inbox').behaveAtDoor({ dropAt: 'DATA' }),
  () => world().provider('inbox').behaveAtDoor({}),
]
