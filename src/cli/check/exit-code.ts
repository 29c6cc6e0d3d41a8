import type { Report } from '../../engine/checks/report.ts'

/** What `check` and `message` end with; scripts rely on it. */
export const CHECK_EXIT = { noFailure: 0, failures: 1, wrongUsage: 2, couldNotTell: 3 } as const

export type CheckExit = (typeof CHECK_EXIT)[keyof typeof CHECK_EXIT]

/**
 * `failures` when one was found about the domain. `couldNotTell` when nothing was found out about it at all (no resolver, a
 * captive portal), or when a check that was named with `--only` could not tell. Some checks that cannot be made from a desk
 * (IPv6, port 25) do not spoil a run of all.
 */
export function exitCodeOf({ findings, cancelled }: Report, only: readonly string[] | null): CheckExit {
  const about = findings.filter(({ area }) => area !== 'vantage')
  if (about.some(({ outcome }) => outcome === 'fail')) return CHECK_EXIT.failures
  const untold = about.some(({ outcome }) => outcome === 'temperror')
  const blind = untold && about.every(({ outcome }) => outcome === 'temperror' || outcome === 'notApplicable')
  if (cancelled || blind || (untold && only !== null)) return CHECK_EXIT.couldNotTell
  return findings.some(({ outcome }) => outcome === 'fail') ? CHECK_EXIT.failures : CHECK_EXIT.noFailure
}
