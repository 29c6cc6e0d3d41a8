import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** Where the mail servers lie that Debian does not install beside Postfix. */
export const OTHER_MAIL_SERVERS = '/var/cache/postdesk-lab'

const PACKAGES = ['exim4-daemon-light', 'opensmtpd']

/** Makes sure that Exim and OpenSMTPD are unpacked there, without being installed: Debian's mail servers exclude each other. */
export function ensureOtherMailServers() {
  return PACKAGES.every((name) => existsSync(join(OTHER_MAIL_SERVERS, name)) || unpack(name))
}

/** @param {string} name */
function unpack(name) {
  const work = join(OTHER_MAIL_SERVERS, `${name}.work`)
  rmSync(work, { recursive: true, force: true })
  mkdirSync(work, { recursive: true })
  // It downloads into the folder where it is started; as root it warns that it does so as root.
  spawnSync('apt-get', ['download', '-qq', name], { cwd: work, stdio: 'ignore' })
  const [file] = readdirSync(work)
  if (file === undefined) return false
  const { status } = spawnSync('dpkg-deb', ['-x', join(work, file), join(work, 'files')])
  if (status === 0) renameSync(join(work, 'files'), join(OTHER_MAIL_SERVERS, name))
  rmSync(work, { recursive: true, force: true })
  return status === 0
}
