import type { Lookup } from '../dns/dns-answer.ts'
import { toMailDomain } from '../dns/mail-domain.ts'
import type { AlignmentMode, DmarcPolicy, DmarcRecord } from './dmarc-record.ts'
import { findPolicy, type PolicyDiscovery } from './find-policy.ts'
import { type OlderReading, readAsOlderReceivers } from './older-receivers.ts'
import { type TreeWalk, walkTree } from './tree-walk.ts'

/** What SPF (of the MAIL FROM, RFC 9989 §4.4.2) or one DKIM signature said. */
export interface AuthenticationResult {
  /** RFC 8601 §2.7; only `pass` counts. */
  readonly result: string
  /** The SPF domain, or the `d=` of the signature. */
  readonly domain: string
}

export interface DmarcInput {
  /** The Author Domain; from a header by `readAuthorDomain`. */
  readonly fromDomain: string
  readonly spf: AuthenticationResult | null
  readonly dkim: readonly AuthenticationResult[]
}

export interface IdentifierAlignment {
  readonly method: 'spf' | 'dkim'
  readonly result: string
  readonly domain: string
  readonly mode: AlignmentMode
  /** Null: nothing to compare, since it did not pass; or the walk of its domain failed. */
  readonly organizationalDomain: string | null
  readonly aligned: boolean
  /** It might be aligned, but the DNS did not answer for it: its own check ended with `temperror`, or the walk failed. */
  readonly unknown: boolean
}

/** RFC 9989 §9.2. */
export type DmarcResult = 'pass' | 'fail' | 'none' | 'permerror' | 'temperror'

export interface DmarcEvaluation {
  readonly result: DmarcResult
  readonly authorDomain: string | null
  readonly organizationalDomain: string | null
  readonly policyDomain: string | null
  readonly record: DmarcRecord | null
  /** What the record asks for, after `t`; null: no policy. */
  readonly policy: DmarcPolicy | null
  readonly discovery: PolicyDiscovery | null
  /** What the owner asks to be done with this mail. */
  readonly disposition: DmarcPolicy
  readonly alignments: readonly IdentifierAlignment[]
  readonly walk: TreeWalk | null
  /** The same mail by RFC 7489 and the public suffix list. */
  readonly older: OlderReading | null
}

/** More signatures than this are not aligned. */
const MOST_IDENTIFIERS = 50

/** DMARC of one mail (RFC 9989 §5.3), and beside it what receivers of the older rules say. */
export async function evaluateDmarc(input: DmarcInput, lookup: Lookup): Promise<DmarcEvaluation> {
  const author = toMailDomain(input.fromDomain)
  if (author === null) return NO_AUTHOR
  const walk = await walkTree(author, lookup)
  const [discovery, older] = await Promise.all([findPolicy(walk, lookup), readAsOlderReceivers(author, input, lookup)])
  const { policyDomain, record } = discovery
  const alignments = record === null ? [] : await alignAll(input, record, walk, lookup)
  const result = decide(discovery, alignments)
  const policy = discovery.applied?.policy ?? null
  return {
    result,
    authorDomain: author,
    organizationalDomain: walk.error === null ? walk.organizationalDomain : null,
    policyDomain,
    record,
    policy,
    discovery,
    disposition: result === 'fail' ? (policy ?? 'none') : 'none',
    alignments,
    walk,
    older,
  }
}

const NO_AUTHOR: DmarcEvaluation = {
  result: 'none',
  authorDomain: null,
  organizationalDomain: null,
  policyDomain: null,
  record: null,
  policy: null,
  discovery: null,
  disposition: 'none',
  alignments: [],
  walk: null,
  older: null,
}

function decide(
  { outcome, existenceUnknown }: PolicyDiscovery,
  alignments: readonly IdentifierAlignment[],
): DmarcResult {
  if (outcome === 'error') return 'temperror'
  if (outcome === 'none') return 'none'
  // §4.10.1: "the Mail Receiver applies no DMARC processing"; §9.2 has a name for why.
  if (outcome === 'unusable') return 'permerror'
  if (alignments.some(({ aligned }) => aligned)) return 'pass'
  // §5.3.6: where a question that was needed failed, the mail "cannot be considered to pass or fail".
  return existenceUnknown || alignments.some(({ unknown }) => unknown) ? 'temperror' : 'fail'
}

function alignAll(
  input: DmarcInput,
  record: DmarcRecord,
  walk: TreeWalk,
  lookup: Lookup,
): Promise<IdentifierAlignment[]> {
  const spf = input.spf === null ? [] : [align('spf', input.spf, record.aspf, walk, lookup)]
  const signatures = input.dkim.slice(0, MOST_IDENTIFIERS)
  return Promise.all([...spf, ...signatures.map((one) => align('dkim', one, record.adkim, walk, lookup))])
}

/** RFC 9989 §4.10.2. Identical names need no walk; strict alignment knows nothing else. */
async function align(
  method: 'spf' | 'dkim',
  { result, domain: written }: AuthenticationResult,
  mode: AlignmentMode,
  author: TreeWalk,
  lookup: Lookup,
): Promise<IdentifierAlignment> {
  const domain = toMailDomain(written.slice(written.lastIndexOf('@') + 1))
  const answer = { method, result, domain: domain ?? written, mode, organizationalDomain: null, unknown: false }
  if ((result !== 'pass' && result !== 'temperror') || domain === null) return { ...answer, aligned: false }
  if (domain === author.domain || mode === 'strict') return judged(answer, domain === author.domain)
  const walk = await walkTree(domain, lookup)
  if (walk.error !== null || author.error !== null) return { ...answer, aligned: false, unknown: true }
  const { organizationalDomain } = walk
  return judged({ ...answer, organizationalDomain }, organizationalDomain === author.organizationalDomain)
}

function judged(answer: Omit<IdentifierAlignment, 'aligned'>, matches: boolean): IdentifierAlignment {
  const passed = answer.result === 'pass'
  return { ...answer, aligned: matches && passed, unknown: matches && !passed }
}
