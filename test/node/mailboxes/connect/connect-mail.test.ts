import { createHash, X509Certificate } from 'node:crypto'
import type { Socket } from 'node:net'
import type { SecureContextOptions } from 'node:tls'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ServerSettings } from '../../../../src/engine/mailboxes/account.ts'
import { connectMail, type MailConnection } from '../../../../src/node/mailboxes/connect/connect-mail.ts'
import { IMAP_PROTOCOL } from '../../../../src/node/mailboxes/connect/imap-protocol.ts'
import { MailFailure } from '../../../../src/node/mailboxes/connect/mail-failure.ts'
import type { MailProtocol } from '../../../../src/node/mailboxes/connect/mail-protocol.ts'
import { SMTP_PROTOCOL } from '../../../../src/node/mailboxes/connect/smtp-protocol.ts'
import { type Script, scriptedServer } from '../../mail/scripted-server.ts'
import { type Made, makeCertificate } from '../../tls/make-certificate.ts'
import { type MailNet, mailNet, SHORT, serviceAt } from '../mail-net.ts'

let lab: MailNet
beforeAll(async () => {
  lab = await mailNet()
})

const GREETING = '* OK ready to serve\r\n'

async function tryServer(
  script: Script,
  settings: Partial<ServerSettings> = {},
  protocol: MailProtocol = IMAP_PROTOCOL,
): Promise<{
  readonly reached: MailConnection | MailFailure
  readonly stages: readonly string[]
  readonly heard: readonly string[]
}> {
  const server = await scriptedServer({ tls: lab.tls, ...script })
  lab.lead('192.0.2.1', 993, server.port)
  const stages: string[] = []
  const reached = await connectMail(serviceAt(993, settings), {
    net: lab.net,
    protocol,
    patience: SHORT,
    signal: new AbortController().signal,
    onStage: (stage) => stages.push(stage),
  }).catch((error: unknown) => {
    if (error instanceof MailFailure) return error
    throw error
  })
  if (!(reached instanceof MailFailure)) reached.socket.destroy()
  return { reached, stages, heard: server.heard }
}

const codeOf = async (...asked: Parameters<typeof tryServer>) => {
  const { reached } = await tryServer(...asked)
  return reached instanceof MailFailure ? reached.code : 'reached'
}

const sha256 = ({ cert }: Made) => createHash('sha256').update(new X509Certificate(cert).raw).digest('hex')
const shown = (made: Made): Script => ({ implicit: true, greeting: GREETING, tls: pemOf(made) })
const pemOf = ({ cert, key }: Made): SecureContextOptions => ({ cert, key })

describe('a connection with TLS from the start', () => {
  it('passes all stages, and gives the greeting back to be read', async () => {
    const server = await scriptedServer({ tls: lab.tls, implicit: true, greeting: `${GREETING}* extra\r\n` })
    lab.lead('192.0.2.1', 993, server.port)
    const options = { net: lab.net, protocol: IMAP_PROTOCOL, patience: SHORT, signal: new AbortController().signal }
    const { socket, greeting, tls, certificate } = await connectMail(serviceAt(993), options)
    expect(greeting).toBe('* OK ready to serve')
    expect(tls).toMatch(/^TLSv1\.3 TLS_/)
    expect(certificate).toMatchObject({
      subject: 'CN=mail.example.org',
      issuer: 'CN=Test CA',
      names: ['mail.example.org', '192.0.2.1'],
    })
    let read = ''
    socket.on('data', (chunk: Buffer) => {
      read += chunk.toString()
    })
    await expect.poll(() => read).toBe(`${GREETING}* extra\r\n`)
    socket.destroy()
  })

  it('tells where it failed', async () => {
    const { reached, stages } = await tryServer({ implicit: true, greeting: '* BYE too many\r\n' })
    expect(reached).toMatchObject({ code: 'greeting-refused' })
    expect(stages).toEqual(['name', 'tcp', 'tls', 'certificate'])
  })

  it.each([
    ['silence', { implicit: true }, 'greeting-missing'],
    ['no TLS at all', { greeting: GREETING }, 'tls-failed'],
    ['nothing', { raw: () => {} }, 'tls-failed'],
    ['the end', { raw: (socket) => void socket.destroy() }, 'tls-failed'],
    ['nonsense', { implicit: true, greeting: 'hello there\r\n' }, 'server-nonsense'],
    ['a line without end', { implicit: true, greeting: `* OK ${'x'.repeat(100_000)}` }, 'server-too-long'],
  ] as const satisfies readonly (readonly [string, Script, string])[])('gets %s', async (_name, script, code) => {
    expect(await codeOf(script)).toBe(code)
  })
})

