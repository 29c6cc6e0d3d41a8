import { describe, expect, it } from 'vitest'
import { resolverPort } from '../../../src/node/face/resolver-port.ts'
import { spf } from '../../../src/node/face/spf.ts'

/** Answers as `dns.promises.resolve` would, or throws with the code that stands there. */
function resolverOf(zone: Readonly<Record<string, unknown>>) {
  const asked: string[] = []
  const resolver = async (name: string, rrtype: string) => {
    asked.push(`${name} ${rrtype}`)
    const answer = zone[`${name} ${rrtype}`]
    if (answer === undefined || typeof answer === 'string')
      throw Object.assign(new Error('no'), { code: answer ?? 'ENOTFOUND' })
    return answer
  }
  return { asked, resolver }
}

describe('the resolver of the face', () => {
  const port = (answer: unknown) =>
    resolverPort(resolverOf({ 'example.org TXT': answer, 'example.org MX': answer, 'example.org A': answer }).resolver)
  it.each([
    ['ENOTFOUND', 'nxDomain'],
    ['EBADNAME', 'nxDomain'],
    ['ENODATA', 'noData'],
    ['ESERVFAIL', 'servFail'],
    ['ETIMEOUT', 'timeout'],
    ['EREFUSED', 'refused'],
    ['ECONNREFUSED', 'unreachable'],
    ['EWHATEVER', 'servFail'],
    ['constructor', 'servFail'],
  ])('%s is %s', async (code, status) => {
    expect(await port(code)('example.org', 'TXT')).toMatchObject({ status, data: [] })
  })
  it.each([[[]], [null], [{}], [42]])('%j is an answer without records', async (answer) => {
    expect(await port(answer)('example.org', 'A')).toMatchObject({ status: 'noData', data: [] })
  })
  it('reads what Node’s resolver gives', async () => {
    expect((await port([['a', 'b'], ['c']])('example.org', 'TXT')).data).toEqual([
      { type: 'TXT', strings: ['a', 'b'] },
      { type: 'TXT', strings: ['c'] },
    ])
    expect((await port([{ priority: 10, exchange: 'MX.example.org.' }])('example.org', 'MX')).data).toEqual([
      { type: 'MX', preference: 10, exchange: 'mx.example.org' },
    ])
    expect((await port(['192.0.2.1'])('example.org', 'A')).data).toEqual([{ type: 'A', address: '192.0.2.1' }])
  })
  it('survives what it does not', async () => {
    expect((await port(['plain text', 7, 'caf\u2019'])('example.org', 'TXT')).data).toHaveLength(3)
    expect((await port([null, 'x', {}, { exchange: null }])('example.org', 'MX')).data).toHaveLength(1)
    const throwing = resolverPort(() => {
      throw new TypeError('not even a promise')
    })
    expect((await throwing('example.org', 'A')).status).toBe('servFail')
  })
})

describe('spf', () => {
  const ZONE = {
    'example.org TXT': [['v=spf1 mx -all exp=why.example.org']],
    'example.org MX': [{ priority: 10, exchange: 'mail.example.org' }],
    'mail.example.org A': ['192.0.2.1'],
    'why.example.org TXT': [['Not %{i}, said %{r}']],
  }
  it('evaluates, and tells why', async () => {
    const { resolver, asked } = resolverOf(ZONE)
    expect(
      await spf({ ip: '192.0.2.1', helo: 'mail.example.org', mailFrom: 'anna@Example.org', resolver }),
    ).toMatchObject({
      ...{ result: 'pass', reason: 'matched', mechanism: 'mx', explanation: null, lookups: 1, voidLookups: 0 },
      tree: { text: 'v=spf1 mx -all exp=why.example.org', terms: [{ name: 'mx', decided: true }, {}, {}] },
    })
    expect(asked).toEqual(['example.org TXT', 'example.org MX', 'mail.example.org A'])
  })
  it('explains a fail with the name of the host that asks', async () => {
    const { resolver } = resolverOf(ZONE)
    const asking = { ip: '192.0.2.9', helo: null, mailFrom: 'a@example.org', resolver, mta: 'mx.example.net' }
    expect(await spf(asking)).toMatchObject({ result: 'fail', explanation: 'Not 192.0.2.9, said mx.example.net' })
  })
  it.each([
    ['ESERVFAIL', 'temperror'],
    ['ETIMEOUT', 'temperror'],
    ['ENODATA', 'none'],
    ['ENOTFOUND', 'none'],
  ])('with %s: %s', async (code, result) => {
    const { resolver } = resolverOf({ 'example.org TXT': code })
    expect((await spf({ ip: '192.0.2.1', mailFrom: 'a@example.org', resolver })).result).toBe(result)
  })
  it('takes the HELO name for the null sender', async () => {
    const { resolver } = resolverOf(ZONE)
    expect(await spf({ ip: '192.0.2.1', helo: 'example.org', mailFrom: '', resolver })).toMatchObject({
      result: 'pass',
      domain: 'example.org',
    })
    expect((await spf({ ip: '192.0.2.1', resolver })).result).toBe('none')
  })
})
