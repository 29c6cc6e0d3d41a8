import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readWay } from '../../../src/engine/analysis/read-way.ts'
import { handOverOf } from '../../../src/engine/received/hand-over.ts'
import { readReceivedChain } from '../../../src/engine/received/read-received.ts'

/** A way from Received values as they stand in a mail: the newest first. */
function wayOf(newestFirst: readonly string[], told: readonly string[] = [], author = 'example.org') {
  const hops = readReceivedChain(newestFirst)
  const handOver = handOverOf(hops)
  return { ...readWay(hops, handOver, { told, author }), handOver }
}

const at = (time: string) => `; Sat, 21 Nov 2026 ${time} +0000`
const SUBMITTED = `from laptop.lan (dsl.isp.example [203.0.113.7]) by mail.example.org (Postfix) with ESMTPSA id 1${at('11:00:00')}`
const SCANNED = `from localhost (localhost [127.0.0.1]) by mail.example.org (Postfix) with ESMTP id 2${at('11:00:02')}`
const TAKEN = `from mail.example.org (mail.example.org [IPv6:2001:db8::25]) (using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits)) by mx.example.net (Exim 4.96) with ESMTPS id 3${at('11:00:05')}`
const STORED = `from mx.example.net ([10.0.0.2]) by store.example.net with LMTP id 4${at('11:00:06')}`

test('each hop has its side, family, encryption, software and time', () => {
  const { hops, totalSeconds, handOver } = wayOf([STORED, TAKEN, SCANNED, SUBMITTED])
  expect(handOver).toBe(2)
  expect(totalSeconds).toBe(6)
  expect(
    hops.map(({ by, side, family, encrypted, software, correctedSeconds, clock }) => ({
      by,
      side,
      family,
      encrypted,
      software,
      correctedSeconds,
      clock,
    })),
  ).toEqual([
    {
      by: 'mail.example.org',
      side: 'own',
      family: 4,
      encrypted: true,
      software: 'Postfix',
      correctedSeconds: null,
      clock: 'fits',
    },
    {
      by: 'mail.example.org',
      side: 'own',
      family: 4,
      encrypted: false,
      software: 'Postfix',
      correctedSeconds: 2,
      clock: 'fits',
    },
    {
      by: 'mx.example.net',
      side: 'receiver',
      family: 6,
      encrypted: true,
      software: 'Exim',
      correctedSeconds: 3,
      clock: 'fits',
    },
    {
      by: 'store.example.net',
      side: 'receiver',
      family: 4,
      encrypted: false,
      software: null,
      correctedSeconds: 1,
      clock: 'fits',
    },
  ])
  expect(hops[2]?.tls).toBe('TLSv1.3 TLS_AES_256_GCM_SHA384')
  expect(hops[2]?.say.en).toBe('mx.example.net took the mail from mail.example.org (IPv6), encrypted, after 3 seconds.')
})

