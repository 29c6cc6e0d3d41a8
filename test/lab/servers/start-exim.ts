import { join } from 'node:path'
import { OTHER_MAIL_SERVERS } from '../../../scripts/lab/other-mail-servers.mjs'
import type { MadeCertificate } from '../../../src/lab/certificates/certificate-data.ts'
import { type OwnNet, started } from '../net-of-its-own.ts'
import { listens, place } from './dns-servers.ts'
import { giveUsers } from './give-users.ts'
import type { MailHost } from './mail-host.ts'

const EXIM = join(OTHER_MAIL_SERVERS, 'exim4-daemon-light/usr/sbin/exim4')

/** Exim on 25, 465 and 587; Dovecot checks the passwords. */
export async function startExim(net: OwnNet, host: MailHost, certificate: MadeCertificate): Promise<void> {
  const folder = `${net.folder}/exim`
  giveUsers(net, 'Debian-exim')
  net.run('mkdir', '-p', `${folder}/spool`, `${folder}/log`)
  const chain = net.write('exim.pem', certificate.chainPem)
  const key = net.write('exim.key', certificate.keyPem, 0o600)
  net.run('chown', 'nobody:nogroup', `${folder}/spool`, `${folder}/log`, key)
  const config = net.write('exim.conf', configOf(host, { folder, chain, key }))
  net.start('exim', EXIM, '-C', config, '-bdf')
  await started(net, 'exim', () =>
    host.addresses.every((address) => [25, 465, 587].every((port) => listens(net, place(address, port)))),
  )
}

function configOf(
  { name, domain, addresses, mailboxes }: MailHost,
  { folder, chain, key }: { readonly folder: string; readonly chain: string; readonly key: string },
): string {
  return `
exim_path = ${EXIM}
exim_user = nobody
exim_group = nogroup
deliver_drop_privilege
keep_environment =
spool_directory = ${folder}/spool
log_file_path = ${folder}/log/%slog
primary_hostname = ${name}
domainlist local_domains = ${domain} : ${name}
local_interfaces = <; ${addresses.join(' ; ')}
daemon_smtp_ports = 25 : 465 : 587
tls_on_connect_ports = 465
tls_advertise_hosts = *
tls_certificate = ${chain}
tls_privatekey = ${key}
tls_require_ciphers = SECURE128:-VERS-ALL:+VERS-TLS1.3:+VERS-TLS1.2
auth_advertise_hosts = \${if and{{def:tls_in_cipher}{!={$received_port}{25}}}{*}{}}
smtp_accept_max_nonmail = 50
smtputf8_advertise_hosts = *
prdr_enable = false
acl_smtp_rcpt = check_rcpt
acl_smtp_vrfy = check_vrfy
rfc1413_query_timeout = 0s

begin acl
check_vrfy:
  deny
check_rcpt:
  deny condition = \${if eq{$received_port}{25}{no}{yes}}
       !authenticated = *
       message = authenticate first
  accept domains = +local_domains
         local_parts = ${mailboxes.join(' : ')}
  deny domains = +local_domains
       message = no such mailbox here
  accept authenticated = *
  deny message = relay not permitted

begin routers
all:
  driver = accept
  transport = nowhere

begin transports
nowhere:
  driver = appendfile
  file = /dev/null

begin authenticators
plain:
  driver = plaintext
  public_name = PLAIN
  server_condition = \${if eq{$auth3}{sehr-geheim}}
  server_set_id = $auth2
`
}
