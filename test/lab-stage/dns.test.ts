import { createSocket } from 'node:dgram'
import { createConnection } from 'node:net'
import dnsPacket from 'dns-packet'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningLab, startScenario } from '../../src/lab/start-scenario.ts'
import { SMALL } from './small-scenario.ts'

let lab: RunningLab
beforeAll(async () => {
  lab = await startScenario(SMALL)
})
afterAll(() => lab.stop())

describe('a name server of the lab', () => {
  test('answers with authority for its zone, without recursion', async () => {
    const answer = await ask('185.12.1.53', 'klein.netz', 'MX')
    expect(answer).toMatchObject({ flag_aa: true, flag_ra: false, rcode: 'NOERROR' })
    expect(data(answer)).toEqual([{ preference: 10, exchange: 'mail.klein.netz' }])
  })

  test('refers to the servers of a zone below, with their addresses', async () => {
    const answer = await ask('185.10.0.1', 'mail.klein.netz', 'A')
    expect(answer).toMatchObject({ flag_aa: false, answers: [] })
    expect(answer.authorities?.map(({ type }) => type)).toEqual(['NS', 'NS', 'DS', 'RRSIG'])
    expect(answer.additionals?.map(({ name }) => name)).toEqual(['ns1.klein.netz', 'ns2.klein.netz', '.'])
  })

  test('tells a name that does not exist from a type that does not', async () => {
    expect(await ask('185.12.1.53', 'nichts.klein.netz', 'A')).toMatchObject({ rcode: 'NXDOMAIN', answers: [] })
    expect(await ask('185.12.1.53', 'mail.klein.netz', 'MX')).toMatchObject({ rcode: 'NOERROR', answers: [] })
    expect(await ask('185.12.1.53', '_tcp.mail.klein.netz', 'A')).toMatchObject({ rcode: 'NOERROR', answers: [] })
  })

  test('answers out of a wildcard', async () => {
    expect(data(await ask('185.12.1.53', 'a.b.stern.klein.netz', 'A')).at(0)).toBe('185.12.1.99')
  })

  test('cuts what is too long for UDP, and gives it over TCP', async () => {
    expect(await ask('185.12.1.53', 'lang.klein.netz', 'TXT')).toMatchObject({ flag_tc: true, answers: [] })
    const whole = await askTcp('185.12.1.53', 'lang.klein.netz', 'TXT')
    expect(whole.answers?.filter(({ type }) => type === 'TXT')).toHaveLength(40)
  })

  test('refuses what it does not serve, and everything when it is lame', async () => {
    expect(await ask('185.12.1.53', 'anders.netz', 'A')).toMatchObject({ rcode: 'REFUSED' })
    expect(await ask('193.20.4.53', 'klein.netz', 'SOA')).toMatchObject({ rcode: 'REFUSED' })
  })

  test('gives no zone to strangers', async () => {
    expect(await askTcp('185.12.1.53', 'klein.netz', 'AXFR')).toMatchObject({ rcode: 'REFUSED' })
  })
})

describe('the resolver of the lab', () => {
  test('follows aliases and sets AD for what is proven', async () => {
    const answer = await resolve('alias.klein.netz', 'A')
    expect(answer).toMatchObject({ flag_ad: true, flag_ra: true, flag_aa: false })
    expect(answer.answers?.filter(({ type }) => type !== 'RRSIG').map(({ name }) => name)).toEqual([
      'alias.klein.netz',
      'weit.alias2.klein.netz',
      'mail.klein.netz',
    ])
  })

  test('fails for bogus data, says why, and gives it with CD', async () => {
    const answer = await resolve('unten.klein.netz', 'A')
    expect(answer).toMatchObject({ rcode: 'SERVFAIL', flag_ad: false })
    expect(JSON.stringify(answer.additionals)).toContain('"code":15')
    expect(data(await resolve('unten.klein.netz', 'A', dnsPacket.CHECKING_DISABLED)).at(0)).toBe('185.12.1.77')
  })

  test('fills placeholders with what the certificates say', async () => {
    const [tlsa] = data(await resolve('_25._tcp.mail.klein.netz', 'TLSA')) as [{ certificate: Buffer }]
    expect(tlsa.certificate).toHaveLength(32)
  })

  test('keeps a log of all questions', async () => {
    const before = lab.questions.length
    await resolve('klein.netz', 'CAA')
    expect(lab.questions.slice(before)).toMatchObject([{ server: 'resolver', name: 'klein.netz', type: 'CAA' }])
  })
})

test.each([
  ['portal', 'irgendwas.netz', { rcode: 'NOERROR', flag_ad: false }],
  ['rewriting', 'irgendwas.netz', { rcode: 'NOERROR' }],
  ['honest', 'irgendwas.netz', { rcode: 'NXDOMAIN', flag_ad: true }],
  ['strippingAd', 'klein.netz', { rcode: 'NOERROR', flag_ad: false }],
  ['notValidating', 'unten.klein.netz', { rcode: 'NOERROR', flag_ad: false }],
] as const)('a resolver that is %s', async (mode, name, expected) => {
  const other = await startScenario({ ...SMALL, resolver: { mode } })
  expect(await resolve(name, 'A', 0, other)).toMatchObject(expected)
  await other.stop()
})

type Answer = dnsPacket.DecodedPacket & { readonly rcode?: string }

function data(answer: Answer): readonly unknown[] {
  return (answer.answers ?? []).flatMap((each) => (each.type === 'RRSIG' || !('data' in each) ? [] : [each.data]))
}

function query(name: string, type: string, flags = 0): Buffer {
  return dnsPacket.encode({
    type: 'query',
    id: 7,
    flags,
    questions: [{ type: type as dnsPacket.RecordType, name }],
    additionals: [
      {
        type: 'OPT',
        name: '.',
        udpPayloadSize: 1232,
        extendedRcode: 0,
        ednsVersion: 0,
        flags: dnsPacket.DNSSEC_OK,
        flag_do: true,
        options: [],
      },
    ],
  })
}

function resolve(name: string, type: string, flags = 0, of = lab): Promise<Answer> {
  return datagram(of.resolverPort, query(name, type, flags | dnsPacket.RECURSION_DESIRED))
}

function ask(address: string, name: string, type: string): Promise<Answer> {
  return datagram(portOf('udp', address), query(name, type))
}

function portOf(protocol: string, address: string): number {
  return Number(lab.map[`${protocol}:${address}:53`]?.split(':')[1])
}

function datagram(port: number, message: Buffer): Promise<Answer> {
  return new Promise((done) => {
    const socket = createSocket('udp4')
    socket.on('message', (answer) => {
      socket.close()
      done(dnsPacket.decode(answer))
    })
    socket.send(message, port, '127.0.0.1')
  })
}

function askTcp(address: string, name: string, type: string): Promise<Answer> {
  return new Promise((done) => {
    const socket = createConnection(portOf('tcp', address), '127.0.0.1')
    const message = query(name, type)
    let all = Buffer.alloc(0)
    socket.write(Buffer.concat([Buffer.of(0, message.length), message]))
    socket.on('data', (piece: Buffer) => {
      all = Buffer.concat([all, piece])
      if (all.length < 2 + all.readUInt16BE(0)) return
      socket.destroy()
      done(dnsPacket.decode(all.subarray(2)))
    })
  })
}
