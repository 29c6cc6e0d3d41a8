import type { ConfirmedStep } from '../engine/bounces/confirm-steps.ts'
import type { HistoryEntry, HistorySummary } from '../engine/bounces/history-entry.ts'
import type { CheckSettings } from '../engine/checks/check-settings.ts'
import type { Comparison } from '../engine/checks/compare-reports.ts'
import type { Finding } from '../engine/checks/finding.ts'
import type { RunSummary } from '../engine/checks/kept-run.ts'
import type { Report } from '../engine/checks/report.ts'
import type { FaultValue as Fault } from '../engine/fault.ts'

export type { HistoryEntry, HistorySummary } from '../engine/bounces/history-entry.ts'
export type { CheckSettings } from '../engine/checks/check-settings.ts'
export type { RunSummary } from '../engine/checks/kept-run.ts'
export type { FaultValue as Fault } from '../engine/fault.ts'
export type { Settings } from '../engine/settings.ts'

export interface HistoryPage {
  readonly entries: readonly HistorySummary[]
  /** How many the search found in all. */
  readonly total: number
}

/** One file of several that were opened or dropped: read, or why not. */
export type FileOutcome =
  | { readonly name: string; readonly ok: true; readonly entry: HistoryEntry }
  | { readonly name: string; readonly ok: false; readonly fault: Fault }

export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault }

export interface AppInfo {
  readonly version: string
  readonly platform: string
  /** The language that `system` means here. */
  readonly systemLanguage: 'en' | 'de'
  readonly dataFolder: string
  readonly store: StoreState
  readonly knowledge: { readonly providers: number; readonly rules: number; readonly newestVerifiedOn: string }
}

/**
 * `newer`: made by a newer Postdesk, so it is only read. `broken`: what was there could not be read; it was kept
 * aside, untouched, under the name that `detail` tells, and a new history was begun, which works.
 */
export type StoreState =
  | { readonly state: 'ready' }
  | { readonly state: 'readOnly'; readonly why: 'newer' | 'notWritable' }
  | { readonly state: 'broken'; readonly detail: string }

export interface RunPage {
  readonly runs: readonly RunSummary[]
  /** How many there are in all. */
  readonly total: number
}

/** One run of checks, and how it differs from an earlier one. */
export interface CheckRun {
  readonly id: string
  readonly settings: CheckSettings
  readonly report: Report
  /** Null: there is no earlier run. */
  readonly comparison: Comparison | null
  /** The id of the run that it is compared with. */
  readonly comparedWith: string | null
}

/** What came in since the last time that was told. */
export interface CheckProgress {
  readonly runId: string
  /** All checks of the run, told once at its beginning. */
  readonly checks: readonly { readonly id: string; readonly area: string }[] | null
  readonly findings: readonly Finding[]
  readonly done: number
  readonly of: number
}

/** A run came to its end. */
export interface CheckEnd {
  readonly runId: string
  /** Null: it failed, see `fault`. A run that was cancelled says so in its report. */
  readonly run: CheckRun | null
  readonly fault: Fault | null
  /** Why the run could not be kept: it is gone with the window. Null: it was kept. */
  readonly notKept: Fault | null
}

/** What the live checks say of one diagnosis. */
export type Confirmation =
  /** The refusal does not say whose mail it was: ask the user for the domain. */
  | { readonly state: 'domainNeeded' }
  | {
      readonly state: 'checked'
      /** Of the sender; null: it was not needed. */
      readonly domain: string | null
      /** The address of the user's that the refusal names. */
      readonly address: string | null
      readonly checkedAt: string
      /** What is still wrong first, what is right already last. */
      readonly steps: readonly ConfirmedStep[]
      readonly findings: readonly Finding[]
    }
