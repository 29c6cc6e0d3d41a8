import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Analysis, MethodResult } from '../../../src/engine/analysis/analysis.ts'
import type { ProbeHappening } from '../../../src/engine/probes/probe-event.ts'
import type { ProbePlan } from '../../../src/engine/probes/probe-plan.ts'
import { beginSetup, changeSetup } from '../../../src/engine/setup/change-setup.ts'
import { probeItems, type SeenProbe } from '../../../src/engine/setup/probe-items.ts'
import { programmeItems, WORTHWHILE } from '../../../src/engine/setup/programme-items.ts'
import { anAnalysis } from '../../support/analysis.ts'
import { A_REFUSAL, aPlacement, aProbe, arrivedIn, TAKEN } from '../../support/probes.ts'

const AT = '2026-11-22T08:00:00.000Z'
const SETUP = changeSetup(
  beginSetup('id', 'example.org', 'full', AT),
  { kind: 'values', values: { ipv4: '192.0.2.25', ipv6: '2001:db8::25' } },
  AT,
)
const OWN = { from: { name: 'Anna', address: 'anna@example.org' }, notBefore: '2026-11-21T09:00:00.000Z' }
const result = (method: string, said: string, properties: MethodResult['properties'] = {}): MethodResult => ({
  method,
  result: said,
  reason: null,
  properties,
})
const GOOD = [result('spf', 'pass'), result('dkim', 'pass', { 'header.d': 'example.org' }), result('dmarc', 'pass')]

function seen(
  happenings: readonly ProbeHappening[] = arrivedIn(aPlacement('inbox')),
  results: readonly MethodResult[] | null = GOOD,
  plan: Partial<ProbePlan> = {},
  told: Partial<Analysis> = {},
): SeenProbe {
  const base = anAnalysis(told)
  return {
    probe: aProbe(happenings, { ...OWN, ...plan }),
    analysis: results === null ? null : { ...base, receiver: { ...base.receiver, results } },
  }
}

const wrong = (...probes: readonly SeenProbe[]) =>
  probeItems(SETUP, probes, AT)
    .filter(({ outcome }) => outcome !== 'pass' && outcome !== 'notice')
    .map(({ id, outcome }) => `${outcome} ${id.split(' ')[0]}`)

