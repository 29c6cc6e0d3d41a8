import { create } from 'zustand'
import type { MAX_FILE_BYTES as LimitInContract } from '../../../contract/methods.ts'
import type { FileOutcome } from '../../../contract/shapes.ts'
import { ask } from '../../api.ts'
import { useDiagnose } from './diagnose-store.ts'
import { failed, isUnfinished, itemOfOutcome, newItem, type QueueItem } from './queue-item.ts'

/** The contract's own limit: another number here does not compile. */
export const MAX_FILE_BYTES: typeof LimitInContract = 150_000_000
/** More at once belong to the command line. */
export const MAX_FILES_AT_ONCE = 500

interface QueueState {
  readonly items: readonly QueueItem[]
  readonly running: boolean
  /** Some of the last drop were left out, for there were too many. */
  readonly leftOut: boolean
  /** Diagnoses files one after the other. A single one is shown at once. */
  add(files: readonly File[]): Promise<void>
  addOutcomes(outcomes: readonly FileOutcome[]): void
  cancel(): void
  dismiss(): void
}

/** The files that were dropped or opened, and how far each is. */
export const useQueue = create<QueueState>((set, get) => {
  const change = (key: number, to: Partial<QueueItem>) =>
    set(({ items }) => ({ items: items.map((item) => (item.key === key ? { ...item, ...to } : item)) }))
  const isWaiting = (key: number) => get().items.some((item) => item.key === key && item.state === 'waiting')

  async function diagnose(file: File, key: number): Promise<void> {
    if (file.size > MAX_FILE_BYTES) return change(key, failed('too-large'))
    change(key, { state: 'reading' })
    const bytes = await file.arrayBuffer().catch(() => null)
    if (!bytes) return change(key, failed('file-not-readable'))
    change(key, { state: 'diagnosing' })
    const reply = await ask('bounces.diagnoseFile', { name: file.name, bytes: new Uint8Array(bytes) })
    change(key, reply.ok ? { state: 'done', entry: reply.value } : { state: 'failed', fault: reply.fault })
  }

  return {
    items: [],
    running: false,
    leftOut: false,
    async add(files) {
      const taken = files.slice(0, MAX_FILES_AT_ONCE).map((file) => ({ file, item: newItem(file.name, file.size) }))
      set({
        items: [...get().items, ...taken.map(({ item }) => item)],
        running: true,
        leftOut: files.length > taken.length,
      })
      for (const { file, item } of taken) if (isWaiting(item.key)) await diagnose(file, item.key)
      set({ running: get().items.some(({ state }) => state === 'reading' || state === 'diagnosing') })
      showOnlyOne(get())
    },
    addOutcomes(outcomes) {
      set({ items: [...get().items, ...outcomes.map(itemOfOutcome)] })
      showOnlyOne(get())
    },
    cancel: () =>
      set(({ items }) => ({
        items: items.map((item) => (item.state === 'waiting' ? { ...item, state: 'cancelled' } : item)),
      })),
    dismiss: () => set(({ items }) => ({ items: items.filter(isUnfinished), leftOut: false })),
  }
})

function showOnlyOne({ items, dismiss }: QueueState): void {
  const [only, ...others] = items
  if (!only?.entry || others.length > 0) return
  dismiss()
  useDiagnose.getState().show(only.entry)
}
