import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ARRIVAL, bareMail, findingsOf, graveOf, LETTER, mailWorld, sign } from './message-world.ts'

const GOOD = ARRIVAL + (await sign(LETTER))

test('a good letter from one person to another has no failure and no warning', async () => {
  const fake = await mailWorld(GOOD)
  expect(await graveOf(fake)).toEqual([])
  const notices = (await findingsOf(fake)).filter(({ outcome }) => outcome === 'notice').map(({ id }) => id)
  expect(notices).toEqual(['dkim-signature-oversigning'])
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
