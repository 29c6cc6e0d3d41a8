import { describe, expect, it } from 'vitest'
import { evaluateIn, type SpfZone } from './spf-zone.ts'

/** RFC 7208 appendix A: the names of its examples. */
const ZONE: SpfZone = {
  'example.com': { MX: ['10 mail-a.example.com', '20 mail-b.example.com'], A: ['192.0.2.10', '192.0.2.11'] },
  'amy.example.com': { A: ['192.0.2.65'] },
  'bob.example.com': { A: ['192.0.2.66'] },
  'mail-a.example.com': { A: ['192.0.2.129'] },
  'mail-b.example.com': { A: ['192.0.2.130'] },
  'example.org': { MX: ['10 mail-c.example.org'] },
  'mail-c.example.org': { A: ['192.0.2.140'] },
  '10.2.0.192.in-addr.arpa': { PTR: ['example.com'] },
  '11.2.0.192.in-addr.arpa': { PTR: ['example.com'] },
  '65.2.0.192.in-addr.arpa': { PTR: ['amy.example.com'] },
  '66.2.0.192.in-addr.arpa': { PTR: ['bob.example.com'] },
  '129.2.0.192.in-addr.arpa': { PTR: ['mail-a.example.com'] },
  '130.2.0.192.in-addr.arpa': { PTR: ['mail-b.example.com'] },
  '140.2.0.192.in-addr.arpa': { PTR: ['mail-c.example.org'] },
  '4.0.0.10.in-addr.arpa': { PTR: ['bob.example.com'] },
}

const evaluate = async (ip: string, mailFrom: string, records: Readonly<Record<string, string>>) => {
  const entries = Object.entries(records).map(([name, record]) => [name, { ...ZONE[name], TXT: [record] }])
  return (await evaluateIn({ ip, mailFrom, zone: { ...ZONE, ...Object.fromEntries(entries) } })).result
}

describe('A.1 simple examples', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['v=spf1 +all', ['192.0.2.65', '10.0.0.4', '2001:db8::1'], []],
    ['v=spf1 a -all', ['192.0.2.10', '192.0.2.11'], ['192.0.2.65', '192.0.2.129']],
    ['v=spf1 a:example.org -all', [], ['192.0.2.10', '192.0.2.140']],
    ['v=spf1 mx -all', ['192.0.2.129', '192.0.2.130'], ['192.0.2.10', '192.0.2.140']],
    ['v=spf1 mx:example.org -all', ['192.0.2.140'], ['192.0.2.129']],
    ['v=spf1 mx mx:example.org -all', ['192.0.2.129', '192.0.2.130', '192.0.2.140'], ['192.0.2.131']],
    [
      'v=spf1 mx/30 mx:example.org/30 -all',
      ['192.0.2.128', '192.0.2.131', '192.0.2.140', '192.0.2.143'],
      ['192.0.2.132', '192.0.2.144'],
    ],
    ['v=spf1 ptr -all', ['192.0.2.10', '192.0.2.65', '192.0.2.129'], ['192.0.2.140', '10.0.0.4']],
    ['v=spf1 ip4:192.0.2.128/28 -all', ['192.0.2.129', '192.0.2.143'], ['192.0.2.65', '192.0.2.144']],
  ])('%s', async (record, passing, failing) => {
    for (const ip of passing) expect(await evaluate(ip, 'x@example.com', { 'example.com': record }), ip).toBe('pass')
    for (const ip of failing) expect(await evaluate(ip, 'x@example.com', { 'example.com': record }), ip).toBe('fail')
  })
})

describe('A.2 several domains', () => {
  const records = {
    'example.org': 'v=spf1 include:example.com include:example.net -all',
    'la.example.org': 'v=spf1 redirect=example.org',
    'example.com': 'v=spf1 mx -all',
    'example.net': 'v=spf1 ip4:203.0.113.0/24 -all',
  }
  it.each([
    ['192.0.2.129', 'x@example.org', 'pass'],
    ['203.0.113.9', 'x@la.example.org', 'pass'],
    ['192.0.2.10', 'x@la.example.org', 'fail'],
  ])('%s for %s: %s', async (ip, sender, result) => expect(await evaluate(ip, sender, records)).toBe(result))
})

describe('A.3 a list of users in the DNS', () => {
  const records = {
    'example.com': 'v=spf1 mx include:mobile-users._spf.%{d} include:remote-users._spf.%{d} -all',
    'mobile-users._spf.example.com': 'v=spf1 exists:%{l1r+}.%{d}',
    'remote-users._spf.example.com': 'v=spf1 exists:%{ir}.%{l1r+}.%{d}',
  }
  const users: SpfZone = {
    'mary.mobile-users._spf.example.com': { A: ['127.0.0.2'] },
    '15.15.168.192.joel.remote-users._spf.example.com': { A: ['127.0.0.2'] },
  }
  it.each([
    ['203.0.113.1', 'mary@example.com', 'pass'],
    ['203.0.113.1', 'mary+list@example.com', 'pass'],
    ['192.168.15.15', 'joel@example.com', 'pass'],
    ['203.0.113.1', 'joel@example.com', 'fail'],
    ['192.0.2.129', 'fred@example.com', 'pass'],
  ])('%s for %s: %s', async (ip, mailFrom, result) => {
    const texts = Object.entries(records).map(([name, record]) => [name, { ...ZONE[name], TXT: [record] }])
    const zone = { ...ZONE, ...users, ...Object.fromEntries(texts) }
    expect((await evaluateIn({ ip, mailFrom, zone })).result).toBe(result)
  })
})

describe('A.4 conditions that must all hold', () => {
  const records = {
    'example.com': 'v=spf1 -include:ip4._spf.%{d} -include:ptr._spf.%{d} +all',
    'ip4._spf.example.com': 'v=spf1 -ip4:192.0.2.0/24 +all',
    'ptr._spf.example.com': 'v=spf1 -ptr:example.com +all',
  }
  it.each([
    ['192.0.2.65', 'pass'],
    ['10.0.0.4', 'fail'],
    ['192.0.2.140', 'fail'],
  ])('%s: %s', async (ip, result) => expect(await evaluate(ip, 'x@example.com', records)).toBe(result))
})
