import type { Configuration } from './configuration.ts'
import type { LintFinding, LintRule, LintWorld } from './lint-rule.ts'

const GRAVITY: readonly LintRule['level'][] = ['error', 'warning', 'advice']

/** What the rules find in configurations that belong together: the gravest first, then by file and line. */
export function runLint(
  rules: readonly LintRule[],
  configurations: readonly Configuration[],
  world: LintWorld | null,
): readonly LintFinding[] {
  const found = configurations.flatMap((configuration, index) => {
    const others = configurations.filter((one) => one !== configuration)
    return rules
      .filter(({ software }) => software === configuration.kind)
      .flatMap((rule) => rule.run({ configuration, others, world }).map((hit) => toFinding(rule, hit, index)))
  })
  return found.toSorted(
    (a, b) =>
      GRAVITY.indexOf(a.level) - GRAVITY.indexOf(b.level) ||
      a.configuration - b.configuration ||
      a.line - b.line ||
      (a.rule < b.rule ? -1 : 1),
  )
}

function toFinding(
  { id, software, level, title, why, sources }: LintRule,
  hit: ReturnType<LintRule['run']>[number],
  configuration: number,
): LintFinding {
  return { ...hit, configuration, rule: id, software, level, title, why, sources }
}
