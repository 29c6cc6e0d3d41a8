import { describe, expect, test } from 'vitest'
import type { LintExample, LintHit, LintRule, LintSubject } from '../../../src/engine/lint/lint-rule.ts'
import { readConfiguration } from '../../../src/engine/lint/read/read-configuration.ts'
import { LINT_RULES } from '../../../src/engine/lint/registry.ts'

const NOTHING_KNOWN = { hostName: null, reverseNames: [], domains: [], addresses: [] }

function subjectOf(rule: LintRule, example: LintExample): LintSubject {
  const { text, world, others = [] } = typeof example === 'string' ? { text: example } : example
  return {
    configuration: readConfiguration(text, rule.software),
    others: others.map((other) => readConfiguration(other.text, other.kind)),
    world: world === undefined ? null : { ...NOTHING_KNOWN, ...world },
  }
}

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
    const mended = hits.reduce((lines, hit) => applied(lines, hit), text.split('\n'))
    const after = subjectOf(
      rule,
      typeof example === 'string' ? mended.join('\n') : { ...example, text: mended.join('\n') },
    )
    if (hits.every(({ change }) => change !== null)) expect(rule.run(after)).toEqual([])
  })

  test.each(good.map((example) => [example]))('is content with %j', (example) => {
    const subject = subjectOf(rule, example)
    expect(subject.configuration.troubles.filter(({ code }) => code !== 'duplicate')).toEqual([])
    expect(rule.run(subject)).toEqual([])
  })
})

/** The configuration with what a hit proposes; as many lines as before where something is replaced. */
function applied(lines: readonly string[], { line, lines: count, change, adds }: LintHit): string[] {
  if (change === null) return [...lines]
  if (adds) return [...lines, change]
  return lines.flatMap((one, index) => {
    if (index === line - 1) return [change]
    return index > line - 1 && index < line - 1 + count ? [''] : [one]
  })
}
