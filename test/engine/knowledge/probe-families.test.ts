import { expect, test } from 'vitest'
import { probeFamilies } from '../../../src/engine/knowledge/probe-families.ts'

const PRESETS = [
  { id: 'mailco', domains: ['mailco.example'], mx: ['*.mx.mailco.example'] },
  { id: 'acme', domains: [], mx: [] },
  { id: 'hosted', domains: ['hosted.example'], mx: ['*.filter.example'] },
]

test.each([
  ['by a domain of both', { id: 'mailco-inc', domains: ['mailco.example'], hosts: [] }, ['mailco']],
  ['by an MX host of both', { id: 'mailco-inc', domains: [], hosts: ['*.mx.mailco.example'] }, ['mailco']],
  ['by name', { id: 'acme', domains: [], hosts: [] }, ['acme']],
  [
    'by the domain of its hosts, where no preset is its own',
    { id: 'gate', domains: [], hosts: ['*.gate.example'] },
    ['gate.example'],
  ],
  ['not by a host under the domain of somebody else', { id: 'gate', domains: [], hosts: ['*.eu.gate.example'] }, []],
])('a family is found %s', (_, organization, families) => {
  expect(probeFamilies({ ...organization, category: 'mailbox-provider' }, PRESETS)).toEqual(families)
})

test('who keeps a list has no mailboxes', () => {
  const list = { id: 'acme', domains: ['mailco.example'], hosts: ['*.acme.example'], category: 'blocklist' } as const
  expect(probeFamilies(list, PRESETS)).toEqual([])
})
