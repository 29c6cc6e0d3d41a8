import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { PROJECT } from '../project.mjs'

/**
 * Runs the JavaScript of a tool in node_modules, tells what it said when it is done, and whether it found nothing wrong.
 * @param {string} script below node_modules
 * @param {readonly string[]} args
 * @returns {Promise<boolean>}
 */
export function runTool(script, ...args) {
  const child = spawn(process.execPath, [join(PROJECT, 'node_modules', script), ...args], {
    cwd: PROJECT,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  /** @type {Buffer[]} */
  const said = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (/** @type {Buffer} */ part) => said.push(part))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => {
      process.stdout.write(Buffer.concat(said))
      resolve(status === 0)
    })
  })
}
