import { createSocket } from 'node:dgram'
import { type DigestType, type DnssecAlgorithm, dnssecLookUp, Question } from '@relaycorp/dnssec'
import dnsPacket from 'dns-packet'
import { expect, test } from 'vitest'
import type { SigningData } from '../../src/lab/dns/zone-data.ts'
import { type RunningLab, startScenario } from '../../src/lab/start-scenario.ts'
import { SMALL } from './small-scenario.ts'

/** The statuses of the validator that knows nothing of the lab. */
const STATUSES: readonly (readonly [string, SigningData, string])[] = [
  ['ECDSA P-256', { algorithm: 13 }, 'SECURE'],
  ['Ed25519', { algorithm: 15 }, 'SECURE'],
  ['RSA/SHA-256', { algorithm: 8 }, 'SECURE'],
  ['a digest with SHA-384', { digestType: 4 }, 'SECURE'],
  ['wrong signatures', { fault: 'bogus' }, 'BOGUS'],
  ['signatures that have ended', { fault: 'expired' }, 'BOGUS'],
  ['signatures of tomorrow', { fault: 'notYet' }, 'BOGUS'],
  ['a DS that does not fit', { fault: 'dsMismatch' }, 'BOGUS'],
]

test.each(STATUSES)('a validator of others finds: %s', async (_, signing, status) => {
  const zones = SMALL.zones.map((zone) => (zone.origin === 'klein.netz' ? { ...zone, signing } : zone))
  const lab = await startScenario({ ...SMALL, zones })
  expect(await validate(lab, 'mail.klein.netz')).toBe(status)
  await lab.stop()
})

async function validate(lab: RunningLab, name: string): Promise<string> {
  const [, , , tag, algorithm, digestType, digest] = lab.file.trustAnchors[0]?.split(' ') ?? []
  const trustAnchors = [
    {
      keyTag: Number(tag),
      algorithm: Number(algorithm) as DnssecAlgorithm,
      digestType: Number(digestType) as DigestType,
      digest: Buffer.from(digest ?? '', 'hex'),
    },
  ]
  const ask = (question: Question) => exchange(lab.resolverPort, question.name, question.getTypeName())
  const { status } = await dnssecLookUp(new Question(name, 'A'), ask, { trustAnchors })
  return String(status)
}

function exchange(port: number, name: string, type: string): Promise<Buffer> {
  const message = dnsPacket.encode({
    type: 'query',
    id: 9,
    flags: dnsPacket.RECURSION_DESIRED | dnsPacket.CHECKING_DISABLED,
    questions: [{ type: type as dnsPacket.RecordType, name: name.replace(/\.$/, '') }],
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
  return new Promise((done) => {
    const socket = createSocket('udp4')
    socket.on('message', (answer) => {
      socket.close()
      done(answer)
    })
    socket.send(message, port, '127.0.0.1')
  })
}
