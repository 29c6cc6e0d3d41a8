import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyPolicy } from '../../../src/engine/dmarc/apply-policy.ts'
import {
  isDmarcRecord,
  isWellFormed,
  parseDmarcRecord,
  readDmarcRecord,
} from '../../../src/engine/dmarc/dmarc-record.ts'

// RFC 9989 §4.7, v: first, and exactly DMARC1.
const VERSIONS: readonly (readonly [text: string, isRecord: boolean])[] = [
  ['v=DMARC1', true],
  ['v=DMARC1;', true],
  ['v=DMARC1; p=none', true],
  ['v=DMARC1;p=none', true],
  ['v = DMARC1 ; p=none', true],
  ['v\t=\tDMARC1', true],
  ['V=DMARC1; p=none', true],
  ['v=dmarc1; p=none', false],
  ['v=DMARC2; p=none', false],
  ['v=DMARC1.0; p=none', false],
  ['v=DMARC1 p=none', false],
  ['v=DMARC1, p=none', false],
  ['v=DMARC; p=none', false],
  ['v=DMARC11', false],
  [' v=DMARC1; p=none', false],
  ['p=none; v=DMARC1', false],
  ['; v=DMARC1', false],
  ['"v=DMARC1; p=none"', false],
  ['v=spf1 -all', false],
  ['DMARC1', false],
  ['', false],
]

describe('the version of a DMARC record', () => {
  it.each(VERSIONS)('%s', (text, isRecord) => {
    expect(isDmarcRecord(text)).toBe(isRecord)
    expect(parseDmarcRecord(text) !== null).toBe(isRecord)
  })
})

// RFC 9989 §4.8: what the formal definition allows, and which problem else.
const FORMS: readonly (readonly [text: string, problems: readonly string[]])[] = [
  ['v=DMARC1; p=none', []],
  ['v=DMARC1; p=quarantine; sp=reject; np=none', []],
  ['v=DMARC1; p=REJECT', []],
  ['v=DMARC1; p=reject; t=y; psd=n; adkim=s; aspf=r', []],
  ['v=DMARC1; p=reject; psd=u', []],
  ['v=DMARC1; rua=mailto:a@example.org', []],
  ['v=DMARC1; p=none; rua=mailto:a@example.org,mailto:b@example.org!10m', []],
  ['v=DMARC1; p=none; rua=mailto:a@example.org , https://example.org/r', []],
  ['v=DMARC1; p=none; rua=mailto:a%2Cb%21c@example.org', []],
  ['v=DMARC1; p=none; fo=0', []],
  ['v=DMARC1; p=none; fo=1:d:s', []],
  ['v=DMARC1; p=none; fo=d:0:s', []],
  ['v=DMARC1; p=none; fo=d:s', []],
  ['v=DMARC1; p=none; future=thing', []],
  ['v=DMARC1; p=none; pct=50; rf=afrf; ri=86400', []],
  ['v=DMARC1', ['noPolicy']],
  ['v=DMARC1; sp=none', ['noPolicy']],
  ['v=DMARC1; p=', ['emptyValue']],
  ['v=DMARC1; p=monitor', ['unknownValue']],
  ['v=DMARC1; p=none; sp=strict', ['unknownValue']],
  ['v=DMARC1; p=none; np=yes', ['unknownValue']],
  ['v=DMARC1; p=none; t=1', ['unknownValue']],
  ['v=DMARC1; p=none; psd=x', ['unknownValue']],
  ['v=DMARC1; p=none; adkim=relaxed', ['unknownValue']],
  ['v=DMARC1; p=none; aspf=x', ['unknownValue']],
  ['v=DMARC1; p=none; fo=0:1', ['unknownValue']],
  ['v=DMARC1; p=none; fo=d:d', ['unknownValue']],
  ['v=DMARC1; p=none; fo=2', ['unknownValue']],
  ['v=DMARC1; p=none; fo=0,1', ['unknownValue']],
  ['v=DMARC1; p=none; rua=a@example.org', ['badUri']],
  ['v=DMARC1; p=none; rua=mailto:a!b@example.org', ['badUri']],
  ['v=DMARC1; p=none; rua=mailto:a@example.org,', ['badUri']],
  ['v=DMARC1; p=none; ruf=mailto:a@example.org mailto:b@example.org', ['badUri']],
  ['v=DMARC1; p=none; p=reject', ['duplicate']],
  ['v=DMARC1; p=none; v=DMARC1', ['duplicate']],
  ['v=DMARC1; p=none;; sp=none', ['emptyPiece']],
  ['v=DMARC1; p=none sp=reject', ['unknownValue']],
  ['v=DMARC1; none', ['noEquals', 'noPolicy']],
  ['v=DMARC1; p=none; x=ä', ['badValue']],
  ['v=DMARC1; p=none; x_1=y', ['badName']],
]

