import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DnsRecord } from '../../../src/engine/dns/record.ts'
import { offerOf } from '../../../src/engine/mailboxes/service-records.ts'

const record = (target: string, port = 993, priority = 0, weight = 0): DnsRecord => ({
  name: '_imaps._tcp.example.org',
  ttl: 60,
  data: { type: 'SRV', target, port, priority, weight },
})

describe('SRV records', () => {
  test('offer the server of lowest priority, then of highest weight', () => {
    const records = [record('c.example', 1, 20, 99), record('a.example', 2, 10, 1), record('b.example', 3, 10, 5)]
    expect(offerOf(records, 'implicit')).toEqual({ host: 'b.example', port: 3, security: 'implicit' })
  })

  test('with the target "." say that it is not offered', () => {
    expect(offerOf([record('', 0)], 'implicit')).toBe('notOffered')
  })

  test('that name nothing that could be a server are none', () => {
    expect(offerOf([], 'starttls')).toBeNull()
    expect(offerOf([record('bad_host.example'), record('a.example', 0)], 'starttls')).toBeNull()
  })

  test('that differ in the port alone give the lower one', () => {
    const records = [record('a.example', 2), record('a.example', 1)]
    expect(offerOf(records, 'implicit')).toEqual({ host: 'a.example', port: 1, security: 'implicit' })
  })

  test('give the same in any order', () => {
    const target = fc.constantFrom('', 'a.example', 'b.example', 'c_.example')
    const records = fc.array(fc.tuple(target, fc.nat(3), fc.nat(3), fc.nat(3)).map((parts) => record(...parts)))
    fc.assert(
      fc.property(records, (all) => {
        expect(offerOf(all.toReversed(), 'implicit')).toEqual(offerOf(all, 'implicit'))
      }),
    )
  })
})
