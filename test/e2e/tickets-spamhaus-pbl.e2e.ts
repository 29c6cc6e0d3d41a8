import { test } from 'vitest'
import { stageOf } from '../support/ticket-acts.ts'
import { playLife, SPAMHAUS_LIFE } from '../support/ticket-lives.ts'
import { TicketWorld } from '../support/ticket-world.ts'

test('the PBL: found by a check, asked by a form, and gone when the link of its mail was followed', {
  timeout: 240_000,
}, async () => {
  await using world = await TicketWorld.open([], { lists: true })
  await playLife(SPAMHAUS_LIFE, stageOf(world))
})
