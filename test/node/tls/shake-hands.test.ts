import { createHash, X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { createServer, type TlsOptions } from 'node:tls'
import { describe, expect, it } from 'vitest'
import { readCertificate } from '../../../src/node/tls/read-certificate.ts'
import { shakeHands } from '../../../src/node/tls/shake-hands.ts'
import { makeCertificate } from './make-certificate.ts'

async function shake(options: TlsOptions, extraCa: string | null = null) {
  const server = createServer(options, (socket) => socket.on('error', () => {})).listen(0, '127.0.0.1')
  server.on('tlsClientError', () => {})
  await once(server, 'listening')
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  await once(socket, 'connect')
  const signal = new AbortController().signal
  const handshake = await shakeHands(socket, { extraCa, timeoutMs: 2000, signal, servername: 'mail.example.org' })
  handshake.socket?.destroy()
  server.close()
  return handshake.state
}

describe('a handshake', () => {
  it('shows the chain as the server sent it, and adds no root of its own', async () => {
    const root = await makeCertificate('Root', { ca: true })
    const middle = await makeCertificate('Middle', { ca: true, issuer: root })
    const leaf = await makeCertificate('mail.example.org', { issuer: middle })
    const whole = await shake({ key: leaf.key, cert: leaf.cert + middle.cert }, root.cert)
    expect(whole).toMatchObject({ outcome: 'ok', trustError: null })
    expect(whole.chain.map(({ subject }) => subject)).toEqual(['CN=mail.example.org', 'CN=Middle'])
    const cut = await shake({ key: leaf.key, cert: leaf.cert }, root.cert)
    expect(cut.trustError).toBe('UNABLE_TO_VERIFY_LEAF_SIGNATURE')
    expect(cut.chain).toHaveLength(1)
    const swapped = await shake({ key: leaf.key, cert: leaf.cert + root.cert + middle.cert }, root.cert)
    expect(swapped.chain.map(({ subject }) => subject)).toEqual(['CN=mail.example.org', 'CN=Root', 'CN=Middle'])
  })

  it('asks for trust, not for the name', async () => {
    const root = await makeCertificate('Root', { ca: true })
    const other = await makeCertificate('other.example', { issuer: root })
    expect((await shake({ key: other.key, cert: other.cert }, root.cert)).trustError).toBeNull()
    const old = await makeCertificate('mail.example.org', { issuer: root, notAfter: new Date(Date.now() - 1000) })
    expect((await shake({ key: old.key, cert: old.cert }, root.cert)).trustError).toBe('CERT_HAS_EXPIRED')
  })

  it('does not throw at what is no TLS', async () => {
    const plain = (await import('node:net'))
      .createServer((socket) => socket.end('220 hello\r\n'))
      .listen(0, '127.0.0.1')
    await once(plain, 'listening')
    const socket = connect((plain.address() as AddressInfo).port, '127.0.0.1')
    await once(socket, 'connect')
    const { state } = await shakeHands(socket, { extraCa: null, timeoutMs: 2000, signal: new AbortController().signal })
    plain.close()
    expect(state).toMatchObject({ outcome: 'failed', failedAt: 'handshake' })
  })
})

describe('a certificate as a value', () => {
  it('has names, key and exact octets', async () => {
    const made = await makeCertificate('x', { names: ['*.Example.ORG', '192.0.2.1', '2001:db8::1'], rsaBits: 2048 })
    const x509 = new X509Certificate(made.cert)
    const certificate = readCertificate(x509)
    expect(certificate).toMatchObject({
      names: ['*.example.org', '192.0.2.1', '2001:db8::1'],
      keyType: 'rsa',
      keyBits: 2048,
      signatureAlgorithm: 'sha256WithRSAEncryption',
    })
    const spki = x509.publicKey.export({ type: 'spki', format: 'der' })
    expect(createHash('sha256').update(certificate.spki).digest('hex')).toBe(
      createHash('sha256').update(spki).digest('hex'),
    )
    expect(Buffer.from(certificate.der)).toEqual(x509.raw)
  })

  it('takes odd names as they are', async () => {
    const odd = ['a'.repeat(250), 'x, DNS:evil.example', '"quoted"', 'nul\0.example.org']
    const { cert } = await makeCertificate('x', { names: odd })
    expect(readCertificate(new X509Certificate(cert)).names).toEqual(odd.map((name) => name.toLowerCase()))
  })
})
