import { describe, expect, it } from 'vitest'
import { bareAddress, domainOf, findAddresses, locateAddresses } from '../../../src/engine/messages/addresses.ts'

const FOUND: readonly (readonly [name: string, text: string, addresses: readonly string[]])[] = [
  ['one', 'to user@example.com', ['user@example.com']],
  ['several, in their order', 'b@example.org, a@example.com', ['b@example.org', 'a@example.com']],
  ['in angle brackets', '<user@example.com>', ['user@example.com']],
  ['the full stop of the sentence is not part of it', 'Write to user@example.com.', ['user@example.com']],
  ['a colon behind it', 'user@example.com: unknown', ['user@example.com']],
  ['plus and dots in the local part', 'first.last+tag@sub.example.co.uk', ['first.last+tag@sub.example.co.uk']],
  ['a quoted local part', '"John Doe"@example.com', ['"John Doe"@example.com']],
  ['a domain literal', 'user@[192.0.2.1] x', ['user@[192.0.2.1]']],
  ['an international address', 'näme@bücher.example', ['näme@bücher.example']],
  ['words of a language without spaces behind it', 'user@example.comに送信', ['user@example.com']],
  ['mailto: in front', 'mailto:user@example.com', ['user@example.com']],
  ['to= in front', 'to=user@example.com', ['user@example.com']],
  ['a bullet in front', '*user@example.com', ['user@example.com']],
  ['an at sign alone', 'meet @ noon', []],
  ['no domain', 'user@', []],
  ['no local part', '@example.com', []],
  ['a domain of one letter', 'a@b', []],
  ['a lone quote before it', '"@example.com', []],
  ['an open quote before it', '"a\nb"@example.com', []],
  ['an open bracket behind it', 'user@[192.0.2.1', []],
  ['nothing', '', []],
]

describe('addresses in a text', () => {
  it.each(FOUND)('%s', (_name, text, addresses) => {
    expect(findAddresses(text)).toEqual(addresses)
  })

  it('are told with their places', () => {
    const text = 'to <user@example.com>: no'
    expect(locateAddresses(text).map(({ start, end }) => text.slice(start, end))).toEqual(['user@example.com'])
  })
})

const BARE: readonly (readonly [name: string, value: string, address: string])[] = [
  ['a bare address', 'user@example.com', 'user@example.com'],
  ['with a name', 'John Doe <user@example.com>', 'user@example.com'],
  ['with a name in quotes', '"Doe, John" <user@example.com>', 'user@example.com'],
  ['with a comment behind', '<user@example.com> (John)', 'user@example.com'],
  ['with spaces in the brackets', '< user@example.com >', 'user@example.com'],
  ['the last brackets count', '<a@example.com> <b@example.com>', 'b@example.com'],
  ['mailto:', 'mailto:user@example.com', 'user@example.com'],
  ['a source route (RFC 5321 §4.1.1.3)', '<@a.example,@b.example:user@example.com>', 'user@example.com'],
  ['words round it without brackets', 'the user user@example.com is gone', 'user@example.com'],
  ['no address stays as it is', ' postmaster ', 'postmaster'],
  ['empty brackets', '<>', ''],
  ['an open bracket', '<user@example.com', 'user@example.com'],
  ['nothing', '', ''],
]

describe('the address of a field', () => {
  it.each(BARE)('%s', (_name, value, address) => {
    expect(bareAddress(value)).toBe(address)
  })
})

it('a domain stands behind the last at sign, in lower-case', () => {
  expect([domainOf('User@EXAMPLE.com'), domainOf('"a@b"@c.example'), domainOf('nobody'), domainOf(null)]).toEqual([
    'example.com',
    'c.example',
    '',
    '',
  ])
})
