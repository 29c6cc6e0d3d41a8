import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { netOf } from '../../../src/node/checks/pretended-internet.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const OPTIONS = { signal: new AbortController().signal, timeoutMs: 5000 }

/** A lab file, and a server on loopback that may be named in it. */
async function someLab() {
  const server = createServer((socket) => void socket.end())
  onTestFinished(() => void server.close())
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const file = join(temporaryFolder(), 'lab.json')
  const write = (map: Readonly<Record<string, string>>) =>
    writeFileSync(file, JSON.stringify({ map, resolver: '127.0.0.1#1' }))
  return { file, write, target: `127.0.0.1:${(server.address() as AddressInfo).port}` }
}

test('a server that comes later to the lab is reached with the next connection', async () => {
  const { file, write, target } = await someLab()
  write({})
  const { dialer } = netOf({ POSTDESK_LAB: file })
  await expect(dialer.connectTcp('192.0.2.1', 25, OPTIONS)).rejects.toMatchObject({ code: 'EHOSTUNREACH' })
  write({ 'tcp:192.0.2.1:25': target })
  const socket = await dialer.connectTcp('192.0.2.1', 25, OPTIONS)
  expect(`${socket.remoteAddress}:${socket.remotePort}`).toBe(target)
  socket.destroy()
})

test('a lab file that is half written or gone changes nothing', async () => {
  const { file, write, target } = await someLab()
  write({ 'tcp:192.0.2.1:25': target })
  const { dialer } = netOf({ POSTDESK_LAB: file })
  writeFileSync(file, '{"map": {')
  for (const spoil of [() => {}, () => rmSync(file)]) {
    spoil()
    const socket = await dialer.connectTcp('192.0.2.1', 25, OPTIONS)
    socket.destroy()
  }
})
