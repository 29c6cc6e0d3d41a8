import type { Scenario } from '../../../src/lab/scenario.ts'
import {
  addNameServer,
  addRecords,
  closeMailbox,
  closeSmtp,
  pointer,
  records,
  recordsIn,
  resolver,
  smtp,
  zone,
} from '../../../src/lab/scenarios/edits.ts'
import { WITHOUT_MTA_STS, WITHOUT_TLSA } from '../../../src/lab/scenarios/leave-out.ts'
import { ADDRESSES, DOMAIN, MAIL_HOST } from '../../../src/lab/scenarios/perfect/addresses.ts'

export type Edit = (scenario: Scenario) => Scenario

/** Several changes, one after the other. */
export function all(...edits: readonly Edit[]): Edit {
  return (scenario) => edits.reduce((so, edit) => edit(so), scenario)
}

/** A zone that stands beside the domain's own, served by the server of the top level. */
export function otherZone(origin: string, lines: Readonly<Record<string, readonly string[]>>): Edit {
  return (scenario) => ({
    ...recordsIn('netz', `${origin}.`, 'NS', 'a.nic')(scenario),
    zones: [
      ...recordsIn('netz', `${origin}.`, 'NS', 'a.nic')(scenario).zones,
      { origin, records: { '@': ['SOA a.nic.netz. post.nic.netz. 1 7200 3600 1209600 3600', 'NS a.nic.netz.', ...(lines['@'] ?? [])], ...without(lines, '@') } },
    ],
    nameServers: scenario.nameServers.map((each) =>
      each.zones.includes('netz') ? { ...each, zones: [...each.zones, origin] } : each,
    ),
  })
}

function without(lines: Readonly<Record<string, readonly string[]>>, name: string) {
  const { [name]: _, ...others } = lines
  return others
}

const UNSIGNED: Edit = zone(DOMAIN, ({ signing: _, ...rest }) => rest)

/** No records for mail programs, no page of settings. */
const PLAIN_CLIENTS: Edit = all(
  ...['_submissions._tcp', '_submission._tcp', '_imaps._tcp', '_imap._tcp', '_pop3._tcp', '_pop3s._tcp', '_sieve._tcp', '_autodiscover._tcp'].map((name) => records(name, 'SRV')),
  ...['autoconfig', 'autodiscover'].flatMap((name) => [records(name, 'A'), records(name, 'AAAA')]),
)

const IPV4_ONLY: Edit = all(
  records('mail', 'AAAA'),
  records('@', 'AAAA'),
  (scenario) => ({
    ...scenario,
    smtp: scenario.smtp.map((each) => ({ ...each, addresses: ['185.12.1.25'] })),
    mailboxes: scenario.mailboxes.map((each) => ({ ...each, addresses: ['185.12.1.25'] })),
  }),
)

/** Two name servers of one hoster in one network. */
const HOSTER_NAME_SERVERS: Edit = all(
  otherZone('hoster.netz', {
    ns1: ['A 185.12.1.53'],
    ns2: ['A 185.12.1.54'],
  }),
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
    nameServers: scenario.nameServers.filter(({ addresses }) => addresses !== ADDRESSES.ns1 && addresses !== ADDRESSES.ns2),
  }),
  addNameServer({ addresses: ['185.12.1.53'], zones: [DOMAIN] }),
  addNameServer({ addresses: ['185.12.1.54'], zones: [DOMAIN] }),
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
  (scenario) => ({ ...scenario, web: scenario.web.map((each) => ({ ...each, hosts: Object.fromEntries(Object.entries(each.hosts).map(([host, page]) => [host, { ...page, paths: { '/': page.paths['/'] ?? { status: 404 } } }])) })) }),
)

const MX_AWAY = (...lines: readonly string[]): Edit =>
  all(WITHOUT_TLSA, WITHOUT_MTA_STS, records('@', 'MX', ...lines), records('mail', 'TXT'))

const GOOGLE: Edit = all(
  ...['google.com'].map((name) => googleZone(name)),
)

