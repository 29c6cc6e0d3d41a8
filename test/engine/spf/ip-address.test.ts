import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addressLabels,
  inSameNetwork,
  readClientAddress,
  readIp4,
  readIp6,
  reverseName,
  showAddress,
} from '../../../src/engine/spf/ip-address.ts'

describe('IPv4 networks (RFC 7208 §12)', () => {
  it.each(['0.0.0.0', '192.0.2.1', '255.255.255.255', '10.0.99.100'])('%s', (text) => {
    expect(showAddress(readIp4(text) ?? { family: 4, octets: [] })).toBe(text)
  })
  it.each([
    '',
    '1.2.3',
    '1.2.3.4.5',
    '1.2.3.',
    '.1.2.3',
    '1.2.3.256',
    '1.2.3.04',
    '01.2.3.4',
    '1.2.3.4 ',
    '1.2.3.x',
    '1..3.4',
    '0x1.2.3.4',
    '1.2.3.-4',
    '1.2.3.1e1',
    '1234.1.1.1',
  ])('%j is none', (text) => expect(readIp4(text)).toBeNull())
})

describe('IPv6 networks (RFC 4291 §2.2)', () => {
  it.each([
    ['2001:db8::1', '2001:db8::1'],
    ['2001:DB8:0:0:0:0:0:1', '2001:db8::1'],
    ['::', '::'],
    ['::1', '::1'],
    ['1::', '1::'],
    ['1:2:3:4:5:6:7:8', '1:2:3:4:5:6:7:8'],
    ['1:2:3:4:5:6:7::', '1:2:3:4:5:6:7:0'],
    ['::2:3:4:5:6:7:8', '0:2:3:4:5:6:7:8'],
    ['2001:0:0:1::1', '2001:0:0:1::1'],
    ['1:0:0:2:0:0:0:3', '1:0:0:2::3'],
    ['::ffff:192.0.2.1', '::ffff:c000:201'],
    ['64:ff9b::192.0.2.33', '64:ff9b::c000:221'],
    ['1:2:3:4:5:6:192.0.2.1', '1:2:3:4:5:6:c000:201'],
  ])('%s', (text, shown) => expect(showAddress(readIp6(text) ?? { family: 4, octets: [] })).toBe(shown))
  it.each([
    ':',
    ':::',
    '1',
    '1:2',
    '::1::',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '12345::',
    'g::',
    '1::2:3:4:5:6:7:8',
    '192.0.2.1::',
    '::1.2.3.4.5',
    '::1.2.3.256',
    '1:2:3:4:5:6:7:1.2.3.4',
    '::1%eth0',
    '[::1]',
    ' ::1',
  ])('%j is none', (text) => expect(readIp6(text)).toBeNull())
  it('are read back from their usual form', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(255), { minLength: 16, maxLength: 16 }), (octets) => {
        expect(readIp6(showAddress({ family: 6, octets }))).toEqual({ family: 6, octets })
      }),
    )
  })
})

describe('clients', () => {
  it.each(['::ffff:192.0.2.1', '::FFFF:c000:0201', '0:0:0:0:0:ffff:192.0.2.1'])(
    '%s is an IPv4 client (RFC 7208 §5)',
    (text) => {
      expect(readClientAddress(text)).toEqual({ family: 4, octets: [192, 0, 2, 1] })
    },
  )
  it('are named backwards', () => {
    expect(reverseName({ family: 4, octets: [192, 0, 2, 1] })).toBe('1.2.0.192.in-addr.arpa')
    const address = readIp6('2001:db8::cb01')
    expect(address === null ? '' : reverseName(address)).toBe(
      '1.0.b.c.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa',
    )
    expect(address === null ? [] : addressLabels(address)).toHaveLength(32)
  })
  it.each([
    ['192.0.2.1', '192.0.2.254', 24, true],
    ['192.0.2.1', '192.0.3.1', 24, false],
    ['192.0.2.127', '192.0.2.1', 25, true],
    ['192.0.2.128', '192.0.2.1', 25, false],
    ['192.0.2.1', '10.0.0.1', 0, true],
    ['192.0.2.1', '192.0.2.1', 32, true],
    ['192.0.2.1', '192.0.2.0', 32, false],
    ['192.0.2.3', '192.0.2.1', 30, true],
    ['2001:db8::1', '2001:db8::2', 64, true],
    ['2001:db8:0:1::1', '2001:db8::1', 64, false],
    ['2001:db8::1', '2001:db8::1', 128, true],
    ['2001:db8::1', '2001:db8::3', 127, false],
    ['2001:db8::2', '2001:db8::3', 127, true],
    ['2001:db8::1', '192.0.2.1', 0, false],
  ])('%s and %s share /%i: %s', (one, other, prefix, same) => {
    const [a, b] = [readClientAddress(one), readClientAddress(other)]
    expect(a !== null && b !== null && inSameNetwork(a, b, prefix)).toBe(same)
  })
})
