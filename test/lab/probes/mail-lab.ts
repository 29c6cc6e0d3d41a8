import { dkimKey } from '../../../src/lab/certificates/dkim-keys.ts'
import { certificateOf } from '../perfect-host.ts'
import { type RealLab, startRealLab } from '../real-lab.ts'
import { lmtpSocketOf, type MailStore, startMailStore } from '../servers/start-mail-store.ts'
import { startPostfix } from '../servers/start-postfix.ts'
import { startReceivingExim } from '../servers/start-receiving-exim.ts'
import { RSPAMD, startRspamd } from '../servers/start-rspamd.ts'
import { mailScenario } from './mail-scenario.ts'
import { domainsOf, MAILBOXES, PASSWORD, PLACES, POSTFIX, SENDER, USER } from './world.ts'

/** The user's server and the providers of twelve mailboxes, all real. */
export interface MailLab extends RealLab {
  /** Where the mailboxes lie. */
  readonly store: MailStore
  /** Where the user's own mail lies; it checks the passwords for submission too. */
  readonly ownStore: MailStore
}

/** Queues are looked at every two seconds, where a real server takes minutes. */
const HASTE = { queue_run_delay: '2s', minimal_backoff_time: '2s', maximal_backoff_time: '3s' }

/** Starts all of it, without what not every test needs: tokens instead of passwords. */
export async function startMailLab(more: Pick<MailStore, 'introspectionUrl'> = {}): Promise<MailLab> {
  const lab = await startRealLab(mailScenario())
  try {
    const store: MailStore = {
      ...more,
      instance: 'store',
      address: PLACES.store,
      certificate: certificateOf(lab, 'store'),
      accounts: MAILBOXES.map(({ address, folder, fate }) => ({
        address,
        password: PASSWORD,
        folders: [...new Set(['Sent', 'Trash', ...(folder === undefined ? [] : [folder])])],
        ...(folder === undefined ? {} : { sieve: `require ["fileinto"];\nfileinto "${folder}";\n` }),
        ...(address.startsWith('jan@') && fate === 'bounced' ? { full: true } : {}),
      })),
    }
    const ownStore: MailStore = {
      instance: 'own-store',
      address: PLACES.user,
      certificate: certificateOf(lab, 'user'),
      accounts: [{ address: SENDER, password: PASSWORD }],
      authPort: 12_345,
    }
    await Promise.all([
      startMailStore(lab.net, store),
      startMailStore(lab.net, ownStore),
      startRspamd(lab.net, USER.domain, 's1', dkimKey('s1', 'rsa2048')),
      startUserServer(lab, ownStore),
      startProviders(lab, store),
    ])
    return { ...lab, store, ownStore }
  } catch (error) {
    await lab.close()
    throw error
  }
}

async function startUserServer(lab: RealLab, ownStore: MailStore): Promise<void> {
  await startPostfix(lab.net, USER, certificateOf(lab, 'user'), {
    ...HASTE,
    mydestination: '',
    virtual_mailbox_domains: USER.domain,
    virtual_mailbox_maps: `inline:{ ${SENDER}=ok }`,
    virtual_transport: `lmtp:unix:${lmtpSocketOf(lab.net, ownStore)}`,
    smtp_bind_address: PLACES.user,
    smtp_tls_security_level: 'may',
    smtpd_milters: RSPAMD,
    smtpd_recipient_restrictions: 'check_recipient_access inline:{ { klara@gesperrt.netz = REJECT not from here } }',
  })
}

async function startProviders(lab: RealLab, store: MailStore): Promise<void> {
  await startPostfix(lab.net, POSTFIX, certificateOf(lab, 'mx'), {
    ...HASTE,
    mydestination: '',
    virtual_mailbox_domains: domainsOf('postfix').join(' '),
    virtual_mailbox_maps: 'static:ok',
    virtual_transport: `lmtp:unix:${lmtpSocketOf(lab.net, store)}`,
    transport_maps: 'inline:{ still.netz=discard: }',
    smtp_bind_address: PLACES.postfix,
    smtpd_milters: RSPAMD,
  })
  await startReceivingExim(lab.net, {
    name: 'mx.wiese.netz',
    address: PLACES.exim,
    domains: domainsOf('exim'),
    greylists: 'grau.netz',
    isSlow: 'langsam.netz',
    blocks: 'verboten.netz',
    certificate: certificateOf(lab, 'mx'),
    lmtp: lmtpSocketOf(lab.net, store),
  })
}
