import { create } from 'zustand'
import type { MAX_PASTE_CHARACTERS as LimitInContract } from '../../../contract/methods.ts'
import type { Fault, HistoryEntry } from '../../../contract/shapes.ts'
import { ask } from '../../api.ts'
import { useNavigation } from '../../frame/navigation-store.ts'

/** The contract's own limit: another number here does not compile. (The contract's code stays out of the window.) */
export const MAX_PASTE_CHARACTERS: typeof LimitInContract = 10_000_000

/** Why nothing was diagnosed, where no fault of the main process is the cause. */
export type Obstacle = 'empty' | 'tooLong'

interface DiagnoseState {
  /** What stands in the text field. */
  readonly draft: string
  readonly working: boolean
  readonly obstacle: Obstacle | null
  readonly fault: Fault | null
  /** The diagnosis that the result page shows. */
  readonly entry: HistoryEntry | null
  /** Those that the history could not keep. */
  readonly notKept: ReadonlySet<string>
  setDraft(draft: string): void
  diagnoseText(text: string): Promise<void>
  open(id: string): Promise<void>
  show(entry: HistoryEntry): void
  markNotKept(id: string): void
  forget(ids: readonly string[]): void
}

/** There it is told what went wrong. */
function stayAtDiagnose(): void {
  const { place, go } = useNavigation.getState()
  if (place !== 'diagnose') go('diagnose')
}

/** The number of the latest question: a late answer to an earlier one is not shown. */
let latest = 0

/** From a text or an entry of the history to the diagnosis on the screen. */
export const useDiagnose = create<DiagnoseState>((set, get) => {
  async function showAnswer(question: () => ReturnType<typeof ask<'bounces.entry'>>): Promise<void> {
    latest += 1
    const mine = latest
    set({ working: true, obstacle: null, fault: null })
    const reply = await question()
    if (mine !== latest) return
    set({ working: false, fault: reply.ok ? null : reply.fault })
    if (reply.ok) get().show(reply.value)
    else stayAtDiagnose()
  }
  return {
    draft: '',
    working: false,
    obstacle: null,
    fault: null,
    entry: null,
    notKept: new Set(),
    setDraft: (draft) => set({ draft, obstacle: null, fault: null }),
    async diagnoseText(text) {
      const obstacle = text.trim() === '' ? 'empty' : text.length > MAX_PASTE_CHARACTERS ? 'tooLong' : null
      if (obstacle) {
        set({ obstacle, fault: null })
        return stayAtDiagnose()
      }
      await showAnswer(() => ask('bounces.diagnoseText', { text }))
    },
    open: (id) => showAnswer(() => ask('bounces.entry', { id })),
    show(entry) {
      set({ entry })
      useNavigation.getState().go('diagnose', 'result')
    },
    markNotKept: (id) => set(({ notKept }) => ({ notKept: new Set([...notKept, id]) })),
    forget(ids) {
      if (ids.includes(get().entry?.id ?? '')) set({ entry: null })
    },
  }
})
