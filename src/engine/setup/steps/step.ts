import type { Localized } from '../../bounces/diagnosis.ts'
import type { Setup, SetupChoices, SetupRole, SetupStep, SetupValues } from '../setup.ts'
import type { StepDeed } from '../setup-views.ts'

/** One step of the guide: one file each, named after its id. */
export interface Step {
  readonly id: SetupStep
  readonly title: Localized
  readonly why: Localized
  /** About, for somebody who does it the first time. */
  readonly minutes: number
  /** Who it is for; empty: everybody. */
  readonly roles: readonly SetupRole[]
  /** Steps that come before. */
  readonly after: readonly SetupStep[]
  /** Values without which it cannot be done. */
  readonly needs: readonly (keyof SetupValues)[]
  readonly deeds: (setup: Setup) => readonly StepDeed[]
  /** Values and choices that what can be seen of it rests on: where these change, it has to be verified anew. */
  readonly rests: readonly (keyof SetupValues | keyof SetupChoices)[]
  /** Ids of checks whose findings tell whether it is done; empty: nothing can be seen from outside. */
  readonly checks: (setup: Setup) => readonly string[]
  /** Of these checks one has to see something right, else nothing is verified: without a server most others find nothing wrong. Left out: any will do. */
  readonly proof?: (setup: Setup) => readonly string[]
}

/** Something to do that can be seen when it is done. */
export function deed(id: string, says: Localized, copy: string | null = null, url: string | null = null): StepDeed {
  return { id, says, copy, url, isSaid: false }
}

/** Something that only the user can say. */
export function word(id: string, says: Localized, copy: string | null = null, url: string | null = null): StepDeed {
  return { id, says, copy, url, isSaid: true }
}
