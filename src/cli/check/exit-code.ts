import type { Report } from '../../engine/checks/report.ts'

/** What `check` and `message` end with; scripts rely on it. */
export const CHECK_EXIT = { noFailure: 0, failures: 1, wrongUsage: 2, couldNotTell: 3 } as const

export type CheckExit = (typeof CHECK_EXIT)[keyof typeof CHECK_EXIT]

/**
 * `failures` when one was found. `couldNotTell` when nothing was found out about the domain at all, or when a check that was named with
 * `--only` could not tell. Some checks that cannot be made from a desk (IPv6, port 25) do not spoil a run of all.
 */
export function exitCodeOf({ findings, cancelled }: Report, only: readonly string[] | null): CheckExit {
  if (findings.some(({ outcome }) => outcome === 'fail')) return CHECK_EXIT.failures
  const told = findings.filter(({ area, outcome }) => area !== 'vantage' && outcome !== 'temperror')
  const untold = findings.some(({ outcome }) => outcome === 'temperror')
  const blind = told.every(({ outcome }) => outcome === 'notApplicable')
  return cancelled || (untold && (only !== null || blind)) ? CHECK_EXIT.couldNotTell : CHECK_EXIT.noFailure
}
