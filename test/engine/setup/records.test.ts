import { describe, expect, test } from 'vitest'
import { planChanges } from '../../../src/engine/setup/records/plan-changes.ts'
import type { FoundRecords, RecordType } from '../../../src/engine/setup/records/wanted-record.ts'
import { wantedRecords } from '../../../src/engine/setup/records/wanted-records.ts'
import { zoneFile } from '../../../src/engine/setup/records/zone-file.ts'
import type { SetupChoices, SetupValues } from '../../../src/engine/setup/setup.ts'
import { CHOICES, VALUES } from './some-setup.ts'

const NOTHING: FoundRecords['state'] = 'none'

function plan(
  there: Readonly<Record<string, readonly string[]>>,
  values: Partial<SetupValues> = {},
  choices: Partial<SetupChoices> = {},
) {
  const wanted = wantedRecords({ ...VALUES, ...values }, { ...CHOICES, ...choices })
  const found = wanted.map(({ name, type }): FoundRecords => {
    const data = there[`${name} ${type}`] ?? []
    return { name, type, data, ttl: data.length === 0 ? null : 300, state: data.length === 0 ? NOTHING : 'found' }
  })
  return planChanges(wanted, found)
}

const of = (changes: ReturnType<typeof plan>, name: string, type: RecordType) =>
  changes.find((change) => change.name === name && change.type === type)

describe('records', () => {
  test.each([
    ['full', ['A', 'AAAA', 'CAA', 'CNAME', 'MX', 'PTR', 'PTR', 'SRV', 'TLSA', 'TXT']],
    ['receiveOnly', ['A', 'AAAA', 'CAA', 'CNAME', 'MX', 'PTR', 'PTR', 'SRV', 'TLSA', 'TXT']],
    ['sendOnly', ['A', 'AAAA', 'CAA', 'PTR', 'PTR', 'TXT']],
  ] as const)('of the role %s', (role, types) => {
    const all = wantedRecords(VALUES, { ...CHOICES, role })
    expect([...new Set(all.map(({ type }) => type))].toSorted()).toEqual([...new Set(types)])
  })

  test('what is not known makes no record', () => {
    const bare = {
      ...VALUES,
      hostName: '',
      ipv4: '',
      ipv6: '',
      publicKeyRsa: '',
      publicKeyEd25519: '',
      reportsAddress: '',
    }
    expect(wantedRecords({ ...bare, certificateAuthority: '' }, CHOICES).map(({ id }) => id)).toEqual([
      'dmarc-example.org',
    ])
  })

  test('a relay sends: its servers stand in SPF, and none where they are not known', () => {
    const relay = { ...CHOICES, role: 'relay' as const }
    const spf = (relaySpf: string) =>
      wantedRecords({ ...VALUES, relaySpf }, relay).find(({ id }) => id === 'spf-example.org')?.data
    expect(spf('include:spf.relay.example')).toBe('v=spf1 include:spf.relay.example -all')
    expect(spf('redirect=spf.relay.example')).toBe('v=spf1 include:spf.relay.example -all')
    expect(spf('')).toBeUndefined()
  })

  test('a parked domain has no mail in either direction', () => {
    const parked = wantedRecords({ ...VALUES, parkedDomains: ['example.net'] }, CHOICES).filter(({ name }) =>
      name.endsWith('example.net.'),
    )
    expect(parked.map(({ name, data }) => `${name} ${data}`)).toEqual([
      'example.net. 0 .',
      'example.net. v=spf1 -all',
      '*._domainkey.example.net. v=DKIM1; p=',
      '_dmarc.example.net. v=DMARC1; p=reject; rua=mailto:reports@example.org',
    ])
  })
})

