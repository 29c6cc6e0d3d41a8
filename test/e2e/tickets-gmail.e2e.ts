import { test } from 'vitest'
import { stageOf } from '../support/ticket-acts.ts'
import { GMAIL_LIFE, playLife } from '../support/ticket-lives.ts'
import { TicketWorld } from '../support/ticket-world.ts'

test('Gmail: two forms, never a word, and a probe that arrives', { timeout: 240_000 }, async () => {
  await using world = await TicketWorld.open(['gmail'])
  await playLife(GMAIL_LIFE, stageOf(world))
})
