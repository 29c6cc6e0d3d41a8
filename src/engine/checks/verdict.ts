import type { Localized } from '../bounces/diagnosis.ts'
import type { Verdict } from './check.ts'
import type { CheckOutcome, Citation, Evidence, FindingPart, Fix, RecordChange } from './finding.ts'

/** What may be said beside the sentence. */
export interface Details {
  readonly fix?: Fix
  readonly parts?: readonly FindingPart[]
  /** Instead of everything that was asked. */
  readonly evidence?: readonly Evidence[]
}

export const pass = verdictOf('pass')
export const notice = verdictOf('notice')
export const warn = verdictOf('warn')
export const fail = verdictOf('fail')
/** Could not tell from here, and why not. */
export const couldNotTell = verdictOf('temperror')

/** The check does not fit this domain, or the finding of another check (`because`) already says all there is to say. */
export function notApplicable(summary: Localized, because: string | null = null): Verdict {
  return { outcome: 'notApplicable', summary, fix: null, parts: [], evidence: null, because }
}

/**
 * One verdict out of one per target (each MX host, each address): the worst decides, and all are told. `couldNotTell`
 * decides only when nothing worse was found.
 */
export function worstOf(
  parts: readonly (FindingPart & { readonly fix?: Fix })[],
  summary: (worst: CheckOutcome, these: readonly FindingPart[]) => Localized,
): Verdict {
  const worst = ORDER.find((outcome) => parts.some((part) => part.outcome === outcome)) ?? 'notApplicable'
  const those = parts.filter((part) => part.outcome === worst)
  const fix = together(those.flatMap((part) => part.fix ?? []))
  const told = parts.map(({ target, outcome, summary: words }) => ({ target, outcome, summary: words }))
  return { outcome: worst, summary: summary(worst, those), fix, parts: told, evidence: null, because: null }
}

const ORDER: readonly CheckOutcome[] = ['fail', 'warn', 'notice', 'temperror', 'pass', 'notApplicable']

/** What is to be done for several targets in the same way is one fix with the records of all. */
function together(fixes: readonly Fix[]): Fix | null {
  const [first] = fixes
  if (first === undefined) return null
  const alike = fixes.filter(({ say }) => say.en === first.say.en)
  const once = new Map(alike.flatMap(({ records }) => records).map((change) => [JSON.stringify(change), change]))
  return { ...first, records: [...once.values()].slice(0, MOST_RECORDS) }
}

const MOST_RECORDS = 50

/** A fix in the DNS. */
export function fixRecords(say: Localized, records: readonly RecordChange[], risk: Localized | null = null): Fix {
  return { say, records, settings: [], risk }
}

/** A fix that is said in words, with settings where there are some. */
export function fixBy(say: Localized, settings: Fix['settings'] = [], risk: Localized | null = null): Fix {
  return { say, records: [], settings, risk }
}

/** `rfc(7208, '4.6.4')` */
export function rfc(number: number, section?: string): Citation {
  const base = `https://www.rfc-editor.org/rfc/rfc${number}`
  if (section === undefined) return { title: `RFC ${number}`, url: base }
  const anchor = /^[A-Z]/.test(section) ? `appendix-${section}` : `section-${section}`
  return { title: `RFC ${number} §${section}`, url: `${base}#${anchor}` }
}

/** A source that is no RFC. */
export function source(title: string, url: string): Citation {
  return { title, url }
}

function verdictOf(outcome: CheckOutcome) {
  return (summary: Localized, { fix, parts, evidence }: Details = {}): Verdict => ({
    outcome,
    summary,
    fix: fix ?? null,
    parts: parts ?? [],
    evidence: evidence ?? null,
    because: null,
  })
}
