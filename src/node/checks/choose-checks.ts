import type { Check } from '../../engine/checks/check.ts'
import { WrongRequest } from './check-request.ts'

/** The checks of a subject; of `only`, those. Throws WrongRequest for an id that there is not. */
export function chooseChecks(
  checks: readonly Check[],
  subject: Check['subject'],
  only: readonly string[] | null,
): readonly Check[] {
  const all = checks.filter((check) => check.subject === subject)
  if (only === null) return all
  const unknown = only.find((id) => !all.some((check) => check.id === id))
  if (unknown !== undefined)
    throw new WrongRequest(
      `expected ids of checks for a ${subject} (postdesk check --list), got "${unknown.slice(0, 100)}"`,
    )
  return all.filter(({ id }) => only.includes(id))
}
