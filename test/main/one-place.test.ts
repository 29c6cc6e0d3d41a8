import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const SRC = join(import.meta.dirname, '../../src')
/** Only these layers may know Electron (see .dependency-cruiser.cjs); a `send` of others is one of sockets. */
const FILES = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
  (name) => /^(main|preload|renderer)\b/.test(name) && /\.tsx?$/.test(name),
)

test.each([
  ['the window is listened to', /\bipcMain\b/, ['main/ipc/serve.ts']],
  ['the window is told things', /(contents|sender|frame)\S*\.send\(/i, ['main/ipc/publish.ts']],
  ['the main process is spoken to', /\bipcRenderer\b/, ['preload/index.ts']],
  ['a link leaves the program', /\bopenExternal\b/, ['main/system-desktop.ts']],
  ['windows are made', /\bnew BrowserWindow\b/, ['main/window/open-window.ts']],
])('there is one place where %s', (_what, pattern, places) => {
  const found = FILES.filter((name) => withoutComments(readFileSync(join(SRC, name), 'utf8')).match(pattern))
  expect(found.map((name) => name.replaceAll('\\', '/'))).toEqual(places)
})

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
}
