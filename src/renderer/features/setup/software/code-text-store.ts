import { create } from 'zustand'

interface CodeTextState {
  /** Long lines go on in the next one instead of being scrolled. */
  readonly isWrapped: boolean
  turn(): void
}

/** How texts of configurations are shown; the same for all of them. */
export const useCodeText = create<CodeTextState>((set) => ({
  isWrapped: true,
  turn: () => set(({ isWrapped }) => ({ isWrapped: !isWrapped })),
}))
