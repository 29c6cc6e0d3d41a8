import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ticketKnowledgeFile } from '../../scripts/build/ticket-knowledge-file.ts'
import type { TicketKnowledge } from '../../src/engine/tickets/ticket-knowledge.ts'

const RESOURCES = join(import.meta.dirname, '../../resources')
let read: TicketKnowledge | undefined

/** What tickets know of resources/, validated, as the build makes it. */
export function realTicketKnowledge(): TicketKnowledge {
  read ??= ticketKnowledgeFile({
    appeals: filesOf('appeals'),
    programmes: filesOf('programmes'),
    notes: filesOf('notes'),
    providers: filesOf('providers'),
    blocklists: filesOf('blocklists'),
    presets: filesOf('mailbox-presets'),
    checkedLines: { name: 'checked-lines.json', text: textOf('checked-lines.json') },
  })
  return read
}

function filesOf(folder: string) {
  if (!existsSync(join(RESOURCES, folder))) return []
  const names = readdirSync(join(RESOURCES, folder)).filter((name) => name.endsWith('.json'))
  return names.map((name) => ({ name: `${folder}/${name}`, text: textOf(`${folder}/${name}`) }))
}

function textOf(name: string): string {
  return readFileSync(join(RESOURCES, name), 'utf8')
}
