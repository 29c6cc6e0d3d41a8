import type { Scenario } from '../../../src/lab/scenario.ts'
import { domainOf, MAILBOXES, PLACES, USER } from './world.ts'

const SOA = 'SOA a.wurzel. hostmaster.wurzel. 2026110101 14400 3600 1209600 3600'
const DOMAINS = [...new Set(MAILBOXES.map(({ address }) => domainOf(address)))]

/** The names of the small internet, and the certificates of its servers. */
export function mailScenario(): Scenario {
  return {
    domain: USER.domain,
    zones: [root(), domains(), reverse()],
    nameServers: [{ addresses: [PLACES.names], zones: ['', 'netz', '185.in-addr.arpa'] }],
    resolver: { mode: 'honest' },
    certificates: {
      user: { names: [USER.name] },
      mx: { names: DOMAINS.map((domain) => `mx.${domain}`) },
      store: { names: DOMAINS.map((domain) => `imap.${domain}`) },
      nextStore: { names: DOMAINS.map((domain) => `imap.${domain}`), generation: 2 },
      ownStore: { names: DOMAINS.map((domain) => `imap.${domain}`), issuer: 'self' },
      nextOwnStore: { names: DOMAINS.map((domain) => `imap.${domain}`), issuer: 'self', generation: 2 },
      authorization: { names: ['login.hafen.netz'] },
    },
    dkimKeys: { s1: 'rsa2048' },
    smtp: Object.values(PLACES).map((address) => ({ addresses: [address], name: 'mx', domains: [] })),
    mailboxes: [],
    web: [],
    closed: [],
    probeNames: {
      absentBelow: ['netz'],
      known: { name: 'a.wurzel', addresses: [PLACES.names] },
      signed: [''],
      bogus: '',
    },
    latencyMs: 0,
  }
}

function root(): Scenario['zones'][number] {
  return {
    origin: '',
    signing: {},
    records: {
      '@': [SOA, 'NS a.wurzel.'],
      'a.wurzel.': [`A ${PLACES.names}`],
      'netz.': ['NS a.wurzel.'],
      '185.in-addr.arpa.': ['NS a.wurzel.'],
    },
  }
}

function domains(): Scenario['zones'][number] {
  const providers = MAILBOXES.map(({ address, by }) => [domainOf(address), PLACES[by]] as const)
  const records = providers.flatMap(([domain, place]) => [
    [`${domain}.`, [`MX 10 mx.${domain}.`]] as const,
    [`mx.${domain}.`, [`A ${place}`]] as const,
    [`imap.${domain}.`, [`A ${PLACES.store}`]] as const,
    [`_imaps._tcp.${domain}.`, [`SRV 0 1 993 imap.${domain}.`]] as const,
  ])
  return {
    origin: 'netz',
    records: {
      '@': [SOA, 'NS a.wurzel.'],
      ...Object.fromEntries(records),
      [`${USER.domain}.`]: [`MX 10 ${USER.name}.`, 'TXT "v=spf1 mx -all"'],
      [`${USER.name}.`]: [`A ${PLACES.user}`, 'TXT "v=spf1 a -all"'],
      [`_dmarc.${USER.domain}.`]: ['TXT "v=DMARC1; p=reject"'],
      [`s1._domainkey.${USER.domain}.`]: ['TXT "v=DKIM1; k=rsa; p={{dkim s1}}"'],
      'login.hafen.netz.': [`A ${PLACES.authorization}`],
    },
  }
}

function reverse(): Scenario['zones'][number] {
  return {
    origin: '185.in-addr.arpa',
    records: {
      '@': [SOA, 'NS a.wurzel.'],
      '25.1.12.185.in-addr.arpa.': [`PTR ${USER.name}.`],
      '25.2.12.185.in-addr.arpa.': ['PTR mx.hafen.netz.'],
      '25.3.12.185.in-addr.arpa.': ['PTR mx.wiese.netz.'],
      '93.4.12.185.in-addr.arpa.': ['PTR imap.hafen.netz.'],
    },
  }
}
