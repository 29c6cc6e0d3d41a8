import { describe, expect, test } from 'vitest'
import { LINT_RULES } from '../../../src/engine/lint/registry.ts'
import { mendedExample, subjectOf } from '../../support/mend-example.ts'

describe.each(LINT_RULES.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  const { bad, good } = rule.examples

  test('has an example that it finds and one that it does not', () => {
    expect(bad.length).toBeGreaterThan(0)
    expect(good.length).toBeGreaterThan(0)
  })

  test.each(bad.map((example) => [example]))('finds %j, and what it proposes mends it', (example) => {
    const subject = subjectOf(rule, example)
    const hits = rule.run(subject)
    expect(hits.length).toBeGreaterThan(0)
    const text = typeof example === 'string' ? example : example.text
    for (const { line, lines, says } of hits) {
      expect(says.en).not.toBe('')
      expect(says.de).not.toBe('')
      expect(line).toBeGreaterThan(0)
      expect(line + lines - 1).toBeLessThanOrEqual(text.split('\n').length)
    }
    const after = subjectOf(rule, mendedExample(example, hits))
    if (hits.every(({ change }) => change !== null)) expect(rule.run(after)).toEqual([])
  })

  test.each(good.map((example) => [example]))('is content with %j', (example) => {
    const subject = subjectOf(rule, example)
    expect(subject.configuration.troubles.filter(({ code }) => code !== 'duplicate')).toEqual([])
    expect(rule.run(subject)).toEqual([])
  })
})
