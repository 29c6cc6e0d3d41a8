import type { Localized } from '../bounces/diagnosis.ts'
import type { Linted, ReadingTrouble } from '../lint/configuration.ts'
import type { LintFinding } from '../lint/lint-rule.ts'
import type { SeenRecord } from './records/forgetting.ts'
import type { PlacedFormRecord } from './records/form-records.ts'
import type { PolicyOrder } from './records/policy-order.ts'
import type { RecordChange } from './records/wanted-record.ts'
import type { Setup, SetupRole, SetupStep, SetupValues, StepProgress } from './setup.ts'
import type { SetupDate } from './setup-dates.ts'
import type { StackDeed, StackFlow } from './setup-knowledge.ts'

/** A set-up as a line of the list. */
export interface SetupLine {
  readonly id: string
  readonly domain: string
  readonly role: SetupRole
  readonly done: number
  readonly of: number
  readonly updatedAt: string
  /** Where one was; null: nothing is open that may be done. */
  readonly next: Pick<StepView, 'id' | 'title' | 'minutes'> | null
  /** Steps whose last look saw something wrong, and those that rest on something that changed since. */
  readonly problems: number
  readonly stale: number
  readonly dates: readonly SetupDate[]
}

/** One set-up, whole, with what each step says and wants now. */
export interface SetupView {
  readonly setup: Setup
  readonly steps: readonly StepView[]
  /** Where one was: the first step that is open and may be done. */
  readonly next: SetupStep | null
  /** What is to be done on a day: stricter policies, other keys, the slow beginning, the monthly look. */
  readonly dates: readonly SetupDate[]
}

export interface StepView {
  readonly id: SetupStep
  readonly title: Localized
  readonly why: Localized
  /** About. */
  readonly minutes: number
  readonly progress: StepProgress
  /** Steps that have to be done before, and values that have to be known; empty: it may be done. */
  readonly waitsFor: readonly { readonly step: SetupStep | null; readonly value: keyof SetupValues | null }[]
  /** Something that it rests on changed since it was verified. */
  readonly isStale: boolean
  /** False: nothing of it can be seen from outside, so only the user can say that it is done. */
  readonly isVerifiable: boolean
  readonly deeds: readonly StepDeed[]
}

/** One thing to do, exactly. */
export interface StepDeed {
  readonly id: string
  readonly says: Localized
  /** To copy: a command, a value, an address; null: nothing. */
  readonly copy: string | null
  readonly url: string | null
  /** Only the user can say that it is done. */
  readonly isSaid: boolean
}

/** The records of a set-up beside what stands in the DNS now. */
export interface RecordsView {
  readonly askedAt: string
  readonly changes: readonly RecordChange[]
  /** What would go wrong in this order, or already does. */
  readonly troubles: readonly { readonly id: string; readonly level: 'error' | 'warning'; readonly says: Localized }[]
  readonly zoneFile: string
  /** As the chosen DNS host wants them typed; empty: none is chosen. */
  readonly form: readonly PlacedFormRecord[]
  readonly mtaStsPolicy: string | null
  /** Files by which mail programs find the servers, where the server is to serve them. */
  readonly clientFiles: readonly ClientFile[]
  /** How far MTA-STS and DANE are, in the order that loses no mail; those that are not chosen are not there. */
  readonly orders: readonly PolicyOrder[]
}

/** A file that a web server gives to mail programs. */
export interface ClientFile {
  readonly id: 'autoconfig' | 'autodiscover'
  readonly url: string
  readonly text: string
  /** Who asks for it, and who does not. */
  readonly says: Localized
}

/** Whether the change is visible everywhere: each record at each name server. */
export interface VisibilityView {
  readonly askedAt: string
  readonly servers: readonly { readonly name: string; readonly address: string }[]
  readonly rows: readonly {
    readonly name: string
    readonly type: string
    /** By server, in order. */
    readonly seen: readonly SeenRecord[]
    /** The last cache has forgotten what was there before in so many seconds at the latest; null: no server has the new one yet. */
    readonly everywhereInSeconds: number | null
  }[]
  /** The longest of these; null: one of them cannot be told. */
  readonly everywhereInSeconds: number | null
}

/** A recipe filled with the user's values. */
export interface RecipeView {
  readonly stack: string
  readonly name: string
  readonly flow: readonly StackFlow[]
  readonly steps: readonly {
    readonly id: string
    readonly title: Localized
    readonly why: Localized
    readonly does: readonly StackDeed[]
  }[]
  /** Values that are missing: their names still stand in the texts. */
  readonly missing: readonly (keyof SetupValues)[]
}

export interface LintView {
  readonly files: readonly {
    readonly name: string
    /** Null: it cannot be told by its form, and nothing was looked at. */
    readonly kind: Linted | null
    /** The first ones. */
    readonly troubles: readonly ReadingTrouble[]
    /** So many more that are left out. */
    readonly moreTroubles: number
    /** So many rules looked at it. */
    readonly rules: number
  }[]
  /** The gravest ones; `configuration` is the place of the file in `files`: two may have one name. */
  readonly findings: readonly (LintFinding & { readonly file: string })[]
  /** So many more that are left out. */
  readonly moreFindings: number
}
