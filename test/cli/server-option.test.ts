import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PORTS, serverFrom } from '../../src/cli/mailbox/server-option.ts'
import { WrongUsage } from '../../src/cli/wrong-usage.ts'

const FOUND = { host: 'imap.example.org', port: 993, security: 'implicit' } as const
const read = (given: string | undefined, starttls = false, pin?: string) =>
  serverFrom({ given, starttls, pin }, FOUND, PORTS.imap)

describe('a server of the options', () => {
  test.each([
    ['mail.example.org', false, { host: 'mail.example.org', port: 993, security: 'implicit' }],
    ['mail.example.org', true, { host: 'mail.example.org', port: 143, security: 'starttls' }],
    ['MAIL.Example.org.:1993', false, { host: 'mail.example.org', port: 1993, security: 'implicit' }],
    ['bücher.example', false, { host: 'xn--bcher-kva.example', port: 993, security: 'implicit' }],
    ['127.0.0.1:1143', true, { host: '127.0.0.1', port: 1143, security: 'starttls' }],
    ['[2001:db8::1]:993', false, { host: '2001:db8::1', port: 993, security: 'implicit' }],
    ['localhost', false, { host: 'localhost', port: 993, security: 'implicit' }],
  ] as const)('%s', (given, starttls, server) => {
    expect(read(given, starttls)).toEqual({ ...server, pinnedCertificate: null })
  })

  test('that is not told is the one that was found, with its pin', () => {
    const pin = `${'AB:'.repeat(31)}AB`
    expect(read(undefined, false, pin)).toEqual({ ...FOUND, pinnedCertificate: 'ab'.repeat(32) })
    expect(serverFrom({ given: undefined, starttls: false, pin: undefined }, null, PORTS.imap)).toBeNull()
  })

  test.each(['/', 'a/b', 'a@b.example', '!', ''])('%j is none', (given) => {
    expect(() => read(given)).toThrow(WrongUsage)
  })

  test('is one that can be asked for, or wrong usage', () => {
    const text = fc.oneof(
      fc.string(),
      fc.domain(),
      fc.ipV6(),
      fc.tuple(fc.domain(), fc.nat()).map((parts) => parts.join(':')),
    )
    fc.assert(
      fc.property(text, fc.boolean(), (given, starttls) => {
        try {
          const server = read(given, starttls)
          expect(server?.host).toMatch(/^[^\s/@]{1,253}$/)
          expect(server?.port).toBeGreaterThan(0)
          expect(server?.port).toBeLessThan(65_536)
        } catch (error) {
          expect(error).toBeInstanceOf(WrongUsage)
        }
      }),
    )
  })
})
