import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasAddressInName } from '../../../src/engine/reverse-dns/address-in-name.ts'
import { genericNameOf } from '../../../src/engine/reverse-dns/generic-name.ts'

const FOUR = '203.0.113.57'
const SIX = '2001:db8:17:a::25'

describe('the address in a name', () => {
  test.each([
    'ip-203-0-113-57.hoster.net',
    '57.113.0.203.static.hoster.net',
    'static.57.113.0.203.clients.hoster.net',
    'x203.0.113.hoster.net',
    '203000113057.hoster.net',
    '057113000203.hoster.net',
    'cb007139.hoster.net',
    'vm3405803833.hoster.net',
    'p397100cb.dip.hoster.net',
  ])('%s', (name) => {
    expect(hasAddressInName(name, FOUR)).toBe(true)
  })

  test.each([
    'mail.example.org',
    'mx57.example.org',
    'mail-113.example.org',
    'mx1-0.example.org',
    'smtp.203.example.org',
    's57x113.example.org',
  ])('%s is not it', (name) => {
    expect(hasAddressInName(name, FOUR)).toBe(false)
  })

  test.each([
    '2001-db8-17-a--25.hoster.net',
    '2001-0db8-0017-000a-0000-0000-0000-0025.hoster.net',
    '20010db80017000a0000000000000025.hoster.net',
    '5.2.0.0.0.0.0.0.0.0.0.0.0.0.0.0.a.0.0.0.hoster.net',
  ])('%s of IPv6', (name) => {
    expect(hasAddressInName(name, SIX)).toBe(true)
  })

  test.each(['mail.example.org', 'six.example.org', 'mx25.example.org', 'a.example.org'])(
    '%s is not it, of IPv6',
    (name) => {
      expect(hasAddressInName(name, SIX)).toBe(false)
    },
  )

  test('is looked for without throwing, in any text', () => {
    fc.assert(
      fc.property(fc.string(), fc.ipV4(), fc.ipV6(), (name, four, six) => {
        for (const address of [four, six, name]) expect(typeof hasAddressInName(name, address)).toBe('boolean')
      }),
    )
  })

  test('is found in whatever order a provider writes it', () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.constantFrom('-', '.', '_', 'x'), fc.boolean(), (address, sign, backwards) => {
        const octets = address.split('.')
        const written = (backwards ? octets.toReversed() : octets).join(sign)
        expect(hasAddressInName(`host-${written}.example.net`, address)).toBe(true)
      }),
    )
  })
})

describe('a generic name', () => {
  test.each([
    ['p5b0c.dip0.t-ipconnect.de', 'dynamic'],
    ['dyn-12.hoster.net', 'dynamic'],
    ['host.dynamic.hoster.net', 'dynamic'],
    ['pool-7.hoster.net', 'dynamic'],
    ['a.adsl.hoster.net', 'dynamic'],
    ['client-203-0-113-57.hoster.net', 'dynamic'],
    ['static-203-0-113-57.hoster.net', 'address'],
    ['vps57.113.0.203.hoster.net', 'address'],
    ['unassigned.hoster.net', 'placeholder'],
    ['no-rdns.hoster.net', 'placeholder'],
    ['reverse-not-set.hoster.net', 'placeholder'],
  ] as const)('%s: %s', (name, kind) => {
    expect(genericNameOf(name, FOUR)?.kind ?? null).toBe(kind)
  })

  test.each([
    'mail.example.org',
    'mx1.pool.org',
    'mail.dsl-shop.de',
    'client.example.org',
    'home.example.org',
    'example.org',
    'customs.example.org',
  ])('%s was chosen', (name) => {
    expect(genericNameOf(name, FOUR)).toBeNull()
  })

  test('is told of any text, in linear time', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), fc.ipV4(), (name, address) => {
        const found = genericNameOf(name, address)
        expect(found === null || found.because.length <= 253).toBe(true)
      }),
    )
    const from = performance.now()
    genericNameOf('1.'.repeat(100_000), FOUR)
    expect(performance.now() - from).toBeLessThan(100)
  })
})
