import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { storeIn } from '../../../src/node/store/store.ts'
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
