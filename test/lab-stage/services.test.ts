import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SmtpData } from '../../src/lab/mail/smtp-data.ts'
import { type RunningLab, startScenario } from '../../src/lab/start-scenario.ts'
import { createMail } from '../../src/node/mail/create-mail.ts'
import { SMALL } from './small-scenario.ts'

const AT = { host: 'mail.klein.netz', address: '185.12.1.25', port: 25 }
const SCRIPT = { ehloName: 'ich.netz', implicitTls: false, startTls: true, commands: [] as readonly string[] }

let lab: RunningLab
beforeAll(async () => {
  lab = await startScenario(SMALL)
})
afterAll(() => lab.stop())

describe('a mail server of the lab', () => {
  test('greets, does TLS with its certificate, and takes mail for its own people only', async () => {
    const commands = ['MAIL FROM:<>', 'RCPT TO:<postmaster@klein.netz>', 'RCPT TO:<x@klein.netz>', 'RCPT TO:<a@b.netz>']
    const session = await mailIn(lab).converse(AT, { ...SCRIPT, commands })
    expect(session).toMatchObject({ connection: 'connected', startTls: 'used', broke: null })
    expect(session.tls).toMatchObject({ outcome: 'ok', trustError: null })
    expect(session.tls?.chain[0]?.names).toEqual(['mail.klein.netz'])
    expect(session.replies.map(({ reply }) => reply.code)).toEqual([250, 250, 550, 554])
  })

  test('is the same under its IPv6 address', async () => {
    const session = await mailIn(lab).converse({ ...AT, address: '2a02:1800:1::25' }, SCRIPT)
    expect(session.banner?.code).toBe(220)
  })

  const ODD: readonly (readonly [string, Partial<SmtpData>, object])[] = [
    ['hides STARTTLS', { startTls: 'hidden' }, { startTls: 'notOffered' }],
    ['refuses STARTTLS', { startTls: 'refused' }, { startTls: 'refused' }],
    ['fails in STARTTLS', { startTls: 'failing' }, { startTls: 'failed' }],
    ['sends a banner without end', { bannerFault: 'endless' }, { broke: 'tooMuch' }],
    ['hangs up at once', { bannerFault: 'hangUp' }, { banner: null }],
    ['has no room', { banner: ['554 no'] }, { banner: { code: 554 } }],
    ['says odd things', { replies: [{ command: 'EHLO *', reply: ['hm'] }] }, { broke: 'malformed' }],
  ]
  test.each(ODD)('%s', async (_, behaviour, expected) => {
    const odd = await startScenario({ ...SMALL, smtp: SMALL.smtp.map((each) => ({ ...each, ...behaviour })) })
    expect(await mailIn(odd).converse(AT, SCRIPT)).toMatchObject(expected)
    await odd.stop()
  })
})

test('a door that is closed refuses, one that is not there is never reached', async () => {
  const mail = mailIn(lab)
  expect(await mail.reach({ ...AT, address: '185.12.1.80' })).toMatchObject({ outcome: 'refused' })
  expect(await mail.reach({ ...AT, address: '185.12.1.81' })).toMatchObject({ outcome: 'unreachable' })
})

test('services for mail programs greet and do TLS', async () => {
  const mail = mailIn(lab)
  const imap = await mail.greet({ ...AT, port: 993 }, { protocol: 'imap', implicitTls: true })
  expect(imap).toMatchObject({ broke: null, tls: { outcome: 'ok', trustError: null } })
  const sieve = await mail.greet({ ...AT, port: 4190 }, { protocol: 'managesieve', implicitTls: false })
  expect(sieve).toMatchObject({ broke: null, startTls: 'used', tls: { outcome: 'ok' } })
})

function mailIn({ dialer, rootPem }: RunningLab) {
  const patience = { gapMs: 0 }
  return createMail({ dialer, signal: new AbortController().signal, extraCa: rootPem, ipv6: true, patience })
}
