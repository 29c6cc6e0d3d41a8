import { dkimKey } from '../../../src/lab/certificates/dkim-keys.ts'
import { certificateOf } from '../perfect-host.ts'
import { PASSWORD, POSTFIX } from '../probes/world.ts'
import type { RealLab } from '../real-lab.ts'
import { lmtpSocketOf, startMailStore } from '../servers/start-mail-store.ts'
import { startPostfix } from '../servers/start-postfix.ts'
import { RSPAMD, startRspamd } from '../servers/start-rspamd.ts'
import { FRIEND, PLACES } from './guided-world.ts'

/** The friend’s provider: Postfix, Rspamd, which verifies, and Dovecot. */
export async function startFriends(lab: RealLab): Promise<void> {
  const { net } = lab
  const certificate = certificateOf(lab, 'friends')
  const accounts = [{ address: FRIEND, password: PASSWORD }]
  const store = { instance: 'store', address: PLACES.store, certificate, accounts }
  await Promise.all([
    startMailStore(net, store),
    startRspamd(net, POSTFIX.domain, 's1', dkimKey('s1', 'rsa2048')),
    startPostfix(net, POSTFIX, certificate, {
      mydestination: '',
      virtual_mailbox_domains: POSTFIX.domain,
      virtual_mailbox_maps: `inline:{ ${FRIEND}=ok }`,
      virtual_transport: `lmtp:unix:${lmtpSocketOf(net, store)}`,
      smtpd_milters: RSPAMD,
    }),
  ])
}
