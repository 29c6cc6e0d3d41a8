import { describe, expect, test } from 'vitest'
import { summarizeArrival } from '../../../src/engine/analysis/summarize-arrival.ts'
import { ARRIVAL, LETTER, lines, replaceField, sign, withFields } from '../checks/catalogue/message-world.ts'
import { analysed } from './analysed.ts'

const taken = (time: string) =>
  `Received: from mail.example.org (mail.example.org [192.0.2.25]) by mx.example.net (Postfix) with ESMTPS id 2; Sat, 21 Nov 2026 ${time} +0000`
const submitted =
  'Received: from laptop.lan (dsl.isp.example [198.51.100.7]) by mail.example.org (Postfix) with ESMTPSA id 1; Sat, 21 Nov 2026 11:00:02 +0000'
const path = 'Return-Path: <anna@example.org>'

describe('a letter that arrived well', () => {
  test('is right in all that is said of it', async () => {
    const analysis = await analysed(ARRIVAL + (await sign(LETTER)))
    expect(analysis.ours.map(({ method, result, receiver, agrees }) => [method, result, receiver, agrees])).toEqual([
      ['spf', 'pass', 'pass', true],
      ['dkim', 'pass', 'pass', true],
      ['dmarc', 'pass', 'pass', true],
    ])
    expect(analysis.say.en).toBe('This mail is right in everything that delivery depends on.')
    expect(analysis.mail).toMatchObject({ from: 'Anna Beispiel <anna@example.org>', handedOverBy: '192.0.2.25' })
    expect(analysis.mail.header).toContain('Return-Path: <anna@example.org>\n')
    expect(summarizeArrival(analysis)).toEqual({
      spf: 'pass',
      dkim: 'pass',
      dmarc: 'pass',
      hops: 1,
      greylisted: false,
      slowestHopSeconds: null,
      addressFamily: 4,
      tls: true,
      verdict: null,
    })
  })

  test('everything in it is JSON', async () => {
    const analysis = await analysed(ARRIVAL + (await sign(LETTER)))
    expect(JSON.parse(JSON.stringify(analysis))).toEqual(analysis)
  })
})

describe('ours beside the receiver’s', () => {
  test.each<readonly [what: string, results: string, expected: readonly (boolean | null)[]]>([
    ['another result of SPF', 'spf=softfail; dkim=pass header.d=example.org; dmarc=pass', [false, true, true]],
    [
      'a signature that did not hold there',
      'spf=pass; dkim=fail header.d=example.org; dmarc=fail',
      [true, false, false],
    ],
    ['nothing about DMARC', 'spf=pass; dkim=pass header.d=example.org', [true, true, null]],
    ['an old word for fail', 'spf=hardfail; dkim=pass header.d=example.org; dmarc=pass', [false, true, true]],
    ['nothing at all', 'none', [null, null, null]],
  ])('%s', async (_, results, expected) => {
    const mail = withFields(
      await sign(LETTER),
      path,
      `Authentication-Results: mx.example.net; ${results}`,
      taken('11:00:04'),
    )
    expect((await analysed(mail)).ours.map(({ agrees }) => agrees)).toEqual(expected)
  })

  test('a receiver that writes Received-SPF alone is heard', async () => {
    const mail = withFields(
      await sign(LETTER),
      path,
      'Received-SPF: Pass (mx.example.net: domain designates)',
      taken('11:00:04'),
    )
    expect((await analysed(mail)).ours[0]).toMatchObject({ method: 'spf', receiver: 'pass', agrees: true })
  })

  test('a Received-SPF that the sender put below its own line is not heard', async () => {
    const mail = withFields(await sign(LETTER), path, taken('11:00:04'), submitted, 'Received-SPF: fail (forged)')
    expect((await analysed(mail)).ours[0]).toMatchObject({ method: 'spf', result: 'pass', receiver: null })
  })

  test('why a signature fails is said', async () => {
    const changed = (await sign(LETTER)).replace('minutes', 'hours')
    const [, dkim, dmarc] = (await analysed(withFields(changed, path, taken('11:00:04')))).ours
    expect(dkim).toMatchObject({ result: 'fail', selector: 'rsa', domain: 'example.org' })
    expect(dkim?.reason.en).toContain('The body was changed after it was signed')
    expect(dmarc).toMatchObject({ result: 'pass' })
    expect(dmarc?.reason.en).toBe('SPF (example.org) speaks for example.org.')
  })

  test('without a way SPF is not known, and DMARC not told', async () => {
    const [spf, dkim, dmarc] = (await analysed(LETTER)).ours
    expect([spf?.result, dkim?.result, dmarc?.result]).toEqual(['unknown', 'none', 'unknown'])
  })

  test('what belongs to another domain does not count', async () => {
    const mail = withFields(
      await sign(LETTER, { domain: 'relay.example' }),
      'Return-Path: <bounce@relay.example>',
      'Received: from out.relay.example (out.relay.example [192.0.2.99]) by mx.example.net with ESMTPS id 2; Sat, 21 Nov 2026 11:00:04 +0000',
    )
    const { ours } = await analysed(mail)
    expect(ours.map(({ result }) => result)).toEqual(['pass', 'pass', 'fail'])
    expect(ours[1]?.reason.en).toContain('for another domain')
    expect(ours[2]?.reason.en).toContain('belongs to another domain (SPF relay.example, DKIM relay.example)')
  })

  test('what forwarders sealed stands apart', async () => {
    const mail = withFields(
      await sign(LETTER),
      'ARC-Authentication-Results: i=2; mx.google.com; dkim=fail; arc=pass',
      'ARC-Authentication-Results: i=1; lists.example; spf=pass; dkim=pass header.d=example.org',
      taken('11:00:04'),
    )
    const { receiver } = await analysed(mail)
    expect(receiver.results).toEqual([])
    expect(receiver.sealed.map(({ instance, authservId, results }) => [instance, authservId, results.length])).toEqual([
      [1, 'lists.example', 2],
      [2, 'mx.google.com', 2],
    ])
  })
})

