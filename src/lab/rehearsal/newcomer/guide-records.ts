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

/** Those whose turn has come before the policy file is served: what announces the file waits for it. */
export function recordsBeforePolicy(setup: Setup): readonly WantedRecord[] {
  return guideRecords(setup).filter(({ after }) => !after.some((id) => id.startsWith('mta-sts-file')))
}

/** Those of a kind, by the beginning of their ids: `spf`, `dkim`. */
export function recordsOf(setup: Setup, ...kinds: readonly string[]): readonly WantedRecord[] {
  return guideRecords(setup).filter(({ id }) => kinds.some((kind) => id.startsWith(`${kind}-`)))
}