function googleZone(_name: string): Edit {
  return all(
    withTop('com'),
    underTop('com', 'google.com', {
      '@': ['A 185.70.1.1'],
      _spf: ['TXT "v=spf1 ip4:185.70.1.0/24 ~all"'],
      smtp: ['A 185.70.1.27'],
    }),
  )
}

/** Another top level, served by the server of the root. */
function withTop(top: string): Edit {
  return (scenario) => ({
    ...recordsIn('', `${top}.`, 'NS', 'a.nic.netz.')(scenario),
    zones: [
      ...recordsIn('', `${top}.`, 'NS', 'a.nic.netz.')(scenario).zones,
      { origin: top, records: { '@': ['SOA a.nic.netz. post.nic.netz. 1 7200 3600 1209600 3600', 'NS a.nic.netz.'] } },
    ],
    nameServers: scenario.nameServers.map((each) =>
      each.zones.includes('netz') ? { ...each, zones: [...each.zones, top] } : each,
    ),
  })
}

function underTop(top: string, origin: string, lines: Readonly<Record<string, readonly string[]>>): Edit {
  return (scenario) => ({
    ...recordsIn(top, `${origin}.`, 'NS', 'a.nic.netz.')(scenario),
    zones: [
      ...recordsIn(top, `${origin}.`, 'NS', 'a.nic.netz.')(scenario).zones,
      { origin, records: { '@': ['SOA a.nic.netz. post.nic.netz. 1 7200 3600 1209600 3600', 'NS a.nic.netz.', ...(lines['@'] ?? [])], ...without(lines, '@') } },
    ],
    nameServers: scenario.nameServers.map((each) =>
      each.zones.includes('netz') ? { ...each, zones: [...each.zones, origin] } : each,
    ),
  })
}

const NO_OWN_SERVERS: Edit = all(closeSmtp(25), closeSmtp(465), closeSmtp(587), closeMailbox(993), closeMailbox(143), closeMailbox(4190), PLAIN_CLIENTS)

const RECEIVE_ONLY: Edit = all(
  records('@', 'TXT', '"v=spf1 -all"'),
  records('s2026._domainkey', 'TXT'),
  records('s2026e._domainkey', 'TXT'),
  records('mail', 'TXT', '"v=spf1 -all"'),
)

const NULL_MX: Edit = all(records('@', 'MX', '0 .'), WITHOUT_TLSA, WITHOUT_MTA_STS, records('_smtp._tls', 'TXT'), NO_OWN_SERVERS)

const SEND_ONLY: Edit = all(NULL_MX, records('@', 'TXT', '"v=spf1 ip4:185.12.1.25 -all"'), records('_dmarc', 'TXT', '"v=DMARC1; p=reject"'))

