import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../src/engine/checks/finding.ts'
import { CHECKS } from '../../../src/engine/checks/registry.ts'
import { beginSetup, changeSetup } from '../../../src/engine/setup/change-setup.ts'
import { hosterOf } from '../../../src/engine/setup/hoster-of.ts'
import { judgeStep } from '../../../src/engine/setup/judge-step.ts'
import { asOwn, readPlan, writePlan } from '../../../src/engine/setup/plan-file.ts'
import { portCommand } from '../../../src/engine/setup/port-command.ts'
import { readPortPaste } from '../../../src/engine/setup/read-port-paste.ts'
import { SETUP_ROLES, SETUP_STEPS } from '../../../src/engine/setup/setup.ts'
import { setupDates } from '../../../src/engine/setup/setup-dates.ts'
import type { Hoster } from '../../../src/engine/setup/setup-knowledge.ts'
import { STEPS } from '../../../src/engine/setup/steps/registry.ts'
import { stepsOf, viewSetup } from '../../../src/engine/setup/view-setup.ts'

const AT = '2026-11-22T08:00:00.000Z'
const begun = (role: (typeof SETUP_ROLES)[number] = 'full') => beginSetup('id', 'example.org', role, AT)
const finding = (id: string, outcome: Finding['outcome']): Finding =>
  ({
    id,
    outcome,
    title: { en: id, de: id },
    summary: { en: `${id} ${outcome}`, de: id },
    fix: null,
  }) as unknown as Finding

describe('steps', () => {
  test.each(SETUP_ROLES.flatMap((role) => SETUP_STEPS.map((step) => [role, step] as const)))(
    '%s, %s: looks only with checks that there are',
    (role, step) => {
      const known = CHECKS.map(({ id }) => id)
      const setup = begun(role)
      const all = { ...setup, choices: { ...setup.choices, dane: true, caa: true } }
      expect(STEPS[step].checks(all).filter((id) => !known.includes(id))).toEqual([])
      expect(new Set(STEPS[step].deeds(all).map(({ id }) => id)).size).toBe(STEPS[step].deeds(all).length)
    },
  )

  test('wait for one another and for values, and one can always go on', () => {
    let setup = begun()
    const order: string[] = []
    setup = changeSetup(setup, { kind: 'values', values: { ipv4: '192.0.2.25' } }, AT)
    for (let next = viewSetup(setup).next; next !== null; next = viewSetup(setup).next) {
      order.push(next)
      setup = changeSetup(setup, { kind: 'step', step: next, state: 'done', said: [] }, AT)
    }
    expect(order).toEqual([...stepsOf(setup)])
  })

  test('who only receives makes no keys', () => {
    expect(stepsOf(begun('receiveOnly'))).not.toContain('keys')
    const view = viewSetup(changeSetup(begun('receiveOnly'), { kind: 'values', values: { ipv4: '192.0.2.25' } }, AT))
    expect(view.steps.find(({ id }) => id === 'records')?.waitsFor).toEqual([{ step: 'names', value: null }])
  })

  test('what changed since it was verified is stale', () => {
    const setup = begun()
    const verification = judgeStep(setup, 'names', [finding('reverse-dns', 'pass')], AT)
    const verified = changeSetup(setup, { kind: 'verified', step: 'names', verification }, AT)
    const stale = (one: typeof setup) => viewSetup(one).steps.find(({ id }) => id === 'names')?.isStale
    expect(stale(verified)).toBe(false)
    expect(stale(changeSetup(verified, { kind: 'values', values: { hostName: 'mx.example.org' } }, AT))).toBe(true)
  })

  test.each([
    [['pass', 'notice'], 'verified'],
    [['pass', 'warn'], 'problems'],
    [['pass', 'temperror'], 'couldNotTell'],
    [['notApplicable'], 'couldNotTell'],
    [[], 'couldNotTell'],
  ] as const)('findings %j: %s', (outcomes, result) => {
    const ids = STEPS.names.checks(begun())
    const findings = outcomes.map((outcome, index) => finding(ids[index] ?? '', outcome))
    expect(judgeStep(begun(), 'names', findings, AT).result).toBe(result)
  })
})

