import { spawnSync } from 'node:child_process'
import { installPackages, isOnPath, mayInstall } from '../system/install-packages.mjs'

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
  if (mayInstall()) {
    installPackages(names, 'what Electron needs')
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
