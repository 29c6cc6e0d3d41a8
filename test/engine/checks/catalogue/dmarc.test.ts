import { describe, expect, it } from 'vitest'
import { CHECKS, checkOf } from '../../../../src/engine/checks/registry.ts'
import { type Fake, runCheck, type Zones } from '../fake-world.ts'

const DMARC_CHECKS = CHECKS.filter(({ id }) => id.startsWith('dmarc-')).map(({ id }) => id)

/** A domain that receives and sends, with this record at `_dmarc`. */
function domainWith(record: string | readonly string[] | null, others: Zones = {}): Fake {
  const texts = record === null ? {} : { '_dmarc.example.org': { TXT: [record].flat() } }
  return {
    zones: {
      'example.org': { MX: ['10 mail.example.org.'], TXT: ['v=spf1 mx -all'], A: ['192.0.2.1'] },
      'mail.example.org': { A: ['192.0.2.25'] },
      's1._domainkey.example.org': { TXT: [KEY] },
      ...texts,
      ...others,
    },
    subject: { selectors: ['s1'] },
  }
}

const KEY =
  'v=DKIM1; k=rsa; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDwIRP/UC3SBsEmGqZ9ZJW3/DkMoGeLnQg1fWn7/zYtIxN2SnFCjxOCKG9v3b4jYfcTNh5ijSsq631uBItLa7od+v/RtdC2UzJ1lWT947qR+Rcac2gbto/NMqJ0fzfVjH4OuKhitdY9tf6mcwGjaNBcWToIMmPSPDdQPNUYckcQ2QIDAQAB'

const REST = 'rua=mailto:dmarc@example.org'

