import type { LintExample, LintHit, LintRule, LintSubject } from '../../src/engine/lint/lint-rule.ts'
import { readConfiguration } from '../../src/engine/lint/read/read-configuration.ts'

const NOTHING_KNOWN = { hostName: null, reverseNames: [], domains: [], addresses: [] }

/** An example of a rule, read as the rule gets it. */
export function subjectOf(rule: LintRule, example: LintExample): LintSubject {
  const { text, world, others = [] } = typeof example === 'string' ? { text: example } : example
  return {
    configuration: readConfiguration(text, rule.software),
    others: others.map((other) => readConfiguration(other.text, other.kind)),
    world: world === undefined ? null : { ...NOTHING_KNOWN, ...world },
  }
}

/** The example after all that the hits propose was done. */
export function mendedExample(example: LintExample, hits: readonly LintHit[]): LintExample {
  const text = typeof example === 'string' ? example : example.text
  const mended = hits.reduce((lines, hit) => applied(lines, hit), text.split('\n')).join('\n')
  return typeof example === 'string' ? mended : { ...example, text: mended }
}

/** The configuration with what a hit proposes; as many lines as before where something is replaced. */
function applied(lines: readonly string[], { line, lines: count, change, adds }: LintHit): string[] {
  if (change === null) return [...lines]
  if (adds) return [...lines.slice(0, line + count - 1), change, ...lines.slice(line + count - 1)]
  return lines.flatMap((one, index) => {
    if (index === line - 1) return [change]
    return index > line - 1 && index < line - 1 + count ? [''] : [one]
  })
}
