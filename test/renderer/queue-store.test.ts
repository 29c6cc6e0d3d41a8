import { beforeEach, expect, test } from 'vitest'
import { useDiagnose } from '../../src/renderer/features/diagnose/diagnose-store.ts'
import { MAX_FILE_BYTES, MAX_FILES_AT_ONCE, useQueue } from '../../src/renderer/features/diagnose/queue-store.ts'
import { outcomeOf } from '../../src/renderer/features/diagnose/queue-words.ts'
import { FaultReply, installBridge } from '../support/fake-bridge.ts'
import { aDiagnosis, anEntry } from '../support/history-entry.ts'

beforeEach(() => {
  useQueue.setState(useQueue.getInitialState())
  useDiagnose.setState(useDiagnose.getInitialState())
})

const file = (name: string, content = 'x') => new File([content], name)
const states = () => useQueue.getState().items.map(({ name, state }) => `${name} ${state}`)
const words = () => useQueue.getState().items.map((item) => outcomeOf(item, 'en'))

test('files are diagnosed one after the other, each with its own outcome', async () => {
  const { calls } = installBridge({
    'bounces.diagnoseFile': ({ name }) => {
      if (name === 'bad.eml') throw new FaultReply('crashed')
      return name === 'many.eml' ? anEntry({ name }, aDiagnosis(), aDiagnosis()) : anEntry({ name })
    },
  })
  await useQueue.getState().add([file('good.eml', 'abc'), file('bad.eml'), file('many.eml')])
  expect(states()).toEqual(['good.eml done', 'bad.eml failed', 'many.eml done'])
  expect(words()).toEqual([
    'The address does not exist',
    'The part that was reading it stopped unexpectedly. Your history is not touched.',
    '2 recipients',
  ])
  expect(calls('bounces.diagnoseFile')[0]).toEqual({ name: 'good.eml', bytes: new TextEncoder().encode('abc') })
})

test('a file that is too large is not even read', async () => {
  const { call } = installBridge()
  const large = file('large.eml')
  Object.defineProperty(large, 'size', { value: MAX_FILE_BYTES + 1 })
  Object.defineProperty(large, 'arrayBuffer', { value: () => expect.fail('was read') })
  await useQueue.getState().add([large, file('other', '')].slice(0, 1))
  expect(words()).toEqual(['Too large: 150 MB. Postdesk reads files up to 150 MB.'])
  expect(call).not.toHaveBeenCalled()
})

test('what cannot be read says so', async () => {
  installBridge()
  const folder = file('folder')
  Object.defineProperty(folder, 'arrayBuffer', { value: () => Promise.reject(new DOMException('', 'NotFoundError')) })
  await useQueue.getState().add([folder])
  expect(words()).toEqual(['The file could not be read. Is it a folder, or has it been moved?'])
})

test('a single file is shown at once and leaves the list', async () => {
  const entry = anEntry()
  installBridge({ 'bounces.diagnoseFile': () => entry })
  await useQueue.getState().add([file('one.eml')])
  expect(useDiagnose.getState().entry).toBe(entry)
  expect(states()).toEqual([])
})

test('what waits is cancelled, what is at work is finished', async () => {
  installBridge({
    'bounces.diagnoseFile': ({ name }) => {
      useQueue.getState().cancel()
      return anEntry({ name })
    },
  })
  await useQueue.getState().add([file('1'), file('2'), file('3')])
  expect(states()).toEqual(['1 done', '2 cancelled', '3 cancelled'])
  useQueue.getState().dismiss()
  expect(states()).toEqual([])
})

test('of very many files only the first are taken, and that is known', async () => {
  installBridge({ 'bounces.diagnoseFile': () => anEntry() })
  await useQueue.getState().add(Array.from({ length: MAX_FILES_AT_ONCE + 1 }, (_, index) => file(String(index))))
  expect(useQueue.getState()).toMatchObject({ leftOut: true, running: false })
  expect(states()).toHaveLength(MAX_FILES_AT_ONCE)
})

test('files that the main process read stand in the same list', () => {
  installBridge()
  useQueue.getState().addOutcomes([
    { name: 'a.eml', ok: true, entry: anEntry() },
    { name: 'b.eml', ok: false, fault: { code: 'file-not-readable', detail: '' } },
  ])
  expect(states()).toEqual(['a.eml done', 'b.eml failed'])
})
