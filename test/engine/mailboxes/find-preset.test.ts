import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { familyOf } from '../../../src/engine/mailboxes/family-of.ts'
import { fitsHost, presetOfDomain, presetOfMx } from '../../../src/engine/mailboxes/find-preset.ts'
import { aPreset } from './a-preset.ts'

const GMAIL = aPreset({ id: 'gmail', name: 'Gmail', domains: ['gmail.com'], mx: ['*.google.com'] })
const YAHOO = aPreset({ id: 'yahoo', name: 'Yahoo', domains: ['yahoo.com'], mx: ['*.yahoodns.net'] })
const AOL = aPreset({ id: 'aol', name: 'AOL', domains: ['aol.com'], mx: ['mx-aol.mail.gm0.yahoodns.net'] })
const OUTLOOK = aPreset({ id: 'outlook', mx: ['*.olc.protection.outlook.com'] })
const OFFICE = aPreset({ id: 'office', mx: ['*.protection.outlook.com'] })
const ALL = [GMAIL, OFFICE, YAHOO, AOL, OUTLOOK]

describe('a preset', () => {
  test('is found by the domain of its addresses, and not by another below it', () => {
    expect(presetOfDomain('gmail.com', ALL)).toBe(GMAIL)
    expect(presetOfDomain('sub.gmail.com', ALL)).toBeNull()
    expect(presetOfDomain('notgmail.com', ALL)).toBeNull()
  })

  test('is found by the MX of somebody else’s domain', () => {
    expect(presetOfMx(['aspmx.l.google.com', 'alt1.aspmx.l.google.com'], ALL)).toBe(GMAIL)
    expect(presetOfMx(['google.com'], ALL)).toBeNull()
    expect(presetOfMx(['aspmx.l.google.com.evil.example'], ALL)).toBeNull()
    expect(presetOfMx([], ALL)).toBeNull()
  })

  test('whose pattern is the most exact one is it', () => {
    expect(presetOfMx(['mx-aol.mail.gm0.yahoodns.net'], ALL)).toBe(AOL)
    expect(presetOfMx(['mta5.am0.yahoodns.net'], ALL)).toBe(YAHOO)
    expect(presetOfMx(['hotmail-com.olc.protection.outlook.com'], ALL)).toBe(OUTLOOK)
    expect(presetOfMx(['example-org.mail.protection.outlook.com'], ALL)).toBe(OFFICE)
  })

  test('of the preferred MX comes before that of a backup', () => {
    expect(presetOfMx(['mx.own.example', 'mta5.am0.yahoodns.net', 'aspmx.l.google.com'], ALL)).toBe(YAHOO)
  })
})

describe('a family', () => {
  test.each([
    [['aspmx.l.google.com'], 'company.example', 'gmail', 'Gmail'],
    [[], 'gmail.com', 'gmail', 'Gmail'],
    [['mx.unknown.example'], 'gmail.com', 'gmail', 'Gmail'],
    [['mx1.mail.hoster.co.uk', 'mx2.other.net'], 'friend.org', 'hoster.co.uk', 'hoster.co.uk'],
    [['mail.friend.org'], 'friend.org', 'friend.org', 'friend.org'],
    [[], 'friend.org', 'friend.org', 'friend.org'],
    [['localhost'], 'friend.org', 'localhost', 'localhost'],
    [['bad\\032name.example', ''], 'friend.org', 'friend.org', 'friend.org'],
  ])('of the MX %j of %s is %s', (mx, domain, id, name) => {
    expect(familyOf(mx, domain, ALL)).toEqual({ id, name })
  })

  test('is always there, whatever the DNS says', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.domain(), fc.string())), fc.domain(), (mx, domain) => {
        const family = familyOf(mx, domain, ALL)
        expect(family.id).toMatch(/^[a-z0-9.-]{1,253}$/i)
      }),
    )
  })
})

test('a pattern fits what ends like it with a label more, and a whole name itself alone', () => {
  fc.assert(
    fc.property(fc.domain(), fc.domain(), (host, other) => {
      expect(fitsHost(host, host)).toBe(true)
      expect(fitsHost(`*.${host}`, host)).toBe(false)
      expect(fitsHost(`*.${host}`, `mx.${host}`)).toBe(true)
      expect(fitsHost(`*.${host}`, `mx${host}`)).toBe(false)
      expect(fitsHost(`*.${host}`, other)).toBe(other.endsWith(`.${host}`))
    }),
  )
})
