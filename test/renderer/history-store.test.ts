import { beforeEach, expect, test } from 'vitest'
import { summarize } from '../../src/engine/bounces/history-entry.ts'
import { useHistory } from '../../src/renderer/features/history/history-store.ts'
import { FaultReply, installBridge } from '../support/fake-bridge.ts'
import { anEntry } from '../support/history-entry.ts'

beforeEach(() => useHistory.setState(useHistory.getInitialState()))

const all = Array.from({ length: 250 }, () => summarize(anEntry()))
const ids = () => useHistory.getState().entries.map(({ id }) => id)

function paged(entries = all) {
  return installBridge({
    'bounces.history': ({ offset, limit }) => ({
      entries: entries.slice(offset, offset + limit),
      total: entries.length,
    }),
    'bounces.delete': ({ ids }) => ({ deleted: ids.length }),
  })
}

test('the list grows page by page', async () => {
  paged()
  await useHistory.getState().find('')
  expect(ids()).toEqual(all.slice(0, 100).map(({ id }) => id))
  await useHistory.getState().more()
  await useHistory.getState().more()
  expect(ids()).toEqual(all.map(({ id }) => id))
})

test('what is no longer found is no longer selected', async () => {
  const [first, second] = all
  paged()
  await useHistory.getState().find('')
  useHistory.getState().toggle(first?.id ?? '')
  useHistory.getState().toggle(second?.id ?? '')
  useHistory.getState().toggle(second?.id ?? '')
  expect([...useHistory.getState().selected]).toEqual([first?.id])
  paged(all.slice(1))
  await useHistory.getState().reload()
  expect([...useHistory.getState().selected]).toEqual([])
})

test('the answer to an earlier search does not overwrite that of a later one', async () => {
  let resolve = () => {}
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  installBridge({
    'bounces.history': async ({ search }) => {
      if (search === 'slow') await promise
      return { entries: search === 'slow' ? all.slice(0, 5) : [], total: search === 'slow' ? 5 : 0 }
    },
  })
  const slow = useHistory.getState().find('slow')
  await useHistory.getState().find('quick')
  resolve()
  await slow
  expect(useHistory.getState()).toMatchObject({ search: 'quick', total: 0, entries: [] })
})

test('a fault is kept apart from an empty history', async () => {
  installBridge({
    'bounces.history': () => {
      throw new FaultReply('store-broken')
    },
  })
  await useHistory.getState().find('')
  expect(useHistory.getState()).toMatchObject({ loaded: true, fault: { code: 'store-broken' } })
})

test('deleting says how many, or why not', async () => {
  paged()
  expect(await useHistory.getState().remove(['a', 'b'])).toBe(2)
  installBridge({
    'bounces.delete': () => {
      throw new FaultReply('store-read-only')
    },
  })
  expect(await useHistory.getState().remove(['a'])).toBeNull()
  expect(useHistory.getState().fault).toMatchObject({ code: 'store-read-only' })
})
