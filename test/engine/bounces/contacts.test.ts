import { describe, expect, it } from 'vitest'
import { readSenderAddresses, readTextAddresses, readTextLinks } from '../../../src/engine/bounces/contacts.ts'
import type { Outcome } from '../../../src/engine/bounces/diagnosis.ts'
import { EMPTY_OUTCOME } from '../../../src/engine/bounces/outcome.ts'

const outcome = (text: string, parts: Partial<Outcome> = {}): Outcome => ({ ...EMPTY_OUTCOME, text, ...parts })

describe('links in a refusal', () => {
  it.each([
    ['the full stop of the sentence is not part of it', 'See https://example.com/help.', ['https://example.com/help']],
    ['nor is the bracket round it', '(see https://example.com/help)', ['https://example.com/help']],
    ['brackets of its own stay', 'https://example.com/a_(b) x', ['https://example.com/a_(b)']],
    ['www. without a scheme', 'go to www.example.com/x now', ['http://www.example.com/x']],
    [
      'a query with the address in it',
      'https://example.com/?ip=192.0.2.1&x=y',
      ['https://example.com/?ip=192.0.2.1&x=y'],
    ],
    ['the same one twice is told once', 'https://a.example https://a.example', ['https://a.example']],
    ['a scheme alone is none', 'https:// and http://x', []],
    ['other schemes are none', 'javascript://example.com/%0aalert(1) ftp://example.com', []],
    ['no link', 'user unknown', []],
  ])('%s', (_name, text, links) => {
    expect(readTextLinks(text)).toEqual(links)
  })

  it('are at most ten', () => {
    const text = Array.from({ length: 30 }, (_, at) => `https://example.com/${at}`).join(' ')
    expect(readTextLinks(text).length).toBe(10)
  })
})

describe('addresses that a refusal invites to write to', () => {
  it.each([
    ['an invitation', 'Contact help@example.com for a reset', {}, ['help@example.com']],
    ['an invitation in German', 'Bitte wenden Sie sich an frau.mueller@example.com', {}, ['frau.mueller@example.com']],
    ['a role needs no invitation', '(postmaster@example.com)', {}, ['postmaster@example.com']],
    ['the recipient is nobody to write to', 'mail to a@example.com refused', { recipient: 'A@example.com' }, []],
    ['nor is an address that is only named', '<someone@example.com>: user unknown', {}, []],
    ['nor is one without a domain that can exist', 'contact abuse@localhost', {}, []],
    ['no address', 'user unknown', {}, []],
  ])('%s', (_name, text, parts, addresses) => {
    expect(readTextAddresses(outcome(text, parts))).toEqual(addresses)
  })
})

describe('addresses of ours that a refusal names', () => {
  it.each([
    ['the client', 'Client host [192.0.2.1] blocked', {}, ['192.0.2.1']],
    ['an IPv6 address in lower-case', 'blocked 2001:DB8::25', {}, ['2001:db8::25']],
    ['the answering host is not ours', 'host mx.example.com[198.51.100.1] said: 192.0.2.1 blocked', {}, ['192.0.2.1']],
    ['nor is the remote MTA', '192.0.2.9 refused', { remoteMta: '192.0.2.9' }, []],
    ['a number above 255 is none', '300.1.1.1', {}, []],
    ['a version is none', 'v1.2.3', {}, []],
    ['five numbers are none', '1.2.3.4.5', {}, []],
    ['a time is none', 'at 12:30:45', {}, []],
    ['a hardware address is none', '00:1A:2B:3C:4D:5E', {}, []],
    ['a full IPv6 address', '2001:db8:1:2:3:4:5:6', {}, ['2001:db8:1:2:3:4:5:6']],
    ['a colon behind an IPv6 address', '2001:db8::25: blocked', {}, ['2001:db8::25']],
    ['the end of a sentence behind an address', 'Blocked: 192.0.2.17.', {}, ['192.0.2.17']],
    ['nothing', '', {}, []],
  ])('%s', (_name, text, parts, addresses) => {
    expect(readSenderAddresses(outcome(text, parts))).toEqual(addresses)
  })
})
