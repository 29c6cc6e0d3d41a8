import { join } from 'node:path'
import { OTHER_MAIL_SERVERS } from '../../../scripts/lab/other-mail-servers.mjs'
import { type OwnNet, started } from '../net-of-its-own.ts'
import { listens, place } from './dns-servers.ts'
import { giveUsers } from './give-users.ts'
import type { MailHost } from './mail-host.ts'

const UNPACKED = join(OTHER_MAIL_SERVERS, 'opensmtpd/usr')

/**
 * OpenSMTPD on 25, without STARTTLS: that of Debian 12 cannot receive over TLS (6.8 with OpenSSL 3). Where it looks for its
 * helpers, its spool and its users is compiled in: the mounts of this net have them there.
 */
export async function startOpenSmtpd(net: OwnNet, host: MailHost): Promise<void> {
  const folder = `${net.folder}/opensmtpd`
  net.run('mkdir', '-p', `${folder}/spool`, `${folder}/empty`)
  net.run('chmod', '711', `${folder}/spool`)
  giveUsers(net, 'opensmtpd', 'opensmtpq')
  net.run('mount', '-t', 'tmpfs', 'none', '/usr/libexec')
  net.run('cp', '-r', `${UNPACKED}/libexec/opensmtpd`, '/usr/libexec/opensmtpd')
  net.run('mount', '-t', 'tmpfs', 'none', '/var/spool')
  net.run('mkdir', '-m', '711', '/var/spool/smtpd')
  net.run('mount', '-t', 'tmpfs', 'none', '/var/run')
  net.run('mount', '-t', 'tmpfs', 'none', '/var/lib')
  net.run('mkdir', '-p', '/var/lib/opensmtpd/empty')
  const recipients = net.write('opensmtpd.users', host.mailboxes.map((name) => `${name}@${host.domain}\n`).join(''))
  const config = net.write(
    'smtpd.conf',
    `
table recipients file:${recipients}
${host.addresses.map((address) => `listen on ${address} hostname ${host.name}`).join('\n')}
action "nowhere" relay host smtp://127.0.0.1
match from any for domain "${host.domain}" rcpt-to <recipients> action "nowhere"
`,
  )
  net.run('chmod', '600', config)
  net.start('opensmtpd', `${UNPACKED}/sbin/smtpd`, '-d', '-f', config)
  await started(net, 'opensmtpd', () => host.addresses.every((address) => listens(net, place(address, 25))))
}
