import type { ZoneData } from '../../../src/lab/dns/zone-data.ts'
import type { Scenario } from '../../../src/lab/scenario.ts'
import {
  addNameServer,
  certificate,
  closeMailbox,
  closeSmtp,
  pointer,
  records,
  recordsIn,
  smtp,
  zone,
} from '../../../src/lab/scenarios/edits.ts'
import { WITHOUT_MTA_STS, WITHOUT_TLSA } from '../../../src/lab/scenarios/leave-out.ts'
import { ADDRESSES, DOMAIN, MAIL_HOST } from '../../../src/lab/scenarios/perfect/addresses.ts'
import { all, type Edit, otherZone } from './other-zone.ts'

const UNSIGNED: Edit = zone(DOMAIN, ({ signing: _, ...rest }) => rest)

/** No records for mail programs, no page of settings. */
const PLAIN_CLIENTS: Edit = all(
  ...[
    '_submissions._tcp',
    '_submission._tcp',
    '_imaps._tcp',
    '_imap._tcp',
    '_pop3._tcp',
    '_pop3s._tcp',
    '_sieve._tcp',
    '_autodiscover._tcp',
  ].map((name) => records(name, 'SRV')),
  ...['autoconfig', 'autodiscover'].flatMap((name) => [records(name, 'A'), records(name, 'AAAA')]),
)

const IPV4_ONLY: Edit = all(records('mail', 'AAAA'), records('@', 'AAAA'), (scenario) => ({
  ...scenario,
  smtp: scenario.smtp.map((each) => ({ ...each, addresses: ['185.12.1.25'] })),
  mailboxes: scenario.mailboxes.map((each) => ({ ...each, addresses: ['185.12.1.25'] })),
}))

const HOSTER: ZoneData = {
  origin: 'hoster.netz',
  records: {
    '@': ['SOA ns1 hostmaster 1 14400 3600 1209600 3600', 'NS ns1', 'NS ns2', 'MX 10 ns1'],
    ns1: ['A 185.12.1.53'],
    ns2: ['A 185.12.1.54'],
  },
}

/** Two name servers of one hoster in one network. */
const HOSTER_NAME_SERVERS: Edit = all(
  (scenario) => ({
    ...scenario,
    zones: [...scenario.zones, HOSTER],
  }),
  recordsIn('netz', 'hoster.netz.', 'NS', 'ns1.hoster.netz.', 'ns2.hoster.netz.'),
  recordsIn('netz', 'ns1.hoster.netz.', 'A', '185.12.1.53'),
  recordsIn('netz', 'ns2.hoster.netz.', 'A', '185.12.1.54'),
  recordsIn('netz', `${DOMAIN}.`, 'NS', 'ns1.hoster.netz.', 'ns2.hoster.netz.'),
  recordsIn('netz', `ns1.${DOMAIN}.`, 'A'),
  recordsIn('netz', `ns1.${DOMAIN}.`, 'AAAA'),
  recordsIn('netz', `ns2.${DOMAIN}.`, 'A'),
  recordsIn('netz', `ns2.${DOMAIN}.`, 'AAAA'),
  records('@', 'NS', 'ns1.hoster.netz.', 'ns2.hoster.netz.'),
  records('@', 'SOA', 'ns1.hoster.netz. hostmaster.hoster.netz. 2026110101 14400 3600 1209600 3600'),
  records('ns1', 'A'),
  records('ns1', 'AAAA'),
  records('ns2', 'A'),
  records('ns2', 'AAAA'),
  (scenario) => ({
    ...scenario,
    nameServers: scenario.nameServers.filter(
      ({ addresses }) => addresses !== ADDRESSES.ns1 && addresses !== ADDRESSES.ns2,
    ),
  }),
  addNameServer({ addresses: ['185.12.1.53'], zones: [DOMAIN, 'hoster.netz'] }),
  addNameServer({ addresses: ['185.12.1.54'], zones: [DOMAIN, 'hoster.netz'] }),
)

