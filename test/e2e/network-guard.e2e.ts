import { join } from 'node:path'
import { _electron } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { electronArguments } from '../support/electron-arguments.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const PROJECT = join(import.meta.dirname, '../..')

test('neither the window nor the main process of a test reaches another computer', async () => {
  const desk = await _electron.launch({
    args: [...electronArguments(), PROJECT],
    env: { ...process.env, POSTDESK_DATA: temporaryFolder() },
  })
  onTestFinished(() => desk.close())

  const fromMain = desk.evaluate(() => fetch('http://192.0.2.1/').catch(({ cause }) => String(cause)))
  expect(await fromMain).toContain('A test tried to reach the network')

  const window = await desk.firstWindow()
  expect(await window.evaluate(() => fetch('https://example.com/').catch((error) => String(error)))).toContain(
    'Failed to fetch',
  )

  // A session that the program knows nothing of, and so has no walls round it.
  const fromChromium = desk.evaluate(({ session }) =>
    session.fromPartition('bare').fetch('https://example.com/').catch(String),
  )
  expect(await fromChromium).toContain('ERR_NAME_NOT_RESOLVED')
})
