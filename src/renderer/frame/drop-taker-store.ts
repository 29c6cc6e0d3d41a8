import { create } from 'zustand'

/** A part of the window for which files and texts are meant while it is open. */
export interface DropTaker {
  /** What the window says while a file hovers. */
  readonly title: string
  readonly body: string
  readonly files: (files: readonly File[]) => void
  readonly text: (text: string) => void
}

interface DropTakerState {
  /** Null: what is dropped or pasted anywhere is to be diagnosed. */
  readonly taker: DropTaker | null
  /** Until the returned function is called. */
  take(taker: DropTaker): () => void
}

/** Who takes what is dropped on the window or pasted outside of a field. */
export const useDropTaker = create<DropTakerState>((set, get) => ({
  taker: null,
  take(taker) {
    set({ taker })
    return () => {
      if (get().taker === taker) set({ taker: null })
    }
  },
}))
