import { describe, expect, test } from 'vitest'
import { confirmSteps, domainToCheck, liveChecksOf } from '../../../src/engine/bounces/confirm-steps.ts'
import type { Step } from '../../../src/engine/bounces/diagnosis.ts'
import { STEPS, type StepId } from '../../../src/engine/bounces/steps.ts'
import type { CheckOutcome, Level } from '../../../src/engine/checks/finding.ts'
import { checkOf } from '../../../src/engine/checks/registry.ts'
import { aFinding } from '../../support/check-report.ts'
import { aDiagnosis } from '../../support/history-entry.ts'

function step(id: StepId, parameters: Step['parameters'] = {}): Step {
  return { id, parameters, confirmBy: STEPS[id] }
}

function found(id: string, outcome: CheckOutcome, level: Level = 'must') {
  return aFinding({ id, outcome, level })
}

const nothing = { sender: [], recipient: [] }

describe('the checks of a diagnosis', () => {
  test('look at the sender, or at the recipient, as the step says; each once', () => {
    const diagnosis = aDiagnosis({
      steps: [step('set-reverse-dns'), step('fix-spf'), step('check-recipient-mx'), step('check-domain-spelling')],
    })
    expect(liveChecksOf(diagnosis, 'example.com')).toEqual({
      sender: ['reverse-dns', 'iprev', 'spf-record', 'spf-address-authorized'],
      recipient: ['mx-record', 'null-mx'],
    })
  })

  test('do not ask for what only the mail itself could show', () => {
    const diagnosis = aDiagnosis({ steps: [step('fix-dkim'), step('fix-message-format')] })
    expect(liveChecksOf(diagnosis, 'example.com').sender).toEqual(['dkim-key'])
  })

  test.each(Object.keys(STEPS) as StepId[])('that %s names are there, and look at a domain', (id) => {
    const { sender, recipient } = liveChecksOf(aDiagnosis({ steps: [step(id)] }), 'example.com')
    for (const check of [...sender, ...recipient]) expect(checkOf(check)?.subject, check).toBe('domain')
  })

  test('do not look at a certificate of strangers', () => {
    const at = (host: string) => aDiagnosis({ steps: [step('fix-tls-certificate', { host })] })
    expect(liveChecksOf(at('mx.example.net'), 'example.com').sender).toEqual([])
    expect(liveChecksOf(at('mail.example.com'), 'example.com').sender).toEqual(['tls-certificate'])
    expect(liveChecksOf(at('notexample.com'), 'example.com').sender).toEqual([])
  })
})

describe('a step', () => {
  test.each([
    ['fail', 'must', 'needed'],
    ['warn', 'should', 'needed'],
    ['notice', 'may', 'needed'],
    ['notice', 'must', 'done'],
    ['pass', 'must', 'done'],
    ['temperror', 'must', 'unknown'],
    ['notApplicable', 'must', 'notChecked'],
  ] as const)('of which the check says %s (%s) is %s', (outcome, level, state) => {
    const diagnosis = aDiagnosis({ steps: [step('set-own-reverse-dns-name')] })
    const [only] = confirmSteps(diagnosis, 'example.com', {
      ...nothing,
      sender: [found('reverse-dns-generic', outcome, level)],
    })
    expect(only).toEqual({ id: 'set-own-reverse-dns-name', state, findings: ['reverse-dns-generic'] })
  })

  test('is needed when one of its checks says so, whatever the other could not tell', () => {
    const diagnosis = aDiagnosis({ steps: [step('fix-spf')] })
    const sender = [found('spf-record', 'temperror'), found('spf-address-authorized', 'fail')]
    expect(confirmSteps(diagnosis, null, { ...nothing, sender })).toMatchObject([{ state: 'needed' }])
  })

  test('is not done while one of its checks could not tell', () => {
    const diagnosis = aDiagnosis({ steps: [step('fix-spf')] })
    const sender = [found('spf-record', 'pass'), found('spf-address-authorized', 'temperror')]
    expect(confirmSteps(diagnosis, null, { ...nothing, sender })).toMatchObject([{ state: 'unknown' }])
  })

  test('that rests on a mistake of the receiver is needed when there is no listing', () => {
    const diagnosis = aDiagnosis({ steps: [step('ask-recipient-admin-dead-list')] })
    const say = (outcome: CheckOutcome) =>
      confirmSteps(diagnosis, null, { ...nothing, sender: [found('blocklist-address', outcome)] })[0]?.state
    expect(say('pass')).toBe('needed')
    expect(say('fail')).toBe('done')
    expect(say('temperror')).toBe('unknown')
  })

  test('takes the finding about the domain that it speaks of', () => {
    const diagnosis = aDiagnosis({ steps: [step('check-recipient-mx')] })
    const both = { sender: [found('mx-record', 'fail')], recipient: [found('mx-record', 'pass')] }
    expect(confirmSteps(diagnosis, 'example.com', both)).toMatchObject([{ state: 'done' }])
  })
})

test('what is still wrong comes first, what is right already last, the rest in its order', () => {
  const diagnosis = aDiagnosis({
    steps: [step('fix-spf'), step('show-complete-bounce'), step('fix-dmarc'), step('set-reverse-dns')],
  })
  const sender = [found('spf-record', 'pass'), found('dmarc-record', 'fail'), found('iprev', 'temperror')]
  expect(confirmSteps(diagnosis, null, { ...nothing, sender }).map(({ id, state }) => `${id} ${state}`)).toEqual([
    'fix-dmarc needed',
    'show-complete-bounce notChecked',
    'set-reverse-dns unknown',
    'fix-spf done',
  ])
})

test.each([
  ['ben@example.com', 'example.com'],
  ['ben@Example.COM.', 'example.com'],
  ['ben@bücher.example', 'bücher.example'],
  ['<>', null],
  ['ben@localhost', null],
  ['ben@[192.0.2.1]', null],
  ['ben@192.0.2.1', null],
  ['ben@a b.example', null],
  [null, null],
])('the domain of %s to be checked is %s', (address, domain) => {
  expect(domainToCheck(address)).toBe(domain)
})
