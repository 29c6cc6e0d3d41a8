import { listQuery } from '../../blocklists/list-entry.ts'
import type { Finding, FindingPart } from '../../checks/finding.ts'
import type { KeptRun } from '../../checks/kept-run.ts'
import { ipFamily } from '../../dns/ip-address.ts'
import type { Evidence } from '../evidence.ts'
import type { KnownList } from '../ticket-knowledge.ts'
import { known, oneLine } from './refusal-evidence.ts'

/** One entry of one list, as a check found it. */
export interface Listing {
  readonly list: KnownList
  /** An IP address or a domain. */
  readonly entry: string
  /** What the list says, with the codes that it answered: which of its parts has the entry. */
  readonly words: string
  readonly evidence: Evidence
}

/**
 * The listings that a finding of a kept run tells of.
 * @param only id of a list; null: all
 */
export function listingsIn(
  { id: run, report }: Pick<KeptRun, 'id' | 'report'>,
  finding: Finding,
  lists: readonly KnownList[],
  only: string | null,
): readonly Listing[] {
  return finding.parts.flatMap((part, at): readonly Listing[] => {
    const found = listOf(part, lists)
    if (found === null || (only !== null && found.list.id !== only)) return []
    const { list, entry } = found
    const words = [part.summary.en, ...answersOf(finding, entry, list)].join('\n')
    const facts = known({
      listName: list.name,
      ...(ipFamily(entry) === null ? { domain: entry } : { address: entry }),
    })
    const evidence: Evidence = {
      id: `listing:${run}:${list.id}:${at}`,
      kind: 'listing',
      at: report.startedAt,
      reference: run,
      facts,
      line: oneLine(part.summary.en),
    }
    return [{ list, entry, words, evidence }]
  })
}

/** Whether a part says that somebody is on a list. */
function isListing({ outcome }: FindingPart): boolean {
  return outcome === 'fail' || outcome === 'warn' || outcome === 'notice'
}

/** A part's target is `list: entry`, where it is a list's answer. */
export function listOf(
  part: FindingPart,
  lists: readonly KnownList[],
): { readonly list: KnownList; readonly entry: string } | null {
  if (!isListing(part)) return null
  const fitting = lists.filter(({ name }) => part.target.startsWith(`${name}: `))
  const list = fitting.toSorted((a, b) => b.name.length - a.name.length)[0]
  return list === undefined ? null : { list, entry: part.target.slice(list.name.length + 2).trim() }
}

/** The addresses that the list answered with (RFC 5782 §2.1): they tell which of its parts it is. */
function answersOf({ evidence }: Finding, entry: string, { zone }: KnownList): readonly string[] {
  const query = listQuery(entry, zone)
  const asked = evidence.filter((one) => one.kind === 'dns' && one.type === 'A' && one.name === query)
  return asked
    .flatMap((one) => ('lines' in one ? one.lines : []))
    .flatMap((line) => / A (127\.[\d.]+)$/.exec(line)?.[1] ?? [])
}
