import type { TicketStart, TicketWay } from '../../../../contract/ticket-shapes.ts'

/** One thing to choose where a ticket begins: a way, or an organization of which no way is known. */
export interface StartChoice {
  readonly organization: string
  readonly organizationName: string
  readonly way: TicketWay | null
}

/** The ways, the likeliest first; then each organization without one. */
export function startChoices({ organizations, ways }: TicketStart): readonly StartChoice[] {
  const known = ways.map((way) => ({
    organization: way.organization,
    organizationName: way.organizationName,
    way,
  }))
  const without = organizations.filter(({ id }) => ways.every(({ organization }) => organization !== id))
  return [...known, ...without.map(({ id, name }) => ({ organization: id, organizationName: name, way: null }))]
}
