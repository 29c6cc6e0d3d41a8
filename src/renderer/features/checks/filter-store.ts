import { create } from 'zustand'
import type { CheckOutcome } from '../../../engine/checks/finding.ts'
import { type FindingFilter, NO_FILTER } from './filter-findings.ts'

interface FilterState extends FindingFilter {
  change(part: Partial<FindingFilter>): void
  toggle(outcome: CheckOutcome): void
  reset(): void
}

/** What of a report is shown. */
export const useFindingFilter = create<FilterState>((set) => ({
  ...NO_FILTER,
  change: (part) => set(part),
  toggle: (outcome) =>
    set(({ outcomes }) => ({
      outcomes: outcomes.has(outcome)
        ? new Set([...outcomes].filter((other) => other !== outcome))
        : new Set([...outcomes, outcome]),
    })),
  reset: () => set(NO_FILTER),
}))