describe('greylisting', () => {
  test.each<readonly [what: string, fields: readonly string[], seen: boolean, sure: boolean, seconds: number | null]>([
    [
      'postgrey says so',
      ['X-Greylist: delayed 341 seconds by postgrey-1.37 at mx.example.net', taken('11:05:45'), submitted],
      true,
      true,
      341,
    ],
    [
      'milter-greylist says so',
      ['X-Greylist: Delayed for 00:15:10 by milter-greylist-4.6.4 (mx [192.0.2.9])', taken('11:15:15')],
      true,
      true,
      910,
    ],
    [
      'the receiver spared it',
      ['X-Greylist: Sender IP whitelisted, not delayed by milter-greylist-4.6.4', taken('11:15:15'), submitted],
      false,
      true,
      null,
    ],
    ['a wait of minutes', [taken('11:05:30'), submitted], true, false, 328],
    ['a wait of hours is something else', [taken('15:00:02'), submitted], false, false, 14_400],
    ['no wait', [taken('11:00:04'), submitted], false, false, 2],
    ['nothing tells', ['From: b@example.org'], false, false, null],
  ])('%s', async (_, fields, seen, sure, seconds) => {
    const { greylisting } = await analysed(withFields(LETTER, ...fields))
    expect(greylisting).toMatchObject({ seen, sure, seconds })
    expect(greylisting.say.de).not.toBe(greylisting.say.en)
  })

  test('where the sender’s own lines are left out, the time of the signature tells', async () => {
    const { greylisting } = await analysed(withFields(await sign(LETTER), path, taken('11:06:00')))
    expect(greylisting).toMatchObject({ seen: true, sure: false, seconds: 360 })
  })
})

