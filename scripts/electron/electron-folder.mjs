import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT } from '../project.mjs'

/** The package, which comes without the program. */
export const ELECTRON_PACKAGE = join(PROJECT, 'node_modules', 'electron')

/** Where the program belongs; the package looks here. */
export const ELECTRON_FOLDER = join(ELECTRON_PACKAGE, 'dist')

/** The path of the program, or undefined while there is none. */
export function electronProgram() {
  const note = join(ELECTRON_PACKAGE, 'path.txt')
  if (!existsSync(note)) return undefined
  const program = join(ELECTRON_FOLDER, readFileSync(note, 'utf8'))
  return existsSync(program) ? program : undefined
}

/** Is it the one for development and tests only? */
export function isStandIn(folder = ELECTRON_FOLDER) {
  return existsSync(join(folder, 'resources', 'app', 'main.mjs'))
}
