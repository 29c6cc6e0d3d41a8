import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LaunchedApp, launchApp } from '../support/launch-app.ts'
import { sample } from '../support/samples.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

let desk: LaunchedApp
beforeAll(async () => {
  desk = await launchApp()
})
afterAll(() => desk[Symbol.asyncDispose]())

test('several files are opened, and one that cannot be read does not keep the others', async () => {
  const folder = temporaryFolder()
  const good = join(folder, 'good.eml')
  writeFileSync(good, sample('unknown-user.eml'))
  await chooseToOpen([join(folder, 'missing.eml'), good, folder])
  expect(await desk.call('bounces.openFiles', {})).toMatchObject({
    ok: true,
    value: [
      { name: 'missing.eml', ok: false, fault: { code: 'file-not-readable' } },
      { name: 'good.eml', ok: true, entry: { name: 'good.eml', diagnosed: { kind: 'dsn' } } },
      { ok: false, fault: { code: 'file-not-readable' } },
    ],
  })
})

test('whoever thinks better of it opens nothing', async () => {
  await chooseToOpen([])
  expect(await desk.call('bounces.openFiles', {})).toEqual({ ok: true, value: [] })
})

test('the history is exported to where the user says', async () => {
  const reply = await desk.call('bounces.diagnoseText', { text: sample('unknown-user.eml') })
  const file = join(temporaryFolder(), 'history.json')
  await chooseToSave(file)
  const ids = reply.ok ? [reply.value.id] : []
  expect(await desk.call('bounces.export', { ids })).toEqual({ ok: true, value: { path: file, entries: 1 } })
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ entries: [reply.ok ? reply.value : null] })
  await chooseToSave('')
  expect(await desk.call('bounces.export', {})).toEqual({ ok: true, value: { path: null, entries: 0 } })
})

test('where nothing can be written, that is said', async () => {
  await chooseToSave(join(temporaryFolder(), 'no', 'such', 'folder.json'))
  expect(await desk.call('bounces.export', {})).toMatchObject({ ok: false, fault: { code: 'file-not-writable' } })
})

/** The system's dialogs cannot be operated from here; what they would answer is put in their place. */
function chooseToOpen(filePaths: string[]): Promise<void> {
  return desk.app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: filePaths.length === 0, filePaths })
  }, filePaths)
}

function chooseToSave(filePath: string): Promise<void> {
  return desk.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: filePath === '', filePath })
  }, filePath)
}