describe('a connection with STARTTLS', () => {
  const imap: Script = {
    greeting: '* OK [CAPABILITY IMAP4rev1 STARTTLS AUTH=EVIL] hi\r\n',
    startTls: [/^p1 STARTTLS$/, 'p1 OK go\r\n'],
  }
  const starttls = { security: 'starttls' } as const

  it('believes nothing that was said in clear text', async () => {
    const { reached, stages } = await tryServer(imap, starttls)
    expect(reached).toMatchObject({
      greeting: expect.stringContaining('AUTH=EVIL'),
      tls: expect.stringMatching(/^TLS/),
    })
    expect(stages).toEqual(['name', 'tcp', 'greeting', 'tls', 'certificate'])
  })

  it.each([
    ['is not offered', { ...imap, startTls: [/^never$/, ''], answer: () => 'p1 BAD what\r\n' }, 'tls-not-offered'],
    ['comes too late', { ...imap, greeting: '* PREAUTH come in\r\n' }, 'tls-not-offered'],
    ['was tampered with', { ...imap, startTls: [/^p1/, 'p1 OK go\r\np2 OK injected\r\n'] }, 'tls-failed'],
    ['ends in a BYE', { ...imap, startTls: [/^never$/, ''], answer: () => '* BYE\r\n' }, 'connection-lost'],
    ['hangs', { ...imap, startTls: [/^never$/, ''] }, 'server-too-slow'],
    [
      'gets untagged lines without end',
      { ...imap, startTls: [/^never$/, ''], answer: () => '* x\r\n'.repeat(500) },
      'server-too-much',
    ],
  ] as const satisfies readonly (readonly [string, Script, string])[])('that %s', async (_name, script, code) => {
    expect(await codeOf(script, starttls)).toBe(code)
  })

  it('that is told line by line without end', async () => {
    const drip = (socket: Socket) => {
      const timer = setInterval(() => socket.write('220-wait\r\n'), 100)
      socket.on('close', () => clearInterval(timer))
    }
    const start = Date.now()
    expect(await codeOf({ raw: drip }, starttls, SMTP_PROTOCOL)).toBe('server-too-slow')
    expect(Date.now() - start).toBeLessThan(6000)
  })

  it('says EHLO first where that is needed', async () => {
    const script: Script = {
      greeting: '220-mail.example.org\r\n220 ready\r\n',
      startTls: [/^STARTTLS$/, '220 go\r\n'],
      answer: () => '250-mail.example.org\r\n250 STARTTLS\r\n',
    }
    const { reached, heard } = await tryServer(script, starttls, SMTP_PROTOCOL)
    expect(reached).toMatchObject({ greeting: '220-mail.example.org 220 ready' })
    expect(heard).toEqual(['EHLO [127.0.0.1]', 'STARTTLS'])
    const without: Script = { ...script, answer: () => '250 mail.example.org\r\n' }
    expect(await codeOf(without, starttls, SMTP_PROTOCOL)).toBe('tls-not-offered')
    expect(await codeOf({ ...script, greeting: '554 go away\r\n' }, starttls, SMTP_PROTOCOL)).toBe('greeting-refused')
    expect(await codeOf({ ...script, greeting: '220-x\r\n'.repeat(200) }, starttls, SMTP_PROTOCOL)).toBe(
      'server-too-much',
    )
  })
})

describe('a certificate', () => {
  const names = ['192.0.2.1']

  it('is refused by what is wrong with it, and shown', async () => {
    const old = await makeCertificate('mail', { issuer: lab.ca, names, notAfter: new Date(Date.now() - 86_400_000) })
    const other = await makeCertificate('mail', { issuer: lab.ca, names: ['elsewhere.example'] })
    const self = await makeCertificate('mail', { names })
    const stranger = await makeCertificate('Stranger', { ca: true })
    const strange = await makeCertificate('mail', { issuer: stranger, names })
    expect(await codeOf(shown(old))).toBe('certificate-expired')
    expect(await codeOf(shown(other))).toBe('certificate-wrong-name')
    expect(await codeOf(shown(self))).toBe('certificate-self-signed')
    expect(await codeOf(shown(strange))).toBe('certificate-untrusted')
    const { reached, stages } = await tryServer(shown(self))
    expect(stages).toEqual(['name', 'tcp', 'tls'])
    const trouble = reached instanceof MailFailure ? reached.told((said) => said) : null
    expect(trouble?.certificate).toEqual({
      sha256: sha256(self),
      subject: 'CN=mail',
      issuer: 'CN=mail',
      names,
      validFrom: expect.stringMatching(/^20\d\d-/),
      validTo: expect.stringMatching(/^20\d\d-/),
    })
  })

  it('that is pinned is trusted whatever it is, and no other is', async () => {
    const self = await makeCertificate('anything', { names: ['elsewhere.example'], notAfter: new Date(0) })
    expect(await codeOf(shown(self), { pinnedCertificate: sha256(self) })).toBe('reached')
    expect(await codeOf(shown(self), { pinnedCertificate: sha256(self).toUpperCase() })).toBe('reached')
    // Also one that would be trusted without a pin.
    expect(await codeOf({ implicit: true, greeting: GREETING }, { pinnedCertificate: sha256(self) })).toBe(
      'certificate-not-the-pinned',
    )
  })
})

describe('where nobody is', () => {
  const options = () => ({
    net: lab.net,
    protocol: IMAP_PROTOCOL,
    patience: SHORT,
    signal: new AbortController().signal,
  })

  it('is told by name and address', async () => {
    await expect(connectMail(serviceAt(993, { host: '203.0.113.9' }), options())).rejects.toMatchObject({
      code: 'tcp-unreachable',
    })
    lab.lead('192.0.2.9', 993, 1)
    await expect(connectMail(serviceAt(993, { host: '192.0.2.9' }), options())).rejects.toMatchObject({
      code: 'tcp-refused',
    })
    await expect(connectMail(serviceAt(993, { host: 'mail.example.org' }), options())).rejects.toMatchObject({
      code: 'name-no-answer',
    })
    await expect(connectMail(serviceAt(993, { host: 'a b' }), options())).rejects.toMatchObject({
      code: 'name-not-found',
    })
  })

  it('ends at once when it is cancelled', async () => {
    const server = await scriptedServer({ tls: lab.tls, implicit: true })
    lab.lead('192.0.2.1', 993, server.port)
    const stop = new AbortController()
    const start = Date.now()
    setTimeout(() => stop.abort(), 50)
    await expect(connectMail(serviceAt(993), { ...options(), signal: stop.signal })).rejects.toBeInstanceOf(MailFailure)
    expect(Date.now() - start).toBeLessThan(400)
  })
})
