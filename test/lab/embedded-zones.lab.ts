import { type ChildProcess, spawn } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import dnsPacket from 'dns-packet'
import { afterEach, expect, test } from 'vitest'
import type { SigningData } from '../../src/lab/dns/zone-data.ts'
import { type RunningLab, startScenario } from '../../src/lab/start-scenario.ts'
import { SMALL } from '../lab-stage/small-scenario.ts'

/** Name, type, RCODE, and whether Unbound takes it for proven. */
const QUESTIONS: readonly (readonly [string, dnsPacket.RecordType, string, boolean])[] = [
  ['klein.netz', 'MX', 'NOERROR', true],
  ['nichts.klein.netz', 'A', 'NXDOMAIN', true],
  ['a.b.c.klein.netz', 'A', 'NXDOMAIN', true],
  ['mail.klein.netz', 'MX', 'NOERROR', true],
  ['_tcp.mail.klein.netz', 'A', 'NOERROR', true],
  ['x.y.stern.klein.netz', 'A', 'NOERROR', true],
  ['x.stern.klein.netz', 'MX', 'NOERROR', true],
  ['alias.klein.netz', 'A', 'NOERROR', true],
  ['klein.netz', 'DS', 'NOERROR', true],
  ['nirgends.netz', 'A', 'NXDOMAIN', true],
  ['unten.klein.netz', 'A', 'SERVFAIL', false],
]

const DENIALS: readonly (readonly [string, NonNullable<SigningData['denial']>])[] = [
  ['NSEC', 'nsec'],
  ['NSEC3', { iterations: 0, salt: '' }],
  ['NSEC3 with salt and rounds', { iterations: 5, salt: 'ab12' }],
]

const open: (() => unknown)[] = []
afterEach(async () => {
  for (const close of open.splice(0).toReversed()) await close()
})

test.each(DENIALS)('Unbound believes what the embedded lab proves with %s', async (_, denial) => {
  const zones = SMALL.zones.map((zone) => (zone.origin === 'klein.netz' ? { ...zone, signing: { denial } } : zone))
  const lab = await startScenario({ ...SMALL, zones })
  open.push(() => lab.stop())
  const port = await startUnbound(lab)
  const said = await Promise.all(
    QUESTIONS.map(async ([name, type]) => {
      const { rcode, flag_ad: proven } = await ask(port, name, type)
      return [name, type, rcode, proven]
    }),
  )
  expect(said).toEqual(QUESTIONS)
})

/** Unbound asks the lab's resolver and validates by itself. */
async function startUnbound(lab: RunningLab): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'postdesk-unbound-'))
  open.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }))
  const port = await freePort()
  const config = join(folder, 'unbound.conf')
  writeFileSync(config, configOf(folder, port, lab))
  const child = spawn('/usr/sbin/unbound', ['-c', config], { stdio: 'ignore' })
  open.push(() => ended(child))
  for (let tries = 0; tries < 50; tries += 1) {
    const answer = await Promise.race([ask(port, 'klein.netz', 'SOA'), wait(200)])
    if (answer !== undefined) return port
  }
  throw new Error('Unbound did not start')
}

function configOf(folder: string, port: number, { resolverPort, file }: RunningLab): string {
  return `server:
  interface: 127.0.0.1@${port}
  directory: "${folder}"
  chroot: ""
  username: ""
  pidfile: ""
  do-daemonize: no
  use-syslog: no
  do-not-query-localhost: no
  do-ip6: no
  aggressive-nsec: no
  trust-anchor: "${file.trustAnchors[0]}"
forward-zone:
  name: "."
  forward-addr: 127.0.0.1@${resolverPort}
`
}

function ended(child: ChildProcess): Promise<unknown> {
  const end = new Promise((resolve) => child.once('exit', resolve))
  child.kill()
  return end
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

function ask(port: number, name: string, type: dnsPacket.RecordType) {
  const message = dnsPacket.encode({
    type: 'query',
    id: 3,
    flags: dnsPacket.RECURSION_DESIRED | dnsPacket.AUTHENTIC_DATA,
    questions: [{ name, type }],
  })
  return new Promise<dnsPacket.DecodedPacket & { readonly rcode?: string }>((resolve) => {
    const socket = createSocket('udp4')
    socket.on('error', () => socket.close())
    socket.on('message', (answer) => {
      socket.close()
      resolve(dnsPacket.decode(answer))
    })
    socket.send(message, port, '127.0.0.1')
  })
}
