import { beforeAll, describe, expect, it } from 'vitest'
import type { Service, TlsService } from '../../../src/engine/checks/world.ts'
import { createMail } from '../../../src/node/mail/create-mail.ts'
import { mappedDialer } from '../../../src/node/net/dialer.ts'
import { makeCertificate } from '../tls/make-certificate.ts'
import { type Script, scriptedServer, smtp } from './scripted-server.ts'

let tls: { cert: string; key: string }

beforeAll(async () => {
  const { cert, key } = await makeCertificate('mail.example.org')
  tls = { cert, key }
})

const IMAP: Script = {
  greeting: '* OK [CAPABILITY IMAP4rev1] ready\r\n',
  startTls: [/^p2 STARTTLS$/, 'p2 OK begin\r\n'],
  answer: (line, secure) =>
    /CAPABILITY/.test(line)
      ? `* CAPABILITY IMAP4rev1 ${secure ? 'AUTH=PLAIN' : 'STARTTLS LOGINDISABLED'}\r\np1 OK done\r\n`
      : '',
}
const POP3: Script = {
  greeting: '+OK ready\r\n',
  startTls: [/^STLS$/, '+OK begin\r\n'],
  answer: (line, secure) => (line === 'CAPA' ? `+OK\r\nTOP\r\n${secure ? 'SASL PLAIN' : 'STLS'}\r\n.\r\n` : '+OK\r\n'),
}
const SIEVE: Script = {
  greeting: '"IMPLEMENTATION" "x"\r\n"SASL" ""\r\n"STARTTLS"\r\nOK "ready"\r\n',
  startTls: [/^STARTTLS$/, 'OK "begin"\r\n'],
  afterTls: '"SASL" "PLAIN"\r\nOK\r\n',
  answer: () => 'OK\r\n',
}

async function mailTo(script: Script) {
  const server = await scriptedServer({ tls, ...script })
  const dialer = mappedDialer({ 'tcp:192.0.2.25:1': `127.0.0.1:${server.port}` })
  const patience = { gapMs: 0, greetingMs: 300, replyMs: 300, tlsMs: 500 }
  return createMail({ dialer, signal: new AbortController().signal, patience })
}

const ENDPOINT = { host: 'mail.example.org', address: '192.0.2.25', port: 1 }

describe('the greeting of a mailbox service', () => {
  it.each<[Service['protocol'], Script, string, string]>([
    ['imap', IMAP, 'LOGINDISABLED', 'AUTH=PLAIN'],
    ['pop3', POP3, 'STLS', 'SASL PLAIN'],
    ['managesieve', SIEVE, 'STARTTLS', 'SASL PLAIN'],
  ])('%s: capabilities before and after STARTTLS', async (protocol, script, before, after) => {
    const greeting = await (await mailTo(script)).greet(ENDPOINT, { protocol, implicitTls: false })
    expect(greeting).toMatchObject({ connection: 'connected', startTls: 'used', broke: null, tls: { outcome: 'ok' } })
    expect(greeting.capabilities).toContain(before)
    expect(greeting.capabilitiesAfterTls).toContain(after)
    expect(greeting.tls?.trustError).toBe('DEPTH_ZERO_SELF_SIGNED_CERT')
  })

  it('under TLS from the start', async () => {
    const mail = await mailTo({ ...IMAP, implicit: true })
    const greeting = await mail.greet(ENDPOINT, { protocol: 'imap', implicitTls: true })
    expect(greeting).toMatchObject({ startTls: 'notTried', capabilitiesAfterTls: ['IMAP4REV1', 'AUTH=PLAIN'] })
  })

  it.each<[string, Script, string]>([
    ['silence', {}, 'timeout'],
    ['another protocol', { greeting: '220 mail ESMTP\r\n' }, 'malformed'],
    ['lines without end', { raw: (socket) => socket.write('* x\r\n'.repeat(5000)) }, 'malformed'],
    ['a line without end', { raw: (socket) => socket.write('*'.repeat(50_000)) }, 'tooMuch'],
  ])('survives %s', async (_name, script, broke) => {
    const greeting = await (await mailTo(script)).greet(ENDPOINT, { protocol: 'imap', implicitTls: false })
    expect(greeting.broke).toBe(broke)
  })
})

describe('a handshake with one version', () => {
  it.each<[TlsService, Script]>([
    ['smtp', smtp()],
    ['imap', IMAP],
    ['pop3', POP3],
    ['managesieve', SIEVE],
    ['implicit', { implicit: true }],
  ])('%s', async (service, script) => {
    const mail = await mailTo({ ...script, tls: { ...tls, minVersion: 'TLSv1.2', maxVersion: 'TLSv1.2' } })
    expect(await mail.handshake(ENDPOINT, service, { version: 'TLSv1.2' })).toMatchObject({ protocol: 'TLSv1.2' })
    const refused = await mail.handshake(ENDPOINT, service, { version: 'TLSv1.3' })
    expect(refused).toMatchObject({ outcome: 'failed', failedAt: 'handshake' })
  })

  it('sees TLS 1.0 where it is spoken', async () => {
    const old = { ...tls, minVersion: 'TLSv1', ciphers: 'DEFAULT:@SECLEVEL=0' } as const
    const mail = await mailTo({ implicit: true, tls: old })
    expect(await mail.handshake(ENDPOINT, 'implicit', { version: 'TLSv1' })).toMatchObject({ protocol: 'TLSv1' })
    const never = await mail.handshake(ENDPOINT, 'implicit', { ciphers: 'NO-SUCH-CIPHER' })
    expect(never).toMatchObject({ outcome: 'failed', failedAt: 'offer' })
  })

  it('says where it failed', async () => {
    const mail = await mailTo(smtp({ capabilities: ['PIPELINING'], startTls: [/^never$/, ''] }))
    expect(await mail.handshake(ENDPOINT, 'smtp', {})).toMatchObject({ failedAt: 'startTls' })
    expect(await mail.handshake({ ...ENDPOINT, port: 2 }, 'smtp', {})).toMatchObject({ failedAt: 'connection' })
  })
})
