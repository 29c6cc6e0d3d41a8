import { describe, expect, it } from 'vitest'
import { CHECKS, checkOf } from '../../../../src/engine/checks/registry.ts'
import type { HttpsOutcome } from '../../../../src/engine/checks/world.ts'
import { certificate, NOW, tlsState } from '../fake-values.ts'
import { type Fake, runCheck, type Zones } from '../fake-world.ts'

const IDS = CHECKS.filter(({ id }) => id.startsWith('mta-sts-')).map(({ id }) => id)
const URL_OF_POLICY = 'https://mta-sts.example.org/.well-known/mta-sts.txt'
const POLICY = 'version: STSv1\r\nmode: enforce\r\nmx: mail.example.org\r\nmax_age: 2419200\r\n'

function domainWith(page: Partial<HttpsOutcome> | string | null = POLICY, zones: Zones = {}): Fake {
  const outcome = typeof page === 'string' ? { body: page } : page
  return {
    zones: {
      'example.org': { MX: ['10 mail.example.org.'], TXT: ['"v=spf1 mx -all"'] },
      'mail.example.org': { A: ['192.0.2.25'] },
      'mta-sts.example.org': { A: ['192.0.2.80'] },
      '_mta-sts.example.org': { TXT: ['"v=STSv1; id=20261121"'] },
      ...zones,
    },
    https: outcome === null ? {} : { [URL_OF_POLICY]: outcome },
  }
}

const withRecord = (...texts: readonly string[]) =>
  domainWith(POLICY, { '_mta-sts.example.org': { TXT: texts.map((text) => `"${text}"`) } })
const policyWith = (from: string | RegExp, to: string) => domainWith(POLICY.replace(from, to))
const validFor = (days: number) => ({
  body: POLICY,
  tls: tlsState({ chain: [certificate({ validTo: NOW + days * 86_400_000 })] }),
})

