import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { installPackages, isOnPath, mayInstall } from '../system/install-packages.mjs'
import { OTHER_MAIL_SERVERS } from './other-mail-servers.mjs'

const MIRROR = 'http://deb.debian.org/debian'
const KEYS = '/usr/share/keyrings/debian-archive-keyring.gpg'

/** What the recipes need, installed by Debian's own installer; busybox keeps the log. Mail servers exclude each other, so each has its own. */
const PACKAGES = {
  'debian-13-postfix': [
    'postfix',
    'dovecot-imapd',
    'dovecot-lmtpd',
    'opendkim',
    'opendkim-tools',
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
  ],
  'debian-13-opensmtpd': [
    'opensmtpd',
    'opensmtpd-filter-rspamd',
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
  ],
}

/**
 * A Debian 13 in a folder, as a rented server has it after the packages of a recipe were installed; made when it is first needed,
 * which takes about a minute. Nothing of this computer changes but the folder. Null: it cannot be had here.
 * @param {keyof typeof PACKAGES} name
 * @returns {string | null}
 */
export function ensureDebianRoot(name) {
  const folder = join(OTHER_MAIL_SERVERS, name)
  return existsSync(folder) || install(name, folder) ? folder : null
}

/** @param {keyof typeof PACKAGES} name @param {string} folder */
function install(name, folder) {
  if (!isOnPath('mmdebstrap') && !(mayInstall() && installPackages(['mmdebstrap'], 'what makes a Debian in a folder')))
    return false
  mkdirSync(OTHER_MAIL_SERVERS, { recursive: true })
  const work = `${folder}.work`
  rmSync(work, { recursive: true, force: true })
  console.log(`Making ${folder}: ${PACKAGES[name].join(' ')}`)
  const options = ['--quiet', '--variant=essential', '--aptopt=APT::Install-Recommends "false"']
  const include = `--include=${PACKAGES[name].join(',')}`
  const source = `deb [signed-by=${KEYS}] ${MIRROR} trixie main`
  const { status } = spawnSync('mmdebstrap', [...options, include, 'trixie', work, source], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status === 0) renameSync(work, folder)
  else rmSync(work, { recursive: true, force: true })
  return status === 0
}
