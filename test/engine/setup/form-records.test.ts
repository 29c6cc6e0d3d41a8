import { expect, test } from 'vitest'
import { formRecords } from '../../../src/engine/setup/records/form-records.ts'
import { planChanges } from '../../../src/engine/setup/records/plan-changes.ts'
import { wantedRecords } from '../../../src/engine/setup/records/wanted-records.ts'
import type { DnsHost } from '../../../src/engine/setup/setup-knowledge.ts'
import { CHOICES, VALUES } from './some-setup.ts'

const HOST: DnsHost = {
  id: 'some',
  name: 'Some',
  url: 'https://dns.example/',
  names: 'relativeAt',
  txt: 'one',
  targets: 'noDot',
  priority: 'ownField',
  types: ['A', 'TXT'],
  leastTtl: null,
  hints: [],
  sources: [],
  verifiedOn: '2026-11-22',
}

test('each record stands in the form of its own domain, and what is there already says so', () => {
  const values = { ...VALUES, moreDomains: ['example.net'], parkedDomains: ['parked.example', 'mail.example.org'] }
  const wanted = wantedRecords(values, CHOICES)
  const found = wanted.map(({ name, type }) => ({
    name,
    type,
    data: name === 'parked.example.' && type === 'TXT' ? ['v=spf1 -all'] : [],
    ttl: null,
    state: 'none' as const,
  }))
  const records = formRecords(planChanges(wanted, found), values, HOST)
  const of = (zone: string) => records.filter((one) => one.zone === zone).map(({ name, type }) => `${name} ${type}`)
  expect(of('example.org')).toContain('_dmarc TXT')
  expect(of('example.net')).toContain('@ MX')
  expect(of('parked.example')).toEqual(['@ TXT', '@ MX', '*._domainkey TXT', '_dmarc TXT'])
  expect(of('mail.example.org')).toContain('@ A')
  expect(records.filter(({ isThere }) => isThere).map(({ zone, name, type }) => [zone, name, type])).toEqual([
    ['parked.example', '@', 'TXT'],
  ])
  expect(records.some(({ type }) => type === 'PTR')).toBe(false)
})
