import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readMailDate, readReceived, readReceivedChain } from '../../../src/engine/received/read-received.ts'

describe('a Received field of', () => {
  test.each([
    [
      'Postfix',
      'from mail.example.org (mail.example.org [192.0.2.25]) (using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits)) by mx.example.net (Postfix) with ESMTPS id 4XyZ for <bert@example.net>; Sat, 21 Nov 2026 12:00:05 +0100 (CET)',
      {
        from: 'mail.example.org',
        fromName: 'mail.example.org',
        address: '192.0.2.25',
        by: 'mx.example.net',
        with: 'ESMTPS',
        id: '4XyZ',
        for: 'bert@example.net',
        tls: 'TLSv1.3 TLS_AES_256_GCM_SHA384',
      },
    ],
    [
      'Exim',
      'from [2001:db8::25] (helo=mail.example.org) by mx.example.net with esmtps (TLS1.3) tls TLS_AES_256_GCM_SHA384 (Exim 4.96) id 1abc-23; Sat, 21 Nov 2026 11:00:05 +0000',
      { address: '2001:db8::25', by: 'mx.example.net', with: 'ESMTPS', tls: 'TLSv1.3 TLS_AES_256_GCM_SHA384' },
    ],
    [
      'Exchange',
      'from A.example.com (2603:10a6::1) by B.example.com (2603:10a6::2) with Microsoft SMTP Server (version=TLS1_2, cipher=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384) id 15.20.1; Sat, 21 Nov 2026 11:00:05 +0000',
      {
        from: 'A.example.com',
        by: 'B.example.com',
        with: 'MICROSOFT',
        id: '15.20.1',
        tls: 'TLSv1.2 TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
      },
    ],
    [
      'Gmail',
      'from mail.example.org (mail.example.org. [192.0.2.25]) by mx.google.com with ESMTPS id x-20 for <b@gmail.com> (version=TLS1_3 cipher=TLS_AES_256_GCM_SHA384 bits=256/256); Sat, 21 Nov 2026 03:00:05 -0800 (PST)',
      { fromName: 'mail.example.org', address: '192.0.2.25', tls: 'TLSv1.3 TLS_AES_256_GCM_SHA384' },
    ],
    [
      'qmail',
      'from unknown (HELO mail.example.org) (192.0.2.25) by mx.example.net with SMTP; 21 Nov 2026 11:00:05 -0000',
      { from: 'mail.example.org', address: '192.0.2.25', by: 'mx.example.net', with: 'SMTP' },
    ],
  ])('%s', (_, value, expected) => {
    expect(readReceived(value)).toMatchObject({ ...expected, time: Date.UTC(2026, 10, 21, 11, 0, 5) })
  })
})

test('a chain runs from the oldest to the newest, with the time from hop to hop', () => {
  const at = (time: string) => `from a by b with SMTP; Sat, 21 Nov 2026 ${time} +0000`
  const hops = readReceivedChain([at('12:05:00'), 'from x by y; nonsense', at('12:00:30'), at('12:00:40')])
  expect(hops.map(({ delaySeconds }) => delaySeconds)).toEqual([null, -10, null, null])
})

test.each([
  ['Fri, 21 Nov 1997 09:55:06 -0600', Date.UTC(1997, 10, 21, 15, 55, 6)],
  ['21 Nov 97 09:55:06 GMT', Date.UTC(1997, 10, 21, 9, 55, 6)],
  ['Thu, 13 Feb 1969 23:32 -0330', Date.UTC(1969, 1, 14, 3, 2)],
  ['1 Jan 26 00:00:00 EST', Date.UTC(2026, 0, 1, 5)],
  ['32 Jan 2026 00:00:00 +0000', null],
  ['yesterday', null],
])('the date %s', (text, expected) => {
  expect(readMailDate(text)).toBe(expected)
})

test('anything at all is read, and never throws', () => {
  fc.assert(fc.property(fc.string({ maxLength: 300 }), (value) => void readReceived(value)))
  for (const bomb of ['from ('.repeat(100_000), ' '.repeat(1_000_000), 'by '.repeat(300_000)]) readReceived(bomb)
})
