import { beforeAll, describe, expect, it } from 'vitest'
import { CHECKS, checkOf } from '../../../../src/engine/checks/registry.ts'
import type { HttpsOutcome } from '../../../../src/engine/checks/world.ts'
import { NOW } from '../fake-values.ts'
import { type Fake, runCheck, type Zones } from '../fake-world.ts'
import { makeCertificate } from './make-mark-certificate.ts'

const IDS = CHECKS.filter(({ id }) => id.startsWith('tls-rpt-') || id.startsWith('bimi-')).map(({ id }) => id)

const LOGO =
  '<svg version="1.2" baseProfile="tiny-ps" viewBox="0 0 64 64" xmlns="http://www.w3.org/2000/svg"><title>Example</title></svg>'
const DAY = 86_400_000
const certificates = { good: '', old: '', other: '' }

function domainWith(zones: Zones, https: Readonly<Record<string, Partial<HttpsOutcome>>> = {}): Fake {
  return {
    zones: {
      'example.org': { MX: ['10 mail.example.org.'], TXT: ['"v=spf1 mx -all"'] },
      'mail.example.org': { A: ['192.0.2.25'] },
      '_dmarc.example.org': { TXT: ['"v=DMARC1; p=reject"'] },
      '_smtp._tls.example.org': { TXT: ['"v=TLSRPTv1; rua=mailto:tls@example.org"'] },
      ...zones,
    },
    https: {
      'https://example.org/l.svg': { body: LOGO },
      'https://example.org/c.pem': { body: certificates.good },
      ...https,
    },
  }
}

const reports = (...texts: readonly string[]) =>
  domainWith({ '_smtp._tls.example.org': { TXT: texts.map((text) => `"${text}"`) } })

function brand(
  text = 'v=BIMI1; l=https://example.org/l.svg; a=https://example.org/c.pem',
  https: Fake['https'] = {},
  zones: Zones = {},
): Fake {
  return domainWith({ 'default._bimi.example.org': { TXT: [`"${text}"`] }, ...zones }, https)
}

const DEFECTS: readonly (readonly [name: string, fake: () => Fake, id: string, outcome: string])[] = [
  ['no TLS reports', () => domainWith({ '_smtp._tls.example.org': {} }), 'tls-rpt-record', 'notice'],
  [
    'no TLS reports in spite of MTA-STS',
    () => domainWith({ '_smtp._tls.example.org': {}, '_mta-sts.example.org': { TXT: ['"v=STSv1; id=1"'] } }),
    'tls-rpt-record',
    'warn',
  ],
  [
    'no answer',
    () => ({ ...domainWith({}), endings: { '_smtp._tls.example.org TXT': 'servFail' } }),
    'tls-rpt-record',
    'temperror',
  ],
  [
    'two records',
    () => reports('v=TLSRPTv1; rua=mailto:a@example.org', 'v=TLSRPTv1; rua=mailto:b@example.org'),
    'tls-rpt-single',
    'warn',
  ],
  ['no rua', () => reports('v=TLSRPTv1;'), 'tls-rpt-syntax', 'warn'],
  ['small letters', () => reports('v=tlsrptv1; rua=mailto:a@example.org'), 'tls-rpt-syntax', 'warn'],
  ['no mailto', () => reports('v=TLSRPTv1; rua=tls@example.org'), 'tls-rpt-destination', 'warn'],
  ['another scheme', () => reports('v=TLSRPTv1; rua=ftp://example.org/'), 'tls-rpt-destination', 'warn'],
  ['a mailbox nowhere', () => reports('v=TLSRPTv1; rua=mailto:a@none.example.net'), 'tls-rpt-mailbox', 'warn'],
  ['another BIMI version', () => brand('v=BIMI2; l=https://example.org/l.svg'), 'bimi-record', 'warn'],
  ['a logo over http', () => brand('v=BIMI1; l=http://example.org/l.svg'), 'bimi-record', 'warn'],
  [
    'two BIMI records',
    () => domainWith({ 'default._bimi.example.org': { TXT: ['"v=BIMI1; l="', '"v=BIMI1; l=; a="'] } }),
    'bimi-record',
    'warn',
  ],
  [
    'BIMI without answer',
    () => ({ ...brand(), endings: { 'default._bimi.example.org': 'timeout' } }),
    'bimi-record',
    'temperror',
  ],
  [
    'a weak DMARC',
    () => brand(undefined, {}, { '_dmarc.example.org': { TXT: ['"v=DMARC1; p=reject; sp=none"'] } }),
    'bimi-dmarc',
    'warn',
  ],
  ['no logo', () => brand(undefined, { 'https://example.org/l.svg': { status: 404 } }), 'bimi-logo', 'warn'],
  [
    'a silent server of the logo',
    () => brand(undefined, { 'https://example.org/l.svg': { outcome: 'timeout', status: null } }),
    'bimi-logo',
    'temperror',
  ],
  ['a large logo', () => brand(undefined, { 'https://example.org/l.svg': { tooLarge: true } }), 'bimi-logo', 'warn'],
  [
    'a logo with a script',
    () => brand(undefined, { 'https://example.org/l.svg': { body: LOGO.replace('</svg>', '<script/></svg>') } }),
    'bimi-logo',
    'warn',
  ],
  ['no certificate', () => brand('v=BIMI1; l=https://example.org/l.svg'), 'bimi-certificate', 'notice'],
  [
    'a page for a certificate',
    () => brand(undefined, { 'https://example.org/c.pem': { body: '<html>' } }),
    'bimi-certificate',
    'warn',
  ],
  [
    'a silent server of the certificate',
    () => brand(undefined, { 'https://example.org/c.pem': { outcome: 'unreachable', status: null } }),
    'bimi-certificate',
    'temperror',
  ],
  [
    'an old certificate',
    () => brand(undefined, { 'https://example.org/c.pem': { body: certificates.old } }),
    'bimi-certificate',
    'warn',
  ],
  [
    'a certificate of another',
    () => brand(undefined, { 'https://example.org/c.pem': { body: certificates.other } }),
    'bimi-certificate',
    'warn',
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

describe('the checks of TLS reports and of BIMI', () => {
  beforeAll(async () => {
    certificates.good = await makeCertificate('example.org', NOW - DAY, NOW + DAY)
    certificates.old = await makeCertificate('example.org', NOW - 9 * DAY, NOW - DAY)
    certificates.other = await makeCertificate('example.net', NOW - DAY, NOW + DAY)
  })

  it('pass a good domain with a logo', async () => {
    expect(new Set(Object.values(await outcomesOf(brand())))).toEqual(new Set(['pass']))
  })

  it('ask nobody for a logo', async () => {
    const outcomes = await outcomesOf(domainWith({}))
    expect(
      Object.entries(outcomes)
        .filter(([id]) => id.startsWith('bimi-'))
        .map(([, outcome]) => outcome),
    ).toEqual(IDS.filter((id) => id.startsWith('bimi-')).map(() => 'notApplicable'))
  })

  it('let a domain decline', async () => {
    expect(await outcomesOf(brand('v=BIMI1; l=; a='))).toMatchObject({
      'bimi-record': 'pass',
      'bimi-logo': 'notApplicable',
    })
  })

  it.each(DEFECTS)('find %s, and nothing worse', async (_name, fake, id, outcome) => {
    const outcomes = await outcomesOf(fake())
    expect(outcomes[id]).toBe(outcome)
    expect(Object.entries(outcomes).filter(([other, found]) => other !== id && isTrouble(found))).toEqual([])
  })
})
