import { PassThrough } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Conversation } from '../../../src/node/mail/conversation.ts'
import { newConversation } from '../../../src/node/mail/conversation.ts'
import { PATIENCE } from '../../../src/node/mail/patience.ts'
import { SERVICE_PROTOCOLS } from '../../../src/node/mail/service-protocols.ts'
import { smtpCapabilities } from '../../../src/node/mail/smtp-capabilities.ts'
import { hearReply } from '../../../src/node/mail/smtp-reply.ts'
import { derElements, objectIdentifier } from '../../../src/node/tls/der.ts'
import { readCertificate } from '../../../src/node/tls/read-certificate.ts'

/** A conversation with a server that says exactly this and hangs up. */
function hearing(...chunks: readonly (string | Uint8Array)[]): Conversation {
  const stream = new PassThrough()
  for (const chunk of chunks) stream.write(chunk)
  stream.end()
  // A stream stands for the connection: only what every stream has is used.
  return newConversation(stream as never, PATIENCE, new AbortController().signal)
}

const octets = fc.uint8Array({ maxLength: 3000 })
const lines = fc.array(
  fc.oneof(
    fc.string(),
    fc.constantFrom('220', '220-x', '220 x', '250-', '421 4.3.2 bye', '\r', '* OK', '+OK', '.', 'OK', 'p1 OK'),
  ),
  { maxLength: 150 },
)

describe('whatever a server says', () => {
  it('is heard as a bounded reply', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          octets,
          lines.map((all) => all.join('\r\n')),
        ),
        async (said) => {
          const { reply } = await hearReply(hearing(said), 1000)
          expect(reply?.lines.length ?? 0).toBeLessThanOrEqual(101)
          for (const line of reply?.lines ?? []) expect(line.length).toBeLessThanOrEqual(1000)
          expect(smtpCapabilities(reply).size).toBeLessThanOrEqual(101)
        },
      ),
      { numRuns: 200 },
    )
  })

  it.each(['imap', 'pop3', 'managesieve'] as const)('is heard by %s', async (name) => {
    const protocol = SERVICE_PROTOCOLS[name]
    await fc.assert(
      fc.asyncProperty(lines, async (said) => {
        const talk = hearing(said.join('\r\n'))
        const { lines: heard } = await protocol.greeting(talk, 1000)
        expect(heard.length).toBeLessThanOrEqual(100)
        expect(Array.isArray(protocol.capabilities(heard))).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('is heard the same, however it is cut', async () => {
    const text = '250-mail.example.org\r\n250-SIZE 1000\r\n250 8BITMIME\r\n'
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: text.length }),
        fc.integer({ min: 0, max: text.length }),
        async (a, b) => {
          const [from, to] = [Math.min(a, b), Math.max(a, b)]
          const talk = hearing(text.slice(0, from), text.slice(from, to), text.slice(to))
          const { reply } = await hearReply(talk, 1000)
          expect(reply).toMatchObject({ code: 250, lines: ['mail.example.org', 'SIZE 1000', '8BITMIME'] })
        },
      ),
    )
  })

  it('costs linear time', async () => {
    const time = async (size: number) => {
      const start = performance.now()
      await hearReply(hearing('220-'.padEnd(size, 'x')), 1000)
      return performance.now() - start
    }
    await time(1_000_000)
    expect(await time(4_000_000)).toBeLessThan(2000)
  })
})

describe('whatever a certificate holds', () => {
  it('is read as far as it goes', () => {
    fc.assert(
      fc.property(octets, (raw) => {
        derElements(raw)
        objectIdentifier(raw)
        const broken = { raw: Buffer.from(raw), subject: '', issuer: '', validFrom: '', validTo: '', serialNumber: '' }
        // What no library takes stands for a certificate: every reading must be guarded.
        const read = readCertificate(broken as never)
        expect(read.keyType).toBe('unknown')
      }),
    )
  })
})
