import { expect, test } from 'vitest'
import { mergeRuns } from '../../../../src/engine/tickets/drafting/seen-run.ts'
import { aReport } from '../../../support/check-report.ts'
import { at } from '../some-ticket.ts'
import { LINES, runOf } from './some-draft.ts'

const CHECKS = ['reverse-dns', 'ehlo-name', 'spf-record', 'spf-address-authorized', 'postmaster-accepted'] as const
const vantage = { ...aReport().vantage, sendingAddresses: ['198.51.100.7'] }
const findings = CHECKS.map((id) => ({ id }))
const wanted = new Set([...CHECKS, ...Object.keys(LINES)])

test('of two runs each tells what it looked at, with its own day', () => {
  const own = runOf(findings, { domain: 'own.example', startedAt: at(1), vantage }, wanted)
  const other = runOf(findings, { domain: 'other.example', startedAt: at(30) }, wanted)
  const merged = mergeRuns(own, other)
  expect(merged).toMatchObject({ domain: 'own.example', at: at(1), sendingAddresses: ['192.0.2.10', '2001:db8::25'] })
  expect(Object.fromEntries([...merged.findings].map(([id, finding]) => [id, finding.at]))).toEqual({
    'reverse-dns': at(30),
    'ehlo-name': at(30),
    'spf-record': at(1),
    // What SPF says of an address that this domain's run did not look at nobody knows.
    'postmaster-accepted': at(1),
  })
})

test('of another domain alone only the server is known', () => {
  const merged = mergeRuns(null, runOf(findings, { domain: 'other.example' }, wanted))
  expect(merged.domain).toBeNull()
  expect([...merged.findings.keys()]).toEqual(['reverse-dns', 'ehlo-name'])
})
