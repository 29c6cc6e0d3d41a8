import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** What Electron needs on a bare Debian 12, and the display of the tests. */
const LIBRARIES = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1']
const DISPLAY = ['xvfb', 'xauth']

/**
 * Makes sure that the system has what the program needs: installs it where it may (as root, on Debian and its kin), else
 * says what to install. Tells whether all is there.
 * @param {string} program of Electron
 * @param {{ readonly display: boolean }} needs whether a display of our own is needed, too
 */
export function ensureSystemPackages(program, needs) {
  if (process.platform !== 'linux' || isComplete(program, needs)) return true
  const names = needs.display ? [...LIBRARIES, ...DISPLAY] : LIBRARIES
  if (process.getuid?.() === 0 && isOnPath('apt-get')) {
    install(names)
    if (isComplete(program, needs)) return true
  }
  console.error(`The system lacks what Electron needs. On Debian: apt-get install ${names.join(' ')}`)
  return false
}

/**
 * @param {string} program
 * @param {{ readonly display: boolean }} needs
 */
function isComplete(program, { display }) {
  const { status, stdout } = spawnSync('ldd', [program], { encoding: 'utf8' })
  const complete = status === 0 && !stdout.includes('not found')
  return complete && (!display || isOnPath('Xvfb'))
}

/** @param {readonly string[]} names */
function install(names) {
  console.log(`Installing what Electron needs from the system: ${names.join(' ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env })
  const present = names.map(currentName)
  const args = ['install', '-y', '-qq', '--no-install-recommends', ...present]
  // dpkg names every package that it unpacks; only what goes wrong is of interest.
  spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env })
}

/**
 * Debian 13 and Ubuntu 24.04 have renamed some libraries for their 64-bit time.
 * @param {string} name
 */
function currentName(name) {
  const renamed = `${name}t64`
  return spawnSync('apt-cache', ['show', renamed], { stdio: 'ignore' }).status === 0 ? renamed : name
}

/** @param {string} command */
function isOnPath(command) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, command)))
}
