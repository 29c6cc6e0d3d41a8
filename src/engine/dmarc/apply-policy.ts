import type { DmarcPolicy, DmarcRecord } from './dmarc-record.ts'

/** For whom the record that was found is asked: the domain where it stands, a name below it, or a name below it that does not exist. */
export type PolicyFor = 'domain' | 'subdomain' | 'nonExistent'

export interface AppliedPolicy {
  /** As published, by the tag that decides. */
  readonly published: DmarcPolicy
  readonly tag: 'p' | 'sp' | 'np'
  /** What is asked of receivers in the end: one level lower while `t=y`. */
  readonly policy: DmarcPolicy
}

/**
 * The policy of a record (RFC 9989 §4.10.1). Null: receivers apply no DMARC at all, because `p` is missing or wrong (or `sp`
 * or `np` wrong) and there is no valid address for reports; with one it counts as `p=none`.
 */
export function applyPolicy(record: DmarcRecord, whom: PolicyFor): AppliedPolicy | null {
  if (record.p === null || isWrong(record, 'sp') || isWrong(record, 'np')) {
    const asksForReports = record.rua.some(({ scheme }) => scheme !== null)
    return asksForReports ? { published: 'none', tag: 'p', policy: 'none' } : null
  }
  const tag = decidingTag(record, whom)
  const published = record[tag] ?? record.p
  return { published, tag, policy: record.testing ? LOWER[published] : published }
}

function decidingTag(record: DmarcRecord, whom: PolicyFor): 'p' | 'sp' | 'np' {
  if (whom === 'nonExistent' && record.np !== null) return 'np'
  return whom !== 'domain' && record.sp !== null ? 'sp' : 'p'
}

function isWrong(record: DmarcRecord, tag: 'sp' | 'np'): boolean {
  return record[tag] === null && record.tags.some(({ name }) => name === tag)
}

/** RFC 9989 §4.7, `t=y`: "one level below the specified policy". */
const LOWER: Readonly<Record<DmarcPolicy, DmarcPolicy>> = { reject: 'quarantine', quarantine: 'none', none: 'none' }
