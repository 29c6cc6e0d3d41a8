import type { HistoryEntry, HistorySummary } from '../engine/bounces/history-entry.ts'
import type { FaultValue as Fault } from '../engine/fault.ts'

export type { HistoryEntry, HistorySummary } from '../engine/bounces/history-entry.ts'
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