test.each([
  ['full', ['tls-certificate-expiry notApplicable', 'blocklist-domain pass', 'reverse-dns pass'], 'couldNotTell'],
  ['full', ['tls-certificate-expiry pass', 'blocklist-domain pass'], 'verified'],
  ['full', ['tls-certificate-expiry pass', 'blocklist-domain fail'], 'problems'],
  ['sendOnly', ['blocklist-domain pass'], 'couldNotTell'],
  ['sendOnly', ['reverse-dns pass', 'blocklist-domain pass'], 'verified'],
] as const)('the monthly look of %s, %j: %s', (role, seen, result) => {
  const findings = seen.map((one) => {
    const [id = '', outcome] = one.split(' ')
    return finding(id, outcome as Finding['outcome'])
  })
  expect(judgeStep(begun(role), 'monthly', findings, AT).result).toBe(result)
})

test('the keys are copied under the names that their files got, to where the recipes look', () => {
  const setup = changeSetup(begun(), { kind: 'values', values: { publicKeyEd25519: 'AAAA' } }, AT)
  expect(STEPS.keys.deeds(setup).find(({ id }) => id === 'copy')?.copy).toBe(
    'scp 2026r.example.org.private root@mail.example.org:2026r.private\nscp 2026e-example.org.private root@mail.example.org:2026e.private',
  )
})

test('dates stay where they are when the records are verified once more', () => {
  const look = (setup: ReturnType<typeof begun>, at: string, result: 'verified' | 'problems') => {
    const verification = { at, result, items: [], basis: '' }
    return changeSetup(setup, { kind: 'verified', step: 'records', verification }, at)
  }
  const quarantineOf = (setup: ReturnType<typeof begun>) =>
    setupDates(setup)
      .find(({ id }) => id === 'dmarc-quarantine')
      ?.at.slice(0, 10)
  const first = look(look(begun(), '2026-11-23T08:00:00.000Z', 'problems'), '2026-11-25T08:00:00.000Z', 'verified')
  expect(quarantineOf(first)).toBe('2026-12-09')
  expect(quarantineOf(look(first, '2026-12-05T08:00:00.000Z', 'verified'))).toBe('2026-12-09')
  expect(quarantineOf(look(first, '2026-12-05T08:00:00.000Z', 'problems'))).toBe('2026-12-09')
})

describe('the web server for the policy file', () => {
  const commandsOf = (setup: ReturnType<typeof begun>) =>
    STEPS.policies.deeds(setup).find(({ id }) => id === 'sts-server')?.copy

  test('serves all domains by one certificate, and lets go of port 80 while it is renewed', () => {
    const text =
      commandsOf(changeSetup(begun(), { kind: 'values', values: { moreDomains: ['example.net'] } }, AT)) ?? ''
    expect(text).toContain('--cert-name mta-sts.example.org -d mta-sts.example.org -d mta-sts.example.net\n')
    expect(text).toContain('server_name mta-sts.example.org mta-sts.example.net;')
    expect(text).toContain(
      "printf '%s\\r\\n' 'version: STSv1' 'mode: testing' 'mx: mail.example.org' 'max_age: 604800' >",
    )
    expect(text).toContain('renewal-hooks/pre/web')
    expect(text).not.toContain('[::]')
  })

  test.each([
    ['a panel that brings one', { stack: 'mailcow' }],
    ['another system', { distribution: 'redhat' }],
    ['nobody to write to', { postmaster: '' }],
  ])('is not said for %s', (_, values) => {
    expect(commandsOf(changeSetup(begun(), { kind: 'values', values }, AT))).toBeUndefined()
  })
})

describe('the command for port 25', () => {
  const greeting = '220 mx.google.com ESMTP x - gsmtp'
  test.each([
    ['open', `HOST a.example ${greeting}\nHOST b.example\nEND\n`],
    ['open', `HOST a.example\r\n${greeting}\r\nEND\r\n`],
    ['open', 'HOST a.example 554 5.7.1 go away\nEND'],
    [
      'blocked',
      'HOST a.example nc: connect to a.example port 25 (tcp) timed out\nHOST b.example Connection timed out\nEND\n',
    ],
    ['blocked', 'HOST a.example\nHOST b.example\nHOST c.example\nEND\n'],
    ['unknown', 'HOST a.example nc: getaddrinfo: Name or service not known\nHOST b.example\nEND\n'],
    ['unknown', 'HOST a.example\nHOST b.example\n'],
    ['unknown', 'bash: nc: command not found'],
    ['unknown', ''],
  ] as const)('%s: %j', (out, text) => {
    expect(readPortPaste(text, AT).out).toBe(out)
  })

  test('is one line without anything that a shell could stumble over', () => {
    expect(portCommand()).not.toContain('\n')
    expect(portCommand()).toContain('QUIT')
  })

  test('whatever is pasted is read', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 5000 }), (text) => {
        expect(['open', 'blocked', 'unknown']).toContain(readPortPaste(text, AT).out)
      }),
    )
  })
})

