import { describe, expect, test } from 'vitest'
import { checkId, checkSettings } from '../../src/contract/check-input.ts'
import { methods } from '../../src/contract/methods.ts'

const settings = {
  domain: 'example.org',
  addresses: ['203.0.113.25', '2001:db8::25'],
  ehloName: 'mail.example.org',
  selectors: ['mail2026'],
  ownServers: ['mail.example.org', '203.0.113.25'],
  resolver: 'tls://dns.example',
}

describe('what is asked of checks', () => {
  test.each([{}, { ownServers: 'all' }, { ehloName: null, resolver: null, addresses: [], ownServers: [] }])(
    'may be %o',
    (different) => expect(checkSettings.safeParse({ ...settings, ...different }).success).toBe(true),
  )

  test.each([
    { domain: '' },
    { domain: 'a'.repeat(254) },
    { addresses: ['mail.example.org'] },
    { addresses: ['203.0.113.256'] },
    { addresses: Array(31).fill('203.0.113.25') },
    { ehloName: 'two names' },
    { ehloName: 'mail.example.org\r\nMAIL FROM:<>' },
    { selectors: Array(51).fill('a') },
    { ownServers: 'some' },
    { resolver: 'tls://dns.example\n' },
    { resolver: '' },
    { message: 'something else' },
  ])('may not be %o', (different) => {
    expect(checkSettings.safeParse({ ...settings, ...different }).success).toBe(false)
  })

  test.each(['../spf-record', 'SPF', 'spf_record', '', `${'a'.repeat(101)}`])('%o is no check', (id) => {
    expect(checkId.safeParse(id).success).toBe(false)
  })

  test('a run is named by a UUID, an export by one of three forms', () => {
    const { input } = methods['checks.start']
    expect(input.safeParse({ runId: 'x', settings }).success).toBe(false)
    const id = '6f1c2b34-8f5e-4c7d-9a2b-1c3d5e7f9a0b'
    const exported = methods['checks.export'].input
    expect(exported.safeParse({ id, format: 'pdf', language: 'en' }).success).toBe(false)
    expect(exported.safeParse({ id, format: 'html', language: 'de' }).success).toBe(true)
  })
})
