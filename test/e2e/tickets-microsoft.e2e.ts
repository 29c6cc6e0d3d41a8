import { test } from 'vitest'
import { stageOf } from '../support/ticket-acts.ts'
import { MICROSOFT_LIFE, playLife } from '../support/ticket-lives.ts'
import { TicketWorld } from '../support/ticket-world.ts'

test('Microsoft: a robot finds nothing, a person says no, and the second reply helps', {
  timeout: 240_000,
}, async () => {
  await using world = await TicketWorld.open(['microsoft'])
  await playLife(MICROSOFT_LIFE, stageOf(world))
})