const PARKED: Edit = all(
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

const ESP: Edit = all(
  otherZone('versender.netz', { spf: ['TXT "v=spf1 ip4:185.80.1.0/24 -all"'], 'k1.dkim': ['TXT "v=DKIM1; k=rsa; p={{dkim s2026}}"'] }),
  records('@', 'TXT', '"v=spf1 mx include:spf.versender.netz -all"'),
  records('k1._domainkey', 'CNAME', 'k1.dkim.versender.netz.'),
)

const FILTERED: Edit = all(
  otherZone('filterdienst.netz', { mx1: ['A 185.90.1.25'], mx2: ['A 185.90.1.26'] }),
  MX_AWAY('10 mx1.filterdienst.netz.', '20 mx2.filterdienst.netz.'),
  records('@', 'TXT', '"v=spf1 a:mail.beispielverein.netz -all"'),
)

const BACKUP: Edit = all(
  records('@', 'MX', '10 mail', '20 mail2'),
  records('mail2', 'A', '193.20.4.25'),
  pointer('193.20.4.25', `mail2.${DOMAIN}`),
  records('_25._tcp.mail2', 'TLSA', '3 1 1 {{spki mail2}}'),
  records('mail2', 'TXT', '"v=spf1 a -all"'),
  (scenario) => ({
    ...scenario,
    certificates: { ...scenario.certificates, mail2: { names: [`mail2.${DOMAIN}`], generation: 3 } },
    smtp: [...scenario.smtp, { ...(scenario.smtp[0] as Scenario['smtp'][number]), addresses: ['193.20.4.25'], name: `mail2.${DOMAIN}`, certificate: 'mail2' }],
    web: scenario.web.map((each) => ({
      ...each,
      hosts: Object.fromEntries(Object.entries(each.hosts).map(([host, data]) => [host, host.startsWith('mta-sts') ? { ...data, paths: { '/.well-known/mta-sts.txt': { body: `version: STSv1\r\nmode: enforce\r\nmx: ${MAIL_HOST}\r\nmx: mail2.${DOMAIN}\r\nmax_age: 2419200\r\n` } } } : data])),
    })),
    closed: [...scenario.closed, ...[465, 587, 993, 143, 110, 995, 4190, 80, 443].map((port) => `193.20.4.25:${port}`)],
  }),
)

/** Each kind of set-up, with what the user says of it. */
export const KINDS: Readonly<Record<string, { readonly edit: Edit; readonly subject?: object }>> = {
  ordinary: { edit: ORDINARY, subject: { selectors: ['s2026'] } },
  'ordinary, no selector': { edit: ORDINARY, subject: { selectors: [] } },
  mailcow: { edit: all(UNSIGNED, HOSTER_NAME_SERVERS, WITHOUT_MTA_STS, WITHOUT_TLSA, closeMailbox(143), records('@', 'TXT', '"v=spf1 mx a -all"'), records('s2026e._domainkey', 'TXT')), subject: { selectors: ['s2026'] } },
  google: { edit: all(GOOGLE, MX_AWAY('1 smtp.google.com.'), records('@', 'TXT', '"v=spf1 include:_spf.google.com ip4:185.12.1.25 -all"')), subject: { ownServers: [], addresses: ['185.12.1.25'] } },
  'google, nothing told': { edit: all(GOOGLE, MX_AWAY('1 smtp.google.com.'), records('@', 'TXT', '"v=spf1 include:_spf.google.com -all"'), NO_OWN_SERVERS), subject: { ownServers: [] } },
  'receive only': { edit: RECEIVE_ONLY, subject: { selectors: [] } },
  'send only': { edit: SEND_ONLY, subject: { addresses: ['185.12.1.25'] } },
  'send only, nothing told': { edit: SEND_ONLY, subject: { ownServers: [] } },
  parked: { edit: PARKED, subject: { selectors: [], ownServers: [] } },
  esp: { edit: ESP, subject: { selectors: ['s2026', 'k1'] } },
  filtered: { edit: FILTERED, subject: { addresses: ['185.12.1.25'], ownServers: [] } },
  'filtered, nothing told': { edit: FILTERED, subject: { ownServers: [] } },
  backup: { edit: BACKUP },
  greylisting: { edit: smtp(25, { greylists: true }) },
  'greeting after 20 s': { edit: smtp(25, { bannerDelayMs: 20_000 }) },
  'postmaster 450': { edit: smtp(25, { replies: [{ command: 'RCPT TO:<postmaster@*', reply: ['450 4.3.2 try later'] }] }) },
  'no VRFY': { edit: smtp(25, { replies: [{ command: 'VRFY*', reply: ['502 5.5.1 VRFY command is disabled'] }, { command: 'EXPN*', reply: ['502 5.5.2 no'] }] }) },
  'AUTH on 25 after TLS': { edit: smtp(25, { auth: { after: 'PLAIN LOGIN' } }) },
  'wildcard TXT': { edit: addRecords('*', 'TXT', '"google-site-verification=abc"') },
  'wildcard SPF': { edit: addRecords('*', 'TXT', '"v=spf1 -all"') },
  'wildcard A': { edit: addRecords('*', 'A', '185.12.1.80') },
  strippingAd: { edit: resolver({ mode: 'strippingAd' }) },
  notValidating: { edit: resolver({ mode: 'notValidating' }) },
  rewriting: { edit: resolver({ mode: 'rewriting' }) },
  portal: { edit: resolver({ mode: 'portal' }) },
  dead: { edit: resolver({ mode: 'dead' }) },
  'nothing told': { edit: (scenario) => scenario, subject: { ownServers: [] } },
}
