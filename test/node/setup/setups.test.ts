import { expect, onTestFinished, test } from 'vitest'
import { beginSetup, changeSetup } from '../../../src/engine/setup/change-setup.ts'
import { storeIn } from '../../../src/node/store/store.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const AT = '2026-11-22T08:00:00.000Z'

test('a set-up is kept, found and deleted, and nothing is overwritten unseen', async () => {
  const folder = temporaryFolder()
  const store = storeIn(folder, () => new Date())
  onTestFinished(() => store.close())
  const setup = beginSetup('0b0e2f4c-3a79-4a0e-a6f4-5f8f7a4a3c11', 'example.org', 'full', AT)
  await store.addSetup(setup)
  const mine = changeSetup(setup, { kind: 'values', values: { ipv4: '192.0.2.25' } }, AT)
  const theirs = changeSetup(setup, { kind: 'values', values: { ipv4: '192.0.2.26' } }, AT)
  expect(await store.keepSetup({ setup: mine, seen: 0 })).toBe(true)
  expect(await store.keepSetup({ setup: theirs, seen: 0 })).toBe(false)
  const other = storeIn(folder, () => new Date())
  expect(await other.setups()).toEqual([mine])
  await other.close()
  expect(await store.deleteSetup(setup.id)).toBe(true)
  await expect(store.setup(setup.id)).rejects.toMatchObject({ code: 'not-found' })
})
