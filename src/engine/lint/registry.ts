/// <reference path="../import-meta.d.ts" />
import type { LintRule } from './lint-rule.ts'

/** Every file of the folder is a rule; adding one is adding a file. */
const files = import.meta.glob<{ readonly rule: LintRule }>('./rules/*/*.ts', { eager: true })

export const LINT_RULES: readonly LintRule[] = Object.values(files)
  .map(({ rule }) => rule)
  .toSorted((a, b) => (a.id < b.id ? -1 : 1))
