import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { PROJECT } from '../project.mjs'
import { LAYERS } from './layers.mjs'

/**
 * TypeScript 7, which checks the whole house in seconds. The package under the plain name is 6, whose interface for
 * JavaScript dependency-cruiser needs.
 */
const TSC = join(PROJECT, 'node_modules', 'typescript-native', 'bin', 'tsc')

/** Compiles one layer with only what exists where it runs. */
export function typecheck(layer) {
  const { status } = spawnSync(process.execPath, [TSC, '-p', layer], { cwd: PROJECT, stdio: 'inherit' })
  return status === 0
}
