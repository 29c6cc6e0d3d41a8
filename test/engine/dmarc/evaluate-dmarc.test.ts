import { describe, expect, it } from 'vitest'
import { evaluateDmarc } from '../../../src/engine/dmarc/evaluate-dmarc.ts'
import { zoneLookup } from './zone-lookup.ts'

const REJECT = 'v=DMARC1; p=reject'

interface Case {
  readonly name: string
  readonly from?: string
  readonly spf?: string
  readonly dkim?: readonly string[]
  readonly zone: Readonly<Record<string, readonly string[] | 'error'>>
  readonly expect: Readonly<Record<string, unknown>>
}

const CASES: readonly Case[] = [
  { name: 'no record', zone: {}, expect: { result: 'none', policy: null } },
  {
    name: 'a record and nothing that passes',
    zone: { '_dmarc.example.com': [REJECT] },
    expect: { result: 'fail', policy: 'reject', disposition: 'reject' },
  },
  {
    name: 'SPF of the domain itself',
    spf: 'example.com',
    zone: { '_dmarc.example.com': [REJECT] },
    expect: { result: 'pass', disposition: 'none', policy: 'reject' },
  },
  {
    name: 'SPF of a subdomain, relaxed',
    spf: 'bounce.example.com',
    zone: { '_dmarc.example.com': [REJECT] },
    expect: { result: 'pass' },
  },
  {
    name: 'SPF of a subdomain, strict',
    spf: 'bounce.example.com',
    zone: { '_dmarc.example.com': [`${REJECT}; aspf=s`] },
    expect: { result: 'fail' },
  },
  {
    name: 'DKIM of a subdomain, strict',
    dkim: ['m.example.com'],
    zone: { '_dmarc.example.com': [`${REJECT}; adkim=s`] },
    expect: { result: 'fail' },
  },
  {
    name: 'DKIM of the domain, strict',
    dkim: ['example.com'],
    zone: { '_dmarc.example.com': [`${REJECT}; adkim=s`] },
    expect: { result: 'pass' },
  },
  {
    name: 'DKIM of a stranger',
    dkim: ['example.net'],
    zone: { '_dmarc.example.com': [REJECT] },
    expect: { result: 'fail' },
  },
  {
    name: 'one signature of several',
    dkim: ['example.net', 'Example.COM.'],
    zone: { '_dmarc.example.com': [REJECT] },
    expect: { result: 'pass' },
  },
  {
    name: 'an upper-case author',
    from: 'EXAMPLE.com.',
    dkim: ['example.com'],
    zone: { '_dmarc.example.com': [REJECT] },
    expect: { result: 'pass', authorDomain: 'example.com' },
  },
  {
    name: 'siblings',
    from: 'news.example.com',
    dkim: ['foo.example.com'],
    zone: { '_dmarc.example.com': [REJECT] },
    expect: { result: 'pass', organizationalDomain: 'example.com', policyDomain: 'example.com' },
  },
  {
    name: 'the parent signs for a subdomain with its own record',
    from: 'news.example.com',
    dkim: ['example.com'],
    zone: { '_dmarc.news.example.com': ['v=DMARC1; p=none'], '_dmarc.example.com': [REJECT] },
    expect: { result: 'pass', policy: 'none', policyDomain: 'news.example.com' },
  },
  {
    name: 'a subdomain that is its own organization',
    from: 'news.example.com',
    dkim: ['example.com'],
    zone: { '_dmarc.news.example.com': ['v=DMARC1; p=reject; psd=n'], '_dmarc.example.com': [REJECT] },
    expect: { result: 'fail' },
  },
  {
    name: 'the subdomain policy',
    from: 'news.example.com',
    zone: { '_dmarc.example.com': [`${REJECT}; sp=quarantine`], 'news.example.com': [] },
    expect: { result: 'fail', policy: 'quarantine', disposition: 'quarantine' },
  },
  {
    name: 'the policy for a name that does not exist',
    from: 'nix.example.com',
    zone: { '_dmarc.example.com': ['v=DMARC1; p=none; sp=none; np=reject'] },
    expect: { result: 'fail', policy: 'reject' },
  },
  {
    name: 'np does not touch what exists',
    from: 'news.example.com',
    zone: { '_dmarc.example.com': ['v=DMARC1; p=none; np=reject'], 'news.example.com': [] },
    expect: { policy: 'none' },
  },
  {
    name: 'np: a name with names below it exists (RFC 8020)',
    from: 'b.example.com',
    zone: { '_dmarc.example.com': ['v=DMARC1; p=none; np=reject'], 'a.b.example.com': [] },
    expect: { policy: 'none' },
  },
  {
    name: 'np: nobody can tell whether it exists',
    from: 'b.example.com',
    zone: { '_dmarc.example.com': ['v=DMARC1; p=none; np=reject'], 'b.example.com': 'error' },
    expect: { result: 'temperror', disposition: 'none' },
  },
  {
    name: 'the public suffix has a say where nobody else has',
    from: 'example.bank',
    zone: { '_dmarc.bank': ['v=DMARC1; p=reject; psd=y'] },
    expect: { result: 'fail', policyDomain: 'bank', organizationalDomain: 'example.bank', policy: 'reject' },
  },
  {
    name: 'siblings under a public suffix are strangers',
    from: 'a.bank',
    dkim: ['b.bank'],
    zone: { '_dmarc.bank': ['v=DMARC1; p=reject; psd=y'] },
    expect: { result: 'fail' },
  },
  {
    name: 'below a public suffix the organization aligns',
    from: 'x.a.bank',
    dkim: ['y.a.bank'],
    zone: { '_dmarc.bank': ['v=DMARC1; p=reject; psd=y'] },
    expect: { result: 'pass', organizationalDomain: 'a.bank' },
  },
  {
    name: 'the record of the organization comes before that of the suffix',
    from: 'x.a.bank',
    zone: { '_dmarc.bank': ['v=DMARC1; p=reject; psd=y'], '_dmarc.a.bank': ['v=DMARC1; p=none'] },
    expect: { policyDomain: 'a.bank', policy: 'none' },
  },
  {
    name: 'test mode',
    zone: { '_dmarc.example.com': [`${REJECT}; t=y`] },
    expect: { result: 'fail', policy: 'quarantine', disposition: 'quarantine' },
  },
  { name: 'two records', zone: { '_dmarc.example.com': [REJECT, 'v=DMARC1; p=none'] }, expect: { result: 'none' } },
  {
    name: 'two records below a parent with one',
    from: 'a.example.com',
    zone: { '_dmarc.a.example.com': [REJECT, REJECT], '_dmarc.example.com': [REJECT] },
    expect: { result: 'fail', policyDomain: 'example.com' },
  },
  {
    name: 'a policy nobody knows, no reports',
    zone: { '_dmarc.example.com': ['v=DMARC1; p=block'] },
    expect: { result: 'permerror', policy: null, disposition: 'none' },
  },
  {
    name: 'a policy nobody knows, with reports',
    zone: { '_dmarc.example.com': ['v=DMARC1; p=block; rua=mailto:a@example.com'] },
    expect: { result: 'fail', policy: 'none' },
  },
  {
    name: 'the DNS does not answer',
    zone: { '_dmarc.example.com': 'error' },
    expect: { result: 'temperror', disposition: 'none' },
  },
  {
    name: 'the DNS does not answer above, and it is not needed',
    dkim: ['example.com'],
    zone: { '_dmarc.example.com': [REJECT], '_dmarc.com': 'error' },
    expect: { result: 'pass' },
  },
  {
    name: 'the DNS does not answer above, and it is needed',
    dkim: ['a.example.com'],
    zone: { '_dmarc.example.com': [REJECT], '_dmarc.com': 'error' },
    expect: { result: 'temperror' },
  },
  { name: 'no domain', from: '', zone: {}, expect: { result: 'none', authorDomain: null } },
  { name: 'an address literal', from: '[192.0.2.1]', zone: {}, expect: { result: 'none' } },
  {
    name: 'an international domain',
    from: 'bücher.example',
    dkim: ['xn--bcher-kva.example'],
    zone: { '_dmarc.xn--bcher-kva.example': [REJECT] },
    expect: { result: 'pass' },
  },
]

