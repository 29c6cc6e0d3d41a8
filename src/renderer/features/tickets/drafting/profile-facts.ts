import type { TicketProfile } from '../../../../contract/ticket-shapes.ts'

/** What the user says of themselves once, in the order of the form. */
export const PROFILE_FACTS = [
  'contactName',
  'contactAddress',
  'contactPhone',
  'organizationName',
  'website',
  'country',
  'kindOfMail',
  'volume',
  'since',
  'hoster',
] as const satisfies readonly (keyof TicketProfile)[]

/** Is this said in the profile? */
export function isProfileFact(fact: string): fact is keyof TicketProfile {
  return (PROFILE_FACTS as readonly string[]).includes(fact)
}
