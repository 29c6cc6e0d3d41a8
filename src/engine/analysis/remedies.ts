import type { Fix } from '../checks/finding.ts'
import type { Leak } from './analysis.ts'

type Remedy = Leak['remedies'][number]

/** What is to be done against a leak, for the software that was recognised, else for all that is known of. */
export function remediesFor(check: string, software: readonly string[], fix: Fix | null): readonly Remedy[] {
  const known = REMEDIES.flatMap((remedy) => (remedy.checks.includes(check) ? [withoutChecks(remedy)] : []))
  const fitting = known.filter((remedy) => software.includes(remedy.software))
  const all = fitting.length > 0 ? fitting : known
  if (all.length > 0 || fix === null) return all
  return [{ software: '', say: fix.say, settings: '' }]
}

function withoutChecks({ checks: _, ...remedy }: (typeof REMEDIES)[number]): Remedy {
  return remedy
}

const REMEDIES: readonly (Remedy & { readonly checks: readonly string[] })[] = []
