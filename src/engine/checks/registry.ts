/// <reference path="../import-meta.d.ts" />
import type { Check } from './check.ts'

/** Every file of the catalogue is a check; adding one is adding a file. */
const files = import.meta.glob<{ readonly check: Check }>('./catalogue/*.ts', { eager: true })

export const CHECKS: readonly Check[] = Object.values(files)
  .map(({ check }) => check)
  .toSorted((a, b) => (a.id < b.id ? -1 : 1))

/** The check of this id, or null. */
export function checkOf(id: string): Check | null {
  return CHECKS.find((check) => check.id === id) ?? null
}
