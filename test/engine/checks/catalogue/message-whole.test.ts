import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ARRIVAL, bareMail, findingsOf, graveOf, LETTER, lines, mailWorld, sign } from './message-world.ts'

const GOOD = ARRIVAL + (await sign(LETTER))

test('a good letter from one person to another has no failure and no warning', async () => {
  const fake = await mailWorld(GOOD)
  expect(await graveOf(fake)).toEqual([])
  const notices = (await findingsOf(fake)).filter(({ outcome }) => outcome === 'notice').map(({ id }) => id)
  expect(notices).toEqual(['dkim-signature-oversigning'])
})

/** As Exchange Online writes them: no name of its own, and many fields more. */
const MICROSOFT = lines(
  'Received: from AM0EUR01.eurprd01.prod.exchangelabs.com (2603:10a6:208:1::10)',
  ' by DB9PR01MB1.eurprd01.prod.exchangelabs.com with HTTPS; Sat, 21 Nov 2026 11:00:07 +0000',
  'Authentication-Results: spf=pass (sender IP is 192.0.2.25)',
  ' smtp.mailfrom=example.org; dkim=pass (signature was verified)',
  ' header.d=example.org;dmarc=pass action=none header.from=example.org;compauth=pass reason=100',
  'Received-SPF: Pass (protection.outlook.com: domain of example.org designates 192.0.2.25 as permitted sender)',
  'Received: from mail.example.org (192.0.2.25) by AM0EUR01FT001.mail.protection.outlook.com (10.152.0.1) with',
  ' Microsoft SMTP Server (version=TLS1_3, cipher=TLS_AES_256_GCM_SHA384) id 15.20; Sat, 21 Nov 2026 11:00:06 +0000',
  'Return-Path: anna@example.org',
  'X-Forefront-Antispam-Report: CIP:192.0.2.25;CTRY:DE;LANG:en;SCL:1;SRV:;IPV:NLI;SFV:NSPM;CAT:NONE;DIR:INB;',
  'X-Microsoft-Antispam: BCL:0;',
)
/** Gmail seals every mail that it takes. */
const GMAIL = lines(
  'Delivered-To: bert@gmail.com',
  'Received: by 2002:a05:6402:1234:b0:4f1:aaaa:bbbb with SMTP id x1csp1; Sat, 21 Nov 2026 03:00:07 -0800 (PST)',
  'X-Received: by 2002:a17:907:bbbb:: with SMTP id z1mr123; Sat, 21 Nov 2026 03:00:07 -0800 (PST)',
  'Return-Path: <anna@example.org>',
  'Received: from mail.example.org (mail.example.org. [192.0.2.25]) by mx.google.com with ESMTPS id a1si1',
  ' for <bert@gmail.com> (version=TLS1_3 cipher=TLS_AES_256_GCM_SHA384 bits=256/256);',
  ' Sat, 21 Nov 2026 03:00:06 -0800 (PST)',
  'Received-SPF: pass (google.com: domain of anna@example.org designates 192.0.2.25) client-ip=192.0.2.25;',
  'Authentication-Results: mx.google.com; dkim=pass header.i=@example.org header.s=rsa header.b=abc;',
  ' spf=pass smtp.mailfrom=anna@example.org; dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=example.org',
)
test.each([
  ['Microsoft', MICROSOFT],
  ['Google', GMAIL],
])('nor when %s took it', async (_, arrival) => {
  const own = 'Received: by mail.example.org (Postfix) with ESMTPSA id 1; Sat, 21 Nov 2026 12:00:05 +0100'
  const fake = await mailWorld(arrival + (await sign(LETTER)).replace(/^(?=From:)/m, `${own}\r\n`))
  expect(await graveOf(fake)).toEqual([])
})

test('nor when it was saved with the line ends of Unix', async () => {
  expect(await graveOf(await mailWorld(GOOD.replaceAll('\r\n', '\n')))).toEqual([])
})

test('never throws and never hangs, whatever a mail is', async () => {
  const mangled = fc
    .tuple(fc.nat(GOOD.length), fc.nat(60), fc.string({ unit: 'binary', maxLength: 30 }))
    .map(([at, cut, put]) => GOOD.slice(0, at) + Buffer.from(put, 'latin1').toString('latin1') + GOOD.slice(at + cut))
  const bytes = fc.uint8Array({ maxLength: 600 }).map((octets) => Buffer.from(octets).toString('latin1'))
  await fc.assert(
    fc.asyncProperty(fc.oneof(mangled, bytes), async (mail) => {
      expect((await findingsOf(bareMail(mail))).length).toBeGreaterThan(80)
    }),
    { numRuns: 150 },
  )
}, 60_000)

test.each([
  ['one long line', 'a'.repeat(2_000_000)],
  ['a header of spaces', `From: ${' '.repeat(500_000)}\r\n\r\n`],
  ['brackets', `From: ${'(<"'.repeat(100_000)}\r\n\r\n`],
  ['tags', `Content-Type: text/html\r\n\r\n${'<a href="x'.repeat(100_000)}`],
  ['quotes', `Content-Type: text/html\r\n\r\n${'<a b=\'"'.repeat(100_000)}`],
  ['comments', `Content-Type: text/html\r\n\r\n${'<!--'.repeat(200_000)}<script>`],
  ['links', `\r\n${'http://a/ '.repeat(100_000)}`],
  ['fields', 'Received: from a by b; x\r\n'.repeat(50_000)],
  ['words', `Subject: ${'=?utf-8?q?a?= '.repeat(50_000)}\r\n\r\n`],
  ['parts', `Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\n'.repeat(100_000)}`],
  ['braces', `\r\n${'{{ '.repeat(300_000)}`],
])(
  'takes its time from the length alone: %s',
  async (_, mail) => {
    const from = performance.now()
    await findingsOf(bareMail(mail))
    expect(performance.now() - from).toBeLessThan(8000)
  },
  30_000,
)