describe('DMARC of a mail', () => {
  it.each(CASES)('$name', async ({ from = 'example.com', spf, dkim = [], zone, expect: expected }) => {
    const verdict = await evaluateDmarc(
      {
        fromDomain: from,
        spf: spf === undefined ? null : { result: 'pass', domain: spf },
        dkim: dkim.map((domain) => ({ result: 'pass', domain })),
      },
      zoneLookup(zone),
    )
    expect(verdict).toMatchObject(expected)
  })

  it('does not count what did not pass', async () => {
    const lookup = zoneLookup({ '_dmarc.example.com': [REJECT] })
    for (const result of ['fail', 'none', 'neutral', 'softfail', 'permerror', 'policy']) {
      const input = {
        fromDomain: 'example.com',
        spf: { result, domain: 'example.com' },
        dkim: [{ result, domain: 'example.com' }],
      }
      expect((await evaluateDmarc(input, lookup)).result).toBe('fail')
    }
  })

  it('cannot tell while an aligned check could not', async () => {
    const lookup = zoneLookup({ '_dmarc.example.com': [REJECT] })
    const of = async (domain: string) =>
      (await evaluateDmarc({ fromDomain: 'example.com', spf: { result: 'temperror', domain }, dkim: [] }, lookup))
        .result
    expect(await of('example.com')).toBe('temperror')
    expect(await of('example.net')).toBe('fail')
  })
})

describe('the same by RFC 7489', () => {
  const older = async (zone: Record<string, string[]>, from = 'mail.example.co.uk', dkim = 'other.example.co.uk') =>
    (await evaluateDmarc({ fromDomain: from, spf: null, dkim: [{ result: 'pass', domain: dkim }] }, zoneLookup(zone)))
      .older

  it('finds the parent by the public suffix list', async () => {
    expect(await older({ '_dmarc.example.co.uk': ['v=DMARC1; p=reject; sp=none; pct=20'] })).toEqual({
      result: 'pass',
      organizationalDomain: 'example.co.uk',
      policyDomain: 'example.co.uk',
      policy: 'none',
      pct: 20,
    })
  })

  it('stops at two records', async () => {
    expect(
      await older({ '_dmarc.mail.example.co.uk': [REJECT, REJECT], '_dmarc.example.co.uk': [REJECT] }),
    ).toMatchObject({ result: 'none' })
  })

  it('knows no t', async () => {
    expect(await older({ '_dmarc.example.co.uk': [`${REJECT}; t=y`] }, 'example.co.uk', 'example.net')).toMatchObject({
      result: 'fail',
      policy: 'reject',
    })
  })
})
