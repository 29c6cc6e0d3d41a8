import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ELECTRON_PACKAGE, electronProgram } from './electron-folder.mjs'

/** Long enough to learn that a server answers, short enough to wait for in vain. */
const REACH_MS = 8_000
/** For an archive that an earlier download left on this computer, or a mirror. */
const SHORT_MS = 30_000
const DOWNLOAD_MS = 15 * 60_000

/** Electron's own download. Tells whether the program is there afterwards. */
export async function installOfficialElectron() {
  const timeout = (await canReachReleases()) ? DOWNLOAD_MS : SHORT_MS
  // What it says of a failure is a stack; the caller has one clear line for it.
  spawnSync(process.execPath, [join(ELECTRON_PACKAGE, 'install.js')], {
    timeout,
    stdio: ['ignore', 'inherit', 'ignore'],
  })
  return electronProgram() !== undefined
}

async function canReachReleases() {
  const { version } = JSON.parse(readFileSync(join(ELECTRON_PACKAGE, 'package.json'), 'utf8'))
  const url = `https://github.com/electron/electron/releases/download/v${version}/SHASUMS256.txt`
  try {
    return (await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(REACH_MS) })).ok
  } catch {
    return false
  }
}
