import type { StageDeed } from '../newcomer-site.ts'
import { FIRST_PROBE } from './first-probe.ts'
import { KEYS } from './keys.ts'
import { NAMES } from './names.ts'
import { POLICIES } from './policies.ts'
import { READINESS } from './readiness.ts'
import { RECORDS } from './records.ts'
import { ROLE_DEEDS } from './roles.ts'
import { SOFTWARE } from './software.ts'

/** Everything that can be done in the rehearsal, in the order of the steps. */
export const ALL_DEEDS: readonly StageDeed[] = [
  ...READINESS,
  ...NAMES,
  ...KEYS,
  ...RECORDS,
  ...SOFTWARE,
  ...ROLE_DEEDS,
  ...POLICIES,
  ...FIRST_PROBE,
]
