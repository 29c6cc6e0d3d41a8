import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { TicketOrigin, TicketStart, TicketWay } from '../../engine/tickets/ticket-views.ts'
import { TICKET_COMMAND_TEXT } from '../../text/tickets/command.ts'
import type { OpenedOffice } from '../office/open-office.ts'
import { reportProblem } from '../output/report-problem.ts'
import { writeJson } from '../probe/to-json.ts'
import { MOST_MAIL, readGiven } from '../read-given.ts'
import { WrongUsage } from '../wrong-usage.ts'
import type { NewArguments } from './arguments.ts'
import { TICKET_EXIT, type TicketExit } from './exit-code.ts'
import { tell } from './show.ts'
import { catchUp } from './ticket-desk.ts'
import { wayForPeople } from './way-for-people.ts'

/** `postdesk ticket new` */
export async function openNew(opened: OpenedOffice, given: NewArguments): Promise<TicketExit> {
  await catchUp(opened)
  const { tickets } = opened
  const text = TICKET_COMMAND_TEXT[given.language]
  if (given.organization !== null) knownOrganization(opened, given.organization)
  const origin = await originOf(opened, given)
  const start = await tickets.drafting.begin(origin)
  const ways = await waysOf(opened, given, start)
  if (given.ways) return tellWays(ways, given)
  const organization = given.organization ?? wayOf(ways, given)?.organization ?? start.organizations[0]?.id ?? null
  const addresses = given.addresses.length > 0 ? given.addresses : start.addresses
  if (organization === null || addresses.length === 0) {
    reportProblem(organization === null ? text.nobody : text.noAddress)
    return TICKET_EXIT.notWell
  }
  const way =
    given.way === 'none' ? null : (wayOf(ways, given) ?? ways.find((one) => one.organization === organization))
  const { id, joined } = await tickets.open({ origin, organization, appeal: way?.id ?? null, addresses })
  const view = await tickets.show(id)
  tell(opened, view, given, { joined })
  if (given.json) return TICKET_EXIT.well
  const others = start.organizations.filter((one) => one.id !== organization).map(({ name }) => name)
  if (given.organization === null && others.length > 0) reportProblem(text.others(others.join(', ')))
  process.stdout.write(`\n${joined ? text.joined(id) : text.opened(id)}\n${text.next(id.slice(0, 8))}\n`)
  return TICKET_EXIT.well
}

/** A bounce is diagnosed and kept in the history, as in the window: the ticket refers to it. */
async function originOf(
  opened: OpenedOffice,
  { origin, organization, addresses }: NewArguments,
): Promise<TicketOrigin> {
  if (origin.kind === 'empty') return { kind: 'empty', organization, address: addresses[0] ?? null }
  if (origin.kind !== 'file') return origin
  const bytes = readGiven(origin.file, MOST_MAIL)
  const diagnosed = await opened.diagnosis.diagnose({ bytes })
  const { diagnoses } = diagnosed.diagnosed
  if (diagnoses.length <= origin.recipient)
    throw new WrongUsage(
      diagnoses.length === 0
        ? 'expected a bounce, but nothing in it was refused (postdesk diagnose)'
        : `expected --recipient from 1 to ${diagnoses.length}`,
    )
  const name = origin.file === '-' ? null : basename(origin.file)
  const entry = { id: randomUUID(), name, createdAt: opened.now().toISOString(), ...diagnosed }
  await opened.store.add(entry)
  return { kind: 'diagnosis', entryId: entry.id, recipient: origin.recipient }
}

/** Of whom the user names, where that is nobody who was found. */
async function waysOf(
  { tickets }: OpenedOffice,
  given: NewArguments,
  start: TicketStart,
): Promise<readonly TicketWay[]> {
  const { organization, addresses } = given
  const own = start.ways.filter((way) => organization === null || way.organization === organization)
  if (own.length > 0 || organization === null) return own
  const address = addresses[0] ?? start.addresses[0] ?? null
  return (await tickets.drafting.begin({ kind: 'empty', organization, address })).ways
}

function wayOf(ways: readonly TicketWay[], { way }: NewArguments): TicketWay | undefined {
  if (way === null || way === 'none') return undefined
  const found = ways.find(({ id }) => id === way)
  if (found !== undefined) return found
  throw new WrongUsage(`expected --way ${ways.map(({ id }) => id).join(', ') || 'none'}, got "${way}"`)
}

function knownOrganization({ tickets }: OpenedOffice, id: string): void {
  const known = tickets.organizations()
  if (known.some((one) => one.id === id)) return
  const word = id.toLowerCase()
  const near = known.filter((one) => `${one.id} ${one.name.toLowerCase()}`.includes(word)).map((one) => one.id)
  throw new WrongUsage(
    `expected the id of an organization, got "${id}"${near.length === 0 ? '' : `; there are ${near.slice(0, 20).join(', ')}`}`,
  )
}

function tellWays(ways: readonly TicketWay[], { json, language }: NewArguments): TicketExit {
  if (json) writeJson({ version: 1, ways })
  else if (ways.length === 0) process.stdout.write(`${TICKET_COMMAND_TEXT[language].noWays}\n`)
  else process.stdout.write(`${ways.map((way) => wayForPeople(way, way.organizationName, language)).join('\n\n')}\n`)
  return ways.length === 0 ? TICKET_EXIT.notWell : TICKET_EXIT.well
}
