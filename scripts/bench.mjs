import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { buildAll } from './build/build-all.mjs'
import { isBuilt } from './build/is-built.mjs'
import { hasDisplay } from './electron/display.mjs'
import { PROJECT } from './project.mjs'

/** `npm run bench` measures the command, the window, the checks, what probes add up to, many tickets and watched mailboxes, alone and in the window; `npm run bench -- diagnose 1000` only the command, with 1,000. */
const BENCHES = [
  'diagnose',
  'window-start',
  'checks',
  'placement',
  'tickets',
  'tickets-window',
  'watch',
  'watch-window',
]

const [wanted, ...args] = process.argv.slice(2)
if (wanted !== undefined && !BENCHES.includes(wanted)) {
  console.error(`bench: expected no argument or one of ${BENCHES.join(', ')}; got ${wanted}`)
  process.exit(2)
}
if (!isBuilt()) await buildAll()
const failed = BENCHES.filter((name) => wanted === undefined || name === wanted).filter((name) => !run(name))
process.exit(failed.length === 0 ? 0 : 1)

/** @param {string} name */
function run(name) {
  console.log(`\n${name}`)
  const command = [process.execPath, join(PROJECT, 'test', 'bench', `${name}.mjs`), ...args]
  const [program = '', ...rest] = hasDisplay() ? command : ['xvfb-run', '-a', ...command]
  return spawnSync(program, rest, { stdio: 'inherit' }).status === 0
}