describe('sides', () => {
  test('before the own server, and behind it a relay of others', () => {
    const lan = `from laptop ([192.168.1.5]) by printer.lan with SMTP id 0${at('10:59:59')}`
    const relay = `from mail.example.org (mail.example.org [192.0.2.25]) by out.relay.example with ESMTPS id 9${at('11:00:03')}`
    const taken = `from out.relay.example (out.relay.example [198.51.100.9]) by mx.example.net with ESMTPS id 3${at('11:00:05')}`
    expect(wayOf([taken, relay, SUBMITTED, lan]).hops.map(({ side }) => side)).toEqual([
      'sender',
      'own',
      'between',
      'receiver',
    ])
  })

  test('the names that the user said count', () => {
    const box = `from laptop ([192.168.1.5]) by box.hoster.example with ESMTPSA id 0${at('10:59:59')}`
    const taken = `from box.hoster.example (box.hoster.example [192.0.2.25]) by mx.example.net with ESMTPS id 3${at('11:00:05')}`
    expect(wayOf([taken, box], ['box.hoster.example']).hops[0]?.side).toBe('own')
    expect(wayOf([taken, box], [], 'other.example').hops[0]?.side).toBe('own')
  })

  test.each<readonly [what: string, lines: readonly string[], handOver: number]>([
    [
      'Microsoft, which passes mail on between public addresses of its own',
      [
        'from AM9PR.eurprd.prod.outlook.com (2603:10a6:20b::1) by DB9PR.eurprd.prod.outlook.com (2603:10a6:10::2) with Microsoft SMTP Server (version=TLS1_2, cipher=X); Sat, 21 Nov 2026 11:00:09 +0000',
        'from AM0EUR02FT037.eop-EUR02.prod.protection.outlook.com (2603:10a6:20b::3) by AM9PR.outlook.office365.com (2603:10a6:20b::1) with Microsoft SMTP Server; Sat, 21 Nov 2026 11:00:07 +0000',
        'from mail.example.org (192.0.2.25) by AM0EUR02FT037.mail.protection.outlook.com (10.13.54.143) with Microsoft SMTP Server; Sat, 21 Nov 2026 11:00:05 +0000',
        SUBMITTED,
      ],
      1,
    ],
    [
      'Gmail, with a line without “from” on top',
      [
        'by 2002:a05:6a10:1:b0:1 with SMTP id x; Sat, 21 Nov 2026 03:00:06 -0800 (PST)',
        'from mail.example.org (mail.example.org. [192.0.2.25]) by mx.google.com with ESMTPS id x-20 for <b@gmail.com>; Sat, 21 Nov 2026 03:00:05 -0800 (PST)',
        SUBMITTED,
      ],
      1,
    ],
    [
      'Yahoo, whose server is a number',
      [
        'from 192.0.2.25 (EHLO mail.example.org) by 10.197.38.213 with SMTPs (version=TLS1_3 cipher=TLS_AES_128_GCM_SHA256); Sat, 21 Nov 2026 11:00:05 +0000',
        SUBMITTED,
      ],
      1,
    ],
    [
      'a lab, where all addresses are of this computer',
      [
        `from mail.sender.example ([127.0.0.1]) by mx.receiver.example with ESMTPS id 3${at('11:00:05')}`,
        `from desk ([127.0.0.1]) by mail.sender.example with ESMTPSA id 1${at('11:00:00')}`,
      ],
      1,
    ],
    ['a mail that was only submitted', [SUBMITTED], -1],
    ['no line at all', [], -1],
  ])('the hand-over is found at %s', (_, lines, handOver) => {
    expect(wayOf(lines).handOver).toBe(handOver)
  })
})

describe('clocks that disagree', () => {
  const hop = (by: string, time: string) => `from a.example.org ([10.0.0.1]) by ${by} with SMTP id 1${at(time)}`
  const taken = (time: string) =>
    `from mail.example.org (mail.example.org [192.0.2.25]) by mx.example.net with ESMTPS id 3${at(time)}`

  test('the sender’s clock is ahead by an hour: its zone is wrong, and the delay is corrected', () => {
    const { hops, totalSeconds } = wayOf([taken('11:00:05'), hop('mail.example.org', '12:00:01')])
    expect(hops[0]).toMatchObject({ clock: 'ahead', skewSeconds: 3596, correctedSeconds: null })
    expect(hops[0]?.doubt?.en).toContain('wrong time zone')
    expect(hops[1]).toMatchObject({ clock: 'fits', delaySeconds: -3596, correctedSeconds: 0 })
    expect(totalSeconds).toBe(0)
  })

  test('one server in the middle is behind', () => {
    const { hops } = wayOf([taken('11:00:05'), hop('b.example.org', '10:20:03'), hop('a.example.org', '11:00:01')])
    expect(hops.map(({ clock, skewSeconds }) => [clock, skewSeconds])).toEqual([
      ['fits', null],
      ['behind', 2398],
      ['fits', null],
    ])
    expect(hops.map(({ correctedSeconds }) => correctedSeconds)).toEqual([null, 0, 4])
  })

  test('two servers with the same wrong clock keep the time between them', () => {
    const { hops } = wayOf([taken('11:00:20'), hop('b.example.org', '11:30:09'), hop('a.example.org', '11:30:02')])
    expect(hops.map(({ clock, correctedSeconds }) => [clock, correctedSeconds])).toEqual([
      ['ahead', null],
      ['ahead', 7],
      ['fits', 0],
    ])
  })

  test('a second or two is no disagreement', () => {
    const { hops } = wayOf([taken('11:00:05'), hop('mail.example.org', '11:00:06')])
    expect(hops.map(({ clock, doubt }) => [clock, doubt])).toEqual([
      ['fits', null],
      ['fits', null],
    ])
    expect(hops[1]?.correctedSeconds).toBe(0)
  })

  test.each([['Sat, 21 Nov 1970 11:00:00 +0000'], ['Sat, 21 Nov 2099 11:00:00 +0000']])(
    'a time that cannot be is told: %s',
    (date) => {
      const { hops } = wayOf([taken('11:00:05'), `from a ([10.0.0.1]) by mail.example.org with SMTP id 1; ${date}`])
      expect(hops[0]?.doubt?.en).toContain('cannot be right')
      expect(hops[1]?.doubt).toBeNull()
    },
  )
})

