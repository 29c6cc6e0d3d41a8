import type { Setup } from '../../../../contract/setup-shapes.ts'

/** All that records, their forms and what would bite are made from: where it is the same, they are. What was waited for, only the user can say. */
export function basisOf(setup: Setup): string {
  return JSON.stringify([recordsBasisOf(setup), setup.values.dnsHost, setup.steps.policies?.said ?? []])
}

/** All that the records themselves are made from. In whose form they are typed, and what runs on the server, changes none of them. */
export function recordsBasisOf({ id, values, choices }: Setup): string {
  const { dnsHost, hoster, stack, distribution, postmaster, certificateFile, certificateKeyFile, ...rest } = values
  return JSON.stringify([id, rest, choices])
}
