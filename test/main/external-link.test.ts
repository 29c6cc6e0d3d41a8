import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CHECKS } from '../../src/engine/checks/registry.ts'
import { externalLink } from '../../src/main/links/external-link.ts'
import { type KnownLinks, knownLinks } from '../../src/node/diagnosis/known-links.ts'

const known: KnownLinks = {
  hosts: ['www.spamhaus.org', 'check.spamhaus.org', 'xn--mnchen-3ya.de'],
  urls: ['https://github.com/issues/1', 'https://docs.google.com/forms/d/1'],
  mailDomains: ['rx.t-online.de', 'spamhaus.org', 'postmaster.gmx.net'],
}

describe('opens', () => {
  test.each([
    ['https://www.spamhaus.org/', 'https://www.spamhaus.org/'],
    ['https://check.spamhaus.org/query?ip=203.0.113.7#form', 'https://check.spamhaus.org/query?ip=203.0.113.7#form'],
    ['HTTPS://WWW.Spamhaus.ORG:443/a', 'https://www.spamhaus.org/a'],
    ['https://münchen.de/x', 'https://xn--mnchen-3ya.de/x'],
    ['https://github.com/issues/1', 'https://github.com/issues/1'],
    ['mailto:tosa@rx.t-online.de', 'mailto:tosa@rx.t-online.de'],
    ['mailto:Abuse+1@Spamhaus.org?subject=a%20b&body=c', 'mailto:Abuse+1@spamhaus.org?subject=a%20b&body=c'],
    ['mailto:abuse@gmx.net', 'mailto:abuse@gmx.net'],
  ])('%s', (link, opened) => {
    expect(externalLink(link, known)).toBe(opened)
  })

  test('of a mail only recipient, subject and body', () => {
    const link = 'mailto:tosa@rx.t-online.de?subject=a&cc=x@evil.example&bcc=y@evil.example&attach=/etc/passwd&Body=b'
    expect(externalLink(link, known)).toBe('mailto:tosa@rx.t-online.de?subject=a&body=b')
  })
})

describe('does not open', () => {
  test.each([
    'http://www.spamhaus.org/',
    'ftp://www.spamhaus.org/',
    'file:///etc/passwd',
    'file://www.spamhaus.org/share',
    'smb://www.spamhaus.org/share',
    'javascript:alert(1)',
    'javascript://www.spamhaus.org/%0aalert(1)',
    'data:text/html,x',
    'vbscript:x',
    'ms-msdt:/id',
    'search-ms:query=x',
    'postdesk://app/index.html',
    'blob:https://www.spamhaus.org/1',
    'view-source:https://www.spamhaus.org/',
    'intent://www.spamhaus.org#Intent;end',
    'ssh://www.spamhaus.org',
    'tel:123',
    '//www.spamhaus.org/',
    'www.spamhaus.org',
    '',
    '\\\\www.spamhaus.org\\share',
    'https://evil.example/',
    'https://www.spamhaus.org.evil.example/',
    'https://evil.example/www.spamhaus.org',
    'https://evil.example?www.spamhaus.org',
    'https://evil.example#www.spamhaus.org',
    'https://www.spamhaus.org@evil.example/',
    'https://user@www.spamhaus.org/',
    'https://user:password@www.spamhaus.org/',
    'https://www.spamhaus.org:8443/',
    'https://www.spamhaus.org./',
    'https://notwww.spamhaus.org/',
    'https://spamhaus.org/',
    'https://github.com/issues/2',
    'https://github.com/issues/1/../../evil',
    'https://203.0.113.7/',
    'https://[::1]/',
    'https://localhost/',
    'mailto:',
    'mailto:a@evil.example',
    'mailto:a@org',
    'mailto:a@rx.t-online.de,b@evil.example',
    'mailto:a@evil.example?to=b@rx.t-online.de',
    'mailto:%22a%20b%22@rx.t-online.de',
    'mailto:a%0d%0aBcc:b@evil.example@rx.t-online.de',
    'mailto://a@rx.t-online.de',
    'mailto:a@evil.rx.t-online.de.example',
  ])('%s', (link) => {
    expect(externalLink(link, known)).toBe(null)
  })
})

test('whatever it is given: null, or https on a known host, or mail to a known domain', () => {
  const scheme = fc.constantFrom('https', 'http', 'mailto', 'file', 'javascript', 'HTTPS', 'smb', 'data', '')
  const piece = fc.oneof(
    fc.constantFrom(
      '//',
      '/',
      '@',
      ':',
      '?',
      '#',
      '\\',
      '%00',
      '\0',
      '\n',
      ' ',
      '.',
      'evil.example',
      ...known.hosts,
      ...known.mailDomains,
    ),
    fc.string({ maxLength: 5 }),
  )
  fc.assert(
    fc.property(scheme, fc.array(piece, { maxLength: 8 }), (name, pieces) => {
      const link = externalLink(`${name}:${pieces.join('')}`, known)
      if (link === null) return
      const url = new URL(link)
      expect(['https:', 'mailto:']).toContain(url.protocol)
      if (url.protocol === 'https:') expect(known.hosts).toContain(url.host)
      else
        expect(known.mailDomains.some((domain) => `.${domain}`.endsWith(`.${url.pathname.split('@')[1]}`))).toBe(true)
      expect(link).not.toMatch(/[\s\0]/)
    }),
    { numRuns: 2000 },
  )
})

test('every page that a check cites can be opened', () => {
  const cited = CHECKS.flatMap(({ cites }) => cites.map(({ url }) => url))
  const places = knownLinks([], [], cited)
  expect(cited.length).toBeGreaterThan(200)
  expect(cited.filter((url) => externalLink(url, places) === null)).toEqual([])
})
