import { create } from 'zustand'
import type { NoteKind } from '../../../../contract/ticket-shapes.ts'

interface NoteState {
  readonly opened: boolean
  readonly kind: NoteKind
  /** The ticket that the text is about; null: none. */
  readonly ticket: string | null
  open(kind: NoteKind, ticket: string | null): void
  close(): void
}

/** Whether the dialog with a text that goes to no provider is open, and which text. */
export const useNote = create<NoteState>((set) => ({
  opened: false,
  kind: 'recipient',
  ticket: null,
  open: (kind, ticket) => set({ opened: true, kind, ticket }),
  close: () => set({ opened: false }),
}))
