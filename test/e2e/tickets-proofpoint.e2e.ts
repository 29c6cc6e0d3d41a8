import { test } from 'vitest'
import { stageOf } from '../support/ticket-acts.ts'
import { PROOFPOINT_LIFE, playLife } from '../support/ticket-lives.ts'
import { TicketWorld } from '../support/ticket-world.ts'

test('Proofpoint: silence, the next address, silence again, and one day mail passes', {
  timeout: 240_000,
}, async () => {
  await using world = await TicketWorld.open(['proofpoint'])
  await playLife(PROOFPOINT_LIFE, stageOf(world))
})
