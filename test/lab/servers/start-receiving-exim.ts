import { join } from 'node:path'
import { OTHER_MAIL_SERVERS } from '../../../scripts/lab/other-mail-servers.mjs'
import type { MadeCertificate } from '../../../src/lab/certificates/certificate-data.ts'
import { type OwnNet, started } from '../net-of-its-own.ts'
import { listens } from './dns-servers.ts'
import { giveUsers } from './give-users.ts'

const EXIM = join(OTHER_MAIL_SERVERS, 'exim4-daemon-light/usr/sbin/exim4')

/** An Exim that takes mail for others. */
export interface ReceivingExim {
  readonly name: string
  readonly address: string
  readonly domains: readonly string[]
  /** Each mail to this domain is put off for some seconds. */
  readonly greylists: string
  /** The sender waits for the reply to the end of data. */
  readonly isSlow: string
  /** Nothing is taken for this domain from where the user sends. */
  readonly blocks: string
  readonly certificate: MadeCertificate
  /** Path of the socket that it delivers to. */
  readonly lmtp: string
}

/** Starts it on port 25; what cannot be delivered at once is tried every two seconds. */
export async function startReceivingExim(net: OwnNet, exim: ReceivingExim): Promise<void> {
  const folder = `${net.folder}/exim-mx`
  giveUsers(net, 'Debian-exim')
  net.run('mkdir', '-p', `${folder}/spool`, `${folder}/log`)
  const chain = net.write('exim-mx.pem', exim.certificate.chainPem)
  const key = net.write('exim-mx.key', exim.certificate.keyPem, 0o600)
  net.run('chown', 'nobody:nogroup', `${folder}/spool`, `${folder}/log`, key)
  const config = net.write('exim-mx.conf', settings(exim, { folder, chain, key }))
  net.start('exim-mx', EXIM, '-C', config, '-bdf', '-q2s')
  await started(net, 'exim-mx', () => listens(net, `${exim.address}:25`))
}

function settings(
  { name, address, domains, greylists, isSlow, blocks, lmtp }: ReceivingExim,
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
domainlist local_domains = ${domains.join(' : ')}
local_interfaces = ${address}
daemon_smtp_ports = 25
tls_advertise_hosts = *
tls_certificate = ${chain}
tls_privatekey = ${key}
smtputf8_advertise_hosts = *
acl_smtp_rcpt = check_rcpt
acl_smtp_data = check_data
rfc1413_query_timeout = 0s
queue_run_max = 2

begin acl
check_rcpt:
  deny domains = ${blocks}
       message = 5.7.1 Unfortunately, messages from [$sender_host_address] weren't sent. Please contact your Internet \\
         service provider since part of their network is on our block list (S3150). You can also refer your provider to \\
         http://mail.live.com/mail/troubleshooting.aspx#errors.
  warn domains = ${greylists}
       set acl_m_greylists = yes
  warn domains = ${isSlow}
       set acl_m_is_slow = yes
  accept domains = +local_domains
  deny message = relay not permitted
check_data:
  defer condition = \${if bool{$acl_m_greylists}}
        !seen = -3s / key=\${md5:$h_message-id:}
        message = 4.7.1 Greylisted, please try again in some minutes
  warn condition = \${if bool{$acl_m_is_slow}}
       delay = 4s
  accept

begin routers
here:
  driver = accept
  domains = +local_domains
  transport = store

begin transports
store:
  driver = lmtp
  socket = ${lmtp}
  batch_max = 1
  envelope_to_add
  delivery_date_add
  return_path_add

begin retry
*  *  F,1h,2s
`
}
