import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { storeIn } from '../../../src/node/store/store.ts'
import { storeThread } from '../../../src/node/store/store-thread.ts'
import { bundleScript } from '../../support/bundle-script.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

test('who comes after the end opens nothing anew, so that a folder can go', async () => {
  const folder = temporaryFolder()
  const store = storeIn(folder, () => new Date())
  await store.mailboxes()
  const last = store.mailboxes()
  await store.close()
  await expect(last).resolves.toEqual([])
  rmSync(folder, { recursive: true })
  mkdirSync(folder)
  await expect(store.mailboxes()).rejects.toMatchObject({ code: 'cancelled' })
  await expect(store.removeMailbox('x')).rejects.toMatchObject({ code: 'cancelled' })
  expect(readdirSync(folder)).toEqual([])
  await store.close()
})

test('the same by a thread of its own', async () => {
  const folder = temporaryFolder()
  const script = await bundleScript(join(import.meta.dirname, '../../../src/node/store/store-worker.ts'))
  const store = storeThread(script, folder)
  await store.mailboxes()
  const last = store.mailboxes()
  await store.close()
  await expect(last).resolves.toEqual([])
  rmSync(folder, { recursive: true })
  mkdirSync(folder)
  await expect(store.mailboxes()).rejects.toMatchObject({ code: 'cancelled' })
  expect(readdirSync(folder)).toEqual([])
  await store.close()
})
