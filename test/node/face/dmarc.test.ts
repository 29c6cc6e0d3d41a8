import { describe, expect, it } from 'vitest'
import { dmarc } from '../../../src/node/face/dmarc.ts'
import { dmarcRecord } from '../../../src/node/face/dmarc-record.ts'
import { stsMatch } from '../../../src/node/face/sts-match.ts'
import { stsPolicy } from '../../../src/node/face/sts-policy.ts'
import { stsRecord } from '../../../src/node/face/sts-record.ts'

function resolverOf(texts: Readonly<Record<string, string>>) {
  return async (name: string, type: string) => {
    const text = type === 'TXT' ? texts[name] : undefined
    if (text === undefined) throw Object.assign(new Error(name), { code: 'ENOTFOUND' })
    return [[text.slice(0, 5), text.slice(5)]]
  }
}

describe('DMARC of the face', () => {
  const resolver = resolverOf({ '_dmarc.example.org': 'v=DMARC1; p=reject; np=none; aspf=s' })

  it('passes with an aligned signature', async () => {
    const verdict = await dmarc({
      from: 'Anna <anna@mail.Example.org>',
      dkim: [{ result: 'PASS', domain: 'example.org' }],
      resolver,
    })
    expect(verdict).toMatchObject({ result: 'pass', policyDomain: 'example.org', disposition: 'none', reason: null })
    expect(verdict.alignment.dkim).toMatchObject([{ aligned: true, mode: 'relaxed' }])
    expect(verdict.path.map(({ domain }) => domain)).toEqual(['mail.example.org', 'example.org', 'org'])
  })

  it('fails, with the policy for names that do not exist', async () => {
    const spf = { result: 'pass', domain: 'x@bounce.example.org' }
    expect(await dmarc({ fromDomain: 'example.org', spf, dkim: null, resolver })).toMatchObject({
      result: 'fail',
      disposition: 'reject',
    })
    expect(await dmarc({ fromDomain: 'mail.example.org', spf, resolver })).toMatchObject({
      result: 'fail',
      policyTag: 'np',
      disposition: 'none',
    })
  })

  it('has no result without one author', async () => {
    expect(await dmarc({ from: 'a@example.org, b@example.net', resolver })).toMatchObject({
      result: 'none',
      reason: 'several',
    })
    expect(await dmarc({ from: ['a@example.org', 'a@example.org'], resolver })).toMatchObject({
      reason: 'severalFields',
    })
    expect(await dmarc({ fromDomain: 'anna@example.org', resolver })).toMatchObject({ authorDomain: 'example.org' })
    expect(await dmarc({ resolver })).toMatchObject({ result: 'none', reason: 'none' })
    expect(await dmarc({ fromDomain: 'a..b', resolver })).toMatchObject({ result: 'none', reason: 'malformed' })
  })

  it('applies nothing where the record has no policy', async () => {
    const broken = resolverOf({ '_dmarc.example.org': 'v=DMARC1; p=block' })
    const verdict = await dmarc({ fromDomain: 'example.org', resolver: broken })
    expect(verdict).toMatchObject({ result: 'none', reason: 'unusableRecord', policy: null, disposition: 'none' })
  })

  it('asks nothing twice', async () => {
    const asked: string[] = []
    const counting = (name: string, type: string) => {
      asked.push(`${name} ${type}`)
      return resolver(name, type)
    }
    await dmarc({
      fromDomain: 'a.example.org',
      dkim: [{ result: 'pass', domain: 'b.example.org' }],
      resolver: counting,
    })
    expect(new Set(asked).size).toBe(asked.length)
  })
})

describe('records of the face', () => {
  it('reads DMARC', () => {
    expect(dmarcRecord('v=DMARC1; p=reject; t=y')).toMatchObject({
      valid: true,
      error: null,
      p: 'reject',
      policy: 'quarantine',
    })
    expect(dmarcRecord(['v=DMARC1; p=', 'none'])).toMatchObject({ valid: true, tags: { v: 'DMARC1', p: 'none' } })
    expect(dmarcRecord('v=DMARC1; p=block')).toMatchObject({
      valid: false,
      error: 'unknownValue p block',
      policy: null,
    })
    expect(dmarcRecord('v=DMARC1; p=none; p=reject')).toMatchObject({
      valid: false,
      error: 'duplicate p',
      discarded: true,
    })
    expect(dmarcRecord('p=none')).toMatchObject({ valid: false, error: 'version', discarded: true, policy: null })
  })

  it('reads MTA-STS records', () => {
    expect(stsRecord('v=STSv1; id=1')).toMatchObject({ valid: true, id: '1' })
    expect(stsRecord([['v=STSv1; ', 'id=1'], ['v=spf1 -all']])).toMatchObject({ valid: true, id: '1' })
    expect(stsRecord(['v=STSv1; id=1', 'v=STSv1; id=2'])).toMatchObject({ valid: false, error: 'several' })
    expect(stsRecord([])).toMatchObject({ valid: false, error: 'none' })
  })

  it('reads MTA-STS policies', () => {
    const body = 'version: STSv1\nmode: enforce\nmx: *.example.org\nmax_age: 60\n'
    expect(stsPolicy(body)).toMatchObject({
      valid: true,
      version: 'STSv1',
      mode: 'enforce',
      maxAge: 60,
      mx: ['*.example.org'],
    })
    expect(stsPolicy(body, 'text/plain; charset=utf-8').valid).toBe(true)
    expect(stsPolicy(body, 'text/html')).toMatchObject({ valid: false, error: 'contentType' })
    expect(stsPolicy('mode: x')).toMatchObject({ valid: false, error: 'badMode', line: 1, mx: [] })
    expect(stsMatch('a.example.org', stsPolicy(body))).toBe(true)
    expect(stsMatch('a.example.org', body)).toBe(true)
    expect(stsMatch('a.b.example.org', ['*.example.org'])).toBe(false)
    expect(stsMatch('a.example.org', 'a.example.org')).toBe(true)
  })
})

describe('whatever is handed in', () => {
  it('gets an answer', async () => {
    // What scripts hand in knows no types.
    const face = { dmarcRecord, stsRecord, stsPolicy, stsMatch } as unknown as Record<
      string,
      (...input: unknown[]) => unknown
    >
    for (const input of [undefined, null, '', 0, [], {}, [null], [['']], { mx: null }])
      for (const judge of Object.values(face)) expect(() => judge(input, input)).not.toThrow()
    const broken = () => {
      throw new Error('no code')
    }
    expect((await dmarc({ fromDomain: 'example.org', resolver: broken })).result).toBe('temperror')
  })
})
