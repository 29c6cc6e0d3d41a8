import { describe, expect, test } from 'vitest'
import { planChanges } from '../../../src/engine/setup/records/plan-changes.ts'
import { policyOrders } from '../../../src/engine/setup/records/policy-order.ts'
import type { RecordsWorld } from '../../../src/engine/setup/records/record-troubles.ts'
import type { FoundRecords } from '../../../src/engine/setup/records/wanted-record.ts'
import { wantedRecords } from '../../../src/engine/setup/records/wanted-records.ts'
import type { SetupChoices, SetupValues } from '../../../src/engine/setup/setup.ts'
import { CHOICES, VALUES } from './some-setup.ts'

const WORLD: RecordsWorld = { isSigned: true, servedKey: null, stsPolicy: 'none', cleanReportDays: null }
const SERVED = { mode: 'testing', hosts: ['mail.example.org'], maxAge: 604_800 }

interface Case {
  readonly values?: Partial<SetupValues>
  readonly choices?: Partial<SetupChoices>
  readonly world?: Partial<RecordsWorld>
  /** Names that hold what is wanted already; all else is not there. */
  readonly there?: readonly string[]
  readonly silent?: boolean
}

function states(policy: 'mtaSts' | 'dane', { values, choices, world, there = [], silent = false }: Case) {
  const all = { values: { ...VALUES, ...values }, choices: { ...CHOICES, ...choices } }
  const wanted = wantedRecords(all.values, all.choices)
  const found = wanted.map(
    ({ name, type, data }): FoundRecords => ({
      name,
      type,
      data: there.includes(name) ? [data] : [],
      ttl: null,
      state: silent ? 'unknown' : there.includes(name) ? 'found' : 'none',
    }),
  )
  const orders = policyOrders(all.values, all.choices, planChanges(wanted, found), { ...WORLD, ...world })
  return orders.find((one) => one.policy === policy)?.moves.map(({ id, state }) => `${id} ${state}`) ?? null
}

const HOST = 'mta-sts.example.org.'
const RECORD = '_mta-sts.example.org.'
const TLSA = '_25._tcp.mail.example.org.'

describe('MTA-STS goes from the file to the record, and from testing to enforce', () => {
  test.each<[string, Case, readonly string[]]>([
    ['nothing is there', {}, ['now', 'later', 'later', 'later', 'later', 'later']],
    ['the host is there', { there: [HOST] }, ['done', 'now', 'later', 'later', 'later', 'later']],
    ['the record came before the file', { there: [HOST, RECORD] }, ['done', 'now', 'early', 'later', 'later', 'later']],
    [
      'the file names another host',
      { there: [HOST], world: { stsPolicy: { ...SERVED, hosts: ['old.example.org'] } } },
      ['done', 'now', 'later', 'later', 'later', 'later'],
    ],
    [
      'the file is served',
      { there: [HOST], world: { stsPolicy: { ...SERVED, hosts: ['*.example.org'] } } },
      ['done', 'done', 'now', 'later', 'later', 'later'],
    ],
    [
      'it is being tested',
      { there: [HOST, RECORD], world: { stsPolicy: SERVED } },
      ['done', 'done', 'done', 'now', 'later', 'later'],
    ],
    [
      'the new id came before the file that it announces',
      { choices: { mtaSts: 'enforce' }, there: [HOST, RECORD], world: { stsPolicy: SERVED } },
      ['done', 'done', 'done', 'done', 'now', 'early'],
    ],
    [
      'it is enforced',
      { choices: { mtaSts: 'enforce' }, there: [HOST, RECORD], world: { stsPolicy: { ...SERVED, mode: 'enforce' } } },
      ['done', 'done', 'done', 'done', 'done', 'done'],
    ],
    [
      'it was enforced before this was begun',
      { there: [HOST, RECORD], world: { stsPolicy: { ...SERVED, mode: 'enforce' } } },
      ['done', 'done', 'done', 'done', 'done', 'done'],
    ],
    [
      'it is enforced and not announced',
      { there: [HOST], world: { stsPolicy: { ...SERVED, mode: 'enforce' } } },
      ['done', 'done', 'now', 'early', 'early', 'later'],
    ],
    [
      'nobody could tell whether the file is served',
      { there: [HOST, RECORD], world: { stsPolicy: null } },
      ['done', 'unknown', 'done', 'now', 'later', 'later'],
    ],
    [
      'nobody answered',
      { silent: true, world: { stsPolicy: null } },
      ['unknown', 'unknown', 'unknown', 'now', 'later', 'later'],
    ],
  ])('%s', (_, given, expected) => {
    expect(states('mtaSts', given)?.map((move) => move.split(' ')[1])).toEqual(expected)
  })
})

describe('DANE goes from the signed zone to the key in use, and from there to the next', () => {
  test.each<[string, Case, readonly string[]]>([
    ['the zone is not signed', { world: { isSigned: false } }, ['now', 'early', 'later', 'later', 'later']],
    ['no key is known', { values: { certificateKey: '' } }, ['done', 'now', 'later', 'later', 'later']],
    ['nobody saw port 25', {}, ['done', 'done', 'unknown', 'now', 'later']],
    ['port 25 shows another key', { world: { servedKey: 'cd'.repeat(32) } }, ['done', 'done', 'now', 'later', 'later']],
    [
      'the record is there although port 25 shows another key',
      { there: [TLSA], world: { servedKey: 'cd'.repeat(32) } },
      ['done', 'done', 'now', 'early', 'later'],
    ],
    ['all is there but a next key', { there: [TLSA] }, ['done', 'done', 'unknown', 'done', 'now']],
  ])('%s', (_, given, expected) => {
    expect(states('dane', given)?.map((move) => move.split(' ')[1])).toEqual(expected)
  })
})

test('what is not chosen, and who receives nothing, has no order', () => {
  expect(states('mtaSts', { choices: { mtaSts: 'off' } })).toBeNull()
  expect(states('dane', { choices: { dane: false } })).toBeNull()
  expect(states('mtaSts', { choices: { role: 'sendOnly' } })).toBeNull()
})
