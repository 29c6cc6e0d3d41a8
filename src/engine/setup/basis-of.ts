import type { Setup, SetupStep } from './setup.ts'
import { STEPS } from './steps/registry.ts'

/** What was seen of a step rests on these values and choices, in one short word: the same for the same. */
export function basisOf(setup: Setup, step: SetupStep): string {
  const { values, choices } = setup
  const all: Readonly<Record<string, unknown>> = { ...values, ...choices }
  const rests = STEPS[step].rests.toSorted().map((name) => [name, all[name]])
  return `${step}.${shortOf(step === 'readiness' ? [...rests, setup.port25?.out ?? ''] : rests)}`
}

/** As verifications of before have it: all values and choices together. */
export function wholeBasisOf({ values, choices }: Pick<Setup, 'values' | 'choices'>): string {
  return shortOf([entriesOf(values), entriesOf(choices)])
}

function shortOf(things: readonly unknown[]): string {
  const text = JSON.stringify(things)
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