/** Each with the one finding that it must give, and its outcome; every other check passes, is left out, or only notices. */
const DEFECTS: readonly (readonly [name: string, fake: Fake, id: string, outcome: string])[] = [
  ['no record', domainWith(null), 'dmarc-record', 'warn'],
  ['two records', domainWith([`v=DMARC1; p=reject; ${REST}`, 'v=DMARC1; p=none']), 'dmarc-single', 'fail'],
  ['the version in small letters', domainWith(`v=dmarc1; p=reject; ${REST}`), 'dmarc-version', 'fail'],
  ['a space in front', domainWith(` v=DMARC1; p=reject; ${REST}`), 'dmarc-version', 'fail'],
  ['the version last', domainWith(`p=reject; v=DMARC1`), 'dmarc-version', 'fail'],
  ['no semicolon', domainWith('v=DMARC1 p=reject'), 'dmarc-version', 'fail'],
  ['spaces round the equals sign', domainWith(`v = DMARC1; p=reject; np=reject; ${REST}`), 'dmarc-version', 'notice'],
  [
    'at the domain itself',
    domainWith(null, { 'example.org': { MX: ['10 mail.example.org.'], TXT: ['v=spf1 mx -all', 'v=DMARC1; p=none'] } }),
    'dmarc-place',
    'fail',
  ],
  ['at dmarc', domainWith(null, { 'dmarc.example.org': { TXT: ['v=DMARC1; p=none'] } }), 'dmarc-place', 'fail'],
  [
    'with the domain twice',
    domainWith(null, { '_dmarc.example.org.example.org': { TXT: ['v=DMARC1; p=none'] } }),
    'dmarc-place',
    'fail',
  ],
  [
    'another text beside it',
    domainWith([`v=DMARC1; p=reject; np=reject; ${REST}`, 'v=spf1 -all']),
    'dmarc-foreign-text',
    'notice',
  ],
  ['a tag twice', domainWith(`v=DMARC1; p=reject; p=none; ${REST}`), 'dmarc-syntax', 'fail'],
  ['a stray piece', domainWith(`v=DMARC1; p=reject; stray; ${REST}`), 'dmarc-syntax', 'warn'],
  ['an unknown tag', domainWith(`v=DMARC1; p=reject; x=y; ${REST}`), 'dmarc-syntax', 'notice'],
  ['no policy, no reports', domainWith('v=DMARC1; adkim=r'), 'dmarc-policy', 'fail'],
  ['an unknown policy', domainWith(`v=DMARC1; p=block; ${REST}`), 'dmarc-policy', 'warn'],
  ['an unknown policy for subdomains', domainWith(`v=DMARC1; p=reject; sp=block; ${REST}`), 'dmarc-policy', 'warn'],
  ['the policy late', domainWith(`v=DMARC1; ${REST}; p=reject`), 'dmarc-policy-order', 'notice'],
  ['only watching', domainWith(`v=DMARC1; p=none; ${REST}`), 'dmarc-policy-strength', 'notice'],
  ['reject where people write', domainWith(`v=DMARC1; p=reject; ${REST}`), 'dmarc-mailing-lists', 'notice'],
  ['subdomains left open', domainWith(`v=DMARC1; p=reject; sp=none; ${REST}`), 'dmarc-subdomain-policy', 'warn'],
  ['subdomains weaker', domainWith(`v=DMARC1; p=reject; sp=quarantine; ${REST}`), 'dmarc-subdomain-policy', 'notice'],
  [
    'names that do not exist left open',
    domainWith(`v=DMARC1; p=reject; np=none; ${REST}`),
    'dmarc-nonexistent-policy',
    'notice',
  ],
  ['a public suffix', domainWith(`v=DMARC1; p=quarantine; psd=y; ${REST}`), 'dmarc-psd', 'fail'],
  ['test mode', domainWith(`v=DMARC1; p=reject; t=y; ${REST}`), 'dmarc-test-mode', 'notice'],
  ['a percentage', domainWith(`v=DMARC1; p=reject; pct=10; ${REST}`), 'dmarc-pct', 'warn'],
  ['a percentage of all', domainWith(`v=DMARC1; p=reject; pct=100; ${REST}`), 'dmarc-pct', 'notice'],
  ['tags of old', domainWith(`v=DMARC1; p=reject; ri=86400; ${REST}`), 'dmarc-old-tags', 'notice'],
  ['an unknown mode', domainWith(`v=DMARC1; p=reject; adkim=x; ${REST}`), 'dmarc-alignment-mode', 'warn'],
  ['strict', domainWith(`v=DMARC1; p=reject; aspf=s; ${REST}`), 'dmarc-alignment-mode', 'notice'],
  ['unknown options', domainWith(`v=DMARC1; p=reject; fo=0:1; ${REST}`), 'dmarc-failure-options', 'warn'],
  ['options without a destination', domainWith(`v=DMARC1; p=reject; fo=1; ${REST}`), 'dmarc-failure-options', 'notice'],
  ['no reports', domainWith('v=DMARC1; p=reject'), 'dmarc-rua', 'notice'],
  ['an address without mailto', domainWith('v=DMARC1; p=reject; rua=dmarc@example.org'), 'dmarc-rua-syntax', 'warn'],
  ['reports by https', domainWith('v=DMARC1; p=reject; rua=https://example.org/r'), 'dmarc-rua-syntax', 'notice'],
  [
    'three addresses',
    domainWith(`v=DMARC1; p=reject; ${REST},mailto:a@example.org,mailto:b@example.org`),
    'dmarc-rua-syntax',
    'notice',
  ],
  ['a size limit', domainWith(`v=DMARC1; p=reject; ${REST}!10m`), 'dmarc-report-size', 'notice'],
  [
    'a mailbox nowhere',
    domainWith('v=DMARC1; p=reject; rua=mailto:a@none.example.org'),
    'dmarc-report-mailbox',
    'warn',
  ],
  [
    'a stranger who has not agreed',
    domainWith('v=DMARC1; p=reject; rua=mailto:a@example.net', { 'example.net': { MX: ['1 mx.example.net.'] } }),
    'dmarc-external-reports',
    'warn',
  ],
  [
    'a stranger who diverts',
    domainWith('v=DMARC1; p=reject; rua=mailto:a@example.net', {
      'example.net': { MX: ['1 mx.example.net.'] },
      'example.org._report._dmarc.example.net': { TXT: ['"v=DMARC1; rua=mailto:b@example.com"'] },
    }),
    'dmarc-report-override',
    'warn',
  ],
  [
    'single mails to a stranger',
    domainWith(`v=DMARC1; p=reject; ${REST}; ruf=mailto:a@example.net`, {
      'example.net': { MX: ['1 mx.example.net.'] },
      'example.org._report._dmarc.example.net': { TXT: ['v=DMARC1'] },
    }),
    'dmarc-ruf',
    'notice',
  ],
]

