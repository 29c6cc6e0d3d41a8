import { create } from 'zustand'

interface PasteState {
  readonly opened: boolean
  /** The ticket that the answer is for; null: it is to be found. */
  readonly ticket: string | null
  open(ticket: string | null): void
  close(): void
}

/** Whether the dialog for an answer that the user brings is open, and for which ticket. */
export const usePasteAnswer = create<PasteState>((set) => ({
  opened: false,
  ticket: null,
  open: (ticket) => set({ opened: true, ticket }),
  close: () => set({ opened: false }),
}))
