import type { Fault, FileOutcome, HistoryEntry } from '../../../contract/shapes.ts'

/** One file on its way to a diagnosis. */
export interface QueueItem {
  readonly key: number
  readonly name: string
  /** Null where the main process read it. */
  readonly size: number | null
  readonly state: 'waiting' | 'reading' | 'diagnosing' | 'done' | 'failed' | 'cancelled'
  readonly entry: HistoryEntry | null
  readonly fault: Fault | null
}

/** Not yet done, failed or cancelled. */
export function isUnfinished({ state }: QueueItem): boolean {
  return state === 'waiting' || state === 'reading' || state === 'diagnosing'
}

let nextKey = 0

/** A file that nothing has been done with yet. */
export function newItem(name: string, size: number | null): QueueItem {
  nextKey += 1
  return { key: nextKey, name, size, state: 'waiting', entry: null, fault: null }
}

/** A file that the main process has read already. */
export function itemOfOutcome(outcome: FileOutcome): QueueItem {
  const item = newItem(outcome.name, null)
  return outcome.ok
    ? { ...item, state: 'done', entry: outcome.entry }
    : { ...item, state: 'failed', fault: outcome.fault }
}

/** What becomes of a file that could not be diagnosed. */
export function failed(code: Fault['code']): Partial<QueueItem> {
  return { state: 'failed', fault: { code, detail: '' } }
}
