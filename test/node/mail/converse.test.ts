import { beforeAll, describe, expect, it } from 'vitest'
import type { SmtpScript } from '../../../src/engine/checks/world.ts'
import { createMail } from '../../../src/node/mail/create-mail.ts'
import { mappedDialer } from '../../../src/node/net/dialer.ts'
import { type Made, makeCertificate } from '../tls/make-certificate.ts'
import { type Script, scriptedServer, smtp } from './scripted-server.ts'

const SCRIPT: SmtpScript = { ehloName: 'client.test', implicitTls: false, startTls: true, commands: [] }
const ENDPOINT = { host: 'mail.example.org', address: '192.0.2.25', port: 25 }

let ca: Made
let tls: { cert: string; key: string }

beforeAll(async () => {
  ca = await makeCertificate('Test CA', { ca: true })
  const leaf = await makeCertificate('mail.example.org', { issuer: ca })
  tls = { cert: leaf.cert, key: leaf.key }
})

async function talk(script: Script, asked: Partial<SmtpScript> = {}, patience = {}) {
  const server = await scriptedServer({ tls, ...script })
  const dialer = mappedDialer({ 'tcp:192.0.2.25:25': `127.0.0.1:${server.port}` })
  const mail = createMail({
    dialer,
    signal: new AbortController().signal,
    extraCa: ca.cert,
    patience: { gapMs: 0, greetingMs: 300, replyMs: 300, tlsMs: 500, overallMs: 2000, ...patience },
  })
  return { session: await mail.converse(ENDPOINT, { ...SCRIPT, ...asked }), server, mail }
}

