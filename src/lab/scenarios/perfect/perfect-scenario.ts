import type { Blocklist } from '../../../engine/checks/check-knowledge.ts'
import type { Scenario } from '../../scenario.ts'
import { ADDRESSES, DOMAIN, MAIL_HOST } from './addresses.ts'
import { listZones } from './list-zones.ts'
import { ownZone } from './own-zone.ts'
import { CLOSED_DOORS, MAILBOX_SERVICES, SMTP_SERVERS } from './servers.ts'
import { webServers } from './web.ts'
import { ROOT_ZONES, worldZones } from './world-zones.ts'

/** A domain and its servers with which nothing is wrong, in a small internet where the blocklists are well too. */
export function perfectScenario(blocklists: readonly Blocklist[] = [], now = Date.now()): Scenario {
  const lists = listZones(blocklists)
  const origins = lists.map(({ origin }) => origin)
  return {
    domain: DOMAIN,
    zones: [...worldZones(origins), ownZone(), ...lists],
    nameServers: [
      { addresses: ADDRESSES.root, zones: ROOT_ZONES },
      { addresses: ADDRESSES.tld, zones: ['netz', 'kaputt.nic.netz'] },
      { addresses: ADDRESSES.ns1, zones: [DOMAIN] },
      { addresses: ADDRESSES.ns2, zones: [DOMAIN] },
      { addresses: ADDRESSES.lists, zones: origins },
    ],
    resolver: { mode: 'honest' },
    certificates: {
      mail: { names: [MAIL_HOST] },
      next: { names: [MAIL_HOST], generation: 2 },
      web: { names: [DOMAIN, ...['www', 'mta-sts', 'autoconfig', 'autodiscover'].map((host) => `${host}.${DOMAIN}`)] },
    },
    dkimKeys: { s2026: 'rsa2048', s2026e: 'ed25519' },
    smtp: SMTP_SERVERS,
    mailboxes: MAILBOX_SERVICES,
    web: webServers(now),
    closed: CLOSED_DOORS,
    probeNames: {
      absentBelow: ['netz', 'nic.netz'],
      known: { name: 'a.wurzel', addresses: [...ADDRESSES.root] },
      signed: ['', 'netz'],
      bogus: 'kaputt.nic.netz',
    },
    latencyMs: 0,
  }
}
