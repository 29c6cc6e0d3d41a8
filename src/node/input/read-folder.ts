import { lstatSync, readdirSync } from 'node:fs'
import { type BytePath, openablePath, shownPath } from './byte-path.ts'
import type { Input, ReadLimits } from './piece.ts'
import { isFolder, readFolderEntry } from './read-file.ts'
import { readProblem } from './read-problem.ts'

/**
 * Reads every file in a folder and the folders in it, sorted by name at each level. In a Maildir only the messages: the
 * folders but `tmp`, not the files that servers keep beside them. Links to folders are not followed.
 */
export function* readFolder(folder: BytePath, limits: ReadLimits): Generator<Input> {
  const names = sortedNames(folder)
  if (!Array.isArray(names)) {
    yield names
    return
  }
  const maildir = isMaildir(names)
  for (const name of names) {
    const path = `${folder}${folder.endsWith('/') ? '' : '/'}${name}`
    if (!maildir || (name !== 'tmp' && isOwnFolder(path))) yield* readEntry(path, limits)
  }
}

function* readEntry(path: BytePath, limits: ReadLimits): Generator<Input> {
  for (const entry of readFolderEntry(path, limits)) {
    if (entry !== isFolder) yield entry
    else if (isOwnFolder(path)) yield* readFolder(path, limits)
  }
}

function sortedNames(folder: BytePath): BytePath[] | Input {
  try {
    return readdirSync(openablePath(folder), 'latin1').sort()
  } catch (error) {
    return { origin: shownPath(folder), problem: readProblem(error) }
  }
}

function isMaildir(names: readonly BytePath[]): boolean {
  return ['cur', 'new', 'tmp'].every((name) => names.includes(name))
}

/** A folder itself, not a link to one. */
function isOwnFolder(path: BytePath): boolean {
  return lstatSync(openablePath(path), { throwIfNoEntry: false })?.isDirectory() ?? false
}
