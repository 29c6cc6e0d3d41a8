import type { Setup } from './setup.ts'

/** The values and choices that what was seen rests on, in one short word: the same for the same. */
export function basisOf({ values, choices }: Pick<Setup, 'values' | 'choices'>): string {
  const text = JSON.stringify([entriesOf(values), entriesOf(choices)])
  let low = 0x811c9dc5
  let high = 0x1000193
  for (let index = 0; index < text.length; index++) {
    low = Math.imul(low ^ text.charCodeAt(index), 0x01000193)
    high = Math.imul(high ^ text.charCodeAt(index), 0x85ebca6b)
  }
  return `${(low >>> 0).toString(36)}${(high >>> 0).toString(36)}`
}

function entriesOf(record: object): readonly unknown[] {
  return Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1))
}
