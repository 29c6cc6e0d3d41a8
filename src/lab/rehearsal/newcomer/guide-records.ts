import type { WantedRecord } from '../../../engine/setup/records/wanted-record.ts'
import { wantedRecords } from '../../../engine/setup/records/wanted-records.ts'
import type { Setup } from '../../../engine/setup/setup.ts'
import { isWithin } from '../../dns/names.ts'
import { NEWCOMER } from './newcomer-data.ts'

/** What the guide prints for the zone of the newcomer's domain. */
export function guideRecords({ values, choices }: Setup): readonly WantedRecord[] {
  return wantedRecords(values, choices).filter(
    ({ name, where }) => where === 'zone' && isWithin(name.toLowerCase().replace(/\.$/, ''), NEWCOMER.domain),
  )
}

/** Those whose turn comes before MTA-STS and DANE, which have a step of their own. */
export function recordsBeforePolicies(setup: Setup): readonly WantedRecord[] {
  return guideRecords(setup).filter(({ id, type }) => type !== 'TLSA' && !id.startsWith('mta-sts-'))
}

/** Those of a kind, by the beginning of their ids: `spf`, `dkim`. */
export function recordsOf(setup: Setup, ...kinds: readonly string[]): readonly WantedRecord[] {
  return guideRecords(setup).filter(({ id }) => kinds.some((kind) => id.startsWith(`${kind}-`)))
}
