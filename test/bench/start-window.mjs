import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { rootArguments } from '../../scripts/electron/root-arguments.mjs'

/**
 * Starts a program once and ends it when its window can be used.
 * @param {string} program the Electron
 * @param {string} path
 * @param {string} folder where its data are
 * @param {string} mark that its page sets when it can be used; empty: at the first picture
 * @returns {Promise<{ readonly painted: number, readonly usable: number }>}
 */
export function startWindow(program, path, folder, mark) {
  const env = { ...process.env, POSTDESK_DATA: folder, BENCH_MARK: mark }
  const probe = join(import.meta.dirname, 'window-start-probe.cjs')
  return new Promise((resolve, reject) => {
    const spawned = Date.now()
    const child = spawn(program, [...rootArguments(), '-r', probe, path], { env, stdio: ['ignore', 'pipe', 'ignore'] })
    let output = ''
    child.stdout.on('data', (data) => {
      output += data
    })
    child.once('error', reject)
    child.once('exit', (code) => {
      const [, seen] = /\nseen (.*)\n/.exec(output) ?? []
      if (seen === undefined) return reject(new Error(`${path} ended with ${code}, and its window was not seen`))
      const { painted, usable } = JSON.parse(seen)
      resolve({ painted: painted - spawned, usable: usable - spawned })
    })
  })
}