describe('the first probe', () => {
  test.each<[string, readonly SeenProbe[], readonly string[]]>([
    ['arrived, signed and authorized', [seen()], []],
    ['none yet', [], ['couldNotTell probe-none']],
    [
      'only of another domain',
      [seen(undefined, GOOD, { from: { name: '', address: 'a@example.net' } })],
      ['couldNotTell probe-none'],
    ],
    ['only to itself', [seen(undefined, GOOD, { address: 'bert@example.org' })], ['warn probe-own-only']],
    ['long ago', [seen(undefined, GOOD, { notBefore: '2026-09-01T09:00:00.000Z' })], ['couldNotTell probe-old']],
    ['under way', [seen(TAKEN, null)], ['couldNotTell probe-under-way']],
    [
      'refused by the own server',
      [
        seen(
          [
            { type: 'submitting', server: 'x' },
            { type: 'submissionRefused', command: 'RCPT', reply: '554 no relay', permanent: true },
          ],
          null,
        ),
      ],
      ['fail probe-refused'],
    ],
    ['came back', [seen([...TAKEN, { type: 'reported', report: A_REFUSAL }], null)], ['fail probe-bounced']],
    ['never seen', [seen([...TAKEN, { type: 'neverSeen', afterSeconds: 7200 }], null)], ['fail probe-never-seen']],
    ['in junk', [seen(arrivedIn(aPlacement('junk')))], ['fail probe-junk']],
    ['not read', [seen(undefined, null)], ['couldNotTell probe-unread']],
    [
      'no signature',
      [seen(undefined, [result('spf', 'pass'), result('dkim', 'none'), result('dmarc', 'pass')])],
      ['fail probe-dkim'],
    ],
    [
      'a signature that does not hold',
      [
        seen(undefined, [
          result('spf', 'pass'),
          result('dkim', 'fail', { 'header.d': 'example.org' }),
          result('dmarc', 'pass'),
        ]),
      ],
      ['fail probe-dkim'],
    ],
    [
      'one of two signatures holds',
      [seen(undefined, [...GOOD, result('dkim', 'fail', { 'header.d': 'example.org' })])],
      [],
    ],
    [
      'a foreign signature is no own one',
      [
        seen(undefined, [
          result('spf', 'pass'),
          result('dkim', 'pass', { 'header.d': 'relay.example' }),
          result('dkim', 'fail', { 'header.d': 'example.org' }),
          result('dmarc', 'pass'),
        ]),
      ],
      ['fail probe-dkim'],
    ],
    ['SPF fails', [seen(undefined, [result('spf', 'softfail'), ...GOOD.slice(1)])], ['fail probe-spf']],
    ['DMARC fails', [seen(undefined, [...GOOD.slice(0, 2), result('dmarc', 'fail')])], ['fail probe-dmarc']],
    [
      'nobody says anything',
      [seen(undefined, [])],
      ['couldNotTell probe-spf', 'couldNotTell probe-dkim', 'couldNotTell probe-dmarc'],
    ],
    [
      'sent through another server',
      [seen(undefined, GOOD, {}, { mail: { ...anAnalysis().mail, handedOverBy: '203.0.113.9' } })],
      ['warn probe-other-way'],
    ],
    ['the newest to a mailbox counts', [seen(), seen(arrivedIn(aPlacement('junk')))], []],
    [
      'each mailbox by itself',
      [seen(), seen(arrivedIn(aPlacement('junk')), GOOD, { address: 'x@gmx.example' })],
      ['fail probe-junk'],
    ],
  ])('%s', (_, probes, expected) => {
    expect(wrong(...probes)).toEqual(expected)
  })

  test('what strangers wrote is one short line', () => {
    const text = `550 \u001b[31m\n${'x'.repeat(5000)}`
    const [item] = probeItems(SETUP, [seen([...TAKEN, { type: 'reported', report: { ...A_REFUSAL, text } }], null)], AT)
    expect(item?.says.en).not.toMatch(/\p{Cc}/u)
    expect(item?.says.en.length).toBeLessThan(500)
  })
})

describe('programmes', () => {
  const row = (filterResult: 'green' | 'red', address = '192.0.2.25') => ({
    address,
    from: '2026-11-20T00:00:00.000Z',
    to: '2026-11-21T00:00:00.000Z',
    rcptCommands: 10,
    dataCommands: 10,
    messageRecipients: 10,
    filterResult,
    complaintRate: '< 0.1%',
    trapHits: 0,
    sampleHelo: '',
    sampleFrom: '',
    comments: '',
  })
  const snds = (data: Partial<Parameters<typeof programmeItems>[2]>, state?: 'joined') =>
    programmeItems(SETUP, state === undefined ? {} : { 'microsoft-snds': { state, done: [], note: '', at: null } }, {
      snds: [],
      sndsStatus: [],
      complaints: [],
      ...data,
    }).find(({ id }) => id === 'programme-microsoft-snds')?.outcome

  test.each([
    ['said to be joined is not seen', {}, 'joined', 'said'],
    ['not joined is no fault', {}, undefined, 'notApplicable'],
    ['data of the address is seen', { snds: [row('green')] }, undefined, 'pass'],
    ['data of another address is not', { snds: [row('green', '192.0.2.99')] }, 'joined', 'said'],
    ['red is told', { snds: [row('red')] }, undefined, 'warn'],
    ['a block is told', { sndsStatus: [{ range: '192.0.2.25', blocked: true, says: '', at: AT }] }, undefined, 'fail'],
  ] as const)('%s', (_, data, state, outcome) => {
    expect(snds(data, state)).toBe(outcome)
  })

  test('are ones that there are', () => {
    const folder = join(import.meta.dirname, '../../../resources/programmes')
    expect(WORTHWHILE.filter(({ id }) => !existsSync(join(folder, `${id}.json`)))).toEqual([])
  })
})
