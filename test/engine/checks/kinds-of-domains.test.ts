import { describe, expect, test } from 'vitest'
import { CHECKS } from '../../../src/engine/checks/registry.ts'
import { runChecks } from '../../../src/engine/checks/run-checks.ts'
import { atDomain, zoneWorld } from './catalogue/zone-world.ts'
import { type Fake, fakeSubject, fakeWorld, type Zones } from './fake-world.ts'

const SOA_AND_NS: Zones[string] = {
  SOA: ['ns1.example.org. hostmaster.example.org. 1 14400 3600 1209600 3600'],
  NS: ['ns1.example.org.', 'ns2.example.org.'],
}

/** The servers' own names, as receivers look them up. */
const REVERSE: Zones = {
  '25.2.0.192.in-addr.arpa': { PTR: ['mail.example.org.'] },
  '5.2.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa': { PTR: ['mail.example.org.'] },
}

/** All failures and warnings of a whole run. */
async function grave(fake: Fake): Promise<readonly string[]> {
  const onBug = (id: string, error: unknown) => {
    throw new Error(`the check ${id} threw`, { cause: error })
  }
  const checks = CHECKS.filter(({ subject }) => subject === 'domain')
  const { findings } = await runChecks(checks, fakeSubject(fake), fakeWorld(fake), { onBug })
  const found = findings.filter(({ outcome }) => outcome === 'fail' || outcome === 'warn')
  return found.map(({ id, outcome, summary }) => `${outcome} ${id}: ${summary.en}`)
}

const bare = (records: Zones[string], zones: Zones = {}) =>
  zoneWorld({ zones: { 'example.org': { ...SOA_AND_NS, ...records }, ...zones } })

const GOOGLE: Fake['subject'] = {
  ownServers: [],
  knowledge: {
    mailHosts: [
      {
        id: 'google',
        name: 'Google',
        mx: ['google.example'],
        spf: ['_spf.google.example'],
        selectors: ['google'],
        kind: 'mailboxes',
      },
    ],
  },
}

describe('each kind of domain gets the checks that fit it', () => {
  test('a parked domain that says so', async () => {
    expect(await grave(bare({ MX: ['0 .'], TXT: ['v=spf1 -all'] }))).toEqual([])
  })

  test('a parked domain with a website', async () => {
    expect(await grave(bare({ MX: ['0 .'], TXT: ['v=spf1 -all'], A: ['192.0.2.80'] }))).toEqual([])
  })

  test('a domain that only receives', async () => {
    const fake = atDomain({ TXT: ['v=spf1 -all'] })
    expect(await grave({ ...fake, subject: { ownServers: [] } })).toEqual([])
  })

  test('a domain at Google', async () => {
    const zones: Zones = {
      'mx.google.example': { A: ['192.0.2.26'], AAAA: ['2001:db8::26'] },
      '_spf.google.example': { TXT: ['v=spf1 ip4:192.0.2.0/24 -all'] },
    }
    const fake = atDomain({ MX: ['1 mx.google.example.'], TXT: ['v=spf1 include:_spf.google.example -all'] })
    expect(await grave({ ...fake, zones: { ...fake.zones, ...zones }, subject: GOOGLE })).toEqual([])
  })

  test('a subdomain that sends newsletters', async () => {
    const zones: Zones = {
      ...REVERSE,
      'news.example.org': { MX: ['10 mail.example.org.'], TXT: ['v=spf1 mx -all'] },
    }
    expect(await grave(zoneWorld({ zones, subject: { domain: 'news.example.org', ownServers: [] } }))).toEqual([])
  })

  test('an international name', async () => {
    const domain = 'xn--bcher-kva.example'
    const zones: Zones = {
      ...REVERSE,
      example: { SOA: ['ns.nic.example. hostmaster.nic.example. 1 14400 3600 1209600 3600'], NS: ['ns.nic.example.'] },
      'ns.nic.example': { A: ['203.0.113.54'] },
      [domain]: {
        SOA: [`ns1.example.org. hostmaster.${domain}. 1 14400 3600 1209600 3600`],
        NS: ['ns1.example.org.', 'ns2.example.org.'],
        MX: ['10 mail.example.org.'],
        TXT: ['v=spf1 mx -all'],
      },
      [`_dmarc.${domain}`]: { TXT: ['v=DMARC1; p=reject'] },
    }
    expect(await grave(zoneWorld({ zones, subject: { domain, ownServers: [] } }))).toEqual([])
  })

  test('a domain that does not exist', async () => {
    const fake: Fake = { zones: { org: { SOA: ['ns.nic.org. hostmaster.nic.org. 1 14400 3600 1209600 3600'] } } }
    const found = await grave(fake)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(/^fail domain-exists/)
  })

  test('a domain whose every question ends in SERVFAIL is not judged', async () => {
    const names = ['example.org', '_dmarc.example.org', 'mta-sts.example.org', '_mta-sts.example.org']
    const endings = Object.fromEntries(names.map((name) => [name, 'servFail'] as const))
    const zones: Zones = { org: { SOA: ['ns.nic.org. hostmaster.nic.org. 1 14400 3600 1209600 3600'] } }
    expect(await grave({ zones, endings })).toEqual([])
  })
})
