import { applyPolicy } from '../../engine/dmarc/apply-policy.ts'
import { type DmarcProblem, isDmarcRecord, readDmarcRecord } from '../../engine/dmarc/dmarc-record.ts'

/** Reads one DMARC Policy Record (RFC 9989 §4.7, §4.8): the whole TXT record, or its strings. */
export function dmarcRecord(text: string | readonly string[]) {
  const whole = [text].flat().map(String).join('')
  const record = readDmarcRecord(whole)
  const isDmarc = isDmarcRecord(whole)
  const [problem] = record.problems
  const discarded = !isDmarc || record.problems.some(({ kind }) => kind === 'duplicate')
  const error = isDmarc ? (problem === undefined ? null : inWords(problem)) : 'version'
  return {
    valid: error === null,
    error,
    /** What receivers do with it all the same: the policy that they take from it, null for none. */
    policy: discarded ? null : (applyPolicy(record, 'domain')?.policy ?? null),
    discarded,
    tags: Object.fromEntries(record.tags.toReversed().map(({ name, value }) => [name, value])),
    p: record.p,
    sp: record.sp,
    np: record.np,
    psd: record.psd,
    testing: record.testing,
    adkim: record.adkim,
    aspf: record.aspf,
    fo: record.fo,
    rua: record.rua,
    ruf: record.ruf,
    pct: record.pct,
    unknownTags: record.unknownTags,
    problems: record.problems,
  }
}

function inWords({ kind, tag, value }: DmarcProblem): string {
  return [kind, tag, value].filter((word) => word !== '').join(' ')
}
