import { describe, expect, it } from 'vitest'
import type { Diagnosis } from '../../src/engine/bounces/diagnosis.ts'
import { judge } from '../../src/engine/bounces/judge.ts'
import { EMPTY_OUTCOME } from '../../src/engine/bounces/outcome.ts'
import { compileKnowledge } from '../../src/engine/knowledge/compile.ts'
import type { Provider } from '../../src/engine/knowledge/provider.ts'
import type { RuleFile } from '../../src/engine/knowledge/rule.ts'
import { readSmtpReply } from '../../src/engine/messages/smtp-reply.ts'
import { placeholdersOf } from '../../src/text/fill-template.ts'
import { STEP_TEXTS } from '../../src/text/steps.ts'
import { readResources } from './read-resources.ts'

const files = readResources('bounce-rules').map(({ json }) => json as RuleFile)
const knowledge = compileKnowledge(
  readResources('providers').map(({ json }) => json as Provider),
  files,
)

function judged(text: string, remoteMta: string | null = null): Diagnosis {
  return judge({ ...EMPTY_OUTCOME, ...readSmtpReply(text), text, remoteMta }, '', knowledge)
}

const all = files.flatMap(({ rules }) =>
  rules.flatMap((rule) => rule.examples.map(({ text, remoteMta }) => ({ rule, diagnosis: judged(text, remoteMta) }))),
)

describe('a step that sends somewhere knows where', () => {
  it.each(['write-to-address', 'use-form', 'follow-link'] as const)('%s', (id) => {
    const name = id === 'write-to-address' ? 'address' : 'url'
    const lost = all.filter(({ diagnosis }) =>
      diagnosis.steps.some((step) => step.id === id && step.parameters[name] === undefined),
    )
    expect([...new Set(lost.map(({ rule }) => rule.id))]).toEqual([])
  })
})

describe('T-Online writes a different address into different refusals', () => {
  it.each([
    [
      'no reputation',
      '554 IP=192.0.2.10 - None/bad reputation. Ask your postmaster for help or to contact tobr@rx.t-online.de for reset. (NOWL)',
      'tobr@rx.t-online.de',
    ],
    [
      'a block list',
      '554 IP=192.0.2.10 - A problem occurred. (Ask your postmaster for help or to contact tosa@rx.t-online.de to clarify.) (BL)',
      'tosa@rx.t-online.de',
    ],
    [
      'one that nobody has seen yet',
      '554 IP=192.0.2.10 - A problem occurred. (Ask your postmaster for help or to contact tonew@rx.t-online.de to clarify.) (BL)',
      'tonew@rx.t-online.de',
    ],
  ])('%s', (_name, text, address) => {
    const { appeal, steps, organization, senderAddresses } = judged(text)
    expect([
      organization?.id,
      appeal[0]?.target,
      appeal[0]?.from,
      steps.find(({ id }) => id === 'write-to-address')?.parameters.address,
      senderAddresses,
    ]).toEqual(['t-online', address, 'text', address, ['192.0.2.10']])
  })
})

describe('what is told', () => {
  it('no step is left with an empty place in its words', () => {
    const empty = all.flatMap(({ rule, diagnosis }) =>
      diagnosis.steps.flatMap(({ id, parameters }) =>
        placeholdersOf(STEP_TEXTS[id].en)
          .filter((name) => parameters[name] === '')
          .map((name) => `${rule.id}: ${id} ${name}`),
      ),
    )
    expect(empty).toEqual([])
  })

  it('who asks a dead list is told so, and nobody is asked to remove us from it', () => {
    const dead = all.filter(
      ({ diagnosis }) => diagnosis.pointsTo.length > 0 && diagnosis.pointsTo.every((one) => one.dead),
    )
    expect(dead.length).toBeGreaterThan(0)
    expect(dead.filter(({ diagnosis }) => diagnosis.appeal.length > 0).map(({ rule }) => rule.id)).toEqual([])
  })

  it('a temporary refusal that one waits for says how long', () => {
    const silent = all.filter(
      ({ diagnosis }) =>
        diagnosis.whoseMove === 'wait' && diagnosis.permanence === 'transient' && diagnosis.wait === null,
    )
    expect([...new Set(silent.map(({ rule }) => rule.id))]).toEqual([])
  })

  it('a rule that is unsure never makes a sure diagnosis', () => {
    expect(
      all
        .filter(({ diagnosis }) => diagnosis.ruleSource?.unsure && diagnosis.confidence !== 'low')
        .map(({ rule }) => rule.id),
    ).toEqual([])
  })
})
