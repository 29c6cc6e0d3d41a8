import type { Appeal, LetterLanguage } from '../../appeals/appeal.ts'
import type { KnownFacts } from '../../appeals/render-letter.ts'
import type { Evidence } from '../evidence.ts'
import type { Ticket } from '../ticket.ts'
import type { TicketProfile } from '../ticket-settings.ts'
import { checkedFact, runFacts } from './check-facts.ts'
import { evidenceFacts } from './evidence-facts.ts'
import { type ChecksToJudge, judgeChecks } from './judge-checks.ts'
import type { Note } from './note.ts'
import type { SeenRun } from './seen-run.ts'
import { ticketFacts } from './ticket-facts.ts'
import { type NoteMaterial, noteLanguage } from './write-note.ts'

interface NoteSources extends Pick<ChecksToJudge, 'lists' | 'lines'> {
  readonly note: Note
  /** Null: the one that the recipient's domain lets expect. */
  readonly language: LetterLanguage | null
  /** What the user typed. */
  readonly facts: KnownFacts
  readonly profile: TicketProfile
  /** Null: of no ticket. */
  readonly about: {
    readonly ticket: Ticket
    readonly evidence: readonly Evidence[]
    readonly run: SeenRun | null
  } | null
  readonly appeal: Appeal | null
}

/** What every postmaster looks at. */
const USUAL = ['reverse-dns', 'iprev', 'ehlo-name', 'spf-record', 'dkim-key', 'dmarc-record'] as const

/** What a note is made of. A report of abuse is about somebody else's address: nothing of the ticket fits it. */
export function noteMaterial(sources: NoteSources): NoteMaterial {
  const { note, facts, profile, about, appeal, lists, lines } = sources
  const language = noteLanguage(note, sources.language, recipientDomainOf(sources))
  const typed = ['user', facts] as const
  // What is said there of one's own mail is not said of what others sent.
  const { contactName, contactAddress, contactPhone, organizationName } = profile
  const own = ['profile', { contactName, contactAddress, contactPhone, organizationName }] as const
  const words = [facts.recipient, ...(about?.evidence.map((one) => one.facts.recipient) ?? [])]
  const secrets = {
    recipients: words.flatMap((word) => word?.split(/,\s*/) ?? []),
    subjects: [facts.subject, ...(about?.evidence.map((one) => one.facts.subject) ?? [])].flatMap((word) => word ?? []),
  }
  if (about === null || note.to === 'abuse') return { note, language, layers: [typed, own], secrets }
  const { ticket, evidence, run } = about
  const { addresses } = ticket.subject
  const newest = evidence
    .filter((one) => one.facts.recipient !== undefined)
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))
  const shown = note.to === 'recipient' ? newest.slice(0, 1) : evidence
  const looked = { looksAt: appeal?.looksAt ?? USUAL, for: appeal?.for ?? { reasons: [], words: [], lists: [] } }
  const { right } = judgeChecks({ appeal: looked, run, addresses, lists, lines })
  const checked = run === null ? {} : checkedFact(right, run, lines, language)
  return {
    note,
    language,
    layers: [
      typed,
      ['ticket', ticketFacts(ticket, evidence)],
      ['evidence', evidenceFacts(shown)],
      ['check', run === null ? {} : { ...runFacts(run, addresses), ...checked }],
      own,
    ],
    secrets,
  }
}

function recipientDomainOf({ facts, about }: NoteSources): string | null {
  const told = about?.evidence.flatMap((one) => one.facts.recipientDomain ?? []) ?? []
  return facts.recipientDomain ?? about?.ticket.subject.recipientDomain ?? told[0] ?? null
}
