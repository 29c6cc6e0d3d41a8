import { spawnSync } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Debian's maintainer scripts ask it before they start a server. */
const POLICY = '/usr/sbin/policy-rc.d'

/** Whether packages of the system may be installed here: as root, on Debian and its kin. */
export function mayInstall() {
  return process.getuid?.() === 0 && isOnPath('apt-get')
}

/**
 * Installs packages of the system; nothing is removed for them, and no server in them is started.
 * @param {readonly string[]} names
 * @param {string} what for the line that says so
 * @returns {boolean}
 */
export function installPackages(names, what) {
  console.log(`Installing ${what} from the system: ${names.join(' ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env })
  const args = ['install', '-y', '-qq', '--no-install-recommends', '--no-remove', ...names.map(currentName)]
  // dpkg names every package that it unpacks; only what goes wrong is of interest.
  return withoutStarting(() => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0)
}

/** @param {string} command */
export function isOnPath(command) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, command)))
}

/**
 * Debian 13 and Ubuntu 24.04 have renamed some libraries for their 64-bit time.
 * @param {string} name
 */
function currentName(name) {
  const renamed = `${name}t64`
  return spawnSync('apt-cache', ['show', renamed], { stdio: 'ignore' }).status === 0 ? renamed : name
}

/** @param {() => boolean} install */
function withoutStarting(install) {
  if (existsSync(POLICY)) return install()
  writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  try {
    return install()
  } finally {
    rmSync(POLICY)
  }
}