describe('the form of a DMARC record', () => {
  it.each(FORMS)('%s', (text, problems) => {
    const record = readDmarcRecord(text)
    const kinds = record.problems
      .map(({ kind }) => kind)
      .filter((kind) => kind !== 'noPolicy' || problems.includes('noPolicy'))
    expect(kinds).toEqual(problems)
    expect(isWellFormed(record)).toBe(problems.length === 0)
  })

  it('takes defaults where a value is wrong', () => {
    const record = parseDmarcRecord('v=DMARC1; p=none; adkim=x; aspf=y; t=x; psd=x; fo=7; pct=200')
    expect(record).toMatchObject({ adkim: 'relaxed', aspf: 'relaxed', testing: false, psd: 'u', fo: ['0'], pct: 100 })
  })

  it('reads names in any case', () => {
    expect(parseDmarcRecord('v=DMARC1; P=Reject; SP=None')).toMatchObject({ p: 'reject', sp: 'none' })
  })

  it('discards a list with a tag twice', () => {
    expect(parseDmarcRecord('v=DMARC1; p=none; p=reject')).toBeNull()
  })

  it('reads addresses for reports', () => {
    const uris = parseDmarcRecord('v=DMARC1; rua=mailto:a%2Bb@Example.ORG!10m, https://r.example/x, nonsense')?.rua
    expect(uris).toEqual([
      {
        uri: 'mailto:a%2Bb@Example.ORG',
        scheme: 'mailto',
        address: 'a+b@Example.ORG',
        host: 'example.org',
        sizeLimit: '!10m',
      },
      { uri: 'https://r.example/x', scheme: 'https', address: null, host: 'r.example', sizeLimit: null },
      { uri: 'nonsense', scheme: null, address: null, host: null, sizeLimit: null },
    ])
  })

  it('never throws, and stays linear', { timeout: 40_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        readDmarcRecord(`v=DMARC1;${text}`)
        parseDmarcRecord(`v=DMARC1; rua=${text}`)
      }),
    )
    const started = performance.now()
    for (const piece of ['!', ',', '=', ';', ' ', 'mailto:', '%41', '1', ':'])
      readDmarcRecord(`v=DMARC1; p=none; rua=${piece.repeat(100_000)}`)
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})

// RFC 9989 §4.7 and §4.10.1
const POLICIES: readonly (readonly [
  text: string,
  domain: string | null,
  subdomain: string | null,
  missing: string | null,
])[] = [
  ['p=reject', 'reject', 'reject', 'reject'],
  ['p=reject; sp=none', 'reject', 'none', 'none'],
  ['p=none; np=reject', 'none', 'none', 'reject'],
  ['p=none; sp=quarantine; np=reject', 'none', 'quarantine', 'reject'],
  ['p=reject; t=y', 'quarantine', 'quarantine', 'quarantine'],
  ['p=quarantine; t=y', 'none', 'none', 'none'],
  ['p=none; t=y', 'none', 'none', 'none'],
  ['p=none; sp=reject; t=y', 'none', 'quarantine', 'quarantine'],
  ['p=reject; t=n', 'reject', 'reject', 'reject'],
  ['p=reject; pct=0', 'reject', 'reject', 'reject'],
  ['p=nonsense', null, null, null],
  ['p=nonsense; rua=mailto:a@example.org', 'none', 'none', 'none'],
  ['p=reject; sp=nonsense', null, null, null],
  ['p=reject; sp=nonsense; rua=mailto:a@example.org', 'none', 'none', 'none'],
  ['p=reject; np=; rua=mailto:a@example.org', 'none', 'none', 'none'],
  ['adkim=s', null, null, null],
  ['rua=mailto:a@example.org', 'none', 'none', 'none'],
  ['rua=a@example.org', null, null, null],
  ['sp=reject; rua=mailto:a@example.org', 'none', 'none', 'none'],
]

describe('the policy of a DMARC record', () => {
  it.each(POLICIES)('%s', (text, domain, subdomain, missing) => {
    const record = readDmarcRecord(`v=DMARC1; ${text}`)
    const policies = (['domain', 'subdomain', 'nonExistent'] as const).map(
      (whom) => applyPolicy(record, whom)?.policy ?? null,
    )
    expect(policies).toEqual([domain, subdomain, missing])
  })
})
