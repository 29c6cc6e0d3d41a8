import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgeListAnswer, judgeSelfTest } from '../../../src/engine/blocklists/judge-list-answer.ts'
import { entryKind, listQuery } from '../../../src/engine/blocklists/list-entry.ts'
import { exactnessOf, isReturnPattern, matchesReturn } from '../../../src/engine/blocklists/match-return.ts'
import { readRecordData } from '../../../src/engine/dns/read-record-data.ts'
import type { DnsResponse, DnsStatus } from '../../../src/engine/dns/response.ts'
import { fakeWorld } from '../checks/fake-world.ts'

const WORDS = { en: 'words', de: 'Worte' }
const RETURNS = [
  { match: '127.0.0.1', means: 'refusal', text: WORDS },
  { match: '127.0.0.2', means: 'listed', text: { en: 'two', de: 'zwei' } },
  { match: '127.0.0.0&8', means: 'listed', text: { en: 'eight', de: 'acht' } },
  { match: '127.0.0.0&16', means: 'information', text: { en: 'sixteen', de: 'sechzehn' } },
  { match: '127.0.9.0/24', means: 'allowed', text: { en: 'nine', de: 'neun' } },
] as const
const LIST = { returns: RETURNS }

describe('the name that is asked for', () => {
  test.each([
    ['192.0.2.99', 'list.example', '99.2.0.192.list.example', 'ipv4'],
    [
      '2001:db8::2',
      'list.example',
      '2.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.list.example',
      'ipv6',
    ],
    ['Example.ORG', 'list.example', 'example.org.list.example', 'domain'],
  ])('%s', (entry, zone, name, kind) => {
    expect(listQuery(entry, zone)).toBe(name)
    expect(entryKind(entry)).toBe(kind)
  })

  test('is never too long', () => {
    expect(listQuery(`${'a'.repeat(63)}.`.repeat(4).slice(0, -1), 'list.example')).toBeNull()
  })
})

describe('patterns of answers', () => {
  test.each([
    ['127.0.0.2', '127.0.0.2', true],
    ['127.0.0.2', '127.0.0.3', false],
    ['127.0.*.3', '127.0.15.3', true],
    ['127.0.*.3', '127.0.15.2', false],
    ['127.0.0.0/24', '127.0.0.255', true],
    ['127.0.0.0/24', '127.0.1.2', false],
    ['127.0.0.0&64', '127.0.0.80', true],
    ['127.0.0.0&64', '127.0.0.16', false],
    ['127.0.0.0&64', '127.0.1.64', false],
    ['127.0.0.0/24', '::1', false],
    ['nonsense', '127.0.0.2', false],
  ])('%s and %s', (pattern, address, fits) => {
    expect(matchesReturn(pattern, address)).toBe(fits)
  })

  test('are told from other texts, and never throw', () => {
    for (const good of ['127.0.0.2', '127.0.*.2', '127.0.0.0/24', '127.0.0.0&8'])
      expect(isReturnPattern(good)).toBe(true)
    for (const bad of ['', '127', '127.0.0.0/33', '127.0.0.0&3', '127.0.0.300', '127.0.0.0&0'])
      expect(isReturnPattern(bad)).toBe(false)
    fc.assert(
      fc.property(fc.string(), fc.ipV4(), (pattern, address) => {
        if (matchesReturn(pattern, address)) expect(isReturnPattern(pattern)).toBe(true)
      }),
    )
  })

  test('an address says more than a bit, a star, a network', () => {
    const sorted = ['127.0.0.0/8', '127.0.*.2', '127.0.0.0&8', '127.0.0.2']
    expect(sorted.toSorted((a, b) => exactnessOf(a) - exactnessOf(b))).toEqual(sorted)
  })
})

describe('what an answer says', () => {
  test.each([
    ['nxDomain', [], 'notListed', null],
    ['noData', [], 'notListed', null],
    ['answer', ['127.0.0.2'], 'listed', null],
    ['answer', ['127.0.0.1'], 'refusedUs', null],
    ['answer', ['127.0.0.2', '127.0.0.1'], 'refusedUs', null],
    ['refused', [], 'refusedUs', null],
    ['answer', ['198.51.100.7'], 'unknown', 'outside'],
    ['answer', ['127.0.0.2', '198.51.100.7'], 'unknown', 'outside'],
    ['rewritten', ['198.51.100.7'], 'unknown', 'outside'],
    ['answer', ['127.0.77.77'], 'unknown', 'undocumented'],
    ['timeout', [], 'unknown', 'noAnswer'],
    ['servFail', [], 'unknown', 'noAnswer'],
  ] as const)('%s %s: %s', async (status, codes, state, why) => {
    expect(judgeListAnswer(LIST, await response(status, codes))).toMatchObject({ state, why })
  })

  test('every bit of a mask is told', async () => {
    const { meanings } = judgeListAnswer(LIST, await response('answer', ['127.0.0.24']))
    expect(meanings.map(({ text }) => text.en)).toEqual(['eight', 'sixteen'])
  })
})

describe('a list is believed', () => {
  const none = () => response('nxDomain', [])
  test.each([
    [['127.0.0.2'], [], 'good'],
    [['127.0.77.77'], [], 'good'],
    [[], [], 'selfTest'],
    [['127.0.0.2'], ['127.0.0.2'], 'selfTest'],
    [['127.0.0.1'], [], 'refusedUs'],
    [['198.51.100.7'], ['198.51.100.7'], 'outside'],
  ] as const)('%s and %s: %s', async (listed, notListed, result) => {
    const answer = (codes: readonly string[]) => (codes.length === 0 ? none() : response('answer', codes))
    expect(judgeSelfTest(LIST, await answer(listed), await answer(notListed))).toBe(result)
  })

  test('not when a test is not answered', async () => {
    const [good, silent] = [await response('answer', ['127.0.0.2']), await response('timeout', [])]
    expect(judgeSelfTest(LIST, good, silent)).toBe('noAnswer')
    expect(judgeSelfTest(LIST, silent, await none())).toBe('noAnswer')
  })
})

async function response(status: DnsStatus, codes: readonly string[]): Promise<DnsResponse> {
  const records = codes.map((code) => ({ name: 'x', ttl: 60, data: readRecordData('A', code) }))
  return { ...(await fakeWorld().dns.resolve('x', 'A')), status, records }
}
