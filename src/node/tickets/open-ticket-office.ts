import { randomBytes, randomUUID } from 'node:crypto'
import type { TicketKnowledge } from '../../engine/tickets/ticket-knowledge.ts'
import type { Net } from '../checks/pretended-internet.ts'
import { THIS_PROCESS } from '../probes/open-post-office.ts'
import type { TicketPorts } from './ports.ts'
import { readTicketKnowledge } from './read-ticket-knowledge.ts'
import { TicketOffice } from './ticket-office.ts'

/** What differs between window and command line. */
export type OpenTicketOfficeOptions = Pick<
  TicketPorts,
  | 'store'
  | 'services'
  | 'secrets'
  | 'now'
  | 'onTickets'
  | 'onLoose'
  | 'onProgrammes'
  | 'onMailboxes'
  | 'onReminder'
  | 'reportBug'
  | 'credential'
  | 'presets'
> & {
  readonly net: Net
  /** `out/ticket-knowledge.json`; it is read when it is first needed. */
  readonly knowledgeFile: string
  /** Where the user keeps corrections of it (docs/tickets.md). */
  readonly ownKnowledge: string
}

/** Puts a ticket office together. Nothing is read, asked or sent before it is needed. */
export function openTicketOffice(options: OpenTicketOfficeOptions): {
  readonly office: TicketOffice
  knowledge(): TicketKnowledge
} {
  const { knowledgeFile, ownKnowledge, net } = options
  let read: TicketKnowledge | undefined
  const knowledge = () => {
    read ??= readTicketKnowledge(knowledgeFile, ownKnowledge, options.reportBug)
    return read
  }
  const office = new TicketOffice({
    ...options,
    knowledge,
    process: THIS_PROCESS,
    newId: randomUUID,
    randomBytes,
    fetchText: async (url, mostOctets) => {
      // It brings the resolver along, which nobody needs before the first page.
      const { fetchText } = await import('../https/fetch-text.ts')
      return fetchText(net, url, mostOctets)
    },
  })
  return { office, knowledge }
}
