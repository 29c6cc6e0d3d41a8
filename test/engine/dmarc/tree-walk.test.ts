import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { walkDomains, walkTree } from '../../../src/engine/dmarc/tree-walk.ts'
import { zoneLookup } from './zone-lookup.ts'

const REJECT = 'v=DMARC1; p=reject'

describe('the walk', () => {
  it('asks as RFC 9989 §4.10 shows', () => {
    expect(walkDomains('a.b.c.d.e.f.g.h.i.j.mail.example.com')).toEqual([
      'a.b.c.d.e.f.g.h.i.j.mail.example.com',
      'g.h.i.j.mail.example.com',
      'h.i.j.mail.example.com',
      'i.j.mail.example.com',
      'j.mail.example.com',
      'mail.example.com',
      'example.com',
      'com',
    ])
    expect(walkDomains('a.mail.example.com')).toEqual(['a.mail.example.com', 'mail.example.com', 'example.com', 'com'])
    expect(walkDomains('1.2.3.4.5.6.7.8')).toHaveLength(8)
    expect(walkDomains('1.2.3.4.5.6.7')).toHaveLength(7)
    expect(walkDomains('com')).toEqual(['com'])
  })

  it('never asks more than eight', { timeout: 40_000 }, () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'bb', 'c'), { minLength: 1, maxLength: 120 }), (labels) => {
        expect(walkDomains(labels.join('.')).length).toBeLessThanOrEqual(8)
      }),
    )
  })
})

// RFC 9989 §4.10.2
const ORGANIZATIONS: readonly (readonly [
  name: string,
  domain: string,
  zone: Record<string, string[]>,
  organization: string,
])[] = [
  [
    'the record with the fewest labels',
    'a.mail.example.com',
    { '_dmarc.mail.example.com': [REJECT], '_dmarc.example.com': [REJECT] },
    'example.com',
  ],
  [
    'psd=n',
    'a.mail.example.com',
    { '_dmarc.mail.example.com': [`${REJECT}; psd=n`], '_dmarc.example.com': [REJECT] },
    'mail.example.com',
  ],
  ['only psd=y above', 'a.mail.example.com', { '_dmarc.com': [`${REJECT}; psd=y`] }, 'example.com'],
  ['psd=y in the middle', 'mail.example.com', { '_dmarc.example.com': [`${REJECT}; psd=y`] }, 'mail.example.com'],
  ['psd=y where the walk starts', 'example.com', { '_dmarc.example.com': [`${REJECT}; psd=y`] }, 'example.com'],
  ['psd=y hides what is above', 'a.b.c.d', { '_dmarc.c.d': [`${REJECT}; psd=y`], '_dmarc.d': [REJECT] }, 'b.c.d'],
  ['nothing', 'a.mail.example.com', {}, 'a.mail.example.com'],
  [
    'two records at one name count as none',
    'a.example.com',
    { '_dmarc.example.com': [REJECT, 'v=DMARC1; p=none'] },
    'a.example.com',
  ],
  [
    'a foreign text beside it does not count',
    'a.example.com',
    { '_dmarc.example.com': ['v=spf1 -all', REJECT] },
    'example.com',
  ],
  ['a text of another version', 'a.example.com', { '_dmarc.example.com': ['v=DMARC2; p=none'] }, 'a.example.com'],
  ['a single label', 'com', { '_dmarc.com': [REJECT] }, 'com'],
]

describe('the Organizational Domain', () => {
  it.each(ORGANIZATIONS)('%s', async (_name, domain, zone, organization) => {
    expect((await walkTree(domain, zoneLookup(zone))).organizationalDomain).toBe(organization)
  })
})