test('a line in the receiver’s name below the hand-over, from which nothing leads on, is doubted', () => {
  const forged = `from bank.example (bank.example [198.51.100.1]) by mx.example.net with ESMTPS id 1${at('11:00:00')}`
  const { hops } = wayOf([TAKEN, forged])
  expect(hops[0]?.doubt?.en).toContain('claims to be the receiver’s')
  expect(hops[1]?.doubt).toBeNull()
})

test.each<readonly [what: string, lines: readonly string[], author: string]>([
  [
    'the next line names nobody',
    [
      `from [198.51.100.9] ([198.51.100.9]) by mx.example.net with SMTP id 2${at('11:00:05')}`,
      `from a ([10.0.0.1]) by in.example.net with SMTP id 1${at('11:00:00')}`,
    ],
    'example.org',
  ],
  [
    'somebody writes to their own organization through a gateway of others',
    [
      `from gw.filter.example (gw.filter.example [198.51.100.9]) by mx.example.net with ESMTPS id 2${at('11:00:05')}`,
      `from pc ([10.0.0.1]) by mail.example.net with ESMTPSA id 1${at('11:00:00')}`,
    ],
    'example.net',
  ],
])('no line is doubted where %s', (_, lines, author) => {
  expect(wayOf(lines, [], author).hops.map(({ doubt }) => doubt)).toEqual([null, null])
})

describe('whatever the lines hold', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'from ',
      'by ',
      'with ESMTPS ',
      '[192.0.2.1]',
      '(',
      ')',
      ';',
      'Sat, 21 Nov 2026 11:00:00 +0000',
      'IPv6:',
      '; 1 Jan 9999 00:00:00',
    ),
  )
  const line = fc.array(piece, { maxLength: 20 }).map((all) => all.join(''))

  test('the way is read, never throws, and time never runs backwards', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const { hops, totalSeconds } = wayOf(lines)
        expect(hops.length).toBe(lines.length)
        for (const { correctedSeconds } of hops) expect(correctedSeconds ?? 0).toBeGreaterThanOrEqual(0)
        expect(totalSeconds ?? 0).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('the corrected delays add up to the whole', () => {
    const times = fc.array(fc.integer({ min: 0, max: 86_399 }), { minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(times, (all) => {
        const clock = (second: number) => new Date(second * 1000).toISOString().slice(11, 19)
        const { hops, totalSeconds } = wayOf(
          all.map((second) => `from a ([10.0.0.1]) by b.example.org with SMTP id 1${at(clock(second))}`),
        )
        const sum = hops.reduce((total, { correctedSeconds }) => total + (correctedSeconds ?? 0), 0)
        expect(Math.abs(sum - (totalSeconds ?? 0))).toBeLessThanOrEqual(hops.length * 3)
      }),
    )
  })

  test('ten thousand lines and a line of a megabyte are no trouble', () => {
    const from = performance.now()
    expect(wayOf(Array.from({ length: 10_000 }, () => TAKEN)).hops.length).toBe(200)
    for (const bomb of ['from (', ' ', 'by ', '(', 'a', '[', ';', 'with ESMTPS '])
      wayOf([bomb.repeat(1_000_000 / bomb.length), TAKEN])
    expect(performance.now() - from).toBeLessThan(3000)
  })
})
