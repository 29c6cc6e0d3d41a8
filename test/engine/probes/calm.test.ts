import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boundedCalm, type CalmQuestion, DEFAULT_CALM, mayGo, nextTimes } from '../../../src/engine/probes/calm.ts'
import { isBlock } from '../../../src/engine/probes/is-block.ts'
import { at, START } from './some-probe.ts'

const STOP = { family: 'gmail', since: at(-60), probe: 'x', reply: '550 5.7.1 blocked' }

function ask(changes: Partial<CalmQuestion> = {}) {
  const usual = { family: 'gmail', limits: DEFAULT_CALM, stops: [], sent: [], paused: false, now: new Date(START) }
  return mayGo({ ...usual, ...changes })
}

describe('a probe may go', () => {
  test('now, when none went before or only to others', () => {
    expect(ask()).toEqual({ may: 'now' })
    expect(ask({ sent: [{ family: 'gmx', at: at(-1) }] })).toEqual({ may: 'now' })
  })

  test('later, two minutes behind the one before; a planned one counts', () => {
    const answer = { may: 'later', notBefore: at(90), because: 'spacing' }
    expect(ask({ sent: [{ family: 'gmail', at: at(-30) }] })).toEqual(answer)
    expect(ask({ sent: [{ family: 'gmail', at: at(600) }] })).toEqual({ ...answer, notBefore: at(720) })
  })

  test('at once behind the other one of its pair', () => {
    expect(ask({ sent: [{ family: 'gmail', at: at(-1), pair: true }] })).toEqual({ may: 'now' })
  })

  test('later, when the first of the day is a day old', () => {
    const sent = Array.from({ length: 12 }, (_, number) => ({ family: 'gmail', at: at(-3600 - number * 600) }))
    const notBefore = at(86_400 - 3600 - 11 * 600)
    expect(ask({ sent })).toEqual({ may: 'later', notBefore, because: 'dailyCap' })
    expect(ask({ sent: sent.slice(1) })).toEqual({ may: 'now' })
  })

  test('not to a stranger, after a block, or while the mailbox rests', () => {
    expect(ask({ paused: null, stops: [STOP] })).toEqual({ may: 'no', because: 'notRegistered', stop: null })
    expect(ask({ stops: [STOP], paused: true })).toEqual({ may: 'no', because: 'stopped', stop: STOP })
    expect(ask({ paused: true })).toEqual({ may: 'no', because: 'paused', stop: null })
    expect(ask({ family: 'gmx', stops: [STOP] })).toEqual({ may: 'now' })
  })

  test('within the bounds, whatever was kept as limits', () => {
    expect(boundedCalm({ spacingSeconds: 0, perFamilyPerDay: 9999, giveUpAfterSeconds: Number.NaN })).toEqual({
      spacingSeconds: 30,
      perFamilyPerDay: 50,
      giveUpAfterSeconds: 7200,
    })
  })
})

describe('a batch', () => {
  const rest = { limits: { ...DEFAULT_CALM, perFamilyPerDay: 3 }, stops: [], sent: [], now: new Date(START) }

  test('goes one behind the other to one family, at once to several', () => {
    const batch = ['gmail', 'gmx', 'gmail', 'gmail', 'gmail'].map((family) => ({ family, paused: false }))
    expect(nextTimes(batch, rest)).toEqual([
      { may: 'now' },
      { may: 'now' },
      { may: 'later', notBefore: at(120), because: 'spacing' },
      { may: 'later', notBefore: at(240), because: 'spacing' },
      { may: 'later', notBefore: at(86_400), because: 'dailyCap' },
    ])
  })

  test('of pairs goes two by two', () => {
    const batch = ['1', '1', '2'].map((pair) => ({ family: 'gmail', paused: false, pair }))
    const later = { may: 'later', notBefore: at(120), because: 'spacing' }
    expect(nextTimes(batch, rest)).toEqual([{ may: 'now' }, { may: 'now' }, later])
  })

  test('keeps spacing and cap, whatever went before', () => {
    const family = fc.constantFrom('a', 'b')
    const sent = fc.array(fc.record({ family, at: fc.integer({ min: -200_000, max: 0 }).map(at) }), { maxLength: 40 })
    const limits = fc.record({
      spacingSeconds: fc.integer({ min: 30, max: 4000 }),
      perFamilyPerDay: fc.integer({ min: 1, max: 6 }),
      giveUpAfterSeconds: fc.constant(7200),
    })
    fc.assert(
      fc.property(sent, limits, fc.array(family, { maxLength: 20 }), (before, limits, families) => {
        const batch = families.map((one) => ({ family: one, paused: false }))
        const answers = nextTimes(batch, { limits, stops: [], sent: before, now: new Date(START) })
        for (const one of ['a', 'b']) {
          const times = answers.flatMap((answer, number) => {
            if (families[number] !== one || answer.may === 'no') return []
            return [answer.may === 'now' ? START : Date.parse(answer.notBefore)]
          })
          const all = [...before.filter((past) => past.family === one).map((past) => Date.parse(past.at)), ...times]
          for (const time of times) {
            const others = all.toSpliced(all.lastIndexOf(time), 1)
            expect(others.some((other) => Math.abs(other - time) < limits.spacingSeconds * 1000)).toBe(false)
            const day = all.filter((other) => other > time - 86_400_000 && other <= time)
            expect(day.length).toBeLessThanOrEqual(limits.perFamilyPerDay)
          }
        }
      }),
    )
  })
})

test('a block is what turns the sender away, not what is wrong with one mailbox', () => {
  expect(isBlock({ action: 'failed', reason: 'address-blocked' })).toBe(true)
  expect(isBlock({ action: 'delayed', reason: 'rate-limited' })).toBe(true)
  expect(isBlock({ action: 'failed', reason: 'user-unknown' })).toBe(false)
  expect(isBlock({ action: 'delayed', reason: 'greylisted' })).toBe(false)
  expect(isBlock({ action: 'delivered', reason: 'address-blocked' })).toBe(false)
  expect(isBlock({ action: 'failed', reason: null })).toBe(false)
})
