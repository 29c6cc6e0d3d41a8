import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CheckSettings } from '../../src/contract/shapes.ts'
import { draftOf, EMPTY_DRAFT, readDomain, readSettings } from '../../src/renderer/features/checks/read-settings.ts'

describe('a domain out of what people paste', () => {
  test.each([
    ['example.org', 'example.org'],
    ['  Example.ORG. ', 'example.org'],
    ['anna@example.org', 'example.org'],
    ['https://www.example.org/contact?x=1#y', 'www.example.org'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['_dmarc.example.org', '_dmarc.example.org'],
    ['example', null],
    ['192.0.2.1', null],
    ['[2001:db8::1]', null],
    ['two words.org', null],
    ['', null],
    ['example..org', null],
  ])('%s is %s', (text, domain) => expect(readDomain(text)).toBe(domain))

  test('whatever is typed, it neither throws nor lets through what is none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const domain = readDomain(text)
        expect(domain === null || /^[a-z0-9_.-]{3,253}$/.test(domain)).toBe(true)
      }),
    )
  })
})

describe('the form', () => {
  const draft = { ...EMPTY_DRAFT, domain: 'example.org' }

  test('with the domain alone asks for all that is public, and speaks with nobody', () => {
    expect(readSettings(draft)).toEqual({
      domain: 'example.org',
      addresses: [],
      ehloName: null,
      selectors: [],
      ownServers: [],
      resolver: null,
    })
  })

  test('takes lists with any separators, each thing once', () => {
    const filled = {
      ...draft,
      addresses: '203.0.113.25, 2001:db8::25\n203.0.113.25',
      ehloName: ' mail.example.org ',
      selectors: 'mail2026;old',
      own: 'named' as const,
      ownServers: 'mail.example.org 203.0.113.25',
      resolver: 'tls://dns.example',
    }
    expect(readSettings(filled)).toEqual({
      domain: 'example.org',
      addresses: ['203.0.113.25', '2001:db8::25'],
      ehloName: 'mail.example.org',
      selectors: ['mail2026', 'old'],
      ownServers: ['mail.example.org', '203.0.113.25'],
      resolver: 'tls://dns.example',
    })
  })

  test.each([
    ['domain', 'nothing', 'nothing'],
    ['addresses', '203.0.113.25 203.0.113.256', '203.0.113.256'],
    ['addresses', '2001:db8::g', '2001:db8::g'],
    ['ehloName', 'two names', 'two names'],
    ['selectors', 'mail2026 a/b', 'a/b'],
    ['resolver', 'ftp://dns.example', 'ftp://dns.example'],
    ['resolver', '127.0.0.1#x', '127.0.0.1#x'],
  ] as const)('says what is wrong in %s: %s', (field, typed, value) => {
    expect(readSettings({ ...draft, [field]: typed })).toEqual({ field, value })
  })

  test('wants at least one server where only some are one’s own', () => {
    expect(readSettings({ ...draft, own: 'named' })).toEqual({ field: 'ownServers', value: '' })
    expect(readSettings({ ...draft, own: 'named', ownServers: 'mail.example.org x/y' })).toEqual({
      field: 'ownServers',
      value: 'x/y',
    })
    expect(readSettings({ ...draft, own: 'all', ownServers: 'x/y' })).toMatchObject({ ownServers: 'all' })
  })

  test.each<Partial<CheckSettings>>([
    {},
    { ownServers: 'all' },
    {
      ownServers: ['mail.example.org'],
      addresses: ['203.0.113.25'],
      selectors: ['a', 'b'],
      resolver: '192.0.2.53#5353',
    },
  ])('is filled again with what was said: %o', (different) => {
    const settings = { ...(readSettings(draft) as CheckSettings), ...different }
    expect(readSettings(draftOf(settings))).toEqual(settings)
  })
})
