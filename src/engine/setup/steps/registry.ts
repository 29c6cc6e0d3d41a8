import type { SetupStep } from '../setup.ts'
import { step as firstProbe } from './first-probe.ts'
import { step as keys } from './keys.ts'
import { step as monthly } from './monthly.ts'
import { step as names } from './names.ts'
import { step as policies } from './policies.ts'
import { step as programmes } from './programmes.ts'
import { step as readiness } from './readiness.ts'
import { step as records } from './records.ts'
import { step as roles } from './roles.ts'
import { step as software } from './software.ts'
import type { Step } from './step.ts'
import { step as warmUp } from './warm-up.ts'

/** All steps. One that is missing does not compile. */
export const STEPS: Readonly<Record<SetupStep, Step>> = {
  readiness,
  names,
  keys,
  records,
  software,
  roles,
  policies,
  firstProbe,
  programmes,
  warmUp,
  monthly,
}
