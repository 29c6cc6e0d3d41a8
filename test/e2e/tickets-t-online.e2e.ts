import { test } from 'vitest'
import { stageOf } from '../support/ticket-acts.ts'
import { playLife, tOnlineLife } from '../support/ticket-lives.ts'
import { TicketWorld } from '../support/ticket-world.ts'

test('T-Online, auf Deutsch: asked at the address of its refusal, wants a page, resets, and a probe arrives', {
  timeout: 240_000,
}, async () => {
  await using world = await TicketWorld.open(['t-online'], { settings: { language: 'de', appearance: 'light' } })
  await playLife(tOnlineLife({ needsMore: 'Mehr wird verlangt', solved: 'Gelöst' }), stageOf(world, 'de'))
})
