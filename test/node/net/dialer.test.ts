import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { mapKey, mappedDialer, realDialer } from '../../../src/node/net/dialer.ts'

const patient = { signal: new AbortController().signal, timeoutMs: 2000 }

describe('the dialer', () => {
  it('connects where the map says', async () => {
    const server = createServer((socket) => socket.end('hello')).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const dialer = mappedDialer({
      'tcp:192.0.2.1:25': `127.0.0.1:${port}`,
      'tcp:[2001:DB8:0::1]:25': `127.0.0.1:${port}`,
    })
    for (const address of ['192.0.2.1', '2001:db8::1']) {
      const socket = await dialer.connectTcp(address, 25, patient)
      const [said] = await once(socket, 'data')
      expect(String(said)).toBe('hello')
      socket.destroy()
    }
    server.close()
  })

  it('cannot reach what the map does not name', async () => {
    await expect(mappedDialer({}).connectTcp('192.0.2.1', 25, patient)).rejects.toMatchObject({ code: 'EHOSTUNREACH' })
    const error = await new Promise((resolve) => mappedDialer({}).openUdp('192.0.2.1', 53).onError(resolve))
    expect(error).toMatchObject({ code: 'EHOSTUNREACH' })
  })

  it('says who refused, and who was cancelled', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    server.close()
    await once(server, 'close')
    await expect(realDialer.connectTcp('127.0.0.1', port, patient)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
    const cancelled = { signal: AbortSignal.abort(), timeoutMs: 2000 }
    await expect(realDialer.connectTcp('127.0.0.1', port, cancelled)).rejects.toMatchObject({ code: 'ABORT_ERR' })
  })

  it('carries datagrams both ways', async () => {
    const server = createSocket('udp4').bind(0, '127.0.0.1')
    await once(server, 'listening')
    server.on('message', (message, from) => server.send(`re: ${message}`, from.port, from.address))
    const channel = mappedDialer({ 'udp:192.0.2.1:53': `127.0.0.1:${server.address().port}` }).openUdp('192.0.2.1', 53)
    const answer = new Promise((resolve) => channel.onMessage((message) => resolve(String(message))))
    channel.send(Buffer.from('question'))
    expect(await answer).toBe('re: question')
    channel.close()
    server.close()
  })

  it('writes IPv6 addresses one way', () => {
    expect(mapKey('tcp', '2001:DB8:0:0::1', 25)).toBe('tcp:[2001:db8::1]:25')
  })
})
