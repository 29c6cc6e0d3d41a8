import { create } from 'zustand'

interface ExpertState {
  readonly open: boolean
  toggle(): void
}

/** Whether the details for experts are open. */
export const useExpert = create<ExpertState>((set) => ({
  open: false,
  toggle: () => set(({ open }) => ({ open: !open })),
}))
