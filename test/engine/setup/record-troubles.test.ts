import { describe, expect, test } from 'vitest'
import { planChanges } from '../../../src/engine/setup/records/plan-changes.ts'
import { policyId } from '../../../src/engine/setup/records/policy-records.ts'
import { policyItems } from '../../../src/engine/setup/records/record-items.ts'
import { type PolicyWorld, recordTroubles } from '../../../src/engine/setup/records/record-troubles.ts'
import { withServedIds } from '../../../src/engine/setup/records/served-ids.ts'
import type { FoundRecords } from '../../../src/engine/setup/records/wanted-record.ts'
import { wantedRecords } from '../../../src/engine/setup/records/wanted-records.ts'
import type { SetupChoices, SetupValues } from '../../../src/engine/setup/setup.ts'
import { CHOICES, VALUES } from './some-setup.ts'

const HOST = VALUES.hostName
const KEY = VALUES.certificateKey
const NEXT = 'cd'.repeat(32)
const OTHER = 'ef'.repeat(32)
const tlsa = (...keys: readonly string[]) => keys.map((key) => `3 1 1 ${key}`)
const policy = (mode: string, ...hosts: readonly string[]) => ({ mode, hosts, maxAge: 604_800 })

const WORLD: PolicyWorld = {
  isSigned: true,
  servedKey: KEY,
  stsPolicy: policy('testing', HOST),
  stsTrouble: null,
  otherPolicies: [],
  tlsa: tlsa(KEY, NEXT),
  certificate: 'good',
  cleanReportDays: null,
}

interface Case {
  readonly world?: Partial<PolicyWorld>
  readonly choices?: Partial<SetupChoices>
  readonly values?: Partial<SetupValues>
  readonly said?: readonly string[]
  readonly mx?: readonly string[]
  readonly announced?: boolean
  readonly dmarc?: readonly string[]
}

function look({ world, choices, values, said, mx, announced = true, dmarc = [] }: Case) {
  const known = { ...VALUES, nextCertificateKey: NEXT, ...values }
  const chosen = { ...CHOICES, ...choices }
  const seen = { ...WORLD, ...world }
  const there: Readonly<Record<string, readonly string[]>> = {
    '_dmarc.example.org. TXT': dmarc,
    'example.org. MX': mx ?? [`10 ${HOST}.`],
    '_mta-sts.example.org. TXT': announced ? ['v=STSv1; id=1'] : [],
    [`_25._tcp.${HOST}. TLSA`]: seen.tlsa ?? [],
  }
  const wanted = wantedRecords(known, chosen)
  const found = wanted.map(({ name, type }): FoundRecords => {
    const data = there[`${name} ${type}`] ?? []
    return { name, type, data, ttl: 300, state: data.length === 0 ? 'none' : 'found' }
  })
  const changes = planChanges(withServedIds(wanted, found, { values: known, choices: chosen }, seen), found)
  return { changes, troubles: recordTroubles(known, chosen, changes, seen, said) }
}

const idsOf = (given: Case) => look(given).troubles.map(({ id }) => id)

