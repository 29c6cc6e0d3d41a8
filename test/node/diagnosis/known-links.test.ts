import { expect, test } from 'vitest'
import type { AppealRoute, Provider } from '../../../src/engine/knowledge/provider.ts'
import type { RuleFile } from '../../../src/engine/knowledge/rule.ts'
import { knownLinks } from '../../../src/node/diagnosis/known-links.ts'

function route(target: string): AppealRoute {
  const kind = target.includes('@') ? 'email' : 'form'
  return { kind, target, for: [], needs: [], expect: null, source: 'https://third.example/about' }
}

const provider: Provider = {
  id: 'example',
  name: 'Example',
  category: 'mailbox-provider',
  aliases: [],
  status: 'active',
  domains: ['example.org'],
  hosts: ['mx.example.org'],
  hints: [
    'see help.example.org/refused for',
    'mail tosa@rx.example.net',
    'http://old.example.org/',
    'error code b2.1*',
    'https://pastebin.com/x',
  ],
  appeals: [
    route('https://postmaster.example.org/form?x=1'),
    route('https://docs.google.com/forms/d/1'),
    route('abuse@Example.com'),
  ],
  advice: [],
  sources: [{ url: 'https://blog.example/2019', asOf: '2026-11' }],
  verifiedOn: '2026-11-01',
}

const rules: RuleFile = {
  issuer: 'example',
  rules: [
    {
      id: 'a',
      when: { text: ['go to evil.example/now'] },
      reason: 'blocklisted' as RuleFile['rules'][number]['reason'],
      examples: [],
      source: 'https://github.com/a/b#L1',
      verifiedOn: '2026-11-01',
    },
  ],
}

test('vouches for the hosts that an organization names itself, and for single pages elsewhere', () => {
  expect(knownLinks([provider], [rules])).toEqual({
    hosts: [
      'postmaster.example.org',
      'help.example.org',
      'old.example.org',
      'www.rfc-editor.org',
      'datatracker.ietf.org',
      'www.iana.org',
    ],
    urls: [
      'https://postmaster.example.org/form?x=1',
      'https://docs.google.com/forms/d/1',
      'https://blog.example/2019',
      'https://third.example/about',
      'https://github.com/a/b#L1',
    ],
    mailDomains: ['example.com', 'rx.example.net', 'postmaster.example.org', 'help.example.org', 'old.example.org'],
  })
})
