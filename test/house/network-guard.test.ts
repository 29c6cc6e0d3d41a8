import dgram from 'node:dgram'
import dns from 'node:dns'
import { once } from 'node:events'
import http from 'node:http'
import net, { type AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** Of TEST-NET-1 (RFC 5737), which belongs to nobody. */
const FAR = '192.0.2.1'
const GUARDED = /A test tried to reach the network/

test('a connection to another computer fails at once', async () => {
  const [error] = await once(net.connect(25, FAR), 'error').catch((error) => [error])
  expect(error).toMatchObject({ message: expect.stringMatching(GUARDED) })
})

test('a name of the DNS is not asked for', async () => {
  await expect(dns.promises.lookup('example.com')).rejects.toThrow(GUARDED)
  await expect(dns.promises.resolveMx('example.com')).rejects.toThrow(GUARDED)
  await expect(new dns.promises.Resolver().resolve('example.com')).rejects.toThrow(GUARDED)
  const error = await new Promise((resolve) => dns.resolveTxt('example.com', resolve))
  expect(error).toMatchObject({ message: expect.stringMatching(GUARDED) })
})

test('neither fetch nor https gets out, by name or by address', async () => {
  for (const url of ['https://example.com/', `http://${FAR}/`]) {
    await expect(fetch(url)).rejects.toMatchObject({ cause: { message: expect.stringMatching(GUARDED) } })
    const [error] = await once(http.get(url.replace('https', 'http')), 'response').catch((error) => [error])
    expect(error).toMatchObject({ message: expect.stringMatching(GUARDED) })
  }
})

test('no datagram is sent', () => {
  const socket = dgram.createSocket('udp4')
  expect(() => socket.send('?', 53, FAR)).toThrow(GUARDED)
  expect(() => socket.connect(53, FAR)).toThrow(GUARDED)
  socket.close()
})

test('the computer itself may be reached, by name, by address and by socket file', async () => {
  const server = http.createServer((_, response) => response.end('here')).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  for (const host of ['127.0.0.1', 'localhost']) {
    expect(await (await fetch(`http://${host}:${port}`)).text()).toBe('here')
  }
  server.close()

  const path = `${temporaryFolder()}/socket`
  const local = net.createServer((socket) => socket.end()).listen(path)
  await once(local, 'listening')
  await once(net.connect(path).resume(), 'close')
  local.close()
})