describe('a wrong order is caught', () => {
  test.each<[string, Case, readonly string[]]>([
    ['the record before the file', { world: { stsPolicy: 'none' } }, ['sts-announced-without-file']],
    ['nothing is there yet: the file first', { world: { stsPolicy: 'none' }, announced: false }, ['sts-file-missing']],
    [
      'the file behind a certificate that nobody believes',
      { world: { stsPolicy: 'none', stsTrouble: 'certificate' } },
      ['sts-file-certificate'],
    ],
    [
      'enforcing with no test before',
      { world: { stsPolicy: 'none' }, announced: false, choices: { mtaSts: 'enforce' } },
      ['sts-file-missing', 'sts-enforce-at-once'],
    ],
    [
      'enforcing after mode none',
      { world: { stsPolicy: policy('none', HOST) }, choices: { mtaSts: 'enforce' } },
      ['sts-enforce-at-once'],
    ],
    ['enforcing before the two weeks are over', { choices: { mtaSts: 'enforce' } }, ['sts-enforce-early']],
    [
      'the MX before the policy names it',
      {
        world: { stsPolicy: policy('enforce', 'old.example.org') },
        mx: ['10 old.example.org.'],
        choices: { mtaSts: 'enforce' },
      },
      ['sts-other-hosts'],
    ],
    [
      'the MX at once after the policy named it',
      {
        world: { stsPolicy: policy('enforce', 'old.example.org', HOST) },
        mx: ['10 old.example.org.'],
        choices: { mtaSts: 'enforce' },
      },
      ['sts-wait-max-age'],
    ],
    [
      'the policy lets go of a host that mail still goes to',
      { world: { stsPolicy: policy('enforce', HOST) }, mx: ['10 old.example.org.'], choices: { mtaSts: 'enforce' } },
      ['sts-mx-not-named'],
    ],
    [
      'a policy under test that names others',
      { world: { stsPolicy: policy('testing', 'old.example.org') } },
      ['sts-testing-other-hosts'],
    ],
    [
      'enforced, with a certificate for another name',
      { world: { stsPolicy: policy('enforce', HOST), certificate: 'name' }, choices: { mtaSts: 'enforce' } },
      ['sts-certificate'],
    ],
    [
      'to be enforced, with a certificate that nobody knows',
      { world: { certificate: 'untrusted' }, choices: { mtaSts: 'enforce' }, said: ['sts-enforce'] },
      ['sts-certificate'],
    ],
    [
      'taken away while senders remember it',
      { world: { stsPolicy: policy('enforce', HOST) }, choices: { mtaSts: 'off' } },
      ['sts-removed'],
    ],
    [
      'enforced, and only to be tested here',
      { world: { stsPolicy: policy('enforce', HOST) }, choices: { mtaSts: 'testing' } },
      ['sts-loosened'],
    ],
    [
      'of a further domain',
      {
        world: { otherPolicies: [{ domain: 'example.net', stsPolicy: 'none', stsTrouble: 'notThere' }] },
        values: { moreDomains: ['example.net'] },
      },
      ['sts-file-missing'],
    ],
    ['TLSA in a zone without signatures', { world: { isSigned: false } }, ['dane-unsigned']],
    ['TLSA of a key that is not known', { values: { certificateKey: '', nextCertificateKey: '' } }, ['dane-no-key']],
    ['TLSA of a key that is not served', { world: { tlsa: [], servedKey: OTHER } }, ['dane-other-key']],
    ['the old TLSA is gone while its key is served', { world: { tlsa: tlsa(NEXT) } }, ['dane-key-gone']],
    ['the TLSA of a key that nobody uses', { world: { tlsa: tlsa(OTHER) } }, ['dane-key-gone']],
    ['the next certificate before its record', { world: { tlsa: tlsa(KEY), servedKey: NEXT } }, ['dane-used-early']],
    ['renewed with a key that nobody announced', { world: { servedKey: OTHER } }, ['dane-key-gone']],
    [
      'no next key, and the key may change',
      { world: { tlsa: tlsa(KEY) }, values: { nextCertificateKey: '' } },
      ['dane-no-next-key'],
    ],
    ['given up, and its records stay', { choices: { dane: false } }, ['dane-still-there']],
    [
      'given up, and its records name another key',
      { choices: { dane: false }, world: { servedKey: OTHER } },
      ['dane-left-behind'],
    ],
    ['DMARC stricter at once', { choices: { dmarc: 'reject' } }, ['dmarc-too-early']],
    ['DMARC stricter than it is', { choices: { dmarc: 'reject' }, dmarc: ['v=DMARC1; p=none'] }, ['dmarc-too-early']],
  ])('%s', (_, given, expected) => {
    const { troubles } = look(given)
    expect(troubles.map(({ id }) => id)).toEqual(expected)
    for (const { says } of troubles) expect(says.en.length * says.de.length).toBeGreaterThan(0)
  })
})

