import { EMPTY_VALUES } from './change-setup.ts'
import type { Setup, SetupStep, SetupValues } from './setup.ts'
import { STEPS } from './steps/registry.ts'

/** A set-up of which only what these steps rest on is known: what is verified with it can depend on nothing else. */
export function restOf<T extends Pick<Setup, 'values' | 'choices'>>(setup: T, steps: readonly SetupStep[]): T {
  const rests = new Set<string>(steps.flatMap((step) => STEPS[step].rests))
  const known = Object.entries(setup.values).filter(([name]) => rests.has(name))
  // The names are those of the values.
  const values = { ...EMPTY_VALUES, ...(Object.fromEntries(known) as Partial<SetupValues>) }
  return { ...setup, values }
}
