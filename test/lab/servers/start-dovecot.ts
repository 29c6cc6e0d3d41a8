import type { MadeCertificate } from '../../../src/lab/certificates/certificate-data.ts'
import { type OwnNet, started } from '../net-of-its-own.ts'
import { listens } from './dns-servers.ts'
import type { MailHost } from './mail-host.ts'

/** Dovecot with IMAP on 143 and 993, ManageSieve on 4190, and the passwords for Postfix. */
export async function startDovecot(net: OwnNet, host: MailHost, certificate: MadeCertificate): Promise<void> {
  const folder = `${net.folder}/dovecot`
  net.run('mkdir', '-p', folder)
  const chain = net.write('dovecot.pem', certificate.chainPem)
  const key = net.write('dovecot.key', certificate.keyPem, 0o600)
  const users = net.write('users', 'info:{PLAIN}sehr-geheim::::::\n')
  const config = net.write(
    'dovecot/dovecot.conf',
    `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/dovecot.log
listen = ${host.addresses.join(', ')}
protocols = imap sieve
ssl = required
ssl_cert = <${chain}
ssl_key = <${key}
ssl_min_protocol = TLSv1.2
disable_plaintext_auth = yes
auth_mechanisms = plain scram-sha-256
mail_location = maildir:${folder}/mail/%u
passdb {
  driver = passwd-file
  args = ${users}
}
userdb {
  driver = static
  args = uid=nobody gid=nogroup home=${folder}/mail/%u
}
service auth {
  inet_listener {
    address = 127.0.0.1
    port = 12345
  }
}
service managesieve-login {
  inet_listener sieve {
    port = 4190
  }
}
`,
  )
  net.start('dovecot', 'dovecot', '-F', '-c', config)
  await started(net, 'dovecot', () => [143, 993, 4190].every((port) => listens(net, `${host.addresses[0]}:${port}`)))
}