/** Postfix as a good administrator leaves it, nothing beyond what mail needs. */
export const ORDINARY: Edit = all(
  UNSIGNED,
  WITHOUT_TLSA,
  WITHOUT_MTA_STS,
  records('_smtp._tls', 'TXT'),
  IPV4_ONLY,
  HOSTER_NAME_SERVERS,
  PLAIN_CLIENTS,
  records('@', 'TXT', '"v=spf1 mx ~all"'),
  records('mail', 'TXT'),
  records('@', 'CAA'),
  records('s2026e._domainkey', 'TXT'),
  records('_dmarc', 'TXT', `"v=DMARC1; p=none; rua=mailto:postmaster@${DOMAIN}"`),
  smtp(25, {
    banner: [`220 ${MAIL_HOST} ESMTP Postfix (Debian/GNU)`],
    capabilities: ['PIPELINING', 'SIZE 10240000', 'VRFY', 'ETRN', 'ENHANCEDSTATUSCODES', '8BITMIME', 'DSN', 'CHUNKING'],
    mailboxes: ['postmaster', 'abuse', 'info'],
  }),
  smtp(465, { mailboxes: ['postmaster', 'abuse', 'info'] }),
  smtp(587, { mailboxes: ['postmaster', 'abuse', 'info'] }),
  (scenario) => ({
    ...scenario,
    web: scenario.web.map((each) => ({
      ...each,
      hosts: Object.fromEntries(
        Object.entries(each.hosts).map(([host, page]) => [
          host,
          { ...page, paths: { '/': page.paths['/'] ?? { status: 404 } } },
        ]),
      ),
    })),
  }),
)

const MX_AWAY = (...lines: readonly string[]): Edit =>
  all(WITHOUT_TLSA, WITHOUT_MTA_STS, records('@', 'MX', ...lines), records('mail', 'TXT'))

const GOOGLE: Edit = otherZone('google.com', {
  '@': ['A 185.70.1.1'],
  _spf: ['TXT "v=spf1 ip4:185.70.1.0/24 ~all"'],
  smtp: ['A 185.70.1.27'],
})

const NO_OWN_SERVERS: Edit = all(
  closeSmtp(25),
  closeSmtp(465),
  closeSmtp(587),
  closeMailbox(993),
  closeMailbox(143),
  closeMailbox(4190),
  PLAIN_CLIENTS,
)

export const RECEIVE_ONLY: Edit = all(
  records('@', 'TXT', '"v=spf1 -all"'),
  records('s2026._domainkey', 'TXT'),
  records('s2026e._domainkey', 'TXT'),
  records('mail', 'TXT', '"v=spf1 -all"'),
)

const NULL_MX: Edit = all(
  records('@', 'MX', '0 .'),
  WITHOUT_TLSA,
  WITHOUT_MTA_STS,
  records('_smtp._tls', 'TXT'),
  NO_OWN_SERVERS,
)

export const SEND_ONLY: Edit = all(
  NULL_MX,
  records('@', 'TXT', '"v=spf1 ip4:185.12.1.25 -all"'),
  records('_dmarc', 'TXT', '"v=DMARC1; p=reject"'),
)

export const PARKED: Edit = all(
  NULL_MX,
  records('@', 'TXT', '"v=spf1 -all"'),
  records('mail', 'TXT'),
  records('mail', 'A'),
  records('mail', 'AAAA'),
  records('_dmarc', 'TXT', '"v=DMARC1; p=reject; sp=reject"'),
  records('*._domainkey', 'TXT', '"v=DKIM1; p="'),
  records('s2026._domainkey', 'TXT'),
  records('s2026e._domainkey', 'TXT'),
)

export const ESP: Edit = all(
  otherZone('versender.netz', {
    spf: ['TXT "v=spf1 ip4:185.80.1.0/24 -all"'],
    'k1.dkim': ['TXT "v=DKIM1; k=rsa; p={{dkim k1}}"'],
  }),
  (scenario) => ({ ...scenario, dkimKeys: { ...scenario.dkimKeys, k1: 'rsa2048' } }),
  records('@', 'TXT', '"v=spf1 mx include:spf.versender.netz -all"'),
  records('k1._domainkey', 'CNAME', 'k1.dkim.versender.netz.'),
)

export const FILTERED: Edit = all(
  otherZone('filterdienst.netz', { mx1: ['A 185.90.1.25'], mx2: ['A 185.90.1.26'] }),
  MX_AWAY('10 mx1.filterdienst.netz.', '20 mx2.filterdienst.netz.'),
  records('@', 'TXT', '"v=spf1 a:mail.beispielverein.netz -all"'),
)