const DEFECTS: readonly (readonly [name: string, fake: Fake, id: string, outcome: string])[] = [
  [
    'no MTA-STS',
    domainWith(null, { '_mta-sts.example.org': {}, 'mta-sts.example.org': {} }),
    'mta-sts-record',
    'notice',
  ],
  ['a policy that nobody announces', domainWith(POLICY, { '_mta-sts.example.org': {} }), 'mta-sts-record', 'warn'],
  ['no answer', { ...domainWith(), endings: { '_mta-sts.example.org TXT': 'timeout' } }, 'mta-sts-record', 'temperror'],
  ['two records', withRecord('v=STSv1; id=1', 'v=STSv1; id=2'), 'mta-sts-single', 'fail'],
  ['an id with a dash', withRecord('v=STSv1; id=2026-11-21'), 'mta-sts-syntax', 'fail'],
  ['no id', withRecord('v=STSv1;'), 'mta-sts-syntax', 'fail'],
  ['the version in small letters', withRecord('v=stsv1; id=1'), 'mta-sts-syntax', 'fail'],
  [
    'at the domain itself',
    domainWith(POLICY, {
      '_mta-sts.example.org': {},
      'example.org': { MX: ['10 mail.example.org.'], TXT: ['"v=STSv1; id=1"'] },
    }),
    'mta-sts-place',
    'warn',
  ],
  ['no policy host', domainWith(null, { 'mta-sts.example.org': {} }), 'mta-sts-host', 'fail'],
  [
    'no answer for the policy host',
    { ...domainWith(null), endings: { 'mta-sts.example.org': 'servFail' } },
    'mta-sts-host',
    'temperror',
  ],
  ['an error page', domainWith({ status: 404 }), 'mta-sts-fetch', 'fail'],
  ['nobody listens', domainWith({ outcome: 'refused', status: null, tls: null }), 'mta-sts-fetch', 'fail'],
  ['silence', domainWith({ outcome: 'timeout', status: null, tls: null }), 'mta-sts-fetch', 'fail'],
  ['no way', domainWith({ outcome: 'unreachable', status: null, tls: null }), 'mta-sts-fetch', 'temperror'],
  [
    'a wrong certificate',
    domainWith({ outcome: 'certificate', status: null, error: 'ERR_TLS_CERT_ALTNAME_INVALID' }),
    'mta-sts-certificate',
    'fail',
  ],
  ['a certificate that ends soon', domainWith(validFor(5)), 'mta-sts-certificate', 'warn'],
  ['a redirect', domainWith({ status: 301, location: 'https://www.example.org/' }), 'mta-sts-redirect', 'fail'],
  [
    'another type',
    domainWith({ body: POLICY, headers: { 'content-type': 'application/octet-stream' } }),
    'mta-sts-content-type',
    'warn',
  ],
  ['no type', domainWith({ body: POLICY, headers: {} }), 'mta-sts-content-type', 'warn'],
  [
    'a web page',
    domainWith({ body: '<!doctype html><p>', headers: { 'content-type': 'text/html' } }),
    'mta-sts-policy-form',
    'fail',
  ],
  ['an empty file', domainWith(''), 'mta-sts-policy-form', 'fail'],
  ['an endless file', domainWith({ body: POLICY, tooLarge: true }), 'mta-sts-policy-form', 'fail'],
  ['a byte order mark', domainWith(`\xef\xbb\xbf${POLICY}`), 'mta-sts-policy-form', 'fail'],
  ['a comment', domainWith(`# policy\n${POLICY}`), 'mta-sts-policy-form', 'fail'],
  ['empty lines', policyWith('mode', '\r\nmode'), 'mta-sts-policy-form', 'warn'],
  ['no mode', policyWith('mode: enforce\r\n', ''), 'mta-sts-policy', 'fail'],
  ['an unknown mode', policyWith('enforce', 'on'), 'mta-sts-policy', 'fail'],
  ['too long an age', policyWith('2419200', '99999999'), 'mta-sts-policy', 'fail'],
  ['no server', policyWith(/mx: .*\r\n/, ''), 'mta-sts-policy', 'fail'],
  ['testing', policyWith('enforce', 'testing'), 'mta-sts-mode', 'notice'],
  ['none', policyWith('enforce', 'none'), 'mta-sts-mode', 'notice'],
  ['an hour', policyWith('2419200', '3600'), 'mta-sts-max-age', 'warn'],
  ['two days', policyWith('2419200', '172800'), 'mta-sts-max-age', 'notice'],
  ['a server that is not named', policyWith('mail.', 'mx1.'), 'mta-sts-mx-covered', 'fail'],
  ['the same while testing', policyWith(/enforce\r\nmx: mail/, 'testing\r\nmx: mx1'), 'mta-sts-mx-covered', 'warn'],
  [
    'a wildcard that is too short',
    domainWith(POLICY.replace('mail.', '*.'), { 'example.org': { MX: ['10 a.mail.example.org.'] } }),
    'mta-sts-wildcard',
    'fail',
  ],
  ['a server that is no MX', policyWith('mx:', 'mx: old.example.org\r\nmx:'), 'mta-sts-extra-hosts', 'notice'],
  [
    'half handed over',
    domainWith(POLICY, {
      '_mta-sts.example.org': { CNAME: ['r.example.net.'] },
      'r.example.net': { TXT: ['"v=STSv1; id=1"'] },
    }),
    'mta-sts-delegation',
    'notice',
  ],
]

async function outcomesOf(fake: Fake): Promise<Readonly<Record<string, string>>> {
  const found = await Promise.all(
    IDS.map(async (id) => {
      const check = checkOf(id)
      if (check === null) throw new Error(id)
      return [id, (await runCheck(check, fake)).outcome] as const
    }),
  )
  return Object.fromEntries(found)
}

const isTrouble = (outcome: string) => outcome === 'fail' || outcome === 'warn' || outcome === 'temperror'

describe('the checks of MTA-STS', () => {
  it('pass a good domain', async () => {
    const outcomes = await outcomesOf(domainWith())
    expect(Object.entries(outcomes).filter(([, outcome]) => outcome !== 'pass')).toEqual([
      ['mta-sts-delegation', 'notApplicable'],
      ['mta-sts-mx-certificate', 'notApplicable'],
      ['mta-sts-starttls', 'notApplicable'],
      ['mta-sts-wildcard', 'notApplicable'],
    ])
  })

  it.each(DEFECTS)('find %s, and nothing worse', async (_name, fake, id, outcome) => {
    const outcomes = await outcomesOf(fake)
    expect(outcomes[id]).toBe(outcome)
    expect(Object.entries(outcomes).filter(([other, found]) => other !== id && isTrouble(found))).toEqual([])
  })

  it('leave a domain alone that takes no mail', async () => {
    const outcomes = await outcomesOf({ zones: { 'example.org': { MX: ['0 .'] } } })
    expect(new Set(Object.values(outcomes))).toEqual(new Set(['notApplicable']))
  })
})
