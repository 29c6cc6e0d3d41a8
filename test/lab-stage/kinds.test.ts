import { describe, expect, test } from 'vitest'
import { exitCodeOf } from '../../src/cli/check/exit-code.ts'
import { reportForPeople } from '../../src/cli/check/for-people.ts'
import type { Report } from '../../src/engine/checks/report.ts'
import type { Subject } from '../../src/engine/checks/subject.ts'
import type { Scenario } from '../../src/lab/scenario.ts'
import { addRecords, records, resolver, smtp } from '../../src/lab/scenarios/edits.ts'
import { DOMAIN } from '../../src/lab/scenarios/perfect/addresses.ts'
import { perfectScenario } from '../../src/lab/scenarios/perfect/perfect-scenario.ts'
import { startScenario } from '../../src/lab/start-scenario.ts'
import * as setUps from './kinds/set-ups.ts'
import { KNOWLEDGE, runInLab } from './run-in-lab.ts'

interface Kind {
  readonly edit: (scenario: Scenario) => Scenario
  readonly subject?: Partial<Subject>
  /** Every failure, warning and notice, but what the perfect domain has as well. */
  readonly finds: readonly string[]
  readonly exit?: number
  readonly sentence?: RegExp
}

const NOTHING_TOLD = { ownServers: [] }
const RIGHT = /^The configuration is right/
const LEFT_OUT = /right[^.]*[.] \d+ checks of the mail servers were left out/

const MODERN = ['dnssec-signed', 'caa-present', 'mta-sts-record', 'tls-rpt-record'].map((id) => `notice ${id}`)
const CLIENTS = ['autoconfig', 'autodiscover', 'srv-imap', 'srv-submission'].map((id) => `notice ${id}`)
const ORDINARY_FINDS = [
  ...MODERN,
  ...CLIENTS,
  'notice dmarc-nonexistent-policy',
  'notice dmarc-policy-strength',
  'notice mx-ipv6',
  'notice ns-ipv6',
  'notice ns-networks',
  'notice smtputf8-offered',
  'notice spf-helo',
]
const SECOND_FINDS = [
  ...MODERN,
  'notice dane-mx-secure',
  'notice dmarc-nonexistent-policy',
  'notice reverse-dns-own-domain',
]

