import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { CHECKS, checkOf } from '../../../../src/engine/checks/registry.ts'
import { type Fake, runCheck, type Zones } from '../fake-world.ts'

const DKIM_CHECKS = CHECKS.filter(
  ({ id }) => id.startsWith('dkim-key') || id === 'dkim-empty-non-terminal' || id === 'dkim-wildcard',
).map(({ id }) => id)

const P = rsaKey(2048)
const ED25519 = '11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo='
const GOOD = `v=DKIM1; k=rsa; p=${P}`

function rsaKey(modulusLength: number): string {
  return generateKeyPairSync('rsa', { modulusLength })
    .publicKey.export({ format: 'der', type: 'spki' })
    .toString('base64')
}

function domainWith(
  key: string | readonly string[],
  others: Zones = {},
  subject: Fake['subject'] = { selectors: ['s1'] },
): Fake {
  const text = (one: string) => `"${one.replaceAll(/["\\]/g, '\\$&')}"`
  const keys = [key].flat().map(text)
  return {
    zones: {
      'example.org': { MX: ['10 mail.example.org.'], TXT: ['"v=spf1 mx -all"'] },
      'mail.example.org': { A: ['192.0.2.25'] },
      ...(keys.length > 0 ? { 's1._domainkey.example.org': { TXT: keys } } : {}),
      ...others,
    },
    subject,
  }
}

const signed = (tags: string) => ({
  source: `DKIM-Signature: v=1; a=rsa-sha256; ${tags}; b=\r\nFrom: a@example.org\r\n\r\n`,
  address: null,
  ehloName: null,
  mailFrom: null,
  authservIds: [],
})

const DEFECTS: readonly (readonly [name: string, fake: Fake, id: string, outcome: string])[] = [
  ['a missing key', domainWith([]), 'dkim-key', 'fail'],
  ['a text that is no key', domainWith('hello'), 'dkim-key', 'fail'],
  [
    'no answer',
    { ...domainWith(GOOD), endings: { 's1._domainkey.example.org TXT': 'servFail' } },
    'dkim-key',
    'temperror',
  ],
  ['nobody named a selector', domainWith([], {}, {}), 'dkim-key', 'temperror'],
  ['two keys', domainWith([GOOD, `v=DKIM1; p=${ED25519}`]), 'dkim-key-single', 'fail'],
  ['another version', domainWith(`v=DKIM2; p=${P}`), 'dkim-key-version', 'fail'],
  ['the version last', domainWith(`p=${P}; v=DKIM1`), 'dkim-key-version', 'warn'],
  ['no p', domainWith('v=DKIM1; k=rsa'), 'dkim-key-decodable', 'fail'],
  ['a letter lost', domainWith(GOOD.slice(0, -1)), 'dkim-key-decodable', 'fail'],
  ['a part lost', domainWith(GOOD.slice(0, -40)), 'dkim-key-decodable', 'fail'],
  [
    'lines of a key file',
    domainWith(`v=DKIM1; p=-----BEGIN PUBLIC KEY-----${P}-----END PUBLIC KEY-----`),
    'dkim-key-decodable',
    'fail',
  ],
  ['two p', domainWith(`${GOOD}; p=${P}`), 'dkim-key-duplicate-tags', 'fail'],
  ['a stray piece', domainWith(`${GOOD}; stray`), 'dkim-key-syntax', 'warn'],
  ['withdrawn, and named', domainWith('v=DKIM1; p='), 'dkim-key-revoked', 'warn'],
  [
    'withdrawn, and in use',
    domainWith('v=DKIM1; p=', {}, { message: signed('d=example.org; s=s1') }),
    'dkim-key-revoked',
    'fail',
  ],
  ['512 bits', domainWith(`v=DKIM1; p=${rsaKey(512)}`), 'dkim-key-length', 'fail'],
  ['1024 bits', domainWith(`v=DKIM1; p=${rsaKey(1024)}`), 'dkim-key-length', 'warn'],
  ['an unknown kind', domainWith(`v=DKIM1; k=dsa; p=${P}`), 'dkim-key-type', 'fail'],
  ['ed25519 alone', domainWith(`v=DKIM1; k=ed25519; p=${ED25519}`), 'dkim-key-type', 'notice'],
  [
    'ed25519 wrapped',
    domainWith(
      `v=DKIM1; k=ed25519; p=MCowBQYDK2VwAyEA${ED25519}`,
      { 's2._domainkey.example.org': { TXT: [`"${GOOD}"`] } },
      { selectors: ['s1', 's2'] },
    ),
    'dkim-key-ed25519-form',
    'fail',
  ],
  ['ed25519 of another length', domainWith('v=DKIM1; k=ed25519; p=AAAA'), 'dkim-key-ed25519-form', 'fail'],
  ['a test', domainWith(`v=DKIM1; t=y; p=${P}`), 'dkim-key-test-flag', 'warn'],
  [
    'strict, and used by a subdomain',
    domainWith(`v=DKIM1; t=s; p=${P}`, {}, { message: signed('d=example.org; s=s1; i=@mail.example.org') }),
    'dkim-key-strict-subdomain',
    'fail',
  ],
  ['only sha1', domainWith(`v=DKIM1; h=sha1; p=${P}`), 'dkim-key-hashes', 'fail'],
  ['sha1 too', domainWith(`v=DKIM1; h=sha1:sha256; p=${P}`), 'dkim-key-hashes', 'notice'],
  ['another service', domainWith(`v=DKIM1; s=tlsrpt; p=${P}`), 'dkim-key-service', 'fail'],
  ['an empty g', domainWith(`v=DKIM1; g=; p=${P}`), 'dkim-key-granularity', 'warn'],
  ['a g', domainWith(`v=DKIM1; g=*; p=${P}`), 'dkim-key-granularity', 'notice'],
  ['quotation marks', domainWith(`"v=DKIM1; p=${P.slice(0, 200)}" "${P.slice(200)}"`), 'dkim-key-quotes', 'fail'],
  ['backslashes', domainWith(`v=DKIM1\\; p=${P}`), 'dkim-key-quotes', 'fail'],
  [
    'the domain twice',
    domainWith([], { 's1._domainkey.example.org.example.org': { TXT: [`"${GOOD}"`] } }),
    'dkim-key-doubled-name',
    'fail',
  ],
  [
    'an alias to nowhere',
    domainWith([], { 's1._domainkey.example.org': { CNAME: ['gone.example.net.'] } }),
    'dkim-key-alias',
    'fail',
  ],
  [
    'aliases in a row',
    domainWith([], {
      's1._domainkey.example.org': { CNAME: ['a.example.net.'] },
      'a.example.net': { CNAME: ['b.example.net.'] },
      'b.example.net': { CNAME: ['c.example.net.'] },
      'c.example.net': { TXT: [`"${GOOD}"`] },
    }),
    'dkim-key-alias',
    'notice',
  ],
  [
    'one key twice',
    domainWith(GOOD, { 's2._domainkey.example.org': { TXT: [`"${GOOD}"`] } }, { selectors: ['s1', 's2'] }),
    'dkim-key-shared',
    'notice',
  ],
  [
    'a name denied',
    { ...domainWith(GOOD), endings: { '_domainkey.example.org TXT': 'nxDomain' } },
    'dkim-empty-non-terminal',
    'warn',
  ],
  [
    'a wildcard',
    domainWith(GOOD, { 'postdesk-wildcard-probe._domainkey.example.org': { TXT: [`"${GOOD}"`] } }),
    'dkim-wildcard',
    'warn',
  ],
]

