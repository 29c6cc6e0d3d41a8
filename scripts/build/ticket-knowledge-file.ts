import type { Appeal } from '../../src/engine/appeals/appeal.ts'
import type { Blocklist } from '../../src/engine/checks/check-knowledge.ts'
import { probeFamilies } from '../../src/engine/knowledge/probe-families.ts'
import type { Provider } from '../../src/engine/knowledge/provider.ts'
import type { TicketKnowledge } from '../../src/engine/tickets/ticket-knowledge.ts'
import { parseAppeal } from '../../src/node/knowledge/appeal-schema.ts'
import { parseBlocklist } from '../../src/node/knowledge/check-schema.ts'
import { parseCheckedLines, parseNote } from '../../src/node/knowledge/note-schema.ts'
import { parseProgramme } from '../../src/node/knowledge/programme-schema.ts'
import { parseProvider } from '../../src/node/knowledge/schema.ts'
import { parsePreset } from '../../src/node/mailboxes/parse-preset.ts'
import { type ResourceFile, resourceReader } from './resource-files.ts'

/** What tickets are made from, by folder of resources/. */
export interface TicketResources {
  readonly appeals: readonly ResourceFile[]
  readonly programmes: readonly ResourceFile[]
  readonly notes: readonly ResourceFile[]
  readonly providers: readonly ResourceFile[]
  readonly blocklists: readonly ResourceFile[]
  readonly presets: readonly ResourceFile[]
  readonly checkedLines: ResourceFile
}

/** What tickets need of all these, validated. Throws, and names each file that is wrong or names what is not there. */
export function ticketKnowledgeFile(resources: TicketResources): TicketKnowledge {
  const { read, end } = resourceReader()
  const appeals = read(resources.appeals, parseAppeal)
  const programmes = read(resources.programmes, parseProgramme)
  const providers = read(resources.providers, parseProvider)
  const blocklists = read(resources.blocklists, parseBlocklist)
  const presets = read(resources.presets, parsePreset)
  const notes = read(resources.notes, parseNote)
  const [checkedLines = {}] = read([resources.checkedLines], parseCheckedLines)
  end()
  const lost = [
    ...lostNames('appeals', appeals, ({ organization }) => [organization], providers),
    ...lostNames('appeals', appeals, (appeal) => appeal.for.lists, blocklists),
    ...lostNames('programmes', programmes, ({ organization }) => organization ?? [], providers),
  ]
  if (lost.length > 0) throw new Error(lost.join('\n'))
  return {
    appeals,
    programmes,
    organizations: providers.map((provider) => ({
      id: provider.id,
      name: provider.name,
      domains: provider.domains,
      families: probeFamilies(provider, presets),
    })),
    lists: blocklists.map((list) => ({
      id: list.id,
      name: list.name,
      organization: keeperOf(list, appeals, providers),
      zone: list.zone,
    })),
    notes,
    checkedLines,
  }
}

/** Who can be asked about a list: whoever an appeal says, else the organization that is called as the list or its owner. */
function keeperOf(
  { id, name, owner }: Blocklist,
  appeals: readonly Appeal[],
  providers: readonly Provider[],
): string | null {
  const appeal = appeals.find((one) => one.for.lists.includes(id))
  if (appeal !== undefined) return appeal.organization
  const names = [name, owner].map((one) => one.toLowerCase())
  const named = providers.find(
    (one) => one.id === id || [one.name, ...one.aliases].some((alias) => names.includes(alias.toLowerCase())),
  )
  return named?.id ?? null
}

function lostNames<T extends { readonly id: string }>(
  folder: string,
  entries: readonly T[],
  names: (entry: T) => readonly string[] | string,
  known: readonly { readonly id: string }[],
): readonly string[] {
  const ids = new Set(known.map(({ id }) => id))
  return entries.flatMap((entry) =>
    [names(entry)]
      .flat()
      .filter((name) => !ids.has(name))
      .map((name) => `${folder}/${entry.id}.json: there is no ${name}`),
  )
}
