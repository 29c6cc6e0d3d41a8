import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { PROJECT } from '../project.mjs'

/**
 * Runs the JavaScript of a tool in node_modules, and tells whether it found nothing wrong.
 * @param {string} script below node_modules
 * @param {readonly string[]} args
 */
export function runTool(script, ...args) {
  const { status } = spawnSync(process.execPath, [join(PROJECT, 'node_modules', script), ...args], {
    cwd: PROJECT,
    stdio: 'inherit',
  })
  return status === 0
}
