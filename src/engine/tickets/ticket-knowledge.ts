import type { Appeal } from '../appeals/appeal.ts'
import type { Programme } from '../programmes/programme.ts'
import type { CheckedLines, Note } from './drafting/note.ts'

/** What tickets need of resources/: appeals, programmes, and how organizations and lists are called. Validated and in one file by the build. */
export interface TicketKnowledge {
  readonly appeals: readonly Appeal[]
  readonly programmes: readonly Programme[]
  readonly organizations: readonly KnownOrganization[]
  readonly lists: readonly KnownList[]
  /** resources/notes */
  readonly notes: readonly Note[]
  /** resources/checked-lines.json */
  readonly checkedLines: CheckedLines
}

/** An organization that can be asked, or that refuses. */
export interface KnownOrganization {
  /** Id in resources/providers. */
  readonly id: string
  readonly name: string
  /** Domains whose mailboxes it runs: an answer to one of these may be refused as the mail was. */
  readonly domains: readonly string[]
  /** How probes call it (`probeFamilies`): ids of presets in resources/mailbox-presets, or domains of its MX hosts. Empty: it has no mailboxes. */
  readonly families: readonly string[]
}

/** A block list, and who keeps it. */
export interface KnownList {
  /** Id in resources/blocklists. */
  readonly id: string
  readonly name: string
  /** Id in resources/providers; null: none of ours. */
  readonly organization: string | null
  /** Where it is asked (RFC 5782). */
  readonly zone: string
}