describe('changes', () => {
  test('who may send already goes on to do so', () => {
    const spf = of(
      plan({ 'example.org. TXT': ['v=spf1 include:news.example ~all', 'site-verification=1'] }),
      'example.org.',
      'TXT',
    )
    expect(spf?.after).toEqual([
      'site-verification=1',
      'v=spf1 ip4:192.0.2.25 ip6:2001:db8::25 include:news.example ~all',
    ])
    expect([spf?.action, spf?.risk]).toEqual(['replace', 'some'])
  })

  test.each([
    [['v=spf1 ip4:192.0.2.25 ip6:2001:db8::25 -all'], 'keep'],
    [['v=spf1 +ip4:192.0.2.25/32 ip6:2001:db8::25/128 mx -all'], 'keep'],
    [['v=spf1 mx -all', 'v=spf1 a -all'], 'replace'],
  ] as const)('SPF %j', (there, action) => {
    const spf = of(plan({ 'example.org. TXT': there }), 'example.org.', 'TXT')
    expect(spf?.action).toBe(action)
    expect(spf?.after.filter((text) => text.startsWith('v=spf1'))).toHaveLength(1)
  })

  test.each([
    [
      'v=DMARC1; p=reject; rua=mailto:a@example.net',
      'v=DMARC1; p=reject; rua=mailto:a@example.net,mailto:reports@example.org',
      'none',
    ],
    [
      'v=DMARC1; p=none; rua=mailto:reports@example.org',
      'v=DMARC1; p=quarantine; rua=mailto:reports@example.org',
      'high',
    ],
    ['v=DMARC1;p=quarantine', 'v=DMARC1;p=quarantine; rua=mailto:reports@example.org', 'none'],
  ] as const)('DMARC is never made weaker: %s', (there, after, risk) => {
    const dmarc = of(
      plan({ '_dmarc.example.org. TXT': [there] }, {}, { dmarc: 'quarantine' }),
      '_dmarc.example.org.',
      'TXT',
    )
    expect([dmarc?.after, dmarc?.risk]).toEqual([[after], risk])
  })

  test('reports about TLS go on to where they went', () => {
    const there = 'v=TLSRPTv1; rua=https://tls.example/'
    const change = of(plan({ '_smtp._tls.example.org. TXT': [there] }), '_smtp._tls.example.org.', 'TXT')
    expect([change?.after, change?.risk]).toEqual([[`${there},mailto:reports@example.org`], 'none'])
  })

  test('a service that leads to the same port of the same host is right with another priority', () => {
    const name = '_submission._tcp.example.org.'
    const change = (data: string) => of(plan({ [`${name} SRV`]: [data] }), name, 'SRV')?.action
    expect(change('0 9 587 MAIL.example.org.')).toBe('keep')
    expect(change('5 1 25 mail.example.org.')).toBe('replace')
  })

  test.each([
    ['an alias in place of an address has to go', 'mail.example.org.', 'A', 'replace', ['192.0.2.25']],
    ['addresses in place of an alias lead somewhere already', 'mta-sts.example.org.', 'CNAME', 'keep', []],
  ] as const)('%s', (_, name, type, action, after) => {
    const wanted = wantedRecords(VALUES, CHOICES)
    const others = [type === 'A' ? 'CNAME www.example.org.' : 'A 192.0.2.80']
    const found: FoundRecords = { name, type, data: [], ttl: 60, state: 'none', others }
    const change = of(planChanges(wanted, [found]), name, type)
    expect(change).toMatchObject({ action, before: others, after })
    expect(
      zoneFile(change === undefined ? [] : change.after.map((data) => ({ name, type, data, ttl: 60 }))),
    ).not.toContain('CNAME')
  })

  test.each([
    ['none', 'an empty domain', [], 'full'],
    ['some', 'mail is there already', ['10 mx.provider.example.'], 'full'],
    ['some', 'nobody asked where mail goes', [], 'sendOnly'],
  ] as const)('the first SPF record is a risk of %s: %s', (risk, _, mx, role) => {
    expect(of(plan({ 'example.org. MX': mx }, {}, { role }), 'example.org.', 'TXT')?.risk).toBe(risk)
    expect(of(plan({ 'example.org. MX': mx }, {}, { role }), 'mail.example.org.', 'TXT')?.risk).toBe('none')
  })

  test.each([
    ['who may send is cut off', ['v=spf1 include:news.example ~all'], ['v=spf1 -all'], 'high'],
    ['a soft end', ['v=spf1 ~all'], ['v=spf1 -all'], 'high'],
    ['two that are closed', ['v=spf1 -all', 'v=spf1 -all'], ['v=spf1 -all'], 'some'],
    ['it is closed already', ['x', 'v=spf1 -all'], ['x', 'v=spf1 -all'], 'none'],
  ] as const)('a parked domain sends nothing: %s', (_, there, after, risk) => {
    const spf = of(plan({ 'example.net. TXT': there }, { parkedDomains: ['example.net'] }), 'example.net.', 'TXT')
    expect([spf?.after, spf?.risk]).toEqual([after, risk])
  })

  test.each(['v=spf1 ip4:192.0.2.25 ip6:2001:db8::25 +all', 'v=spf1 ip4:192.0.2.25 ip6:2001:db8::25 all'])(
    'nobody may let everybody send: %s',
    (there) => {
      const spf = of(plan({ 'example.org. TXT': [there] }), 'example.org.', 'TXT')
      expect(spf).toMatchObject({ after: ['v=spf1 ip4:192.0.2.25 ip6:2001:db8::25 -all'], risk: 'high' })
    },
  )

  test('an IPv6 address that is spelled otherwise is the same', () => {
    const changes = plan(
      {
        'mail.example.org. AAAA': ['2001:db8::25'],
        'example.org. TXT': ['v=spf1 ip4:192.0.2.25 ip6:2001:db8:0::25 -all'],
      },
      { ipv6: '2001:0DB8:0:0:0:0:0:25' },
    )
    expect(of(changes, 'mail.example.org.', 'AAAA')?.action).toBe('keep')
    expect(of(changes, 'example.org.', 'TXT')?.action).toBe('keep')
  })

  test.each([
    ['another number', ['0 mail.example.org.'], 'keep'],
    ['one that stands in', ['20 backup.example.net.', '10 MAIL.example.org.'], 'keep'],
    ['another one comes first', ['5 old.example.org.', '10 mail.example.org.'], 'replace'],
    ['another one beside', ['10 old.example.org.', '10 mail.example.org.'], 'replace'],
  ] as const)('our MX with %s', (_, there, action) => {
    expect(of(plan({ 'example.org. MX': there }), 'example.org.', 'MX')?.action).toBe(action)
  })

  test('an authority that is bound to an account stays so', () => {
    const there = ['0 issue "letsencrypt.org; accounturi=https://acme.example/1"', '0 issuewild ";"']
    const caa = of(plan({ 'example.org. CAA': there }), 'example.org.', 'CAA')
    expect([caa?.action, caa?.after]).toEqual(['keep', there])
    const other = of(plan({ 'example.org. CAA': ['0 issue "ca.example"'] }), 'example.org.', 'CAA')
    expect(other?.after).toEqual(['0 issue "ca.example"', '0 issue "letsencrypt.org"'])
  })

  test('a domain that is named twice has its records once, and none of a parked one', () => {
    const changes = plan({}, { moreDomains: ['example.org', 'example.net'], parkedDomains: ['example.net'] })
    expect(of(changes, 'example.org.', 'MX')?.after).toEqual(['10 mail.example.org.'])
    expect(of(changes, 'example.net.', 'MX')?.after).toEqual(['10 mail.example.org.'])
    expect(of(changes, '*._domainkey.example.net.', 'TXT')).toBeUndefined()
  })

  test('another MX moves the mail, which is a high risk', () => {
    expect(of(plan({ 'example.org. MX': ['10 old.example.org.'] }), 'example.org.', 'MX')).toMatchObject({
      action: 'replace',
      risk: 'high',
      before: ['10 old.example.org.'],
    })
  })

  test('another key under the selector is a high risk, the same in other spaces is none', () => {
    const name = `${VALUES.selectorRsa}._domainkey.example.org.`
    expect(of(plan({ [`${name} TXT`]: ['v=DKIM1; k=rsa; p=AAAA'] }), name, 'TXT')).toMatchObject({ risk: 'high' })
    expect(of(plan({ [`${name} TXT`]: [`k=rsa;v=DKIM1; p=${VALUES.publicKeyRsa};`] }), name, 'TXT')).toMatchObject({
      action: 'keep',
    })
  })

  test('turns: addresses, then what leads to them, then what announces a file', () => {
    const changes = plan({})
    const turn = (name: string, type: RecordType) => of(changes, name, type)?.turn
    expect([
      turn('mail.example.org.', 'A'),
      turn('example.org.', 'MX'),
      turn('mta-sts.example.org.', 'CNAME'),
      turn('_mta-sts.example.org.', 'TXT'),
      turn('25.2.0.192.in-addr.arpa.', 'PTR'),
    ]).toEqual([1, 2, 2, 3, 2])
    expect(of(changes, 'example.org.', 'MX')?.waitSeconds).toBe(3600)
  })

  test('what nobody could tell is claimed to be nothing', () => {
    const wanted = wantedRecords(VALUES, CHOICES)
    const changes = planChanges(wanted, [])
    expect(new Set(changes.map(({ action, risk }) => `${action} ${risk}`))).toEqual(new Set(['unknown none']))
  })

  test('made once, nothing is left to do', () => {
    const first = plan({})
    const there = Object.fromEntries(first.map(({ name, type, after }) => [`${name} ${type}`, after]))
    expect(
      plan(there)
        .map(({ action }) => action)
        .filter((action) => action !== 'keep'),
    ).toEqual([])
  })
})

