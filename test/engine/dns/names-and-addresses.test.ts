import { isIP } from 'node:net'
import { domainToUnicode } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ancestorsOf, isHostName, isWithin, labelsOf, parentOf, wireName } from '../../../src/engine/dns/domain-name.ts'
import { decodePunycode, toAsciiName, toUnicodeName } from '../../../src/engine/dns/idn.ts'
import { ipFamily, ipOctets, reverseName, sharesPrefix } from '../../../src/engine/dns/ip-address.ts'
import { isPublicAddress, specialBlockOf } from '../../../src/engine/dns/special-addresses.ts'

describe('addresses', () => {
  it.each([
    ['192.0.2.1', '1.2.0.192.in-addr.arpa'],
    ['2001:db8::567:89ab', 'b.a.9.8.7.6.5.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa'],
    ['nonsense', null],
  ])('the reverse name of %s', (address, name) => {
    expect(reverseName(address)).toBe(name)
  })

  it('are what Node takes for addresses, zone indexes apart', () => {
    const texts = fc.oneof(fc.ipV4(), fc.ipV6(), fc.string(), fc.stringMatching(/^[0-9a-f:.]{0,46}$/))
    fc.assert(
      fc.property(texts, (text) => {
        expect(ipFamily(text) ?? 0).toBe(isIP(text))
      }),
    )
  })

  it.each(['8.8.8.8', '1.1.1.1', '2a00:1450:4001::1', '::ffff:8.8.8.8', '192.0.0.9', '172.32.0.1', '2001:4860::8888'])(
    '%s is public',
    (address) => {
      expect(isPublicAddress(address)).toBe(true)
    },
  )

  it.each([
    ['10.1.2.3', 'RFC 1918'],
    ['172.31.255.255', 'RFC 1918'],
    ['192.168.0.1', 'RFC 1918'],
    ['100.64.0.1', 'RFC 6598'],
    ['127.0.0.53', 'RFC 1122'],
    ['198.19.255.1', 'RFC 2544'],
    ['203.0.113.9', 'RFC 5737'],
    ['::ffff:10.0.0.1', 'RFC 1918'],
    ['::1', 'RFC 4291'],
    ['fd00::1', 'RFC 4193'],
    ['fe80::1', 'RFC 4291'],
    ['2001:db8::1', 'RFC 3849'],
    ['255.255.255.255', 'RFC 1112'],
  ])('%s is special', (address, rfc) => {
    expect(specialBlockOf(address)?.rfc).toBe(rfc)
    expect(isPublicAddress(address)).toBe(false)
  })

  it('share a prefix or not', () => {
    const octets = (text: string) => ipOctets(text) ?? new Uint8Array()
    expect(sharesPrefix(octets('192.0.2.1'), octets('192.0.2.200'), 24)).toBe(true)
    expect(sharesPrefix(octets('192.0.2.1'), octets('192.0.3.1'), 24)).toBe(false)
    expect(sharesPrefix(octets('192.0.2.1'), octets('192.0.3.1'), 23)).toBe(true)
    expect(sharesPrefix(octets('192.0.2.1'), octets('2001:db8::'), 0)).toBe(false)
  })
})

describe('names', () => {
  it('have labels, parents and ancestors', () => {
    expect(labelsOf('a.b\\.c.\\046d')).toEqual(['a', 'b\\.c', '\\046d'])
    expect(parentOf('a.b\\.c.org')).toBe('b\\.c.org')
    expect(parentOf('org')).toBe('')
    expect(parentOf('')).toBeNull()
    expect(ancestorsOf('a.b.org')).toEqual(['a.b.org', 'b.org', 'org'])
    expect(isWithin('mail.example.org', 'example.org')).toBe(true)
    expect(isWithin('notexample.org', 'example.org')).toBe(false)
  })

  it('have octets', () => {
    expect([...(wireName('Ab.c') ?? [])]).toEqual([2, 97, 98, 1, 99, 0])
    expect([...(wireName('') ?? [])]).toEqual([0])
    expect([...(wireName('a\\.b\\255') ?? [])]).toEqual([4, 97, 46, 98, 255, 0])
    expect(wireName('a'.repeat(64))).toBeNull()
    expect(wireName('a..b')).toBeNull()
    expect(wireName(`${'a'.repeat(60)}.`.repeat(5))).toBeNull()
  })

  it('never throw', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (text) => {
        wireName(text)
        ancestorsOf(text)
        toAsciiName(text)
        toUnicodeName(text)
        decodePunycode(text)
      }),
    )
  })

  it.each([
    ['mail.example.org', true],
    ['_dmarc.example.org', false],
    ['192.0.2.1', false],
    ['-a.org', false],
    ['xn--bcher-kva.example', true],
  ])('%s is a host name: %s', (name, is) => {
    expect(isHostName(name)).toBe(is)
  })

  it.each([
    ['bücher.example', 'xn--bcher-kva.example'],
    ['BÜCHER.example.', 'xn--bcher-kva.example'],
    ['straße.de', 'xn--strae-oqa.de'],
    ['例え.テスト', 'xn--r8jz45g.xn--zckzah'],
  ])('%s and back', (unicode, ascii) => {
    expect(toAsciiName(unicode)).toBe(ascii)
    expect(toUnicodeName(ascii)).toBe(unicode.toLowerCase().replace(/\.$/, ''))
  })

  it('are decoded as Node decodes them', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zäöüéñ例漢字тест-]{1,20}$/u), (label) => {
        const ascii = toAsciiName(`${label}.example`)
        if (ascii !== null) expect(toUnicodeName(ascii)).toBe(domainToUnicode(ascii) || ascii)
      }),
    )
  })
})
