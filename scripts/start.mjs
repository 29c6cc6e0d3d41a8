import { spawn } from 'node:child_process'
import { buildAll } from './build/build-all.mjs'
import { isBuilt } from './build/is-built.mjs'
import { hasDisplay } from './electron/display.mjs'
import { ensureElectron } from './electron/ensure-electron.mjs'
import { rootArguments } from './electron/root-arguments.mjs'
import { ensureSystemPackages } from './electron/system-packages.mjs'
import { PROJECT } from './project.mjs'

const COMMAND = 'node out/cli/index.js diagnose FILE'

process.exitCode = await start()

/** Opens the window, after all that it needs is there; ends with it. */
async function start() {
  try {
    if (!isBuilt()) await buildAll()
    if (!hasDisplay()) return refuse(`There is no display here to open a window on. Use the command: ${COMMAND}`)
    const program = await ensureElectron()
    return ensureSystemPackages(program, { display: false }) ? await run(program) : 1
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error))
  }
}

/** @param {string} why */
function refuse(why) {
  console.error(why)
  return 1
}

/**
 * @param {string} program
 * @returns {Promise<number>}
 */
function run(program) {
  const desk = spawn(program, [...rootArguments(), '.', ...process.argv.slice(2)], { cwd: PROJECT, stdio: 'inherit' })
  // Who ends this ends the window. The keyboard's signal reaches both by itself.
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) process.on(signal, () => desk.kill(signal))
  process.on('SIGINT', () => {})
  return new Promise((resolve, reject) => {
    desk.once('error', reject)
    desk.once('exit', (code) => resolve(code ?? 1))
  })
}
