import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHECKS } from '../../../../src/engine/checks/registry.ts'
import type { DnsRecord } from '../../../../src/engine/dns/record.ts'
import { type Fake, runCheck } from '../fake-world.ts'

const MINE = CHECKS.filter(({ id }) => /^(?:dkim-(?:key|wildcard|empty)|dmarc|mta-sts|tls-rpt|bimi)/.test(id))

const NAMES = ['_dmarc', 's1._domainkey', '_mta-sts', '_smtp._tls', 'default._bimi'].map(
  (name) => `${name}.example.org`,
)

/** Every record of the domain says this. */
function domainThatSays(text: string): Fake {
  const records = (name: string): DnsRecord[] => [{ name, ttl: 60, data: { type: 'TXT', strings: [text] } }]
  return {
    zones: {
      'example.org': { MX: ['10 mail.example.org.'] },
      'mail.example.org': { A: ['192.0.2.25'] },
      'mta-sts.example.org': { A: ['192.0.2.80'] },
    },
    answers: Object.fromEntries(NAMES.map((name) => [`${name} TXT`, { status: 'answer', records: records(name) }])),
    https: {
      'https://mta-sts.example.org/.well-known/mta-sts.txt': { body: text },
      'https://example.org/': { body: text },
    },
    subject: { selectors: ['s1'] },
  }
}

const BEGINNINGS = [
  '',
  'v=DMARC1; p=',
  'v=DMARC1; p=none; rua=',
  'v=DKIM1; p=',
  'v=STSv1; id=',
  'v=TLSRPTv1; rua=',
  'v=BIMI1; l=https://example.org/',
  'version: STSv1\nmode: ',
]

const runAll = (text: string) => Promise.all(MINE.map((check) => runCheck(check, domainThatSays(text))))

describe('hostile records', () => {
  it('throw no check off', { timeout: 60_000 }, async () => {
    const text = fc.tuple(fc.constantFrom(...BEGINNINGS), fc.string({ unit: 'binary' })).map((parts) => parts.join(''))
    await fc.assert(
      fc.asyncProperty(text, async (said) => {
        for (const { summary } of await runAll(said)) {
          expect(summary.en.length).toBeLessThan(700)
          expect(summary.de).not.toMatch(/\p{Cc}/u)
        }
      }),
      { numRuns: 25 },
    )
  })

  it('cost no more than their length', { timeout: 60_000 }, async () => {
    const started = performance.now()
    for (const beginning of BEGINNINGS)
      for (const piece of [';', '=', ',', ' ', '!', 'a=b;', '"', 'mailto:'])
        await runAll(beginning + piece.repeat(20_000 / piece.length))
    expect(performance.now() - started).toBeLessThan(40_000)
  })
})