const KINDS: Readonly<Record<string, Kind>> = {
  'an ordinary good server': {
    edit: setUps.ORDINARY,
    subject: { selectors: ['s2026'] },
    finds: ORDINARY_FINDS,
    sentence: RIGHT,
  },
  'an ordinary good server whose selector nobody told': {
    edit: setUps.ORDINARY,
    subject: { selectors: [] },
    finds: ORDINARY_FINDS,
    sentence: /One check could not be made/,
  },
  'a mail suite': {
    edit: setUps.MAIL_SUITE,
    subject: { selectors: ['s2026'] },
    finds: ['dnssec-signed', 'mta-sts-record', 'ns-ipv6', 'ns-networks'].map((id) => `notice ${id}`),
  },
  'Google and an own relay': {
    edit: setUps.GOOGLE_AND_OWN,
    subject: { ...NOTHING_TOLD, addresses: ['185.12.1.25'] },
    finds: ['notice mta-sts-record'],
    sentence: /^The configuration is right[^.]*[.]$/,
  },
  'a domain that only receives': { edit: setUps.RECEIVE_ONLY, subject: { selectors: [] }, finds: [], sentence: RIGHT },
  'a domain that only sends': {
    edit: setUps.SEND_ONLY,
    subject: { addresses: ['185.12.1.25'] },
    finds: ['notice dmarc-rua', 'notice soa-rname', 'warn null-mx'],
    sentence: /^Nothing in the configuration breaks mail; one thing may cost some[.]$/,
  },
  'a parked domain': {
    edit: setUps.PARKED,
    subject: { ...NOTHING_TOLD, selectors: [] },
    finds: ['notice dmarc-rua', 'notice soa-rname'],
  },
  'a service that sends too': { edit: setUps.ESP, subject: { selectors: ['s2026', 'k1'] }, finds: [] },
  'a server at home that sends through a relay': {
    edit: setUps.SENDS_THROUGH_RELAY,
    subject: { ...NOTHING_TOLD, selectors: ['s2026', 'k1'] },
    finds: ['notice spf-address-authorized'],
    sentence: LEFT_OUT,
  },
  'a server at home that is said to be own': {
    edit: setUps.SENDS_THROUGH_RELAY,
    subject: { selectors: ['s2026', 'k1'] },
    finds: ['warn spf-address-authorized'],
  },
  'a self-signed certificate on port 25': {
    edit: setUps.SELF_SIGNED_ON_25,
    subject: { selectors: ['s2026'] },
    finds: [...ORDINARY_FINDS, 'warn tls-certificate'],
  },
  'a filter in front': {
    edit: setUps.FILTERED,
    subject: NOTHING_TOLD,
    finds: ['notice mta-sts-record', 'notice mx-ipv6'],
    sentence: LEFT_OUT,
  },
  'a small hoster': {
    edit: setUps.SMALL_HOSTER,
    subject: NOTHING_TOLD,
    finds: ['fail reverse-dns', 'notice mta-sts-record', 'notice mx-ipv6'],
    exit: 1,
  },
  'two mail servers': { edit: setUps.BACKUP, finds: ['notice tlsa-rollover'] },
  'a subdomain': {
    edit: setUps.SUBDOMAIN,
    subject: { domain: `rundbrief.${DOMAIN}`, selectors: ['r1'] },
    finds: [...CLIENTS, 'notice mta-sts-record', 'notice tls-rpt-record', 'warn spf-ipv6'],
  },
  'an international name': {
    edit: setUps.IDN,
    subject: { domain: 'xn--vereinsgrn-ieb.netz', selectors: ['s2026'] },
    finds: [...SECOND_FINDS, ...CLIENTS],
  },
  'a second domain of a server': {
    edit: setUps.SECOND_DOMAIN,
    subject: { ...NOTHING_TOLD, domain: 'zweiterverein.netz', selectors: ['s2026'] },
    finds: SECOND_FINDS,
  },
  greylisting: { edit: smtp(25, { greylists: true }), finds: ['notice smtp-greylisting'] },
  'postmaster@ put off': {
    edit: smtp(25, { replies: [{ command: 'RCPT TO:<postmaster@*', reply: ['450 4.3.2 try later'] }] }),
    finds: ['notice smtp-greylisting'],
  },
  'no VRFY': {
    edit: smtp(25, { replies: ['VRFY*', 'EXPN*'].map((command) => ({ command, reply: ['502 5.5.1 disabled'] })) }),
    finds: [],
  },
  'login on port 25': { edit: smtp(25, { auth: { after: 'PLAIN LOGIN' } }), finds: ['notice auth-on-port-25'] },
  'a wildcard TXT': {
    edit: addRecords('*', 'TXT', '"google-site-verification=abc"'),
    finds: ['notice underscore-wildcard'],
  },
  'a wildcard address': { edit: addRecords('*', 'A', '185.12.1.80'), finds: [] },
  'a router that strips AD': { edit: resolver({ mode: 'strippingAd' }), finds: ['notice resolver-validates'] },
  'a resolver that does not validate': {
    edit: resolver({ mode: 'notValidating' }),
    finds: ['notice resolver-validates'],
  },
  'a resolver that invents names': {
    edit: resolver({ mode: 'rewriting' }),
    finds: ['warn resolver-rewrites'],
    sentence: /right in everything/,
  },
  'a captive portal': {
    edit: resolver({ mode: 'portal' }),
    finds: ['fail resolver-portal'],
    exit: 3,
    sentence: /^The configuration could not be looked at from here[.]$/,
  },
  'a dead resolver': { edit: resolver({ mode: 'dead' }), finds: ['fail resolver-answers'], exit: 3 },
  'a good domain, and nothing told': {
    edit: (scenario) => scenario,
    subject: NOTHING_TOLD,
    finds: [],
    sentence: LEFT_OUT,
  },
}

describe('kinds of domains, servers and networks: what is said of each, and nothing else', () => {
  test.each(Object.entries(KINDS))('%s', { timeout: 60_000 }, async (_, { finds, exit = 0, sentence, ...kind }) => {
    const report = await look(kind)
    expect(said(report)).toEqual([...finds].sort())
    expect(exitCodeOf(report, null)).toBe(exit)
    if (sentence !== undefined) expect(report.summary.configuration.en).toMatch(sentence)
  })
})

test.each([
  ['sends', setUps.SEND_ONLY],
  ['is parked', setUps.PARKED],
])('no fix names a mailbox of a domain that takes no mail and %s', { timeout: 60_000 }, async (_, edit) => {
  const report = await look({ edit: (scenario) => records('_dmarc', 'TXT')(edit(scenario)), subject: NOTHING_TOLD })
  expect(said(report)).toContain('warn dmarc-record')
  const offered = report.findings.flatMap(({ fix }) => fix?.records ?? []).flatMap(({ after }) => after)
  expect(offered.filter((line) => line.includes(`@${DOMAIN}`))).toEqual([])
})

test('behind a captive portal the reason is told once, not three hundred times', { timeout: 60_000 }, async () => {
  const report = await look({ edit: resolver({ mode: 'portal' }) })
  const style = { strong: String, faint: String, width: 100 }
  const lines = reportForPeople(report, 'de', style, false).split('\n')
  expect(lines.length).toBeLessThan(60)
  expect(lines.filter((line) => line.includes('beantwortet DNS-Fragen mit eigenen Adressen'))).toHaveLength(1)
})

async function look({ edit, subject }: Pick<Kind, 'edit' | 'subject'>): Promise<Report> {
  const lab = await startScenario(edit(perfectScenario(KNOWLEDGE.blocklists)))
  const report = await runInLab(lab, subject)
  await lab.stop()
  return report
}

function said({ findings }: Report): readonly string[] {
  return findings
    .filter(({ outcome, id }) => ['fail', 'warn', 'notice'].includes(outcome) && id !== 'dmarc-mailing-lists')
    .map(({ outcome, id }) => `${outcome} ${id}`)
    .sort()
}
