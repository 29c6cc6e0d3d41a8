import type { Localized } from '../bounces/diagnosis.ts'
import type { DmarcRecord } from '../dmarc/dmarc-record.ts'
import { editDmarcRecord } from '../dmarc/edit-record.ts'
import type { Verdict } from './check.ts'
import { type DmarcState, dmarcState } from './facts/dmarc.ts'
import type { Fix } from './finding.ts'
import type { Run } from './run.ts'
import { fixRecords, notApplicable } from './verdict.ts'

/** A record that applies, and where it stands. */
export interface FoundDmarc extends DmarcState {
  readonly status: 'found'
  readonly record: DmarcRecord
}

/** Judges the record of the domain; where there is none that could be judged, another finding says so. */
export async function judgeDmarc(run: Run, judge: (found: FoundDmarc) => Verdict | Promise<Verdict>): Promise<Verdict> {
  const state = await run.get(dmarcState)
  const { status, record } = state
  if (status !== 'found' || record === null) return withoutDmarc(state)
  return judge({ ...state, status, record })
}

/** As `judgeDmarc`, for a record whose policy receivers can read (RFC 9989 §4.10.1). */
export function judgeDmarcPolicy(run: Run, judge: (found: FoundDmarc) => Verdict | Promise<Verdict>): Promise<Verdict> {
  return judgeDmarc(run, (found) =>
    hasReadablePolicy(found.record) ? judge(found) : notApplicable(NO_POLICY, 'dmarc-policy'),
  )
}

/** `p` is there and known, and so are `sp` and `np` where they are there. */
export function hasReadablePolicy({ p, sp, np, tags }: DmarcRecord): boolean {
  const isWrong = (name: string, value: string | null) => value === null && tags.some((tag) => tag.name === name)
  return p !== null && !isWrong('sp', sp) && !isWrong('np', np)
}

/** The record with some tags changed (null: taken out), to be published where it stands. */
export function dmarcFix(
  say: Localized,
  { place, record }: Pick<DmarcState, 'place' | 'record'>,
  changes: Readonly<Record<string, string | null>>,
  risk: Localized | null = null,
): Fix {
  const before = record === null ? [] : [record.text]
  const after = [editDmarcRecord(record, changes)]
  return fixRecords(say, [{ name: `_dmarc.${place}`, type: 'TXT', before, after }], risk)
}

const NO_POLICY = {
  en: 'The record has no policy that could be read; another finding says so.',
  de: 'Der Eintrag hat keine lesbare Richtlinie; das sagt ein anderer Befund.',
}

const SAID_BY: Readonly<Record<DmarcState['status'], string>> = {
  found: 'dmarc-record',
  several: 'dmarc-single',
  duplicateTags: 'dmarc-syntax',
  notARecord: 'dmarc-version',
  misplaced: 'dmarc-place',
  none: 'dmarc-record',
  error: 'dmarc-record',
}

/** Why there is nothing to judge, and which finding tells more. */
export function withoutDmarc({ status }: DmarcState): Verdict {
  return notApplicable(
    {
      en: 'There is no DMARC record that could be looked at; another finding says why.',
      de: 'Es gibt keinen DMARC-Eintrag, der sich ansehen ließe; ein anderer Befund sagt, warum.',
    },
    SAID_BY[status],
  )
}