/** TXT data of these zones is bare text; a master file wants quotes. */
function quoted(fake: Fake): Fake {
  const zones = Object.entries(fake.zones ?? {}).map(([name, sets]) => [
    name,
    { ...sets, ...(sets.TXT ? { TXT: sets.TXT.map((text) => (text.startsWith('"') ? text : `"${text}"`)) } : {}) },
  ])
  return { ...fake, zones: Object.fromEntries(zones) }
}

async function outcomesOf(fake: Fake): Promise<Readonly<Record<string, string>>> {
  const found = await Promise.all(
    DMARC_CHECKS.map(async (id) => {
      const check = checkOf(id)
      if (check === null) throw new Error(id)
      return [id, (await runCheck(check, quoted(fake))).outcome] as const
    }),
  )
  return Object.fromEntries(found)
}

const isTrouble = (outcome: string) => outcome === 'fail' || outcome === 'warn' || outcome === 'temperror'

describe('the checks of DMARC', () => {
  it('pass a good domain', async () => {
    const outcomes = await outcomesOf(domainWith(`v=DMARC1; p=reject; np=reject; ${REST}`))
    expect(Object.entries(outcomes).filter(([, outcome]) => outcome !== 'pass')).toEqual([
      ['dmarc-mailing-lists', 'notice'],
      ['dmarc-subdomain-record', 'notApplicable'],
    ])
  })

  it.each(DEFECTS)('find %s, and nothing worse', async (_name, fake, id, outcome) => {
    const outcomes = await outcomesOf(fake)
    expect(outcomes[id]).toBe(outcome)
    expect(Object.entries(outcomes).filter(([other, found]) => other !== id && isTrouble(found))).toEqual([])
  })

  it('cannot tell while the DNS does not answer', async () => {
    const outcomes = await outcomesOf({ ...domainWith(null), endings: { '_dmarc.example.org TXT': 'servFail' } })
    expect(outcomes['dmarc-record']).toBe('temperror')
    expect(Object.values(outcomes).filter(isTrouble)).toEqual(['temperror'])
  })

  it('take the record above a subdomain', async () => {
    const fake = domainWith(`v=DMARC1; p=reject; np=reject; ${REST}`, {
      'news.example.org': { MX: ['10 mail.example.org.'], TXT: ['v=spf1 mx -all'] },
    })
    const outcomes = await outcomesOf({ ...fake, subject: { domain: 'news.example.org' } })
    expect(outcomes['dmarc-record']).toBe('pass')
    expect(Object.values(outcomes).filter(isTrouble)).toEqual([])
  })

  it('see a subdomain that is weaker than what is above', async () => {
    const fake = domainWith(`v=DMARC1; p=reject; np=reject; ${REST}`, {
      'news.example.org': { MX: ['10 mail.example.org.'], TXT: ['v=spf1 mx -all'] },
      '_dmarc.news.example.org': { TXT: [`v=DMARC1; p=none; ${REST}`] },
    })
    const outcomes = await outcomesOf({ ...fake, subject: { domain: 'news.example.org' } })
    expect(outcomes['dmarc-subdomain-record']).toBe('notice')
  })

  it('say where old and new receivers differ', async () => {
    const fake = domainWith(`v=DMARC1; p=reject; np=reject; ${REST}`, {
      'sub.example.org': { MX: ['10 mail.example.org.'] },
      '_dmarc.sub.example.org': { TXT: [`v=DMARC1; p=none; psd=n; ${REST}`] },
    })
    const outcomes = await outcomesOf({ ...fake, subject: { domain: 'a.sub.example.org' } })
    expect(outcomes['dmarc-discovery']).toBe('notice')
  })

  it('see that a signature of the domain above does not count', async () => {
    const fake = domainWith(`v=DMARC1; p=reject; np=reject; ${REST}`, {
      'news.example.org': { MX: ['10 mail.example.org.'], A: ['192.0.2.9'] },
      '_dmarc.news.example.org': { TXT: [`v=DMARC1; p=reject; psd=n; ${REST}`] },
    })
    const source = 'DKIM-Signature: v=1; d=example.org; s=s1; b=\r\nFrom: a@news.example.org\r\n\r\n'
    const message = { source, address: null, ehloName: null, mailFrom: null, authservIds: [] }
    const outcomes = await outcomesOf({ ...fake, subject: { domain: 'news.example.org', message } })
    expect(outcomes['dmarc-alignment']).toBe('fail')
  })
})