test('a zone file has texts in strings of at most 255 octets, escaped', () => {
  const text = `a"b\\c${'x'.repeat(300)}ü`
  const file = zoneFile([{ name: 'x.example.org.', type: 'TXT', data: text, ttl: 60 }])
  const strings = [...file.matchAll(/"((?:\\.|[^"\\])*)"/g)].map(([, inside = '']) => inside)
  const octets = strings.map((one) =>
    [...one.matchAll(/\\(\d{3})|\\(.)|([^\\])/g)].map(([, code, quoted, plain]) =>
      code === undefined ? (quoted ?? plain ?? '').charCodeAt(0) : Number(code),
    ),
  )
  expect(octets.every((one) => one.length <= 255)).toBe(true)
  expect(new TextDecoder().decode(Uint8Array.from(octets.flat()))).toBe(text)
})

test('records of several zones stand apart below the name of theirs: a zone takes no names of others', () => {
  const record = (name: string) => ({ name, type: 'TXT', data: 'x', ttl: 60 }) as const
  const records = ['example.org.', 'mail.example.net.', 'a.example.com.', '_25._tcp.mail.example.net.'].map(record)
  const file = zoneFile(records, ['example.org', 'example.com', 'Sub.Example.com'])
  const line = (name: string) => `${name}\t60\tIN\tTXT\t"x"\n`
  const hosts = line('mail.example.net.') + line('_25._tcp.mail.example.net.')
  expect(file).toBe(
    `; example.org\n${line('example.org.')}\n; mail.example.net\n${hosts}\n; example.com\n${line('a.example.com.')}`,
  )
  expect(zoneFile([record('example.org.')], ['example.org'])).toBe(line('example.org.'))
})

test.each([
  ['postmaster@example.org', ['example.com', 'example.net']],
  ['reports@example.com', ['example.org', 'example.net']],
  ['reports@other.example', []],
  ['', []],
])('where reports about other domains go to %s, it agrees for those it may agree for', (reportsAddress, domains) => {
  const values = {
    ...VALUES,
    moreDomains: ['example.com', 'sub.example.org', 'sub.example.com'],
    parkedDomains: ['example.net'],
    reportsAddress,
  }
  const agreed = wantedRecords(values, CHOICES).filter(({ name }) => name.includes('._report.'))
  const [, at = ''] = reportsAddress.split('@')
  const others = domains.flatMap((one) => (one === at ? [] : [one]))
  const names = agreed.map(({ name, type, data }) => `${name} ${type} ${data}`)
  expect(names.filter((name) => !name.startsWith('sub.'))).toEqual(
    others.map((one) => `${one}._report._dmarc.${at}. TXT v=DMARC1`),
  )
})
