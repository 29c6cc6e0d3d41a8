import type { Setup } from '../../../../contract/setup-shapes.ts'

/** All that records are made from: where it is the same, they are. */
export function basisOf({ id, values, choices }: Setup): string {
  return JSON.stringify([id, values, choices])
}
