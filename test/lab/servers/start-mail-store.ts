import type { MadeCertificate } from '../../../src/lab/certificates/certificate-data.ts'
import { type OwnNet, started } from '../net-of-its-own.ts'
import { listens, place } from './dns-servers.ts'

/** A Dovecot with accounts: IMAP on 143 and 993, and LMTP for those that deliver. */
export interface MailStore {
  /** Names its files; several run in one net. */
  readonly instance: string
  readonly address: string
  readonly accounts: readonly StoreAccount[]
  readonly certificate: MadeCertificate
  /** On 127.0.0.1, for Postfix to ask whether a password is right. */
  readonly authPort?: number
  /** Where tokens are shown to (RFC 7662), so that XOAUTH2 and OAUTHBEARER are offered. */
  readonly introspectionUrl?: string
}

export interface StoreAccount {
  readonly address: string
  readonly password: string
  /** Besides INBOX. */
  readonly folders?: readonly string[]
  /** What sorts its mail. */
  readonly sieve?: string
  /** Nothing fits into it any more. */
  readonly full?: true
}

/** Starts it and makes the folders. */
export async function startMailStore(net: OwnNet, store: MailStore): Promise<void> {
  const folder = folderOf(net, store)
  net.run('mkdir', '-p', folder, `${folder}/sieve`, `${folder}/mail`)
  writeStore(net, store)
  for (const { address, sieve } of store.accounts) {
    if (sieve !== undefined) net.write(`${store.instance}/sieve/${address}.sieve`, sieve)
  }
  net.run('chown', '-R', 'nobody:nogroup', `${folder}/sieve`, `${folder}/mail`)
  await restartMailStore(net, store)
  for (const { address, folders = [] } of store.accounts) {
    if (folders.length > 0)
      net.run('doveadm', '-c', configOf(net, store), 'mailbox', 'create', '-u', address, ...folders)
  }
}

function writeStore(net: OwnNet, store: MailStore): void {
  net.write(`${store.instance}/chain.pem`, store.certificate.chainPem)
  net.write(`${store.instance}/key.pem`, store.certificate.keyPem, 0o600)
  net.write(`${store.instance}/users`, store.accounts.map(userLine).join(''))
  net.write(`${store.instance}/oauth2.conf`, oauthSettings(store))
  net.write(`${store.instance}/dovecot.conf`, settings(folderOf(net, store), store))
}

/** Starts it again, as it was. */
export async function restartMailStore(net: OwnNet, store: MailStore): Promise<void> {
  net.start(store.instance, 'dovecot', '-F', '-c', configOf(net, store))
  await started(net, store.instance, () => [143, 993].every((port) => listens(net, place(store.address, port))))
}

/** Ends it and all its sessions: those would live on, and have to be cut. */
export async function stopMailStore(net: OwnNet, store: MailStore): Promise<void> {
  process.kill(Number(net.run('cat', `${folderOf(net, store)}/run/master.pid`)), 'SIGTERM')
  await started(net, store.instance, () => ![143, 993].some((port) => listens(net, place(store.address, port))))
  cutSessions(net, store)
}

/** From now on it is so: certificate, accounts and settings are read anew, and who is there has to come again. */
export function changeMailStore(net: OwnNet, store: MailStore): void {
  writeStore(net, store)
  net.run('dovecot', '-c', configOf(net, store), 'reload')
  cutSessions(net, store)
}

/** What one runs `doveadm -c` with. */
export function configOf(net: OwnNet, store: MailStore): string {
  return `${folderOf(net, store)}/dovecot.conf`
}

/** The kernel ends the connections: both sides get a reset. */
function cutSessions(net: OwnNet, { address }: MailStore): void {
  net.run('ss', '-K', '-Htn', `src ${address} and ( sport = :993 or sport = :143 )`)
}

/** The path where it takes mail. */
export function lmtpSocketOf(net: OwnNet, store: Pick<MailStore, 'instance'>): string {
  return `${net.folder}/${store.instance}/run/lmtp`
}

function folderOf(net: OwnNet, { instance }: Pick<MailStore, 'instance'>): string {
  return `${net.folder}/${instance}`
}

function userLine({ address, password, full }: StoreAccount): string {
  return `${address}:{PLAIN}${password}::::::${full ? ' userdb_quota_rule=*:bytes=10' : ''}\n`
}

function oauthSettings({ introspectionUrl = '' }: MailStore): string {
  return `
introspection_mode = post
introspection_url = ${introspectionUrl}
active_attribute = active
active_value = true
username_attribute = username
username_format = %u
`
}

function settings(folder: string, { address, authPort, introspectionUrl }: MailStore): string {
  const oauth = introspectionUrl !== undefined
  return `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}.log
listen = ${address}
protocols = imap lmtp
ssl = required
ssl_cert = <${folder}/chain.pem
ssl_key = <${folder}/key.pem
ssl_min_protocol = TLSv1.2
auth_mechanisms = plain scram-sha-256${oauth ? ' xoauth2 oauthbearer' : ''}
mail_location = maildir:${folder}/mail/%u
mail_plugins = quota
imap_idle_notify_interval = 20s
namespace inbox {
  inbox = yes
  separator = /
  mailbox Junk {
    special_use = \\Junk
  }
}
plugin {
  sieve = file:${folder}/sieve/%u.sieve
  quota = count:User quota
  quota_vsizes = yes
}
protocol lmtp {
  mail_plugins = quota sieve
  postmaster_address = postmaster@%d
}
${oauth ? `passdb {\n  driver = oauth2\n  mechanisms = xoauth2 oauthbearer\n  args = ${folder}/oauth2.conf\n}` : ''}
passdb {
  driver = passwd-file
  args = ${folder}/users
}
userdb {
  driver = passwd-file
  args = ${folder}/users
  override_fields = uid=nobody gid=nogroup home=${folder}/mail/%u
}
service lmtp {
  unix_listener lmtp {
    mode = 0666
  }
}
service stats {
  client_limit = 1000
}
${authPort === undefined ? '' : `service auth {\n  inet_listener {\n    address = 127.0.0.1\n    port = ${authPort}\n  }\n}`}
first_valid_uid = 1
`
}
