import type { MadeCertificate } from '../../../src/lab/certificates/certificate-data.ts'
import { type OwnNet, started } from '../net-of-its-own.ts'
import { listens, place } from './dns-servers.ts'
import type { MailHost } from './mail-host.ts'

/** Ends Postfix, so that it can be started with other settings. */
export async function stopPostfix(net: OwnNet, { addresses, instance = 'postfix' }: MailHost): Promise<void> {
  await net.runLater('postfix', ['-c', `${net.folder}/${instance}`, 'stop'])
  await started(net, instance, () => !addresses.some((address) => listens(net, place(address, 25))))
}

/** Starts it again, as it was. */
export async function restartPostfix(net: OwnNet, { addresses, instance = 'postfix' }: MailHost): Promise<void> {
  net.start(instance, 'postfix', '-c', `${net.folder}/${instance}`, 'start-fg')
  await started(net, instance, () => [25, 465, 587].every((port) => listens(net, `${addresses[0]}:${port}`)))
}

/** Postfix on 25, 465 and 587, as somebody sets it up who knows how; Dovecot (see there) checks the passwords. */
export async function startPostfix(
  net: OwnNet,
  host: MailHost,
  certificate: MadeCertificate,
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { instance = 'postfix' } = host
  const folder = `${net.folder}/${instance}`
  net.run('mkdir', '-p', folder, `${folder}/queue`, `${folder}/data`)
  net.run('chown', 'postfix', `${folder}/data`)
  const pem = net.write(`${instance}.pem`, `${certificate.keyPem}\n${certificate.chainPem}`, 0o600)
  const recipients = net.write(`${instance}.recipients`, host.mailboxes.map((name) => `${name} ok\n`).join(''))
  const settings = { ...settingsOf(host, { folder, pem, recipients }), ...more }
  net.write(
    `${instance}/main.cf`,
    Object.entries(settings)
      .map(([name, value]) => `${name} = ${value}\n`)
      .join(''),
  )
  net.write(`${instance}/master.cf`, MASTER)
  const { code, stdout, stderr } = await net.runLater('postfix', ['-c', folder, 'check'])
  if (code !== 0) throw new Error(`postfix check: ${stdout}${stderr}`)
  await restartPostfix(net, host)
}

function settingsOf(
  { name, domain, addresses }: MailHost,
  files: { readonly folder: string; readonly pem: string; readonly recipients: string },
): Readonly<Record<string, string>> {
  return {
    compatibility_level: '3.6',
    queue_directory: `${files.folder}/queue`,
    data_directory: `${files.folder}/data`,
    maillog_file: `${files.folder}/mail.log`,
    maillog_file_prefixes: files.folder,
    myhostname: name,
    mydestination: `${domain}, ${name}`,
    mynetworks: '127.0.0.0/8',
    inet_interfaces: addresses.join(', '),
    alias_maps: '',
    alias_database: '',
    local_recipient_maps: `texthash:${files.recipients}`,
    disable_vrfy_command: 'yes',
    smtpd_helo_required: 'yes',
    smtpd_relay_restrictions: 'permit_mynetworks, permit_sasl_authenticated, reject_unauth_destination',
    smtpd_tls_chain_files: files.pem,
    smtpd_tls_security_level: 'may',
    smtpd_tls_auth_only: 'yes',
    smtpd_tls_mandatory_protocols: '>=TLSv1.2',
    smtpd_tls_protocols: '>=TLSv1.2',
    tls_preempt_cipherlist: 'no',
    smtpd_sasl_type: 'dovecot',
    smtpd_sasl_path: 'inet:127.0.0.1:12345',
  }
}

/** The lines of the services, as Debian has them, without chroot; logging needs no syslog. */
const MASTER = `
smtp       inet  n - n - - smtpd
submission inet  n - n - - smtpd
  -o syslog_name=postfix/submission
  -o smtpd_tls_security_level=encrypt
  -o smtpd_sasl_auth_enable=yes
  -o smtpd_relay_restrictions=permit_sasl_authenticated,reject
submissions inet n - n - - smtpd
  -o syslog_name=postfix/submissions
  -o smtpd_tls_wrappermode=yes
  -o smtpd_sasl_auth_enable=yes
  -o smtpd_relay_restrictions=permit_sasl_authenticated,reject
pickup     unix  n - n 60 1 pickup
cleanup    unix  n - n - 0 cleanup
qmgr       unix  n - n 300 1 qmgr
tlsmgr     unix  - - n 1000? 1 tlsmgr
rewrite    unix  - - n - - trivial-rewrite
bounce     unix  - - n - 0 bounce
defer      unix  - - n - 0 bounce
trace      unix  - - n - 0 bounce
verify     unix  - - n - 1 verify
flush      unix  n - n 1000? 0 flush
proxymap   unix  - - n - - proxymap
proxywrite unix  - - n - 1 proxymap
smtp       unix  - - n - - smtp
relay      unix  - - n - - smtp
showq      unix  n - n - - showq
error      unix  - - n - - error
retry      unix  - - n - - error
discard    unix  - - n - - discard
local      unix  - n n - - local
virtual    unix  - n n - - virtual
lmtp       unix  - - n - - lmtp
anvil      unix  - - n - 1 anvil
scache     unix  - - n - 1 scache
postlog    unix-dgram n - n - 1 postlogd
`
