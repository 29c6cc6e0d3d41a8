import type { Appeal } from '../../appeals/appeal.ts'
import type { CheckOutcome, FindingPart } from '../../checks/finding.ts'
import { ipFamily } from '../../dns/ip-address.ts'
import { addressKey } from '../same-address.ts'
import type { KnownList } from '../ticket-knowledge.ts'
import type { DraftBlocker, DraftView } from '../ticket-views.ts'
import { listOf } from './listing-evidence.ts'
import type { CheckedLines } from './note.ts'
import { covers, type SeenRun } from './seen-run.ts'
import { isOfAddresses, isOfServers } from './server-checks.ts'

/** What is known of the things that an organization will look at. */
export interface JudgedChecks {
  /** Ids of those that are right. */
  readonly right: readonly string[]
  readonly blockers: readonly DraftBlocker[]
  readonly unchecked: DraftView['unchecked']
}

export interface ChecksToJudge {
  readonly appeal: Pick<Appeal, 'looksAt' | 'for'>
  /** The last run of the domain; null: none is kept. */
  readonly run: SeenRun | null
  /** The addresses and domains that the request is about. */
  readonly addresses: readonly string[]
  readonly lists: readonly KnownList[]
  readonly lines: CheckedLines
}

/** A run says something of an address only if it looked at it. The listing that the request is about keeps nobody from making it. */
export function judgeChecks(asked: ChecksToJudge): JudgedChecks {
  const { appeal, lines } = asked
  const judged = appeal.looksAt.map((check) => ({ check, ...judgeOne(asked, check) }))
  return {
    right: judged.filter(({ outcome }) => outcome === 'pass').map(({ check }) => check),
    blockers: judged.flatMap(({ check, outcome, found }) =>
      isBad(outcome) && found !== null ? [{ check, title: found.title, found: found.summary, at: found.at }] : [],
    ),
    unchecked: judged
      .filter(({ outcome }) => outcome === 'temperror')
      .map(({ check }) => ({ check, title: { en: lines[check]?.en ?? check, de: lines[check]?.de ?? check } })),
  }
}

interface Judged {
  /** `temperror`: not known. `notApplicable`: nothing to say. */
  readonly outcome: CheckOutcome
  readonly found: (Pick<DraftBlocker, 'title' | 'at'> & { readonly summary: DraftBlocker['found'] }) | null
}

const UNKNOWN: Judged = { outcome: 'temperror', found: null }
const NOTHING: Judged = { outcome: 'notApplicable', found: null }

function judgeOne(asked: ChecksToJudge, check: string): Judged {
  const { run, addresses } = asked
  const ips = addresses.filter((address) => ipFamily(address) !== null)
  const family = FAMILIES[check]
  if (family !== undefined && ips.length > 0 && !ips.some((ip) => ipFamily(ip) === family)) return NOTHING
  const finding = run?.findings.get(check)
  if (run === null || finding === undefined) return UNKNOWN
  const { outcome, title, summary, parts, at } = finding
  if (isOfAddresses(check) && ips.length > 0) {
    if (!ips.every((ip) => covers(run, ip))) return UNKNOWN
    if (outcome === 'notApplicable') return family === undefined ? NOTHING : UNKNOWN
  }
  if (outcome === 'notApplicable') return isOfServers(check) ? UNKNOWN : NOTHING
  const concerned = parts.filter((part) => concerns(part, ips, asked.lists))
  const left = concerned.filter((part) => !isAppealed(part, asked))
  if (isBad(outcome) && parts.length > 0 && left.every((part) => !isBad(part.outcome)))
    return concerned.some((part) => isBad(part.outcome)) ? NOTHING : { outcome: 'pass', found: null }
  const worst = left.find((part) => part.outcome === outcome) ?? left.find((part) => isBad(part.outcome))
  return { outcome: worst?.outcome ?? outcome, found: { title, summary: worst?.summary ?? summary, at } }
}

const FAMILIES: Readonly<Record<string, 4 | 6>> = { 'reverse-dns': 4, 'ipv6-reverse-dns': 6 }

function isBad(outcome: CheckOutcome): boolean {
  return outcome === 'fail' || outcome === 'warn'
}

/** A part about another address is about something else. */
function concerns(part: FindingPart, ips: readonly string[], lists: readonly KnownList[]): boolean {
  const entry = listOf(part, lists)?.entry ?? part.target
  const named = entry.split(/[\s[\]()]+/).filter((word) => ipFamily(word) !== null)
  if (named.length === 0 || ips.length === 0) return true
  const keys = ips.map(addressKey)
  return named.some((address) => keys.includes(addressKey(address)))
}

function isAppealed(part: FindingPart, { appeal, lists }: ChecksToJudge): boolean {
  const found = listOf(part, lists)
  return found !== null && appeal.for.lists.includes(found.list.id)
}
