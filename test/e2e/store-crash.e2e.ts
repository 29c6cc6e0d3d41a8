import { expect, test } from 'vitest'
import { type LaunchedApp, launchApp } from '../support/launch-app.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const KILLS = 3
const REFUSAL = '550 5.1.1 <berta@example.net>: Recipient address rejected: User unknown'

test('a diagnosis that was shown is there after the program was killed', async () => {
  const dataFolder = temporaryFolder()
  const desk = await launchApp({ dataFolder })
  await desk.page.getByLabel('Text of the bounce').fill(REFUSAL)
  await desk.page.keyboard.press('Control+Enter')
  await desk.page.getByRole('heading', { name: 'The address does not exist' }).waitFor()
  await desk.kill()

  await using again = await launchApp({ dataFolder })
  await again.page.keyboard.press('Control+Shift+H')
  await again.page.getByRole('button', { name: /berta@example\.net/ }).waitFor()
})

test('killed again and again in the middle of its work, it loses nothing that it had answered', async () => {
  const dataFolder = temporaryFolder()
  const answered = new Set<string>()
  for (let kill = 0; kill < KILLS; kill++) {
    const desk = await launchApp({ dataFolder })
    for (const id of await idsUntilKilled(desk, 5 + kill * 10)) answered.add(id)
  }
  await using desk = await launchApp({ dataFolder })
  const there = new Set(await idsInHistory(desk))
  expect([...answered].filter((id) => !there.has(id))).toEqual([])
  expect(answered.size).toBeGreaterThan(KILLS * 5)
})

/** Asks for one diagnosis after another without a pause, and kills the program when so many are answered. */
async function idsUntilKilled(desk: LaunchedApp, count: number): Promise<readonly string[]> {
  const ids: string[] = []
  await desk.page.exposeFunction('tell', (id: string) => {
    ids.push(id)
    if (ids.length === count) void desk.kill()
  })
  const closed = desk.app.waitForEvent('close')
  // It never ends by itself: the program is killed under it.
  desk.page.evaluate(diagnoseForEver, REFUSAL).catch(() => {})
  await closed
  return ids
}

async function diagnoseForEver(text: string): Promise<void> {
  for (;;) {
    const replies = Array.from({ length: 3 }, () => window.postdesk.call('bounces.diagnoseText', { text }))
    for (const reply of await Promise.all(replies)) if (reply.ok) Reflect.get(window, 'tell')(reply.value.id)
  }
}

async function idsInHistory(desk: LaunchedApp): Promise<readonly string[]> {
  const ids: string[] = []
  for (;;) {
    const reply = await desk.call('bounces.history', { search: '', offset: ids.length, limit: 200 })
    if (!reply.ok || reply.value.entries.length === 0) return ids
    ids.push(...reply.value.entries.map(({ id }) => id))
  }
}
