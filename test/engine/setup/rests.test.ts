import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../src/engine/checks/finding.ts'
import { wholeBasisOf } from '../../../src/engine/setup/basis-of.ts'
import { changeSetup } from '../../../src/engine/setup/change-setup.ts'
import { judgeStep } from '../../../src/engine/setup/judge-step.ts'
import { planChanges } from '../../../src/engine/setup/records/plan-changes.ts'
import { keyItems, policyItems, recordItems } from '../../../src/engine/setup/records/record-items.ts'
import { recordTroubles } from '../../../src/engine/setup/records/record-troubles.ts'
import { wantedRecords } from '../../../src/engine/setup/records/wanted-records.ts'
import { restOf } from '../../../src/engine/setup/rest-of.ts'
import {
  SETUP_STEPS,
  type Setup,
  type SetupChoices,
  type SetupStep,
  type SetupValues,
} from '../../../src/engine/setup/setup.ts'
import { STEPS } from '../../../src/engine/setup/steps/registry.ts'
import { viewSetup } from '../../../src/engine/setup/view-setup.ts'
import { CHOICES, VALUES } from './some-setup.ts'

const AT = '2026-11-22T08:00:00.000Z'
const SETUP: Setup = {
  id: 'x',
  createdAt: AT,
  updatedAt: AT,
  revision: 0,
  values: {
    ...VALUES,
    moreDomains: ['example.net'],
    parkedDomains: ['example.com'],
    relaySpf: 'include:relay.example',
  },
  choices: CHOICES,
  steps: {},
  port25: null,
}

/** Everything that a step makes of a set-up before it asks the world. */
function madeOf(setup: Setup, step: SetupStep): string {
  const known = restOf(setup, [step])
  const changes = planChanges(wantedRecords(known.values, known.choices), [])
  const world = {
    isSigned: true,
    servedKey: 'ee'.repeat(32),
    stsPolicy: { mode: 'testing', hosts: ['old.example.org'], maxAge: 60 },
    stsTrouble: null,
    otherPolicies: [],
    tlsa: ['3 1 1 aa'],
    certificate: 'good',
    cleanReportDays: null,
  } as const
  const own = {
    records: () => recordItems(changes),
    keys: () => keyItems(known, changes),
    policies: () => policyItems(changes, recordTroubles(known.values, known.choices, changes, world)),
  }
  const looks = step in own ? own[step as keyof typeof own]() : []
  return JSON.stringify([STEPS[step].checks(setup), known.values, looks])
}

const OTHERS: { readonly [K in keyof SetupValues]: SetupValues[K] } = {
  ...VALUES,
  domain: 'other.example',
  moreDomains: [],
  parkedDomains: [],
  hostName: 'x.example.org',
  ipv4: '192.0.2.99',
  ipv6: '2001:db8::99',
  selectorRsa: 'o',
  selectorEd25519: 'p',
  publicKeyRsa: 'AAAA',
  publicKeyEd25519: 'BBBB',
  postmaster: 'x@example.org',
  reportsAddress: 'y@example.org',
  relayHost: 'relay.example',
  relayPort: '25',
  relaySpf: 'include:other.example',
  certificateFile: '/x',
  certificateKeyFile: '/y',
  certificateKey: 'aa'.repeat(32),
  nextCertificateKey: 'bb'.repeat(32),
  certificateAuthority: 'other.example',
  stack: 'exim',
  distribution: 'arch',
  hoster: 'x',
  dnsHost: 'y',
}
const OTHER_CHOICES: { readonly [K in keyof SetupChoices]: SetupChoices[K] } = {
  role: 'receiveOnly',
  dmarc: 'reject',
  mtaSts: 'off',
  tlsRpt: false,
  dane: false,
  caa: false,
  clientDiscovery: false,
  clientFiles: false,
  ed25519: false,
}

const NAMES = [...Object.keys(OTHERS), ...Object.keys(OTHER_CHOICES)] as (keyof SetupValues | keyof SetupChoices)[]

function withOther(name: keyof SetupValues | keyof SetupChoices): Setup {
  if (name in OTHERS) return { ...SETUP, values: { ...SETUP.values, [name]: OTHERS[name as keyof SetupValues] } }
  return { ...SETUP, choices: { ...SETUP.choices, [name]: OTHER_CHOICES[name as keyof SetupChoices] } }
}

const verified = (step: SetupStep, setup = SETUP) =>
  changeSetup(setup, { kind: 'verified', step, verification: judgeStep(setup, step, [PASS], AT) }, AT)
const PASS = { id: 'x', outcome: 'pass' } as unknown as Finding
const isStale = (setup: Setup, step: SetupStep) => viewSetup(setup).steps.find(({ id }) => id === step)?.isStale

describe.each(SETUP_STEPS)('%s', (step) => {
  test('depends on nothing but what it is said to rest on', () => {
    const before = madeOf(SETUP, step)
    const rests: readonly string[] = STEPS[step].rests
    const used = NAMES.filter((name) => madeOf(withOther(name), step) !== before)
    expect(used.filter((name) => !rests.includes(name))).toEqual([])
  })

  test.each(NAMES)('%s', (name) => {
    const kept = verified(step)
    const changed = { ...withOther(name), steps: kept.steps }
    // Another role has other steps.
    const expected = name === 'role' ? [undefined, true, false] : [STEPS[step].rests.includes(name)]
    expect(expected).toContain(isStale(changed, step))
  })
})

test('what was verified before steps had a basis of their own is read as it was', () => {
  const verification = { ...judgeStep(SETUP, 'names', [PASS], AT), basis: wholeBasisOf(SETUP) }
  const kept = changeSetup(SETUP, { kind: 'verified', step: 'names', verification }, AT)
  expect(isStale(kept, 'names')).toBe(false)
  expect(isStale({ ...withOther('relayPort'), steps: kept.steps }, 'names')).toBe(true)
})

test('another paste of port 25 makes the readiness one of before', () => {
  const kept = verified('readiness')
  expect(isStale({ ...kept, port25: { at: AT, out: 'blocked', tries: [] } }, 'readiness')).toBe(true)
})
