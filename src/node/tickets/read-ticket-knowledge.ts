import { readFileSync } from 'node:fs'
import type { TicketKnowledge } from '../../engine/tickets/ticket-knowledge.ts'

/** Reads what the build made of resources/appeals, programmes, providers and blocklists (`out/ticket-knowledge.json`). Throws when it is missing or no JSON. */
export function readTicketKnowledge(file: string): TicketKnowledge {
  return JSON.parse(readFileSync(file, 'utf8')) as TicketKnowledge
}
