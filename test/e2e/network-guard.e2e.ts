import { expect, test } from 'vitest'
import { launchApp } from '../support/launch-app.ts'

const GUARDED = 'A test tried to reach the network'

test('neither the window nor the main process of a test reaches another computer', async () => {
  await using desk = await launchApp()
  const { app, page } = desk

  const fromMain = app.evaluate(() => fetch('http://192.0.2.1/').catch(({ cause }) => String(cause)))
  expect(await fromMain).toContain(GUARDED)

  const fromWindow = page.evaluate(() => fetch('https://example.com/').catch(String))
  expect(await fromWindow).toContain('Failed to fetch')

  // A session that the program knows nothing of, and so has no walls round it.
  const fromChromium = app.evaluate(({ session }) =>
    session.fromPartition('bare').fetch('https://example.com/').catch(String),
  )
  expect(await fromChromium).toContain('ERR_NAME_NOT_RESOLVED')
})
