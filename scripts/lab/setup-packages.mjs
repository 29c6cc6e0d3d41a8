import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { OTHER_MAIL_SERVERS } from './other-mail-servers.mjs'

/** Where the packages lie that recipes are tried with: installed in a root of their own, never on this computer. */
export const SETUP_PACKAGES = join(OTHER_MAIL_SERVERS, 'setup')

/** What recipes name and Debian has, beside the servers that the lab has installed. */
const PACKAGES = [
  'postfix',
  'dovecot-core',
  'rspamd',
  'exim4-config',
  'exim4-base',
  'exim4-daemon-heavy',
  'opensmtpd',
  'opensmtpd-filter-rspamd',
  'opendkim',
  'opendkim-tools',
  'fail2ban',
]

/** Makes sure that they are there, each with the libraries that this computer lacks. */
export function ensureSetupPackages() {
  return existsSync(SETUP_PACKAGES) || download()
}

function download() {
  const names = [...PACKAGES, ...lackingLibraries()]
  console.log(`Fetching the packages that recipes are tried with: ${names.join(' ')}`)
  const work = `${SETUP_PACKAGES}.work`
  rmSync(work, { recursive: true, force: true })
  mkdirSync(work, { recursive: true })
  // It downloads into the folder where it is started; as root it warns that it does so as root.
  const { status } = spawnSync('apt-get', ['download', '-qq', ...names], { cwd: work, stdio: 'ignore' })
  if (status === 0 && readdirSync(work).length >= names.length) renameSync(work, SETUP_PACKAGES)
  rmSync(work, { recursive: true, force: true })
  return existsSync(SETUP_PACKAGES)
}

function lackingLibraries() {
  const here = new Set(linesOf('dpkg', '--get-selections').map(selectedName))
  const without = ['recommends', 'suggests', 'conflicts', 'breaks', 'replaces', 'enhances'].map(
    (kind) => `--no-${kind}`,
  )
  const missing = PACKAGES.filter((name) => !here.has(name))
  const needed = missing.length === 0 ? [] : linesOf('apt-cache', 'depends', '--recurse', ...without, ...missing)
  return needed.filter((name) => LIBRARY.test(name) && !here.has(name))
}

const LIBRARY = /^(?:lib[\w.+-]+|mariadb-common|mysql-common|dns-root-data)$/

/**
 * `libc6:amd64  install`: its name, where it is not on its way out.
 * @param {string} line
 */
function selectedName(line) {
  const [, name = '', state] = /^([^:\s]+)\S*\s+(\S+)$/.exec(line) ?? []
  return state === 'install' ? name : ''
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 */
function linesOf(command, ...args) {
  return spawnSync(command, args, { encoding: 'utf8' }).stdout.split('\n')
}
