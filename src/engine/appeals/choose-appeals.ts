import { normalizeText } from '../bounces/normalize-text.ts'
import type { Reason } from '../bounces/reasons.ts'
import { findWording, parseWording } from '../knowledge/wording.ts'
import type { Appeal } from './appeal.ts'

/** What is known of a refusal or a listing for which a way is looked for. */
export interface Refused {
  /** Id in resources/providers: who refused, or who lists; null: not known. */
  readonly organization: string | null
  readonly reason: Reason | null
  /** The refusal as it came. */
  readonly refusal: string | null
  /** Id in resources/blocklists, where a list is what it is about. */
  readonly list: string | null
}

/**
 * The ways that fit, the most exact first: made for this list, then for these words (the more of them, the better), then for this reason,
 * then for anything of this organization; what cannot be told for want of knowledge comes last. Who refused need not be who lists: an appeal of
 * another organization fits where the list is its own.
 */
export function chooseAppeals(refused: Refused, appeals: readonly Appeal[]): readonly Appeal[] {
  const words = refused.refusal === null ? null : normalizeText(refused.refusal).slice(0, LONGEST_REFUSAL)
  return appeals
    .map((appeal) => ({ appeal, fit: fitOf(appeal, refused, words) }))
    .filter(({ fit }) => fit !== null)
    .sort((a, b) => compare(a.fit ?? [], b.fit ?? []) || compareHelp(a.appeal, b.appeal))
    .map(({ appeal }) => appeal)
}

const LONGEST_REFUSAL = 20_000

/** The higher, the more exact, from the first number on. Null: it is for something else. */
type Fit = readonly number[] | null

function fitOf({ organization, for: { lists, reasons, words } }: Appeal, refused: Refused, text: string | null): Fit {
  const isListed = refused.list !== null && lists.includes(refused.list)
  if (organization !== refused.organization && !isListed) return null
  const literal = text === null ? 0 : longestWording(words, text)
  const isReason = refused.reason !== null && reasons.includes(refused.reason)
  if (isListed || literal > 0) return [isListed ? 1 : 0, literal, isReason ? 1 : 0, 0]
  if (lists.length > 0 && refused.list !== null) return null
  if (words.length > 0 && text !== null) return null
  if (reasons.length > 0 && refused.reason !== null && !isReason) return null
  const isUntold = lists.length > 0 || words.length > 0 || (reasons.length > 0 && !isReason)
  return [0, 0, isReason ? 1 : 0, isUntold ? 0 : 1]
}

function longestWording(wordings: readonly string[], text: string): number {
  const found = wordings.map(parseWording).filter((wording) => findWording(wording, text) !== null)
  return Math.max(0, ...found.map(({ literalLength }) => literalLength))
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  return at < 0 ? 0 : (b[at] ?? 0) - (a[at] ?? 0)
}

const HELP: readonly Appeal['helps'][] = ['yes', 'maybe', 'no']

/** What is called as the organization is its own list or desk, and not one that it keeps besides. */
function compareHelp(a: Appeal, b: Appeal): number {
  const isNamesake = ({ id, organization }: Appeal) => (id.startsWith(organization) ? 0 : 1)
  return HELP.indexOf(a.helps) - HELP.indexOf(b.helps) || isNamesake(a) - isNamesake(b) || (a.id < b.id ? -1 : 1)
}