describe('a right order is let pass', () => {
  test.each<[string, Case]>([
    ['a policy under test that names the host', {}],
    ['a policy under test by a wildcard', { world: { stsPolicy: policy('testing', '*.example.org') } }],
    ['enforced after two clean weeks', { choices: { mtaSts: 'enforce' }, said: ['sts-enforce'] }],
    ['enforced for long', { world: { stsPolicy: policy('enforce', HOST) }, choices: { mtaSts: 'enforce' } }],
    [
      'an enforced policy that names the old host too, after the MX has moved',
      { world: { stsPolicy: policy('enforce', HOST, 'old.example.org') }, choices: { mtaSts: 'enforce' } },
    ],
    ['mode none before it is taken away', { world: { stsPolicy: policy('none', HOST) }, choices: { mtaSts: 'off' } }],
    [
      'nothing was there and nothing is wanted',
      { world: { stsPolicy: 'none' }, announced: false, choices: { mtaSts: 'off' } },
    ],
    [
      'what could not be asked is claimed to be nothing',
      { world: { stsPolicy: null, isSigned: null, servedKey: null, tlsa: null, certificate: null } },
    ],
    ['the record of the next key beside the one in use', { world: { tlsa: tlsa(KEY, NEXT) } }],
    ['the first TLSA, of the key that is served', { world: { tlsa: [] } }],
    ['the next key in use, after its record', { world: { servedKey: NEXT } }],
    [
      'the old record goes last',
      { world: { servedKey: NEXT, tlsa: tlsa(NEXT) }, values: { certificateKey: NEXT, nextCertificateKey: OTHER } },
    ],
    ['an old record that still stands beside', { world: { tlsa: tlsa(OTHER, KEY) } }],
    [
      'one key that stays at each renewal',
      { world: { tlsa: tlsa(KEY) }, values: { nextCertificateKey: '' }, said: ['tlsa-reuse'] },
    ],
    ['a record of an authority tells nothing of keys', { world: { tlsa: ['2 1 1 aa'], servedKey: KEY } }],
    ['DANE was never wanted', { choices: { dane: false }, world: { tlsa: [] } }],
    [
      'records of DANE in a zone without signatures count for nothing',
      { choices: { dane: false }, world: { isSigned: false } },
    ],
    [
      'DMARC that is as strict already',
      { choices: { dmarc: 'reject' }, dmarc: ['v=DMARC1; p=reject; rua=mailto:a@example.net'] },
    ],
    ['DMARC stricter after clean reports', { choices: { dmarc: 'reject' }, world: { cleanReportDays: 30 } }],
    ['DMARC stricter, and the user has looked', { choices: { dmarc: 'reject' }, said: ['dmarc-stricter'] }],
    [
      'who only sends receives nothing that a policy could keep off',
      { choices: { role: 'sendOnly' }, world: { stsPolicy: 'none', servedKey: OTHER } },
    ],
  ])('%s', (_, given) => {
    expect(idsOf(given)).toEqual([])
  })
})

describe('as items of the step', () => {
  test('a trouble is told once, and the record that waits for it is no second one', () => {
    const { changes, troubles } = look({ world: { stsPolicy: 'none' }, announced: false })
    const items = policyItems(changes, troubles)
    const wrong = items.filter(({ outcome }) => outcome === 'fail').map(({ id }) => id)
    expect(wrong).toEqual(['sts-file-missing', 'mta-sts.example.org. CNAME'])
    expect(items.find(({ id }) => id === '_mta-sts.example.org. TXT')?.outcome).toBe('notApplicable')
    expect(items.find(({ id }) => id === 'sts-file-missing')?.fix).toContain(`mx: ${HOST}\r\n`)
  })

  test('the key that is missing is there to be copied', () => {
    const { changes, troubles } = look({ world: { servedKey: OTHER } })
    expect(policyItems(changes, troubles).find(({ id }) => id === 'dane-key-gone')?.fix).toBe(`3 1 1 ${OTHER}`)
  })
})

describe('the id of a policy', () => {
  const record = (given: Case, there: string) => {
    const setup = { values: VALUES, choices: { ...CHOICES, ...given.choices } }
    const wanted = wantedRecords(setup.values, setup.choices)
    const found: FoundRecords = { name: '_mta-sts.example.org.', type: 'TXT', data: [there], ttl: 60, state: 'found' }
    const kept = withServedIds(wanted, [found], setup, { ...WORLD, ...given.world })
    return kept.find(({ name }) => name === found.name)?.data
  }
  test.each<[string, Case, string, boolean]>([
    ['of the very policy stays, whoever chose it', {}, 'v=STSv1; id=20261101T100000', true],
    [
      'of another mode of ours changes',
      { choices: { mtaSts: 'enforce' }, world: { stsPolicy: policy('enforce', HOST) } },
      `v=STSv1; id=${policyId(VALUES, 'testing')}`,
      false,
    ],
    [
      'of a policy with other hosts changes',
      { world: { stsPolicy: policy('testing', 'old.example.org') } },
      'v=STSv1; id=1',
      false,
    ],
    ['of a policy that is not served changes', { world: { stsPolicy: 'none' } }, 'v=STSv1; id=1', false],
    ['that is none changes', {}, 'v=STSv1; id=1-2', false],
  ])('%s', (_, given, there, stays) => {
    expect(record(given, there) === there).toBe(stays)
  })
})