describe('leaks', () => {
  const PROGRAM = 'User-Agent: Mozilla Thunderbird 128.5 (X11; Linux x86_64)'
  const full = (by: string) =>
    withFields(withFields(LETTER, PROGRAM), taken('11:00:04'), submitted.replace('Postfix', by))

  test('are told with the remedy for the software that names itself', async () => {
    const { leaks } = await analysed(full('Postfix'))
    const of = (check: string) => leaks.find((leak) => leak.check === check)
    expect(of('privacy-client-address')).toMatchObject({ value: '198.51.100.7' })
    expect(of('privacy-client-address')?.remedies.map(({ software }) => software)).toEqual(['Postfix', 'Thunderbird'])
    expect(of('privacy-client-name')).toMatchObject({ value: 'laptop.lan' })
    expect(of('privacy-user-agent')?.remedies.map(({ software }) => software)).toEqual(['Postfix', 'Thunderbird'])
    expect(of('privacy-time-zone')).toMatchObject({ value: '+0100' })
    expect(of('privacy-time-zone')?.remedies.map(({ software }) => software)).toEqual(['Thunderbird'])
  })

  test.each(['Exim 4.96', 'OpenSMTPD', '8.17.1/8.17.1', 'Postcow', 'Stalwart SMTP'])('for %s', async (by) => {
    const { leaks } = await analysed(full(by).replace(`${PROGRAM}\r\n`, ''))
    const remedies = leaks.find(({ check }) => check === 'privacy-client-address')?.remedies ?? []
    expect(remedies).toHaveLength(1)
    expect(remedies[0]?.settings).not.toBe('')
  })

  test('of software that is not known have the usual remedies', async () => {
    const { leaks } = await analysed(full('Unheard of').replace(`${PROGRAM}\r\n`, ''))
    const remedies = leaks.find(({ check }) => check === 'privacy-client-address')?.remedies ?? []
    expect(remedies.length).toBeGreaterThan(5)
  })

  test('there are none in a clean letter in UTC', async () => {
    const clean = replaceField(LETTER, 'Date', 'Date: Sat, 21 Nov 2026 11:00:00 +0000')
    expect((await analysed(withFields(clean, path, taken('11:00:04')))).leaks).toEqual([])
  })
})

test('a filter that took it for unwanted stands in the sentence, with whether the sender is proved', async () => {
  const bad = 'X-Spam-Status: Yes, score=9.1 required=5.0 tests=BAYES_99=3.5'
  const proved = await analysed(withFields(await sign(LETTER), path, bad, taken('11:00:04')))
  expect(proved.say.en).toContain('unwanted (SpamAssassin). Its sender is proved')
  const forged = await analysed(withFields(LETTER, 'Return-Path: <x@relay.example>', bad, taken('11:00:04')))
  expect(forged.say.en).toContain('Its sender is not proved: DMARC fails.')
  expect(summarizeArrival(forged)).toMatchObject({ dmarc: 'fail', verdict: 'spamassassin-spam' })
})

describe('hostile headers', () => {
  test('ten thousand Received, results and notes are read in time, and what is kept is small', {
    timeout: 30_000,
  }, async () => {
    const many = Array.from({ length: 10_000 }, (_, at) => taken(`11:${String(at % 60).padStart(2, '0')}:00`))
    const results = Array.from({ length: 2000 }, () => 'Authentication-Results: mx.example.net; spf=pass; dkim=pass')
    const from = performance.now()
    const analysis = await analysed(
      lines(...many, ...results, `X-Spam-Report: ${'* 1.0 RULE_X words '.repeat(60_000)}`) + LETTER,
    )
    expect(performance.now() - from).toBeLessThan(15_000)
    expect(analysis.way.length).toBe(200)
    expect(analysis.mail.header.length).toBeLessThan(70_000)
    expect(JSON.stringify({ ...analysis, report: null }).length).toBeLessThan(1_000_000)
  })

  test.each([
    'From',
    'Subject',
    'Received',
    'Authentication-Results',
    'Date',
    'X-Greylist',
    'ARC-Authentication-Results',
  ])('a %s of a megabyte is cut', async (name) => {
    const analysis = await analysed(withFields(LETTER, `${name}: ${'a=('.repeat(350_000)}`))
    expect(JSON.stringify({ ...analysis, report: null }).length).toBeLessThan(500_000)
  })

  test('no control character comes through', async () => {
    const analysis = await analysed(
      withFields(
        LETTER,
        `Subject: a\u0007b\u001b[31m`,
        `Received: from a\u0000 by b\u001b with SMTP; x`,
        'X-Spam-Status: Yes\u0007',
      ),
    )
    expect(JSON.stringify({ ...analysis, report: null })).not.toMatch(/\\u00(?:0[0-8bcef]|1)/)
  })
})
