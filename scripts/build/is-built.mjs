import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT } from '../project.mjs'

/** Written at the end of a whole build. */
export const STAMP = join(PROJECT, 'out', '.built')

const FILES = [
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
  'vite.cli.config.ts',
  'vite.face.config.ts',
]
const FOLDERS = ['src', 'resources']

/** Is out/ newer than all that it is made from? */
export function isBuilt() {
  const built = statSync(STAMP, { throwIfNoEntry: false })?.mtimeMs ?? 0
  const sources = [...FILES, ...FOLDERS, ...FOLDERS.flatMap(contents)]
  return sources.every((source) => statSync(join(PROJECT, source)).mtimeMs <= built)
}

/**
 * Files and folders below this one. Folders count too: they change when a file in them is removed.
 * @param {string} folder
 */
function contents(folder) {
  return readdirSync(join(PROJECT, folder), { recursive: true }).map((name) => join(folder, String(name)))
}