export const BACKUP: Edit = all(
  records('@', 'MX', '10 mail', '20 mail2'),
  records('mail2', 'A', '193.20.4.25'),
  pointer('193.20.4.25', `mail2.${DOMAIN}`),
  records('_25._tcp.mail2', 'TLSA', '3 1 1 {{spki mail2}}'),
  records('mail2', 'TXT', '"v=spf1 a -all"'),
  (scenario) => ({
    ...scenario,
    certificates: { ...scenario.certificates, mail2: { names: [`mail2.${DOMAIN}`], generation: 3 } },
    smtp: [
      ...scenario.smtp,
      {
        ...(scenario.smtp[0] as Scenario['smtp'][number]),
        addresses: ['193.20.4.25'],
        name: `mail2.${DOMAIN}`,
        certificate: 'mail2',
      },
    ],
    web: scenario.web.map((each) => ({
      ...each,
      hosts: Object.fromEntries(
        Object.entries(each.hosts).map(([host, data]) => [
          host,
          host.startsWith('mta-sts')
            ? {
                ...data,
                paths: {
                  '/.well-known/mta-sts.txt': {
                    body: `version: STSv1\r\nmode: enforce\r\nmx: ${MAIL_HOST}\r\nmx: mail2.${DOMAIN}\r\nmax_age: 2419200\r\n`,
                  },
                },
              }
            : data,
        ]),
      ),
    })),
    closed: [...scenario.closed, ...[465, 587, 993, 143, 110, 995, 4190, 80, 443].map((port) => `193.20.4.25:${port}`)],
  }),
)

/** A newsletter's subdomain with its own SPF and DKIM, no MX, DMARC from above. */
export const SUBDOMAIN: Edit = all(
  records('rundbrief', 'TXT', '"v=spf1 ip4:185.12.1.25 -all"'),
  records('rundbrief', 'MX', '10 mail'),
  records('r1._domainkey.rundbrief', 'TXT', '"v=DKIM1; k=rsa; p={{dkim s2026}}"'),
  (scenario) => ({
    ...scenario,
    smtp: scenario.smtp.map((each) => ({ ...each, domains: [...each.domains, `rundbrief.${DOMAIN}`] })),
  }),
)

/** A second domain on the same server: everything by name of the first. */
function secondDomain(origin: string): Edit {
  return all(
    otherZone(origin, {
      '@': [`MX 10 ${MAIL_HOST}.`, 'TXT "v=spf1 mx -all"', 'A 185.12.1.80'],
      's2026._domainkey': ['TXT "v=DKIM1; k=rsa; p={{dkim s2026}}"'],
      _dmarc: [`TXT "v=DMARC1; p=quarantine; rua=mailto:dmarc@${DOMAIN}"`],
    }),
    records(`${origin}._report._dmarc`, 'TXT', '"v=DMARC1"'),
    (scenario) => ({
      ...scenario,
      smtp: scenario.smtp.map((each) => ({ ...each, domains: [...each.domains, origin] })),
    }),
  )
}

export const SECOND_DOMAIN = secondDomain('zweiterverein.netz')
export const IDN = secondDomain('xn--vereinsgrn-ieb.netz')

/** What a mail suite in containers sets up. */
export const MAIL_SUITE: Edit = all(
  UNSIGNED,
  HOSTER_NAME_SERVERS,
  WITHOUT_MTA_STS,
  WITHOUT_TLSA,
  closeMailbox(143),
  records('@', 'TXT', '"v=spf1 mx a -all"'),
  records('s2026e._domainkey', 'TXT'),
)

/** Received by Google, and besides an own server that only sends. */
export const GOOGLE_AND_OWN: Edit = all(
  GOOGLE,
  MX_AWAY('1 smtp.google.com.'),
  records('@', 'TXT', '"v=spf1 include:_spf.google.com ip4:185.12.1.25 -all"'),
)

/** Received by a hoster of whom nobody has heard. */
export const SMALL_HOSTER: Edit = all(
  otherZone('kleinhoster.netz', { mx: ['A 185.91.1.25'] }),
  MX_AWAY('10 mx.kleinhoster.netz.'),
  records('@', 'TXT', '"v=spf1 ip4:185.91.1.0/27 -all"'),
)

/** Receives at home, where the line has a name like all its neighbours', and sends through a service. */
export const SENDS_THROUGH_RELAY: Edit = all(
  ESP,
  records('@', 'TXT', '"v=spf1 include:spf.versender.netz -all"'),
  pointer('185.12.1.25', 'pd9e0a1b2.dip0.isp.netz'),
  pointer('2a02:1800:1::25'),
)

/** Port 25 with the certificate that the distribution made; mail programs get a good one. */
export const SELF_SIGNED_ON_25: Edit = all(
  ORDINARY,
  certificate('own', { names: ['debian'], issuer: 'self' }),
  smtp(25, { certificate: 'own' }),
)