async function outcomesOf(fake: Fake): Promise<Readonly<Record<string, string>>> {
  const found = await Promise.all(
    DKIM_CHECKS.map(async (id) => {
      const check = checkOf(id)
      if (check === null) throw new Error(id)
      return [id, (await runCheck(check, fake)).outcome] as const
    }),
  )
  return Object.fromEntries(found)
}

const isTrouble = (outcome: string) => outcome === 'fail' || outcome === 'warn' || outcome === 'temperror'

describe('the checks of DKIM keys', () => {
  it('pass good keys', async () => {
    const fake = domainWith(
      GOOD,
      { 's2._domainkey.example.org': { TXT: [`"v=DKIM1; k=ed25519; p=${ED25519}"`] } },
      { selectors: ['s1', 's2._domainkey.example.org.'] },
    )
    const outcomes = await outcomesOf(fake)
    expect(Object.entries(outcomes).filter(([, outcome]) => outcome !== 'pass')).toEqual([
      ['dkim-key-alias', 'notApplicable'],
    ])
  })

  it.each(DEFECTS)('find %s, and nothing worse', async (_name, fake, id, outcome) => {
    const outcomes = await outcomesOf(fake)
    expect(outcomes[id]).toBe(outcome)
    expect(Object.entries(outcomes).filter(([other, found]) => other !== id && isTrouble(found))).toEqual([])
  })

  it('take selectors from a mail and from the list of known ones', async () => {
    const known = { selectors: [{ selector: 's1', usedBy: 'Somebody', verifiedOn: '2026-11-21' }] }
    for (const subject of [{ message: signed('d=example.org; s=S1') }, { knowledge: known }])
      expect((await outcomesOf(domainWith(GOOD, {}, subject)))['dkim-key']).toBe('pass')
  })

  it('believe no guess below a wildcard', async () => {
    const known = { selectors: [{ selector: 's1', usedBy: 'Somebody', verifiedOn: '2026-11-21' }] }
    const wildcard = { 'postdesk-wildcard-probe._domainkey.example.org': { TXT: ['"v=DKIM1; p="'] } }
    const outcomes = await outcomesOf(domainWith('v=DKIM1; p=', wildcard, { knowledge: known }))
    expect(outcomes['dkim-wildcard']).toBe('pass')
    expect(outcomes['dkim-key']).toBe('temperror')
  })

  it('ask nothing of a domain that sends nothing', async () => {
    const fake = { zones: { 'example.org': { MX: ['0 .'], TXT: ['"v=spf1 -all"'] } } }
    expect((await outcomesOf(fake))['dkim-key']).toBe('notApplicable')
  })
})
