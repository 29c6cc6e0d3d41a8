import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { installPackages, isOnPath, mayInstall } from '../system/install-packages.mjs'
import { ensureDebianRoots } from './debian-roots.mjs'
import { ensureOtherMailServers } from './other-mail-servers.mjs'
import { ensureSetupPackages } from './setup-packages.mjs'

/** Package and a command of it, or a file where it has none. */
const SERVERS = {
  knot: 'knotd',
  'knot-dnssecutils': 'kzonesign',
  unbound: 'unbound',
  'dnsmasq-base': 'dnsmasq',
  postfix: 'postfix',
  'dovecot-imapd': 'dovecot',
  'dovecot-managesieved': '/usr/lib/dovecot/managesieve',
  'dovecot-lmtpd': '/usr/lib/dovecot/lmtp',
  rspamd: 'rspamd',
  iproute2: 'ss',
  'bind9-utils': 'named-checkzone',
  'bind9-dnsutils': 'dig',
}

/** What the unpacked mail servers need. */
const LIBRARIES = ['libidn12', 'libgnutls-dane0', 'libdb5.3', 'libevent-2.1-7']

/**
 * Makes sure that the real servers of the lab suite are there and that they can be given a net of their own. Null when they
 * are, else what is missing.
 * @returns {string | null}
 */
export function missingForLab() {
  if (process.platform !== 'linux') return 'the real servers run on Linux only'
  if (process.getuid?.() !== 0) return 'a net of its own for the real servers takes root'
  if (spawnSync('unshare', ['--net', '--mount', 'true']).status !== 0) return 'this system gives no network namespace'
  const lacking = Object.values(SERVERS).some((place) => !(place.startsWith('/') ? existsSync(place) : isOnPath(place)))
  const names = [...Object.keys(SERVERS), ...LIBRARIES]
  if (lacking && !(mayInstall() && installPackages(names, 'the servers of the lab'))) {
    return `these packages are missing, or another mail server is in their way: ${names.join(' ')}`
  }
  if (!ensureDebianRoots())
    console.error('SKIPPED: servers built by the recipes: a Debian 13 could not be had from the package archive.')
  if (!ensureSetupPackages())
    console.error('SKIPPED: recipes before real software: its packages could not be had from the package archive.')
  return ensureOtherMailServers() ? null : 'Exim and OpenSMTPD could not be had from the package archive'
}