describe('readiness', () => {
  const hoster = { id: 'x', name: 'X', reverseNames: ['*.x.example'] } as unknown as Hoster

  test('a hoster is recognised by the names of its addresses', () => {
    expect(hosterOf(['static.1.2.x.example.'], [hoster])).toBe(hoster)
    expect(hosterOf(['x.example.evil.example'], [hoster])).toBeNull()
    expect(hosterOf([], [hoster])).toBeNull()
  })
})

describe('the plan', () => {
  const changed = (values: object) => writePlan({ ...begun(), values: { ...begun().values, ...values } })

  test('as a set-up of one’s own nothing in it was seen; what only a person can say stays', () => {
    const verification = judgeStep(begun(), 'names', [finding('reverse-dns', 'pass')], AT)
    const seen = changeSetup(begun(), { kind: 'verified', step: 'names', verification }, AT)
    const said = changeSetup(seen, { kind: 'step', step: 'software', state: 'open', said: ['backup'] }, AT)
    const joined = changeSetup(said, { kind: 'step', step: 'warmUp', state: 'done', said: [] }, AT)
    const { steps, next } = viewSetup(asOwn(readPlan(writePlan(joined))))
    const progress = Object.fromEntries(steps.map(({ id, progress }) => [id, progress]))
    expect(progress.names).toMatchObject({ state: 'open', verification: null })
    expect(progress.software?.said).toEqual(['backup'])
    expect(progress.warmUp?.state).toBe('done')
    expect(next).toBe('readiness')
  })

  test('comes back as it was, but for what was seen from another computer', () => {
    const verification = judgeStep(begun(), 'names', [finding('reverse-dns', 'pass')], AT)
    const setup = changeSetup(begun(), { kind: 'verified', step: 'names', verification }, AT)
    const read = readPlan(writePlan(setup))
    expect(read.values).toEqual(setup.values)
    expect(read.choices).toEqual(setup.choices)
    expect(read.steps.names).toMatchObject({ state: 'done', verification: null })
  })

  test.each([
    ['no', 'expected JSON'],
    ['[]', 'expected an object'],
    ['{}', 'expected a plan of Postdesk'],
    ['{"postdesk":"setup-plan","version":2}', 'expected version 1'],
    [writePlan(begun()).replace('mail.example.org', 'mail.example.org;rm -rf /'), 'expected hostName as a domain'],
    [changed({ hostName: 'mail.example.org --pre-hook reboot' }), 'expected hostName'],
    [changed({ hostName: '-oProxyCommand.example.org' }), 'expected hostName'],
    [changed({ postmaster: 'a&reboot@example.org' }), 'expected postmaster as an address'],
    [changed({ postmaster: '--pre-hook=reboot@example.org' }), 'expected postmaster'],
    [changed({ certificateFile: '/etc/x y' }), 'expected certificateFile as an absolute path'],
    [changed({ moreDomains: 'example.com' }), 'expected moreDomains as a list'],
    [changed({ moreDomains: ['example.com', '*'] }), 'expected moreDomains as a domain'],
    [changed({ ipv4: '192.0.2.1/24' }), 'expected ipv4'],
    [changed({ domain: '' }), 'expected domain'],
    [writePlan(begun()).replace('"full"', '"boss"'), 'expected role'],
  ])('%j is refused with what was expected', (text, words) => {
    expect(() => readPlan(text)).toThrow(words)
  })

  test('whatever stands in a file: it is read, or refused with a fault', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        try {
          readPlan(text)
        } catch (error) {
          expect(error).toMatchObject({ code: 'invalid-input' })
        }
      }),
    )
  })
})

test('dates: policies grow stricter step by step, keys change in a year, and each is told once', () => {
  const dates = setupDates(begun())
  expect(new Set(dates.map(({ id }) => id)).size).toBe(dates.length)
  expect(dates.map(({ at }) => at)).toEqual(dates.map(({ at }) => at).toSorted())
  expect(dates.find(({ id }) => id === 'dmarc-quarantine')?.at).toBe('2026-12-06T08:00:00.000Z')
  expect(setupDates(begun('receiveOnly')).some(({ id }) => id.startsWith('keys-') || id.startsWith('week-'))).toBe(
    false,
  )
})

test.each([
  ['full', true],
  ['sendOnly', true],
  ['relay', false],
  ['receiveOnly', false],
] as const)('with the role %s the records step asks whether the server’s own addresses may send: %s', (role, asks) => {
  expect(STEPS.records.checks(begun(role)).includes('spf-address-authorized')).toBe(asks)
})
