import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { installPackages, isOnPath, mayInstall } from '../system/install-packages.mjs'
import { OTHER_MAIL_SERVERS } from './other-mail-servers.mjs'

const MIRROR = 'http://deb.debian.org/debian'
const KEYS = '/usr/share/keyrings/debian-archive-keyring.gpg'

/** What the recipes install on it, whatever receives the mail; busybox keeps the log. */
const EVERYWHERE = [
  'dovecot-imapd',
  'dovecot-lmtpd',
  'rspamd',
  'redis-server',
  'fail2ban',
  'nftables',
  'python3-systemd',
  'unbound',
  'dns-root-data',
  'bind9-dnsutils',
  'openssl',
  'ca-certificates',
  'busybox',
]

/** Mail servers exclude each other, so each has a root of its own. */
const PACKAGES = {
  'debian-13-postfix': ['postfix', 'opendkim', 'opendkim-tools', ...EVERYWHERE],
  'debian-13-opensmtpd': ['opensmtpd', 'opensmtpd-filter-rspamd', ...EVERYWHERE],
}

/** @typedef {keyof typeof PACKAGES} RootName */

/**
 * A Debian 13 in a folder, as a rented server has it after the packages of a recipe were installed. Null: it was not made.
 * @param {RootName} name
 * @returns {string | null}
 */
export function debianRoot(name) {
  const folder = join(OTHER_MAIL_SERVERS, name)
  const stamp = join(folder, STAMP)
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === PACKAGES[name].join(' ') ? folder : null
}

/** Makes those that are missing, by Debian's own installer, a minute or two each; nothing of this computer changes but their folders. */
export function ensureDebianRoots() {
  const names = /** @type {RootName[]} */ (Object.keys(PACKAGES))
  return names.every((name) => debianRoot(name) !== null || install(name))
}

/** Says what is installed there. */
const STAMP = 'etc/postdesk-packages'

/** @param {RootName} name */
function install(name) {
  if (!isOnPath('mmdebstrap') && !(mayInstall() && installPackages(['mmdebstrap'], 'what makes a Debian in a folder')))
    return false
  const folder = join(OTHER_MAIL_SERVERS, name)
  const work = `${folder}.work`
  for (const old of [work, folder]) rmSync(old, { recursive: true, force: true })
  mkdirSync(OTHER_MAIL_SERVERS, { recursive: true })
  console.log(`Making a Debian 13 in ${folder}: ${PACKAGES[name].join(' ')}`)
  const options = ['--quiet', '--variant=essential', '--aptopt=APT::Install-Recommends "false"']
  const include = `--include=${PACKAGES[name].join(',')}`
  const source = `deb [signed-by=${KEYS}] ${MIRROR} trixie main`
  const { status } = spawnSync('mmdebstrap', [...options, include, 'trixie', work, source], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status === 0) {
    writeFileSync(join(work, STAMP), PACKAGES[name].join(' '))
    renameSync(work, folder)
  } else rmSync(work, { recursive: true, force: true })
  return status === 0
}
