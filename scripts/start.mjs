import { spawn } from 'node:child_process'
import { buildAll } from './build/build-all.mjs'
import { isBuilt } from './build/is-built.mjs'
import { hasDisplay } from './electron/display.mjs'
import { ensureElectron, NoElectronError } from './electron/ensure-electron.mjs'
import { rootArguments } from './electron/root-arguments.mjs'
import { ensureSystemPackages } from './electron/system-packages.mjs'
import { PROJECT } from './project.mjs'

process.exitCode = await start()

/** Opens the window, after all that it needs is there; ends with it. */
async function start() {
  if (!isBuilt()) await buildAll()
  if (!hasDisplay()) {
    console.error('There is no display here to open a window on. Use the command: node out/cli/index.js diagnose FILE')
    return 1
  }
  try {
    const program = await ensureElectron()
    return ensureSystemPackages(program, { display: false }) ? await run(program) : 1
  } catch (error) {
    if (!(error instanceof NoElectronError)) throw error
    console.error(error.message)
    return 1
  }
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