describe('an SMTP conversation', () => {
  it('goes to its end, under TLS', async () => {
    const { session, server } = await talk(smtp(), { commands: ['MAIL FROM:<>', 'RCPT TO:<postmaster@example.org>'] })
    expect(session).toMatchObject({ connection: 'connected', startTls: 'used', broke: null })
    expect(session.banner).toMatchObject({ code: 220, lines: ['mail.example.org ESMTP'] })
    expect(session.tls).toMatchObject({ outcome: 'ok', protocol: 'TLSv1.3', trustError: null })
    expect(session.tls?.chain.map(({ names }) => names)).toEqual([['mail.example.org']])
    expect([...session.capabilities.keys()]).toEqual(['PIPELINING', 'SIZE', 'STARTTLS', '8BITMIME'])
    expect(session.capabilitiesAfterTls?.get('SIZE')).toBe('10240000')
    expect(session.replies.map(({ reply }) => [reply.code, reply.enhancedStatusCode])).toEqual([
      [250, '2.1.0'],
      [250, '2.1.0'],
    ])
    expect(server.heard.slice(-2)).toEqual(['RSET', 'QUIT'])
    expect(session.transcript).toContain('S: 221 2.0.0 bye')
  })

  it('speaks TLS from the start where that is asked', async () => {
    const { session } = await talk(smtp({ implicit: true }), { implicitTls: true, startTls: false })
    expect(session).toMatchObject({ startTls: 'notTried', broke: null, tls: { outcome: 'ok' } })
    expect(session.capabilitiesAfterTls?.has('PIPELINING')).toBe(true)
  })

  it('greets with its address where it has no name', async () => {
    const { server } = await talk(smtp(), { ehloName: '[]' })
    expect(server.heard[0]).toBe('EHLO [127.0.0.1]')
  })

  it('waits for each answer where PIPELINING is not offered', async () => {
    const { session } = await talk(smtp({ capabilities: [] }), { commands: ['MAIL FROM:<>', 'RCPT TO:<a@b>'] })
    const said = session.transcript.slice(-9).map((line) => line.slice(0, 7))
    expect(said).toEqual([
      'S: 250 ',
      'C: MAIL',
      'S: 250 ',
      'C: RCPT',
      'S: 250 ',
      'C: RSET',
      'S: 250 ',
      'C: QUIT',
      'S: 221 ',
    ])
  })

  it('says HELO to who knows no EHLO', async () => {
    const answer = (line: string) => (/^EHLO/.test(line) ? '502 what\r\n' : '250 ok\r\n')
    const { session } = await talk(smtp({ answer }))
    expect(session.ehlo?.code).toBe(502)
    expect(session.replies[0]).toMatchObject({ command: 'HELO client.test', reply: { code: 250 } })
    expect(session.startTls).toBe('notOffered')
  })

  it('ends with a server that greets with 554', async () => {
    const { session, server } = await talk(smtp({ greeting: '554 no\r\n' }))
    expect(session).toMatchObject({ banner: { code: 554 }, ehlo: null, broke: null })
    expect(server.heard).toEqual(['QUIT'])
  })

  it('drops what was said in the clear behind the 220 of STARTTLS', async () => {
    const go = '220 go\r\n250-injected\r\n250 X-EVIL\r\n'
    const { session } = await talk(smtp({ startTls: [/^STARTTLS/, go] }))
    expect(session.startTls).toBe('used')
    expect(session.transcript.join('\n')).toMatch(/octets in the clear before TLS were dropped/)
    expect(session.capabilitiesAfterTls?.has('X-EVIL')).toBe(false)
  })

  it('sees whether the server carries out what stands behind STARTTLS', async () => {
    const asked = { behindStartTls: 'NOOP', commands: ['MAIL FROM:<>'] }
    const safe = await talk(smtp(), asked)
    expect(safe.session).toMatchObject({ startTls: 'used', ranBehindStartTls: false, replies: [] })
    const unsafe = await talk(smtp({ afterTls: '250 2.0.0 NOOP ok\r\n' }), asked)
    expect(unsafe.session).toMatchObject({ startTls: 'used', ranBehindStartTls: true })
  })

  it('tells a handshake that fails', async () => {
    const { session } = await talk(smtp({ tls: { ...tls, maxVersion: 'TLSv1.2', ciphers: 'ECDHE-RSA-AES128-SHA' } }))
    expect(session).toMatchObject({ startTls: 'failed', tls: { outcome: 'failed', failedAt: 'handshake' } })
  })

  it('tells a STARTTLS that is refused, and goes on', async () => {
    const { session } = await talk(smtp({ startTls: [/^never$/, ''] }), { commands: ['MAIL FROM:<>'] })
    expect(session).toMatchObject({ startTls: 'refused', tls: null })
    expect(session.replies).toHaveLength(1)
  })

  it.each<[string, Script, string]>([
    ['is silent', {}, 'timeout'],
    ['hangs up', { raw: (socket) => socket.end() }, 'closed'],
    ['has a line without end', { raw: (socket) => socket.write('220-'.padEnd(100_000, 'x')) }, 'tooMuch'],
    ['has lines without end', { raw: (socket) => socket.write('220-x\r\n'.repeat(5000)) }, 'tooMuch'],
    ['speaks something else', { raw: (socket) => socket.write('HTTP/1.1 400 Bad Request\r\n\r\n') }, 'malformed'],
    ['changes its mind inside a reply', { raw: (socket) => socket.write('220-a\r\n554 b\r\n') }, 'malformed'],
  ])('ends with a server that %s', async (_name, script, broke) => {
    const { session } = await talk(script)
    expect(session.broke).toBe(broke)
    expect(session.transcript.length).toBeLessThan(500)
  })

  it('does not wait for ever for a server that drips', async () => {
    const drip = (socket: import('node:net').Socket) => {
      const timer = setInterval(() => socket.write('220-x\r\n'), 50)
      socket.on('close', () => clearInterval(timer))
    }
    const { session } = await talk({ raw: drip }, {}, { overallMs: 400 })
    expect(session.broke).toBe('timeout')
    expect(session.tookMs).toBeLessThan(1500)
  })

  it('ends when a command is answered by hanging up', async () => {
    const answer = smtp().answer
    const script = smtp({ answer: (line, secure) => (/^RCPT/.test(line) ? null : (answer?.(line, secure) ?? '')) })
    const { session } = await talk(script, { commands: ['MAIL FROM:<>', 'RCPT TO:<a@b>', 'NOOP'] })
    expect(session).toMatchObject({ broke: 'closed' })
    expect(session.replies).toHaveLength(1)
  })

  it('never says DATA, and keeps a command to its line', async () => {
    await expect(talk(smtp(), { commands: ['MAIL FROM:<>', 'data'] })).rejects.toThrow(/must never/)
    const { server } = await talk(smtp(), { commands: ['MAIL FROM:<>\r\nDATA'] })
    expect(server.heard).not.toContain('DATA')
  })

  it('talks to an address one connection at a time', async () => {
    const { server, mail } = await talk(smtp(), {}, { gapMs: 20, atOnce: 1 })
    await Promise.all([1, 2, 3].map(() => mail.converse(ENDPOINT, SCRIPT)))
    expect(server.mostAtOnce()).toBe(1)
  })

  it('tells who refused, and who cannot be reached; and asks neither twice', async () => {
    let dialled = 0
    const dialer = mappedDialer({})
    const mail = createMail({
      dialer: { ...dialer, connectTcp: (...given) => dialer.connectTcp(...given).finally(() => (dialled += 1)) },
      signal: new AbortController().signal,
      ipv6: false,
    })
    expect(await mail.converse(ENDPOINT, SCRIPT)).toMatchObject({ connection: 'unreachable', banner: null })
    expect(await mail.reach(ENDPOINT)).toMatchObject({ outcome: 'unreachable' })
    expect(dialled).toBe(1)
    expect(await mail.reach({ ...ENDPOINT, address: '2001:db8::1' })).toMatchObject({ outcome: 'blockedHere' })
  })

  it('is cancelled at once', async () => {
    const server = await scriptedServer({})
    const controller = new AbortController()
    const dialer = mappedDialer({ 'tcp:192.0.2.25:25': `127.0.0.1:${server.port}` })
    const mail = createMail({ dialer, signal: controller.signal })
    setTimeout(() => controller.abort(), 50)
    expect(await mail.converse(ENDPOINT, SCRIPT)).toMatchObject({ connection: 'cancelled' })
    expect(await mail.reach({ ...ENDPOINT, port: 587 })).toMatchObject({ outcome: 'cancelled' })
  })
})

describe('ways', () => {
  it('knows a blocked port 25 by what other ports of the same servers say', async () => {
    const server = await scriptedServer(smtp())
    const dialer = mappedDialer({ 'tcp:192.0.2.25:587': `127.0.0.1:${server.port}` })
    const silent = Object.assign(new Error('silent'), { code: 'ETIMEDOUT' })
    const mail = createMail({
      dialer: {
        ...dialer,
        connectTcp: async (a, port, o) => (port === 25 ? Promise.reject(silent) : dialer.connectTcp(a, port, o)),
      },
      signal: new AbortController().signal,
      ipv6: true,
    })
    await mail.reach(ENDPOINT)
    expect(await mail.ways()).toEqual({ port25: 'unknown', ipv6: true })
    await mail.reach({ ...ENDPOINT, port: 587 })
    expect(await mail.ways()).toEqual({ port25: 'blocked', ipv6: true })
  })

  it('knows an open one', async () => {
    const { mail } = await talk(smtp())
    expect(await mail.ways()).toMatchObject({ port25: 'open' })
  })
})
