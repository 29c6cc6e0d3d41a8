import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Appeal } from '../../engine/appeals/appeal.ts'
import type { TicketKnowledge } from '../../engine/tickets/ticket-knowledge.ts'
import { parseAppeal } from '../knowledge/appeal-schema.ts'
import { jsonFilesIn, readOwnFile } from '../knowledge/own-files.ts'

/**
 * Reads what the build made of resources/appeals, programmes, providers and blocklists (`out/ticket-knowledge.json`), and lays the user's own
 * `appeals/*.json` over it: what has the same id takes the place of the built-in one, what is new comes first. Throws when the built file is missing or
 * no JSON. An own file that is wrong is told of and left out, so that one comma keeps nobody from their tickets.
 * @param own the folder with the user's own knowledge; it need not be there
 */
export function readTicketKnowledge(file: string, own: string, tellOfWrong: (error: Error) => void): TicketKnowledge {
  const built = JSON.parse(readFileSync(file, 'utf8')) as TicketKnowledge
  const appeals = ownAppeals(join(own, 'appeals'), built, tellOfWrong)
  const ids = new Set(appeals.map(({ id }) => id))
  return { ...built, appeals: [...appeals, ...built.appeals.filter(({ id }) => !ids.has(id))] }
}

function ownAppeals(folder: string, built: TicketKnowledge, tellOfWrong: (error: Error) => void): readonly Appeal[] {
  return (jsonFilesIn(folder) ?? []).flatMap((name) => {
    try {
      return readOwnFile(join(folder, name), (json) => fittingAppeal(json, name, built))
    } catch (error) {
      tellOfWrong(error instanceof Error ? error : new Error(String(error)))
      return []
    }
  })
}

/** The id is the file's name, so that no two own files have the same; who is asked has to be known. */
function fittingAppeal(json: unknown, name: string, { organizations, lists }: TicketKnowledge): Appeal {
  const appeal = parseAppeal(json)
  if (`${appeal.id}.json` !== name)
    throw new Error(`id: expected "${name.slice(0, -'.json'.length)}", as the file is called`)
  if (!organizations.some(({ id }) => id === appeal.organization))
    throw new Error(`organization: there is no "${appeal.organization}"`)
  const lost = appeal.for.lists.find((list) => !lists.some(({ id }) => id === list))
  if (lost !== undefined) throw new Error(`for.lists: there is no "${lost}"`)
  return appeal
}
